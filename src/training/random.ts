/**
 * Seeded random numbers, the same on every machine: pure-rand's xoroshiro128+ and exact arithmetic;
 * normal deviates by functions/, not by Math.
 */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { cos2pi, log, sin2pi, sqrt } from './functions/index.js';
import { requireCount } from './input-error.js';

export interface Random {
  /** 32 random bits, as a whole number from 0 to 2³² − 1 */
  bits(): number;
  /** a multiple of 2⁻⁵³ in [0, 1), uniform */
  uniform(): number;
  /** a whole number from 0 to n − 1, uniform; 1 ≤ n ≤ 2³² */
  below(n: number): number;
  /** normal with mean 0 and variance 1 */
  normal(): number;
}

/** What random numbers are used for; each purpose has a sequence of its own. */
export type Purpose = 'weights' | 'order' | 'masks' | 'data';

/**
 * How many jumps of 2⁶⁴ steps into the generator's sequence of 2¹²⁸ − 1 a purpose begins. None
 * begins at 0: the first numbers after seeding are the seed itself.
 */
const JUMPS: Readonly<Record<Purpose, number>> = { weights: 1, order: 2, masks: 3, data: 4 };

/**
 * The random numbers of a seed for a purpose.
 * @param seed a whole number from 0 to 2³² − 1
 * @throws InputError for another seed
 */
export function randomOf(seed: number, purpose: Purpose): Random {
  requireCount('seed', seed, 0, 2 ** 32 - 1);
  const generator = xoroshiro128plus(seed | 0);
  for (let jump = 0; jump < JUMPS[purpose]; jump++) generator.jump();
  const uniform = (): number => uniformFloat64(generator);
  let spare: number | undefined;
  /**
   * Box and Muller, 1958: for independent uniform u in (0, 1] and v in [0, 1), √(−2 log u)·cos 2πv
   * and √(−2 log u)·sin 2πv are independent and N(0, 1). The second is kept for the next call.
   */
  const normal = (): number => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    const radius = sqrt(-2 * log(1 - uniform())); // at most √(106 log 2) < 8.6
    const turn = uniform();
    spare = radius * sin2pi(turn);
    return radius * cos2pi(turn);
  };
  return {
    bits: () => generator.next() >>> 0,
    uniform,
    below: (n) => uniformInt(generator, 0, n - 1),
    normal,
  };
}

/** Puts the entries into random order, each order equally likely (Fisher and Yates). */
export function shuffle(order: Uint32Array, random: Random): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const kept = order[last]!;
    order[last] = order[other]!;
    order[other] = kept;
  }
}

/** [count]: 0, 1, …, count − 1. */
export const inOrder = (count: number): Uint32Array =>
  Uint32Array.from({ length: count }, (_, i) => i);
