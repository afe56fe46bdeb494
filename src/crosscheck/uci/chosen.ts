/** Which network of each kind the validation rows chose, and how often it was right on the test rows. */
import type { NetworkKind } from '../../training/index.js';
import { KINDS } from '../kinds.js';
import type { Job } from './pool.js';
import { type Found, isBetter } from './search.js';
import type { Task } from './tasks.js';

/** A search and what it found. */
export interface Outcome extends Found {
  readonly job: Job;
}

export const accuracyOf = ({ test }: Outcome): number => test.right / test.rows;

/** A task with one network of each kind, in the order of {@link KINDS}. */
export interface Row {
  readonly task: Task;
  readonly networks: readonly Outcome[];
}

/** Of every kind the network with the best validation, at the depth given or at any. */
export const chosen = (
  outcomes: readonly Outcome[],
  tasks: readonly Task[],
  depth?: number,
): Row[] =>
  tasks.map((task) => ({
    task,
    networks: KINDS.map((kind) => best(outcomes, task, kind, depth)),
  }));

function best(
  outcomes: readonly Outcome[],
  task: Task,
  kind: NetworkKind,
  depth: number | undefined,
): Outcome {
  const candidates = outcomes.filter(
    ({ job }) =>
      job.task.name === task.name &&
      job.kind === kind &&
      (depth === undefined || job.depth === depth),
  );
  return candidates.reduce((a, b) => (isBetter(b.validation, a.validation) ? b : a));
}

/** Row by row, the test accuracies of the four networks. */
export const accuracies = (rows: readonly Row[]): number[][] =>
  rows.map(({ networks }) => networks.map(accuracyOf));
