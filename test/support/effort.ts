/**
 * How hard the property tests try. SNN_EFFORT (default 1) scales the number of runs. The points are
 * the same on every run, so that a red build means a changed program; SNN_SEED=random, or the seed
 * that a failure has printed, tries others.
 */
const { SNN_EFFORT, SNN_SEED } = process.env;

export const runs = (n: number): number => Math.ceil(n * Number(SNN_EFFORT ?? 1));

export const seed: number =
  SNN_SEED === 'random' ? Math.floor(Math.random() * 0x7fffffff) : Number(SNN_SEED ?? 2017);

/** Parameters for fc.assert: n runs at effort 1. fast-check prints the seed of a failure. */
export const effort = (n: number): { numRuns: number; seed: number } => ({
  numRuns: runs(n),
  seed,
});
