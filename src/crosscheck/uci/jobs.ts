/** Which searches there are. */
import { KINDS } from '../kinds.js';
import type { Job } from './pool.js';
import type { SearchSize } from './search.js';
import type { Task } from './tasks.js';

export interface UciSize extends SearchSize {
  readonly depths: readonly number[];
}

/** Every kind at every depth on every task: one task has the same folds and random numbers for all. */
export const searches = (folder: string, tasks: readonly Task[], size: UciSize): Job[] =>
  tasks.flatMap((task, t) =>
    KINDS.flatMap((kind) =>
      size.depths.map(
        (depth): Job => ({ folder, task, size, kind, depth, fold: 0, seed: 1 + t, shuffle: false }),
      ),
    ),
  );

/**
 * The same with the classes in random order, each time another one, at the least depth. What is
 * predicted there must be right by chance alone.
 */
export const controls = (folder: string, tasks: readonly Task[], size: UciSize): Job[] =>
  tasks.flatMap((task, t) =>
    KINDS.map((kind, k): Job => {
      const seed = 1001 + t * KINDS.length + k;
      return { folder, task, size, kind, depth: size.depths[0]!, fold: 0, seed, shuffle: true };
    }),
  );
