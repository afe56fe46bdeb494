/**
 * Whether a returned binary32 number is the exact value rounded to nearest.
 */
import type { FixedPoint } from '../../../../src/interval/fixed-point.js';
import type { Interval } from '../../../../src/interval/interval.js';
import { derivativeBounds, seluBounds } from './bounds.js';
import { closeness, derivativeMagnitude, seluMagnitude } from './exact.js';

export const FUNCTIONS = ['selu', 'seluDerivative'] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

/** How the question was decided: by bounds in double, by integers; or that the result is wrong. */
export type Verdict = 'doubles' | 'integers' | 'wrong';

/** The real value at z, between doubles and between integers. */
type Value = {
  readonly bounds: (z: number) => Interval;
  readonly magnitude: (z: number) => FixedPoint;
};

export const VALUES: Readonly<Record<FunctionName, Value>> = {
  selu: { bounds: seluBounds, magnitude: seluMagnitude },
  seluDerivative: { bounds: derivativeBounds, magnitude: derivativeMagnitude },
};

/**
 * `result` for the binary32 number z, whose value lies between the bounds. Rounding
 * to binary32 increases: if both bounds round to `result`, so does the value. Otherwise the value
 * lies next to a midpoint of two binary32 numbers, and integers have to show on which side.
 * selu(±0) = ±0, and NaN goes with NaN.
 */
export function judge(
  name: FunctionName,
  z: number,
  result: number,
  { lo, hi }: Interval,
): Verdict {
  if (Number.isNaN(z)) return Number.isNaN(result) ? 'doubles' : 'wrong';
  if (name === 'selu' && z === 0) return Object.is(result, z) ? 'doubles' : 'wrong';
  if (Object.is(Math.fround(lo), result) && Object.is(Math.fround(hi), result)) return 'doubles';
  return closenessOf(name, z, result) > 0n ? 'integers' : 'wrong';
}

/** ⌊spacing/distance from the nearest midpoint⌋ of the exact value; 0 if `result` is wrong. */
export function closenessOf(name: FunctionName, z: number, result: number): bigint {
  const negative = name === 'selu' && z < 0;
  const sign = negative ? result <= 0 : result > 0 || Object.is(result, 0);
  if (!Number.isFinite(z) || z === 0 || !sign) return 0n;
  return closeness(VALUES[name].magnitude(z), Math.abs(result));
}
