import type { MessagePort } from 'node:worker_threads';
import { InputError } from './input.js';
import { type Answer, doJob, type Job } from './jobs.js';

/** A thread of the pool in jobs.ts: does one job after another. */
export default async function work({
  job,
  port,
}: {
  readonly job: Job;
  readonly port: MessagePort;
}): Promise<Answer> {
  try {
    return { done: await doJob(job, (text) => port.postMessage(text)) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { refused: [error.where, error.expected, error.found] };
  } finally {
    port.close();
  }
}
