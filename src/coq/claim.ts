import { add, div, fromDecimal, type Interval, mul, sqr, sub } from '../interval/index.js';
import type { Decimal, Domain } from '../statement/data/vocabulary.js';
import { largestAbsolute, multiply, formatDecimal, parseDecimal } from '../statement/decimal.js';
import type { Moments } from './closed-forms.js';
import { coqDecimal } from './lemma.js';

/**
 * What is to be proved of the closed forms on a piece of the rectangle of the (x, y): a lemma for
 * Coq, and the same as margins that are to be positive.
 */
export interface Claim {
  readonly name: string;
  readonly says: (below: boolean) => string;
  readonly margins: (at: Moments, y: Interval, below: boolean) => readonly Interval[];
}

/** Pieces lie below or above the `turn`, where one bound on ν or τ takes over from another. */
export interface Claims {
  readonly turn: Decimal;
  readonly claims: readonly Claim[];
}

export const product = (a: Decimal, b: Decimal): Decimal =>
  formatDecimal(multiply(parseDecimal(a), parseDecimal(b)));

/** Theorem 1 with contraction constant q. At y = min ν · max τ the bound y/min ν on τ reaches max τ. */
export function contractionClaims({ mu, omega, nu, tau }: Domain, q: Decimal): Claims {
  const largest = largestAbsolute(omega);
  const W = product(largest, largest);
  const [muLower, muUpper, nuLower, nuUpper] = [mu.lower, mu.upper, nu.lower, nu.upper].map(
    fromDecimal,
  ) as [Interval, Interval, Interval, Interval];
  const qq = sqr(fromDecimal(q));
  return {
    turn: product(nu.lower, tau.upper),
    claims: [
      {
        name: 'moments_inside',
        says: () =>
          `${coqDecimal(mu.lower)} <= M x y <= ${coqDecimal(mu.upper)} /\\ ${coqDecimal(nu.lower)} <= V x y <= ${coqDecimal(nu.upper)}`,
        margins: ({ M, V }) => [sub(M, muLower), sub(muUpper, M), sub(V, nuLower), sub(nuUpper, V)],
      },
      {
        name: 'contraction',
        says: (below) =>
          `criterion ${q} ${W} (${below ? `(y / ${nu.lower})` : tau.upper} ^ 2) (M_x x y) (M_y x y) (V_x x y) (V_y x y)`,
        margins: ({ M_x, M_y, V_x, V_y }, y, below) => {
          const T = sqr(below ? div(y, nuLower) : fromDecimal(tau.upper));
          const A = sub(qq, mul(fromDecimal(W), add(sqr(M_x), sqr(V_x))));
          const B = sub(qq, mul(T, add(sqr(M_y), sqr(V_y))));
          const C = sqr(add(mul(M_x, M_y), mul(V_x, V_y)));
          return [A, sub(mul(A, B), mul(mul(fromDecimal(W), T), C))];
        },
      },
    ],
  };
}

/** Theorem 2. At y = min ν · max τ the bound y/max τ on ν reaches min ν. */
export const decreaseClaims = ({ nu, tau }: Domain): Claims => ({
  turn: product(nu.lower, tau.upper),
  claims: [
    {
      name: 'decrease',
      says: (below) => `0 < ${below ? nu.lower : `y / ${tau.upper}`} - V x y`,
      margins: ({ V }, y, below) => [
        sub(below ? fromDecimal(nu.lower) : div(y, fromDecimal(tau.upper)), V),
      ],
    },
  ],
});

/** Theorem 3. At y = max ν · min τ the bound y/min τ on ν reaches max ν. */
export const increaseClaims = ({ nu, tau }: Domain): Claims => ({
  turn: product(nu.upper, tau.lower),
  claims: [
    {
      name: 'increase',
      says: (below) => `0 < V x y - ${below ? `y / ${tau.lower}` : nu.upper}`,
      margins: ({ V }, y, below) => [
        sub(V, below ? div(y, fromDecimal(tau.lower)) : fromDecimal(nu.upper)),
      ],
    },
  ],
});
