/**
 * A set of examples cut into two at random.
 */
import { requireNumber } from '../input-error.js';
import { inOrder, randomOf, shuffle } from '../random.js';
import { type Examples, select, type Targets } from './examples.js';

/**
 * Two sets of examples: ⌊share·count + ½⌋ rows that are chosen at random, and the rest.
 * @param share from 0 to 1
 */
export function split<T extends Targets>(
  examples: Examples<T>,
  share: number,
  seed: number,
): [Examples<T>, Examples<T>] {
  requireNumber('share', share, 'a number from 0 to 1', (s) => s >= 0 && s <= 1);
  const order = inOrder(examples.count);
  shuffle(order, randomOf(seed, 'data'));
  const size = Math.floor(share * examples.count + 0.5);
  return [select(examples, order.subarray(0, size)), select(examples, order.subarray(size))];
}
