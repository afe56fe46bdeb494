import { availableParallelism } from 'node:os';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import type { Replay } from '../report/data/replay.js';
import type { Checked } from './check-file.js';
import { InputError } from './input.js';
import type { Stage } from './progress.js';
import type { Verified } from './verify-theorem.js';

/** A piece of work that depends on no other. */
export type Job =
  | { readonly kind: 'verify'; readonly id: string; readonly folder: string }
  | { readonly kind: 'check'; readonly file: string }
  | { readonly kind: 'replay'; readonly id: string; readonly certificate: string | undefined };

/** What a job comes to: plain data, so that it can be sent from one thread to another. */
export type Done<J extends Job> = J['kind'] extends 'verify'
  ? Verified
  : J['kind'] extends 'replay'
    ? Replay
    : Checked;

/** Does a job in this thread. The checker is not loaded with the prover, nor the other way round. */
export async function doJob<J extends Job>(job: J, stage: Stage): Promise<Done<J>> {
  if (job.kind === 'verify') {
    const { verifyTheorem } = await import('./verify-theorem.js');
    return verifyTheorem(job.id, job.folder, stage) as Done<J>;
  }
  if (job.kind === 'replay') {
    const { replayCertificate } = await import('./replay.js');
    return replayCertificate(job.id, job.certificate, stage) as Done<J>;
  }
  const { checkFile } = await import('./check-file.js');
  return checkFile(job.file, stage) as Done<J>;
}

/** What a worker answers: the result, or what an {@link InputError} says. */
export type Answer =
  | { readonly done: unknown }
  | { readonly refused: readonly [where: string, expected: string, found: string] };

const WORKER = new URL('./worker.js', import.meta.url);

/**
 * Does the jobs, several at a time on as many threads as the machine has, and returns the results in
 * the order of the jobs. Run from source, as tests do, there is no compiled worker: then, as with a
 * single job or a single processor, everything is done in this thread.
 *
 * @throws InputError if a job does.
 */
export async function doJobs<J extends Job>(
  jobs: readonly J[],
  onProgress: (done: number, text: string) => void,
): Promise<Done<J>[]> {
  const threads = Math.min(jobs.length, availableParallelism());
  let done = 0;
  if (threads < 2 || !existsSync(WORKER)) {
    const results: Done<J>[] = [];
    for (const job of jobs) {
      results.push(await doJob(job, (text) => onProgress(done, text)));
      done++;
    }
    return results;
  }
  const pool = new Tinypool({
    filename: fileURLToPath(WORKER),
    minThreads: threads,
    maxThreads: threads,
  });
  try {
    const answers = jobs.map(async (job) => {
      const { port1, port2 } = new MessageChannel();
      port1.on('message', (text: string) => onProgress(done, text));
      const answer: Answer = await pool.run({ job, port: port2 }, { transferList: [port2] });
      port1.close();
      if ('refused' in answer) throw new InputError(...answer.refused);
      onProgress(++done, '');
      return answer.done as Done<J>;
    });
    return await Promise.all(answers);
  } finally {
    await pool.destroy();
  }
}
