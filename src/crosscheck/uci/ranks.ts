/** Ranks with ties. */

/** The rank of each number, 1 for the largest; equal numbers share the mean of their ranks. */
export const ranks = (values: readonly number[]): number[] =>
  values.map((value) => {
    const larger = values.filter((other) => other > value).length;
    const equal = values.filter((other) => other === value).length;
    return larger + (equal + 1) / 2;
  });

/** Column by column, the mean of the rows' ranks. */
export function averageRanks(rows: readonly (readonly number[])[]): number[] {
  const all = rows.map(ranks);
  return all[0]!.map((_, k) => all.reduce((sum, row) => sum + row[k]!, 0) / all.length);
}
