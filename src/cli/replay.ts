import { type Replay, ReportError, replay } from '../report/data/replay.js';
import { InputError } from './input.js';
import type { Stage } from './progress.js';

/** Replays a certificate: a job of its own, for any thread. */
export const replayCertificate = (
  id: string,
  certificate: string | undefined,
  stage: Stage,
): Replay =>
  asInput(() =>
    replay(id, certificate, (done, total) => stage(`checking ${id}, leaf ${done} of ${total}`)),
  );

/** What the report cannot be made from is bad input. */
export function asInput<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    throw new InputError('report', 'what verify and crosscheck write', error.message);
  }
}
