/** Searches on as many threads as the machine has. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import type { Table } from '../../training/index.js';
import { type Found, type Search, search, type SearchSize } from './search.js';
import { loadTask, type Task } from './tasks.js';

/** A search, with all that it needs, in plain data. */
export interface Job extends Search {
  readonly folder: string;
  readonly task: Task;
  readonly size: SearchSize;
}

const tables = new Map<string, Table>();

/** Does a job in this thread, which remembers the tables that it has read. */
export function doJob({ folder, task, size, ...rest }: Job): Found {
  const key = `${folder}/${task.name}`;
  const table = tables.get(key) ?? loadTask(folder, task);
  tables.set(key, table);
  return search(table, rest, size);
}

const WORKER = new URL('./worker.js', import.meta.url);

/**
 * Does the jobs; results come in the order of the jobs, and do not depend on the number of threads.
 * Run from source, as tests do, there is no compiled worker: then this thread does them.
 */
export async function doJobs(
  jobs: readonly Job[],
  onDone: (job: Job, found: Found) => void,
): Promise<Found[]> {
  const threads = Math.min(jobs.length, availableParallelism());
  const finish = (job: Job, found: Found): Found => {
    onDone(job, found);
    return found;
  };
  if (threads < 2 || !existsSync(WORKER)) return jobs.map((job) => finish(job, doJob(job)));
  const pool = new Tinypool({
    filename: fileURLToPath(WORKER),
    minThreads: threads,
    maxThreads: threads,
  });
  try {
    return await Promise.all(jobs.map(async (job) => finish(job, await pool.run(job))));
  } finally {
    await pool.destroy();
  }
}
