import { describe, expect, test } from 'vitest';
import { checkCertificate, type CheckResult } from '../../../src/checker/check.js';
import { seed } from '../../support/effort.js';
import { type Mutant, nameOf } from './mutant.js';
import { falsehood, thousandths } from './truth.js';

/** Families of mutants, by what was changed. */
export type Corpus = Readonly<Record<string, () => readonly Mutant[]>>;

export const outcomeOf = (result: CheckResult): string =>
  result.status === 'accepted' ? 'accepted' : result.code;

/** Counts of outcomes, as lines for a snapshot. */
export class Census {
  readonly #counts = new Map<string, number>();

  add(...path: readonly string[]): void {
    const key = path.join(': ');
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  toString(): string {
    return [...this.#counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, count]) => `${key} ${count}\n`)
      .join('');
  }
}

/**
 * Checks every mutant of the corpus: each is accepted or is rejected for its own reason, and nothing
 * that is accepted is false at a sampled point. Then counts that all were run, by family and outcome
 * (`census/NAME.txt`; `fixed` says whether there are always as many).
 */
export function runCorpus(name: string, corpus: Corpus, fixed = true): void {
  describe(name, () => {
    const census = new Census();
    const accepted: Mutant[] = [];
    test.each(Object.entries(corpus))('%s', (family, mutants) => {
      const wrong = mutants().flatMap((mutant) => {
        const outcome = outcomeOf(checkCertificate(mutant.text));
        census.add(family, outcome);
        if (outcome === 'accepted') accepted.push(mutant);
        return outcome === mutant.expected
          ? []
          : [`${nameOf(mutant)}: ${mutant.expected} expected, found ${outcome}`];
      });
      expect(wrong).toEqual([]);
    });

    test(`nothing that was accepted is false at a sampled point (seed ${seed})`, () => {
      const random = thousandths();
      const texts = accepted.map((m) => [m, Buffer.from(m.text as string).toString()] as const);
      const wrong = texts.flatMap(([mutant, text]) => {
        const where = falsehood(JSON.parse(text), random);
        return where === undefined ? [] : [`${nameOf(mutant)}: ${where}`];
      });
      expect(wrong).toEqual([]);
    });

    test.runIf(fixed)('census: every mutant was run, and ended for its own reason', async () => {
      await expect(`${census}`).toMatchFileSnapshot(`census/${name}.txt`);
    });
  });
}
