import { binary32FixedPoint } from './binary32.js';
import { constantTheorems } from './constants.js';
import { alphaDropout } from './dropout-parameters.js';
import { dropoutTheorems } from './dropout.js';
import { f5Theorems } from './f5.js';
import { fixedPointExample } from './fixed-point-example.js';
import { fixedPoints } from './fixed-points.js';
import { gradientTheorems } from './gradients.js';
import { lemma12Theorems } from './lemma-12.js';
import { notebookTheorems } from './notebook.js';
import { orbits } from './orbits.js';
import { rangeTheorems } from './ranges.js';
import { theorem1, theorem1Image } from './theorem-1.js';
import { theorem2 } from './theorem-2.js';
import { theorem3 } from './theorem-3.js';
import { whatShips } from './what-ships.js';
import type { Theorem } from './vocabulary.js';

/** Every registered theorem, in the order in which `verify` proves and prints them. */
export const theorems: readonly Theorem[] = [
  theorem1,
  theorem1Image,
  theorem2,
  theorem3,
  ...rangeTheorems,
  ...constantTheorems,
  binary32FixedPoint,
  ...lemma12Theorems,
  ...notebookTheorems,
  whatShips,
  fixedPoints,
  fixedPointExample,
  ...dropoutTheorems,
  alphaDropout,
  orbits,
  ...gradientTheorems,
  ...f5Theorems,
];
