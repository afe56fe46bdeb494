/**
 * snn-verify/training: self-normalizing networks in binary32, bit for bit reproducible.
 *
 * README.md in this folder has an example. Every function throws {@link InputError} for values of the
 * stated types that it cannot take; the message says where, what was expected and what was found.
 * Types are left to TypeScript: in JavaScript an argument that is missing or of another type may end
 * in a TypeError, and an option of an unknown name is ignored.
 */
export { type CsvOptions, loadCsv, parseCsv, type Table } from './data/csv.js';
export {
  type ClassTargets,
  classCounts,
  classExamples,
  type Examples,
  select,
  slice,
  type Targets,
  type ValueTargets,
  valueExamples,
} from './data/examples.js';
export { type IdxArray, parseIdx } from './data/idx.js';
export {
  firstOf,
  type ImageOptions,
  loadImageFolder,
  loadMnist,
  type TrainAndTest,
} from './data/images.js';
export { split } from './data/split.js';
export { type Standardisation, standardisation, standardise } from './data/standardise.js';
export { type Evaluation, evaluate, predict, predictClasses } from './evaluate.js';
export { type FullyConnectedOptions, fullyConnected, type NetworkKind } from './fully-connected.js';
export { selu, seluDerivative } from './functions/index.js';
export {
  glorotNormal,
  glorotUniform,
  heNormal,
  type Initialiser,
  lecunNormal,
} from './initialisation.js';
export { InputError } from './input-error.js';
export { ACTIVATIONS, type ActivationName, activation } from './layers/activation.js';
export {
  type BatchNormalisationOptions,
  batchNormalisation,
} from './layers/batch-normalisation.js';
export { type DenseOptions, dense } from './layers/dense.js';
export {
  type AffineDropout,
  alphaDropout,
  alphaDropoutFigures,
  dropout,
} from './layers/dropout.js';
export type { Build, Layer, LayerSpec, Mode, Parameter, Tensor } from './layers/layer.js';
export type { Loss } from './losses/loss.js';
export { meanSquaredError } from './losses/mean-squared-error.js';
export { softmaxCrossEntropy } from './losses/softmax-cross-entropy.js';
export { type Moments, meanSquare, momentsOf, type UnitWeights, unitWeights } from './measure.js';
export { type Network, type NetworkOptions, network } from './network.js';
export { type AdamOptions, adam } from './optimisers/adam.js';
export type { Optimiser, OptimiserSpec } from './optimisers/optimiser.js';
export { type SgdOptions, sgd } from './optimisers/sgd.js';
export { type Purpose, type Random, randomOf } from './random.js';
export { type Epoch, type History, type Step, type TrainingOptions, train } from './train.js';
export { loadWeights, saveWeights } from './weights/network-file.js';
export {
  decodeSafetensors,
  encodeSafetensors,
  type FloatTensor,
  type SafetensorsFile,
  type StoredTensor,
} from './weights/safetensors.js';
