import { doJob, type Job } from './pool.js';
import type { Found } from './search.js';

/** A thread of the pool in pool.ts. */
export default (job: Job): Found => doJob(job);
