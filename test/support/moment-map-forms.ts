import { momentMap } from '../../src/statement/data/moment-map.js';
import type { Definition } from '../../src/statement/data/vocabulary.js';
import { type Fraction, normalForm } from './normal-form.js';

/** The text of a definition of the moment map. */
export function textOf(name: string): string {
  const found = momentMap.find((d) => d.name === name);
  if (found === undefined) throw new Error(`the moment map does not define ${name}`);
  return found.formula;
}

/**
 * Normal forms of definitions, each in terms of those before it; those named in `opaque` (α and λ,
 * say) stay names.
 */
export function expand(
  definitions: readonly Definition[],
  opaque: readonly string[],
  meaning: ReadonlyMap<string, Fraction> = new Map(),
): Map<string, Fraction> {
  const known = new Map(meaning);
  for (const { name, formula } of definitions) {
    if (!opaque.includes(name)) known.set(name, normalForm(formula, known));
  }
  return known;
}

/** The partial derivatives as Gaussian expectations (proofs/lemmas.md, Lemma 9). */
export const closedForms = {
  'D(mean, x)': 'lambda*(1 + exp(-u^2)/2*(alpha*erfcx(u + r/2) - erfcx(u)))',
  'D(mean, y)': 'lambda/2*exp(-u^2)*(alpha/2*erfcx(u + r/2) + (1 - alpha)/(r*sqrt(pi)))',
  'D(second, x)':
    'lambda^2*(2*x + exp(-u^2)*(r/sqrt(pi) - x*erfcx(u) + alpha^2*(erfcx(u + r) - erfcx(u + r/2))))',
  'D(second, y)':
    'lambda^2*(1 + exp(-u^2)/2*(alpha^2*(2*erfcx(u + r) - erfcx(u + r/2)) - erfcx(u)))',
} as const;
