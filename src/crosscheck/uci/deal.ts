/** Rows dealt into piles, class by class, as cards are dealt. */
import type { ClassTargets } from '../../training/index.js';
import { inOrder, type Random, shuffle } from '../../training/random.js';

/**
 * For each row, its pile from 0 to piles − 1. The rows of a class come in random order, one class
 * after the other, and go to the piles in turn: so the piles of a class, and those of all rows,
 * differ in size by at most one.
 */
export function deal(
  { labels, classes }: ClassTargets,
  piles: number,
  random: Random,
): Uint32Array {
  const byClass = Array.from({ length: classes }, (): number[] => []);
  for (let row = 0; row < labels.length; row++) {
    const rows = byClass[labels[row]!]!;
    // Fisher and Yates, from the inside: the new row takes the place of a random one, or the last
    const place = random.below(rows.length + 1);
    rows.push(row);
    rows[rows.length - 1] = rows[place]!;
    rows[place] = row;
  }
  const pile = new Uint32Array(labels.length); // [rows]
  let next = 0;
  for (const rows of byClass) {
    for (const row of rows) pile[row] = next++ % piles;
  }
  return pile;
}

/** The same numbers in random order. */
export function shuffled(labels: Int32Array, random: Random): Int32Array {
  const order = inOrder(labels.length);
  shuffle(order, random);
  return Int32Array.from(order, (row) => labels[row]!);
}

/** The rows of a pile, or of all others, in their order. */
export const rowsOf = (pile: Uint32Array, wanted: number, which: 'its' | 'others'): number[] =>
  Array.from(pile.keys()).filter((row) => (pile[row] === wanted) === (which === 'its'));
