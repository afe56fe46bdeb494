import { ownDomains, type Ranges, VARIABLES } from '../support/certificate.js';
import { judged, type Mutant } from '../support/mutant.js';
import { restate } from '../support/restate.js';
import { spread } from '../support/spread.js';
import { runs } from '../../support/effort.js';

/** Other ranges of a variable: outwards, inwards, and far away. */
const changes: Readonly<Record<string, (range: [string, string]) => [string, string]>> = {
  'a little wider': ([a, b]) => [shifted(a, -1), shifted(b, 1)],
  'wider downwards': ([a, b]) => [shifted(a, -5), b],
  'wider upwards': ([a, b]) => [a, shifted(b, 5)],
  'shrunk to its lower bound': ([a]) => [a, a],
  'shrunk to its upper bound': ([, b]) => [b, b],
  'ten times as far up': ([a, b]) => [
    a,
    `${b.replace(/^0?\.?|\./g, '') || '1'}5`.replace(/^0+/, ''),
  ],
};

/** A decimal of at most two places, so many hundredths further on, and above 0.01 if it was. */
function shifted(decimal: string, hundredths: number): string {
  const before = Math.round(Number(decimal) * 100);
  const after = before > 0 ? Math.max(before + hundredths, 1) : before + hundredths;
  const digits = `${Math.abs(after)}`.padStart(3, '0');
  const text = `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '');
  return after < 0 ? `-${text}` : text;
}

/** The same trees and witnesses for a statement about another domain, consistently. */
const domains = (): Mutant[] =>
  ownDomains.flatMap((original) => {
    const all = VARIABLES.flatMap((v) =>
      Object.entries(changes).map(([how, change]) => ({ v, how, change })),
    );
    return spread(all, runs(10)).map(({ v, how, change }) =>
      judged(original, `${v} ${how}, everywhere`, (copy) => {
        const own = (copy.instance as { domain: Ranges }).domain;
        own[v] = change(own[v]);
        restate(copy);
      }),
    );
  });

/** The contraction constant lowered past the truth, or raised, consistently. */
const constants = (): Mutant[] =>
  ownDomains
    .filter(({ json }) => json.theorem === 'theorem-1')
    .flatMap((original) =>
      [
        '0.000000000000001',
        '0.5',
        '0.7',
        '0.79',
        '0.85',
        '0.95',
        '0.99999999999999999999',
        '1',
      ].map((constant) =>
        judged(original, `contraction constant ${constant}, everywhere`, (copy) => {
          (copy.instance as { contraction: string }).contraction = constant;
          restate(copy);
        }),
      ),
    );

export const mutants = (): readonly Mutant[] => [...domains(), ...constants()];
