import type { Domain, Range, Variable } from './data/vocabulary.js';

/** The variables that a domain bounds, in the order in which a statement names them. */
export const variablesOf = (domain: Domain): Variable[] => Object.keys(domain) as Variable[];

/**
 * The range of a variable.
 *
 * @throws Error if the domain does not bound it.
 */
export function rangeOf(domain: Domain, variable: Variable): Range {
  const range = domain[variable];
  if (range === undefined) throw new Error(`the domain has no ${variable}`);
  return range;
}
