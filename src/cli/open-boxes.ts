import { type Interval, toDecimalDown, toDecimalUp } from '../interval/index.js';
import { rootBox } from '../prover/paving.js';
import { midpoint } from '../prover/taylor-form.js';
import type { MachinePart } from '../statement/data/vocabulary.js';

/** A box by the coordinates' names. */
export type NamedBox = Readonly<Record<string, { readonly lo: string; readonly hi: string }>>;

/**
 * The first boxes that the tree of an undecided part leaves open (`?`), read off the tree's text in
 * preorder (certificates/README.md, §5).
 */
export function openBoxes(part: MachinePart, tree: string, atMost: number): NamedBox[] {
  const names = part.coordinates.map(({ name }) => name);
  const found: NamedBox[] = [];
  const pending: Interval[][] = [rootBox(part).box];
  for (const token of tree.split(' ')) {
    const box = pending.pop() as Interval[];
    const cut = names.indexOf(token);
    if (cut >= 0) {
      const { lo, hi } = box[cut] as Interval;
      const middle = midpoint({ lo, hi });
      pending.push(box.with(cut, { lo: middle, hi }), box.with(cut, { lo, hi: middle }));
    } else if (token === '?') {
      found.push(named(names, box));
      if (found.length === atMost) break;
    }
  }
  return found;
}

const named = (names: readonly string[], box: readonly Interval[]): NamedBox =>
  Object.fromEntries(
    names.map((name, v) => {
      const { lo, hi } = box[v] as Interval;
      return [name, { lo: toDecimalDown(lo), hi: toDecimalUp(hi) }];
    }),
  );
