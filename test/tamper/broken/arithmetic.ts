import type { Interval } from '../../../src/interval/index.js';
import type { Jet } from '../../../src/prover/jet.js';
import type { JetSpace } from '../../../src/prover/jet-space.js';
import {
  COEFFICIENTS,
  CONTRACTION,
  EDGE,
  INTERVAL,
  JET,
  LOOSE,
  TINY,
  TRUE,
  coefficientsOf,
  formWith,
  mapJet,
  middle,
  negated,
  type Ranges,
  scaled,
  type Seeded,
} from './patches.js';

/** Defects of numbers: rounding, enclosures, series, derivatives. */
export const arithmetic: Readonly<Record<string, Seeded>> = {
  none: { on: [...EDGE, ...TINY, ...TRUE], harmless: 'this is the prover as it is' },

  'sums of series rounded to nearest': {
    on: [...TINY, 'contraction with 0.8976'],
    harmless: 'what the other operations round outwards covers it, even 1e-17 from the edge',
    modules: {
      [JET]: ({ add }: { add: (space: JetSpace, a: Jet, b: Jet) => Jet }) => ({
        add: (space: JetSpace, a: Jet, b: Jet) =>
          mapJet(add(space, a, b), (i, k) =>
            k < a.lo.length && k < b.lo.length
              ? { lo: a.lo[k]! + b.lo[k]!, hi: a.hi[k]! + b.hi[k]! }
              : i,
          ),
      }),
    },
  },
  'no outward rounding in any operation of series': {
    on: [...TINY, 'contraction with 0.8976'],
    harmless: 'the enclosures of constants and functions are wider than the errors left out',
    modules: { [LOOSE]: () => ({ pred: (x: number) => x, succ: (x: number) => x }) },
  },
  'decimals read as the nearest doubles': {
    on: [...TINY, 'contraction with 0.8976'],
    harmless:
      'half a unit in the last place of a bound moves the value by less than its enclosure is wide',
    modules: {
      [INTERVAL]: () => ({
        fromDecimal: (text: string) => ({ lo: Number(text), hi: Number(text) }),
      }),
    },
  },
  'the middle of each enclosure at the centre taken for the value': {
    on: TINY,
    modules: formWith((at) => ({ ...at, centre: at.centre.map((jet) => mapJet(jet, middle)) })),
  },

  'erfcx a thousandth too small': {
    on: [...EDGE, 'mean at least -0.031'],
    modules: coefficientsOf(
      'erfcxCoefficients',
      (ranges) => (t, n) => ranges(t, n).map(scaled(0.999)),
    ),
  },
  'erfcx a thousandth too large': {
    on: ['variance grows up to 1.00001', 'variance falls from 0.99 on'],
    modules: coefficientsOf(
      'erfcxCoefficients',
      (ranges) => (t, n) => ranges(t, n).map(scaled(1.001)),
    ),
  },
  'the value of erfcx alone too small, by 1e-12': {
    on: TINY.slice(0, 1),
    modules: coefficientsOf(
      'erfcxCoefficients',
      (ranges) => (t, n) =>
        ranges(t, n).map((c, k) => (k === 0 ? { lo: c.lo - 1e-12, hi: c.hi - 1e-12 } : c)),
    ),
  },
  'the value of erfcx alone too large, by 1e-12': {
    on: ['variance grows up to 1 + 1e-13'],
    modules: coefficientsOf(
      'erfcxCoefficients',
      (ranges) => (t, n) =>
        ranges(t, n).map((c, k) => (k === 0 ? { lo: c.lo + 1e-12, hi: c.hi + 1e-12 } : c)),
    ),
  },
  'erfcx over a box by the middle of its range alone': {
    on: [...EDGE, ...TRUE],
    harmless: 'what is lost is less than the margins on the boxes that the prover comes to',
    modules: coefficientsOf(
      'erfcxCoefficients',
      (ranges) => (t, n) =>
        ranges(t, n).map((c) => {
          const m = middle(c).lo;
          return { lo: m, hi: m };
        }),
    ),
  },
  'every function over a box by its value at one end': {
    on: [...EDGE, ...TRUE],
    modules: {
      [COEFFICIENTS]: (original) =>
        Object.fromEntries(
          Object.entries(original as Record<string, Ranges>).map(([name, ranges]) => [
            name,
            (t: Interval, n: number) => ranges({ lo: t.lo, hi: t.lo }, n),
          ]),
        ),
    },
  },
  'the derivative of 1/t with the wrong sign': {
    on: CONTRACTION,
    modules: coefficientsOf(
      'recipCoefficients',
      (ranges) => (t, n) => ranges(t, n).map((c, k) => (k === 1 ? negated(c) : c)),
    ),
  },
  'the second derivative of the root with the wrong sign': {
    on: CONTRACTION,
    modules: coefficientsOf(
      'sqrtCoefficients',
      (ranges) => (t, n) => ranges(t, n).map((c, k) => (k === 2 ? negated(c) : c)),
    ),
  },
  "the last terms of Leibniz's rule left out": {
    on: CONTRACTION,
    modules: {
      [JET]: ({ multiply }: { multiply: (space: JetSpace, a: Jet, b: Jet) => Jet }) => ({
        multiply: (space: JetSpace, a: Jet, b: Jet) => {
          const from = b.constant || b.degree === 0 ? 1 : space.counts[b.degree - 1]!;
          return multiply(
            space,
            a,
            mapJet(b, (i, k) => (k < from ? i : { lo: 0, hi: 0 })),
          );
        },
      }),
    },
  },
  'derivatives without their factor k + 1': {
    on: CONTRACTION,
    modules: {
      [JET]: ({ differentiate }: { differentiate: (s: JetSpace, a: Jet, v: number) => Jet }) => ({
        differentiate: (space: JetSpace, a: Jet, v: number) =>
          mapJet(differentiate(space, a, v), (i, k) =>
            scaled(1 / ((space.exponents[k]![v] ?? 0) + 1))(i),
          ),
      }),
    },
  },
  'every derivative by x with the wrong sign': {
    on: ['contraction with 0.8976', 'contraction with 0.8977'],
    harmless: 'both entries of a column of the Jacobian turn round: its squares and det^2 do not',
    modules: {
      [JET]: ({ differentiate }: { differentiate: (s: JetSpace, a: Jet, v: number) => Jet }) => ({
        differentiate: (space: JetSpace, a: Jet, v: number) =>
          mapJet(differentiate(space, a, v), v === 0 ? negated : (i) => i),
      }),
    },
  },
};
