/** The transcendental operations of the kernel with their oracles, for the law kit. */
import fc from 'fast-check';
import { erf } from '../../src/interval/erf.js';
import { erfc } from '../../src/interval/erfc.js';
import { erfcx } from '../../src/interval/erfcx.js';
import { exp } from '../../src/interval/exp.js';
import { expm1 } from '../../src/interval/expm1.js';
import type { Interval } from '../../src/interval/interval.js';
import { log } from '../../src/interval/log.js';
import { doubleByPattern, intervalOver, nearBreakPoint, subnormal } from './arbitraries.js';
import { shiftUlps } from './doubles.js';
import type { OperationUnderTest } from './laws.js';
import {
  erfBracket,
  erfcBracket,
  erfcxBracket,
  expBracket,
  expm1Bracket,
  logBracket,
  tightest,
} from './transcendental-oracle.js';

const NONE: Interval = { lo: NaN, hi: NaN };

/** Doubles over all patterns, over [low, high], next to the function's own break points. */
export function doublesOver(
  low: number,
  high: number,
  breakPoints: readonly number[],
): fc.Arbitrary<number> {
  const inRange = fc
    .tuple(fc.integer({ min: 0, max: 2 ** 30 }), fc.integer({ min: 0, max: 2 ** 22 }))
    .map(([a, b]) => low + (high - low) * (a / 2 ** 30 + b / 2 ** 52));
  const scaled = fc.tuple(inRange, fc.integer({ min: 0, max: 70 })).map(([x, k]) => x / 2 ** k);
  const near = fc
    .tuple(fc.constantFrom(...breakPoints), fc.bigInt({ min: -4n, max: 4n }))
    .map(([x, k]) => shiftUlps(x, k))
    .filter(Number.isFinite);
  return fc.oneof(
    { weight: 4, arbitrary: inRange },
    { weight: 2, arbitrary: scaled },
    { weight: 3, arbitrary: near },
    { weight: 1, arbitrary: doubleByPattern },
    { weight: 1, arbitrary: nearBreakPoint },
    { weight: 1, arbitrary: subnormal },
  );
}

/** An increasing (or decreasing) function whose values at points are tightest. */
function monotonic(
  name: string,
  apply: (x: Interval) => Interval,
  at: (x: number) => Interval | undefined,
  limits: readonly [atMinusInfinity: number, atInfinity: number],
  argument: fc.Arbitrary<number>,
): OperationUnderTest {
  const increasing = limits[0] < limits[1];
  const bound = (x: number, side: 'lo' | 'hi'): number => {
    if (x === -Infinity) return limits[0];
    if (x === Infinity) return limits[1];
    return (at(x) as Interval)[side];
  };
  return {
    name,
    arity: 1,
    apply: (...xs) => apply(xs[0] as Interval),
    at: (...xs) => at(xs[0] as number),
    range: (...xs) => {
      const x = xs[0] as Interval;
      if (Number.isNaN(x.lo)) return NONE;
      const [low, high] = increasing ? [x.lo, x.hi] : [x.hi, x.lo];
      return { lo: bound(low, 'lo'), hi: bound(high, 'hi') };
    },
    argument: fc.oneof(
      { weight: 15, arbitrary: intervalOver(argument) },
      { weight: 1, arbitrary: fc.constant({ lo: -Infinity, hi: Infinity }) },
      { weight: 1, arbitrary: fc.constant(NONE) },
    ),
    runs: 120,
  };
}

/** Where the code changes its method, or the result its kind. */
const TABLE_STEP = Math.LN2 / 64;
export const BREAK_POINTS = {
  exp: [
    0,
    -745.1332191019411,
    -708.3964185322641,
    709.782712893384,
    710,
    -746,
    2 ** -60,
    TABLE_STEP,
    1.5 * TABLE_STEP,
    -0.5 * TABLE_STEP,
    64 * TABLE_STEP,
  ],
  expm1: [
    0,
    -40,
    709.782712893384,
    710,
    2 ** -60,
    -(2 ** -60),
    TABLE_STEP / 2,
    -TABLE_STEP / 2,
    64 * TABLE_STEP,
    -37.42994775023705,
  ],
  log: [
    1,
    2 ** -1022,
    5e-324,
    2,
    0.5,
    1 + 53 / 128,
    (1 + 53 / 128) / 2,
    1 + 1 / 128,
    1 - 1 / 256,
    Number.MAX_VALUE,
  ],
  erf: [0, 0.5, -0.5, 6, -6, 2 ** -40, 5.921587195794507, 2 ** -1022],
  erfc: [0, 2 ** -60, -(2 ** -60), 15, -6, 28, 26.54325843063254, 27.22601711110836, 0.015625, 1],
  erfcx: [
    0,
    2 ** -60,
    -(2 ** -8),
    15,
    -26.628735713751,
    -27,
    0.015625,
    1,
    1 + 1 / 32,
    3,
    7 - 1 / 16,
    2 ** 400,
    2 ** 1000,
    Number.MAX_VALUE,
  ],
} as const;

export const EXP = monotonic(
  'exp',
  exp,
  (x) => tightest(expBracket(x)),
  [0, Infinity],
  doublesOver(-746, 711, BREAK_POINTS.exp),
);
export const EXPM1 = monotonic(
  'expm1',
  expm1,
  (x) => tightest(expm1Bracket(x)),
  [-1, Infinity],
  doublesOver(-41, 50, BREAK_POINTS.expm1),
);
export const ERF = monotonic(
  'erf',
  erf,
  (x) => tightest(erfBracket(x)),
  [-1, 1],
  doublesOver(-6.1, 6.1, BREAK_POINTS.erf),
);
export const ERFC = monotonic(
  'erfc',
  erfc,
  (x) => tightest(erfcBracket(x)),
  [2, 0],
  doublesOver(-6.1, 28.1, BREAK_POINTS.erfc),
);
export const ERFCX = monotonic(
  'erfcx',
  erfcx,
  (x) => tightest(erfcxBracket(x)),
  [Infinity, 0],
  doublesOver(-27.1, 40, BREAK_POINTS.erfcx),
);

const logAt = (x: number): Interval =>
  x === 0 ? { lo: -Infinity, hi: -Infinity } : tightest(logBracket(x));
const logOfPositive = monotonic(
  'log',
  log,
  (x) => (x > 0 ? logAt(x) : undefined),
  [-Infinity, Infinity],
  doublesOver(0, 4, BREAK_POINTS.log),
);
export const LOG: OperationUnderTest = {
  ...logOfPositive,
  range: (...xs) => {
    const x = xs[0] as Interval;
    if (!(x.hi > 0)) return NONE;
    return {
      lo: x.lo <= 0 ? -Infinity : logAt(x.lo).lo,
      hi: x.hi === Infinity ? Infinity : logAt(x.hi).hi,
    };
  },
};
