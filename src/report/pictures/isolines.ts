/** A point in units of the grid: columns from the left, rows from below. */
export type GridPoint = readonly [column: number, row: number];

/**
 * The lines on which a function equals `level`, by marching squares: on each side of a cell the
 * function is taken for linear between its values at the nodes.
 *
 * @param nodes row by row from the lowest, columns + 1 in a row
 */
export function isolines(
  nodes: readonly number[],
  columns: number,
  rows: number,
  level: number,
): GridPoint[][] {
  const width = columns + 1;
  const over = (c: number, r: number): number => (nodes[r * width + c] as number) - level;
  const neighbours = new Map<string, string[]>();
  const points = new Map<string, GridPoint>();
  /** The crossing of the side from one node to the next on the right (above), if there is one. */
  const crossing = (c: number, r: number, isLevel: boolean): string | undefined => {
    const [a, b] = [over(c, r), isLevel ? over(c + 1, r) : over(c, r + 1)];
    if (a > 0 === b > 0) return undefined;
    const key = `${c},${r},${isLevel}`;
    const t = a / (a - b);
    points.set(key, isLevel ? [c + t, r] : [c, r + t]);
    return key;
  };
  const connect = (p: string, q: string): void => {
    neighbours.set(p, [...(neighbours.get(p) ?? []), q]);
    neighbours.set(q, [...(neighbours.get(q) ?? []), p]);
  };
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const sides = [
        crossing(c, r, true),
        crossing(c + 1, r, false),
        crossing(c, r + 1, true),
        crossing(c, r, false),
      ].filter((side) => side !== undefined);
      for (let i = 0; i + 1 < sides.length; i += 2) connect(sides[i]!, sides[i + 1]!);
    }
  }
  return chains(neighbours).map((chain) => chain.map((key) => points.get(key)!));
}

/** The paths of a graph in which every node has one or two neighbours: open ones first, then rings. */
function chains(neighbours: ReadonlyMap<string, readonly string[]>): string[][] {
  const seen = new Set<string>();
  const follow = (start: string): string[] => {
    const chain: string[] = [];
    for (let at: string | undefined = start; at !== undefined; ) {
      seen.add(at);
      chain.push(at);
      at = neighbours.get(at)?.find((next) => !seen.has(next));
    }
    const [last, first] = [chain.at(-1) as string, chain[0] as string];
    const isRing = chain.length > 2 && neighbours.get(last)?.includes(first);
    return isRing ? [...chain, first] : chain;
  };
  const keys = [...neighbours.keys()];
  const ends = keys.filter((key) => neighbours.get(key)?.length === 1);
  return [...ends, ...keys].flatMap((key) => (seen.has(key) ? [] : [follow(key)]));
}
