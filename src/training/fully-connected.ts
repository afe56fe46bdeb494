/**
 * The fully connected networks that the paper compares, from one description.
 */
import { glorotNormal, heNormal, lecunNormal } from './initialisation.js';
import { InputError, requireCount } from './input-error.js';
import { activation } from './layers/activation.js';
import { batchNormalisation } from './layers/batch-normalisation.js';
import { dense } from './layers/dense.js';
import { alphaDropout, dropout } from './layers/dropout.js';
import type { LayerSpec } from './layers/layer.js';

/**
 * - `selu`: LeCun normal weights, α-dropout;
 * - `relu`: He weights, dropout;
 * - `relu-batch-normalisation`: He weights, batch normalisation between the dense layer and ReLU, dropout;
 * - `tanh`: Glorot weights, dropout.
 */
export type NetworkKind = 'selu' | 'relu' | 'relu-batch-normalisation' | 'tanh';

export interface FullyConnectedOptions {
  readonly kind: NetworkKind;
  /** units of each hidden layer */
  readonly hidden: readonly number[];
  readonly outputs: number;
  /** the probability that a hidden activation is kept in training; 1, no dropout, if not given */
  readonly keep?: number;
}

/**
 * The layers of a network: for each hidden layer a dense layer, its activation and, if keep < 1,
 * dropout; then a dense layer of linear outputs.
 */
export function fullyConnected({
  kind,
  hidden,
  outputs,
  keep = 1,
}: FullyConnectedOptions): LayerSpec[] {
  requireCount('outputs', outputs, 1);
  const { initialise, between, drop } = partsOf(kind);
  return [
    ...hidden.flatMap((units) => [
      dense(units, { initialise }),
      ...between,
      ...(keep === 1 ? [] : [drop(keep)]),
    ]),
    dense(outputs, { initialise }),
  ];
}

function partsOf(kind: NetworkKind) {
  switch (kind) {
    case 'selu':
      return { initialise: lecunNormal, between: [activation('selu')], drop: alphaDropout };
    case 'relu':
      return { initialise: heNormal, between: [activation('relu')], drop: dropout };
    case 'relu-batch-normalisation':
      return {
        initialise: heNormal,
        between: [batchNormalisation(), activation('relu')],
        drop: dropout,
      };
    case 'tanh':
      return { initialise: glorotNormal, between: [activation('tanh')], drop: dropout };
    default:
      throw new InputError(
        'kind',
        'one of selu, relu, relu-batch-normalisation, tanh',
        JSON.stringify(kind satisfies never),
      );
  }
}
