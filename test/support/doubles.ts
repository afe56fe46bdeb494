/**
 * The doubles, ordered by a BigInt index: consecutive doubles have consecutive ordinals, 0 has
 * ordinal 0, and ordinal(−x) = −ordinal(x). Independent of the bit access in src.
 */

const view = new DataView(new ArrayBuffer(8));

export function ordinal(x: number): bigint {
  view.setFloat64(0, x);
  const pattern = view.getBigInt64(0);
  return pattern >= 0n ? pattern : -(pattern & 0x7fffffffffffffffn);
}

export function fromOrdinal(index: bigint): number {
  view.setBigInt64(0, index < 0n ? -index : index);
  const magnitude = view.getFloat64(0);
  return index < 0n ? -magnitude : magnitude;
}

export const LARGEST_ORDINAL = ordinal(Number.MAX_VALUE);

/** The double k places above x (below for k < 0), not beyond ±∞. */
export function shiftUlps(x: number, k: bigint): number {
  const shifted = ordinal(x) + k;
  const limit = LARGEST_ORDINAL + 1n;
  return fromOrdinal(shifted > limit ? limit : shifted < -limit ? -limit : shifted);
}

/** How many doubles b lies above a. */
export function ulpsBetween(a: number, b: number): bigint {
  return ordinal(b) - ordinal(a);
}
