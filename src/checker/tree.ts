import type { MachinePart } from './statement.js';
import { type Box, rootBox } from './evaluate.js';
import { type Arithmetic, type Interval, interval, isPoint } from './interval.js';
import { demand, limits } from './rejection.js';

/** A leaf's path from the root, its box, and the order of the form there; 0 if it is undecided. */
export type TreeLeaf = { readonly path: string; readonly box: Box; readonly order: number };

/**
 * The leaves of a part's tree (certificates/README.md §5). Boxes that are still to be read wait on a
 * stack, the next one on top: at any time the leaves found and the boxes that wait cover the root.
 */
export function leavesOf(
  { id: part, coordinates, domain }: MachinePart,
  tree: string,
  I: Arithmetic,
) {
  const tokens = tree.split(' ');
  demand(tokens.length <= limits.tokens, 'tree-size', 'the tree has too many tokens', { part });
  const leaves: TreeLeaf[] = [];
  const waiting = [{ path: 'root', box: rootBox(coordinates, domain, I), depth: 0 }];
  for (const token of tokens) {
    const node = waiting.pop();
    demand(node !== undefined, 'tree-leftover', 'the tree ends before its text does', { part });
    const { path, box, depth } = node;
    const v = coordinates.findIndex((c) => c.name === token);
    if (v < 0) {
      const isKnown = /^[1-8?]$/.test(token);
      demand(isKnown, 'tree-token', `${token.slice(0, 20)} is unknown`, { part, path });
      leaves.push({ path, box, order: '?12345678'.indexOf(token) });
      continue;
    }
    demand(depth < limits.depth, 'tree-depth', 'the tree is too deep', { part, path });
    demand(!isPoint(box[v]!), 'tree-point', `${token} is a point here`, { part, path });
    const half = (side: string, range: Interval) => ({
      path: `${depth === 0 ? '' : `${path}/`}${token}:${side}`,
      box: box.with(v, range),
      depth: depth + 1,
    });
    const [{ lo, hi }, cut] = [box[v]!, I.middle(box[v]!)];
    waiting.push(half('upper', interval(cut, hi)), half('lower', interval(lo, cut)));
  }
  demand(waiting.length === 0, 'tree-missing', `boxes without leaf: ${waiting.length}`, { part });
  return leaves;
}
