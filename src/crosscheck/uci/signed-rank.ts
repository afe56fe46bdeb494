/**
 * Wilcoxon's signed-rank test of paired numbers, exact also with ties. Differences of 0 are left
 * out; the others are ranked by size, from 1 for the smallest, equals sharing their mean rank. If
 * neither of a pair is favoured, each difference is as likely to have the other sign.
 */
import { ranks } from './ranks.js';

export interface SignedRanks {
  /** the differences that are not 0 */
  readonly pairs: number;
  /** rank sums of the positive and of the negative differences */
  readonly positive: number;
  readonly negative: number;
  /** twice the ranks, which are whole numbers */
  readonly doubled: readonly number[];
}

export function signedRanks(differences: readonly number[]): SignedRanks {
  const others = differences.filter((d) => d !== 0);
  const rank = ranks(others.map((d) => -Math.abs(d)));
  const sum = (wanted: boolean): number =>
    rank.reduce((total, r, i) => total + (others[i]! > 0 === wanted ? r : 0), 0);
  return {
    pairs: others.length,
    positive: sum(true),
    negative: sum(false),
    doubled: rank.map((r) => 2 * r),
  };
}

/**
 * The probability that a rank sum is at least `sum`, if each rank counts with probability `p`,
 * independently.
 */
export function probabilityOfSum(doubled: readonly number[], sum: number, p = 0.5): number {
  const most = doubled.reduce((total, r) => total + r, 0);
  let chance = new Float64Array(most + 1); // [most + 1]; of each doubled sum of the ranks so far
  chance[0] = 1;
  for (const r of doubled) {
    const next = chance.map((c) => c * (1 - p));
    for (let s = 0; s + r <= most; s++) next[s + r]! += chance[s]! * p;
    chance = next;
  }
  return chance.reduce((total, c, s) => total + (s >= 2 * sum ? c : 0), 0);
}

/** The largest rank sum that does not reject: larger ones have a probability of at most `level`. */
export function criticalSum(doubled: readonly number[], level: number): number {
  const most = doubled.reduce((total, r) => total + r, 0);
  let twice = most;
  while (twice > 0 && probabilityOfSum(doubled, twice / 2) <= level) twice--;
  return twice / 2;
}

/**
 * How likely a pair must have one sign, whatever its rank, for its rank sum to exceed `critical`
 * with probability `power`; undefined if not even certainty is enough.
 */
export function detectable(
  doubled: readonly number[],
  critical: number,
  power: number,
): number | undefined {
  const beyond = critical + 0.5;
  if (probabilityOfSum(doubled, beyond, 1) < power) return undefined;
  let low = 0.5;
  let high = 1;
  while (high - low > 2 ** -20) {
    const p = 0.5 * (low + high);
    if (probabilityOfSum(doubled, beyond, p) < power) low = p;
    else high = p;
  }
  return high;
}
