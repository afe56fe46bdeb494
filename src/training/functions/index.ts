/**
 * Elementary functions whose results are the same bits on any machine: nothing here takes a value
 * from Math.exp, Math.log and their kin, which ECMAScript leaves to the implementation.
 */
export { cos2pi, sin2pi } from './circle.js';
export { exp } from './exp.js';
export { log } from './log.js';
export { selu, seluDerivative } from './selu.js';
export { sqrt } from './sqrt.js';
export { tanh } from './tanh.js';
