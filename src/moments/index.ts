/** The SELU moment map as rigorous enclosures: at exact decimal points, and over intervals. */
export { ALPHA, LAMBDA } from './constants.js';
export { type Evaluation, evaluate, type MomentInput, MomentInputError } from './evaluate.js';
export { type Jacobian, jacobian } from './jacobian.js';
export { type MomentMap, momentMap } from './moment-map.js';
export { sigmaMax } from './sigma-max.js';
