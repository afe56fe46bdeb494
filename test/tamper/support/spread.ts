/** At most so many of them, evenly. */
export const spread = <T>(all: readonly T[], most: number): T[] =>
  all.filter(
    (_, i) => Math.floor((i * most) / all.length) > Math.floor(((i - 1) * most) / all.length),
  );
