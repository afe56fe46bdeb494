import { arithmetic } from './arithmetic.js';
import { formulas } from './formulas.js';
import type { Seeded } from './patches.js';
import { search } from './search.js';
import { writing } from './writing.js';

/** Seeded defects by name. */
export const defects: Readonly<Record<string, Seeded>> = {
  ...arithmetic,
  ...formulas,
  ...search,
  ...writing,
};
