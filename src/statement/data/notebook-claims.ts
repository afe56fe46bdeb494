import { extremum, type Quantity } from './extrema.js';
import type { Decimal, Domain, Extremum, MachinePart, Range, Theorem } from './vocabulary.js';

export const FOLDER = 'proofs/notebook';
/** Where the printed optima come from. */
export const NOTEBOOK = 'The Mathematica notebook published with the code of Klambauer et al. 2017';

export const range = (lower: Decimal, upper: Decimal): Range => ({ lower, upper });

export const point = (mu: Decimal, omega: Decimal, nu: Decimal, tau: Decimal): Domain => ({
  mu: range(mu, mu),
  omega: range(omega, omega),
  nu: range(nu, nu),
  tau: range(tau, tau),
});

/** Fine enough to decide every printed decimal; the values at points are to thirty places. */
const COARSE: Decimal = '0.00000001';
const THIRTY: Decimal = '0.000000000000000000000000000001';

/** An extremum to the precision of what is printed of it. */
export const printed = (
  of: Extremum['of'],
  id: string,
  says: string,
  quantity: Quantity,
  domain: Domain,
  within: Range,
): MachinePart =>
  extremum(of, quantity, domain, {
    id,
    says,
    width: of === 'value' ? THIRTY : COARSE,
    within,
  });

/** By coordinate, whether an expression increases (>) or decreases (<), strictly. */
type Signs = Readonly<Record<string, '>' | '<'>>;

const SYMBOLS: Readonly<Record<string, string>> = { x: 'x', y: 'y', nu: 'ν', tau: 'τ' };

/** "On the domain, what the expression stands for is strictly increasing (>) or decreasing (<)." */
export const slopes = (
  id: string,
  what: string,
  { name: _, expression, ...rest }: Quantity,
  domain: Domain,
  signs: Signs,
): MachinePart => ({
  kind: 'machine',
  id,
  says: `${what} is ${Object.entries(signs)
    .map(([v, sign]) => `strictly ${sign === '>' ? 'in' : 'de'}creasing in ${SYMBOLS[v]}`)
    .join(', ')}`,
  domain,
  ...rest,
  inequalities: Object.entries(signs).map(([v, relation]) => ({
    id: v,
    expression: `D(${expression}, ${v})`,
    relation,
    bound: '0',
  })),
});

/** A row of the notebook: an optimum to the places printed, at the point printed. */
interface Row {
  readonly id: string;
  readonly of: 'inf' | 'sup';
  readonly quantity: Quantity;
  /** The same quantity at single points, if its supremum is asked of something else. */
  readonly pointwise?: Quantity;
  /** The quantity in words, and the domain. */
  readonly what: string;
  readonly over: string;
  readonly domain: Domain;
  readonly decimal: Decimal;
  /** What rounds to the decimal. */
  readonly within: Range;
  readonly at: readonly [Decimal, Decimal, Decimal, Decimal];
  readonly signs: Signs;
  /** Faces of the domain, each the one to which the extremum is confined by what is before it. */
  readonly faces?: readonly {
    readonly name: string;
    readonly domain: Domain;
    readonly signs: Signs;
  }[];
}

const WORDS = { inf: 'minimum', sup: 'maximum' } as const;

/** What is claimed of a row, value and place, where both are true. */
export function row({
  id,
  of,
  quantity,
  what,
  over,
  domain,
  decimal,
  within,
  at,
  signs,
  ...rest
}: Row): Theorem {
  const { pointwise = quantity, faces = [] } = rest;
  const extreme = WORDS[of];
  return {
    id,
    title: `The ${extreme} of ${what} over ${over} as the notebook prints it`,
    source: NOTEBOOK,
    folder: FOLDER,
    registered: { domain },
    expected: 'certified',
    parts: [
      printed(
        of,
        extreme,
        `the ${extreme} of ${what} over ${over} is ${decimal}, rounded`,
        quantity,
        domain,
        within,
      ),
      printed(
        'value',
        'printed-point',
        `at the printed point (μ, ω, ν, τ) = (${at.join(', ')}) it is ${decimal}, rounded`,
        pointwise,
        point(...at),
        within,
      ),
      slopes('slopes', what, quantity, domain, signs),
      ...faces.map((face, i) =>
        slopes(
          `slopes-on-face-${i + 1}`,
          `on the face ${face.name}, ${what}`,
          quantity,
          face.domain,
          face.signs,
        ),
      ),
      {
        kind: 'derived',
        id: 'location',
        says: `the ${extreme} is attained exactly at the printed point and at its mirror image under (μ, ω) ↦ (−μ, −ω), and nowhere else`,
        from: ['slopes', ...faces.map((_, i) => `slopes-on-face-${i + 1}`)],
        proof: 'proofs/notebook/proof.md#location',
      },
    ],
  };
}
