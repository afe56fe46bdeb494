/**
 * How hard the property tests try. SNN_EFFORT (default 1) scales the number of runs, SNN_SEED
 * replays a seed that a failure has printed.
 */
const { SNN_EFFORT, SNN_SEED } = process.env;

export const runs = (n: number): number => Math.ceil(n * Number(SNN_EFFORT ?? 1));

export const seed: number = Number(SNN_SEED ?? Math.floor(Math.random() * 0x7fffffff));

/** Parameters for fc.assert: n runs at effort 1. fast-check prints the seed of a failure. */
export const effort = (n: number): { numRuns: number; seed: number } => ({
  numRuns: runs(n),
  seed,
});
