/**
 * Branch-free outward steps for hot loops: one step of one or two doubles, for finite x only.
 *
 * Source: S. M. Rump, "Fast interval matrix multiplication" and BIT 49 (2009), Algorithm 1:
 * with s = fl(fl(φ|x|) + η), fl(x − s) ≤ the double before x and fl(x + s) ≥ the double after it.
 *
 * For 2^e ≤ |x| < 2^(e+1) normal, half the spacing of the doubles around x is at most u·2^e, and
 * s > u·2^e: fl(φ|x|) ≥ φ·2^e where that is normal, and otherwise fl(φ|x|) + η ≥ φ|x| + η/2. So
 * x ± s lies beyond the midpoint and rounds to the neighbour or further. For subnormal x, s ≥ η is
 * the spacing. The result is the neighbour itself unless 2^−1022 ≤ |x| ≤ 2^−1020, where it may be
 * the second one.
 *
 * At ±∞ the step gives ∞ − ∞ = NaN: a caller whose value may have overflowed must use the directed
 * primitives of rounding.ts.
 */
import { ETA, PHI } from './neighbours.js';

/** A double below x (the one next to it, or the second), for finite x. */
export function pred(x: number): number {
  return x - (PHI * Math.abs(x) + ETA);
}

/** A double above x (the one next to it, or the second), for finite x. */
export function succ(x: number): number {
  return x + (PHI * Math.abs(x) + ETA);
}
