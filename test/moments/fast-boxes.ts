/** Boxes for the tests of the fast forms, and what they must contain. */
import fc from 'fast-check';
import { type Interval, point } from '../../src/interval/index.js';
import { momentMap } from '../../src/moments/moment-map.js';

export interface Box {
  readonly x: Interval;
  readonly y: Interval;
}

const X_MAX = 2 ** 20;
const Y_MIN = 2 ** -40;
const Y_MAX = 2 ** 40;
const unit = fc.double({ min: 0, max: 1, noNaN: true });

const between = (lo: number, hi: number): fc.Arbitrary<number> =>
  fc.double({ min: lo, max: hi, noNaN: true });

/** ±2^a with a in [from, to]. */
const magnitude = (from: number, to: number): fc.Arbitrary<number> =>
  fc.tuple(between(from, to), fc.boolean()).map(([a, s]) => (s ? -1 : 1) * 2 ** a);

const clamp = (v: number, lo: number, hi: number): number => Math.min(hi, Math.max(lo, v));

/** Half-widths relative to a scale: none, a few ulps, and up to the scale itself. */
const relativeRadius = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: between(-52, -1).map((a) => 2 ** a) },
  { weight: 1, arbitrary: between(0, 1) },
);

const around = (centre: fc.Arbitrary<{ x: number; y: number }>): fc.Arbitrary<Box> =>
  fc.tuple(centre, relativeRadius, relativeRadius).map(([{ x, y }, a, b]) => {
    const scale = Math.max(Math.abs(x), Math.sqrt(y));
    return {
      x: {
        lo: clamp(x - a * scale, -X_MAX, X_MAX),
        hi: clamp(x + a * scale, -X_MAX, X_MAX),
      },
      y: { lo: clamp(y - b * y, Y_MIN, Y_MAX), hi: clamp(y + b * y, Y_MIN, Y_MAX) },
    };
  });

/** Centres with |x| ≤ 10 and 1/1000 ≤ y ≤ 1000. */
export const ordinaryBox = around(
  fc.record({ x: between(-10, 10), y: between(-10, 10).map((a) => 2 ** a) }),
);

/** Everything in the domain: x/√y of every size; the changes of sign of u, u + r/2 and u + r. */
export const anyBox = fc.oneof(
  ordinaryBox,
  around(
    fc.record({
      x: fc.oneof(magnitude(-60, 20), fc.constantFrom(0, -X_MAX, X_MAX, -5e-324, 2 ** -1022)),
      y: fc.oneof(
        between(-40, 40).map((a) => 2 ** a),
        fc.constantFrom(Y_MIN, Y_MAX, 1),
      ),
    }),
  ),
  around(
    fc
      .tuple(between(-40, 19), fc.constantFrom(0, -0.5, -1, -2), between(-50, -1), fc.boolean())
      .map(([a, k, b, s]) => {
        const y = 2 ** a;
        return { x: k * y * (1 + (s ? 1 : -1) * 2 ** b), y };
      }),
  ),
  around(
    fc.tuple(between(-30, 30), between(-40, 40)).map(([t, a]) => {
      const y = 2 ** a;
      return { x: clamp(t * Math.sqrt(y), -X_MAX, X_MAX), y };
    }),
  ),
);

/** Positions in a box: its corners, its middle, anywhere. */
export const position = fc.oneof(fc.constantFrom(0, 0.5, 1), unit);

export const at = ({ lo, hi }: Interval, t: number): number =>
  clamp(t === 1 ? hi : lo + t * (hi - lo), lo, hi);

/** The bounds of the tight path at a point, in the order of the fast forms. */
export function tight(x: number, y: number): readonly number[] {
  const { mean, second, variance } = momentMap(point(x), point(y));
  return [mean.lo, mean.hi, second.lo, second.hi, variance.lo, variance.hi];
}

/** Of the three enclosures in `out`, those that do not contain the tight ones. */
export const misses = (out: Float64Array, values: readonly number[]): readonly string[] =>
  ['mean', 'second', 'variance'].filter((_, k) => {
    const lower = out[2 * k] as number;
    const upper = out[2 * k + 1] as number;
    return !(lower <= (values[2 * k] as number) && (values[2 * k + 1] as number) <= upper);
  });

/** Widths of the hulls of the values at 3×3 points: at most those of the true ranges. */
export function sampledRange({ x, y }: Box): readonly number[] {
  const steps = [0, 0.5, 1];
  const values = steps.flatMap((s) => steps.map((t) => tight(at(x, s), at(y, t))));
  return [0, 2, 4].map(
    (i) =>
      Math.max(...values.map((v) => v[i] as number)) -
      Math.min(...values.map((v) => v[i + 1] as number)),
  );
}
