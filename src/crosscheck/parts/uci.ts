/** UCI: SELU networks against others on those tasks of the paper's collection that mlbench has. */
import { InputError } from '../../training/index.js';
import { type Part, type Progress, verdictOf } from '../result.js';
import { chosen, type Outcome } from '../uci/chosen.js';
import { controlCheck, findingChecks, LEVEL } from '../uci/checks.js';
import { controls, searches, type UciSize } from '../uci/jobs.js';
import { doJobs } from '../uci/pool.js';
import {
  accuracyTable,
  choiceTable,
  depthComparison,
  depthFigures,
  depthTable,
  rankTable,
} from '../uci/tables.js';
import { hasAny, loadTask, type Task, TASKS } from '../uci/tasks.js';

/** Where export.R has been told to write. */
export const FOLDER = 'build/uci';
const EXPORT = `Rscript src/crosscheck/uci/export.R ${FOLDER}`;

export async function uci(
  size: UciSize,
  progress: Progress,
  folder = FOLDER,
  tasks = TASKS,
): Promise<Part> {
  const problem = missing(folder, tasks);
  if (problem !== undefined) return notRun(problem);
  const jobs = [...controls(folder, tasks, size), ...searches(folder, tasks, size)];
  let done = 0;
  const found = await doJobs(jobs, ({ task, kind, depth, shuffle }) => {
    const what = shuffle ? 'classes in random order' : `${depth} layers`;
    progress(++done, jobs.length, `UCI: ${task.name}, ${kind}, ${what}`);
  });
  return described(
    jobs.map((job, i) => ({ job, ...found[i]! })),
    tasks,
    size,
  );
}

/** What is wrong with the tables, if anything: they are all read before time is spent on some. */
function missing(folder: string, tasks: readonly Task[]): string | undefined {
  if (!hasAny(folder, tasks)) {
    return `The tables are not in ${folder} yet. To write them there: ${EXPORT} (it needs R and its package mlbench, Debian: r-cran-mlbench).`;
  }
  try {
    for (const task of tasks) loadTask(folder, task);
    return undefined;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return `${error.message}. To write the tables anew: ${EXPORT}`;
  }
}

const TITLE = 'UCI tasks';

/** The part without data, or where it is not wanted. */
export const notRun = (note: string): Part => ({
  id: 'uci',
  title: TITLE,
  verdict: 'not run',
  notes: [note],
  checks: [],
  tables: [],
  figures: [],
});

/** The part, from all outcomes. */
export function described(
  outcomes: readonly Outcome[],
  tasks: readonly Task[],
  size: UciSize,
): Part {
  const random = outcomes.filter(({ job }) => job.shuffle);
  const real = outcomes.filter(({ job }) => !job.shuffle);
  const rows = chosen(real, tasks);
  const checks = [controlCheck(random), ...findingChecks(rows)];
  const { depths, width, rates, momentum, steps, batch, every, patience, keep, folds } = size;
  return {
    id: 'uci',
    title: `${TITLE}: ${tasks.length} of the paper's 121, ${width} units a layer, ${depths[0]} to ${depths.at(-1)} hidden layers`,
    verdict: verdictOf(checks),
    notes: [
      `The comparison describes; the theorems say nothing about accuracy. "Agrees" means that networks which learned classes in random order are right by chance alone, and that no other kind beats SELU so clearly that the published finding is contradicted (each test at ${100 * LEVEL} %). It does not mean that SELU is shown to be better: for that the table of average ranks has p-values in both directions.`,
      `The same search for each kind: ${depths.join(', ')} hidden layers, at each depth the rates ${rates.join(', ')} without dropout, then the best rate with dropout (α-dropout for SELU) that keeps ${100 * keep} %. Stochastic gradient descent with momentum ${momentum}, at most ${steps} steps of ${batch} rows; after every ${every} the validation rows are looked at, and after ${patience} looks without a better one training ends. The best look of all counts: more right, or as many and a smaller loss.`,
      `One row in ${folds} is for the test, of the rest one in five for validation (1000 rows at most), class by class. Features are standardised by the figures of the training rows. Test rows are predicted once for each kind and depth.`,
      'The budget of steps is the same for all tasks: of the large ones the networks see the training rows once or less. Networks are narrower, and trained for less long, than those of the paper; its ranks are over 121 tasks.',
    ],
    checks,
    tables: [
      rankTable(rows),
      depthTable(real, tasks, depths),
      depthComparison(real, tasks, depths),
      accuracyTable(rows, random),
      choiceTable(rows),
    ],
    figures: depthFigures(real, tasks, depths),
  };
}
