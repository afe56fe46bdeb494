import { SingleBar } from 'cli-progress';
import type { Io } from './io.js';

/** Called while something goes on, with words for where it is. */
export type Stage = (text: string) => void;

/** One line on stderr that says how far the work has come; it vanishes when the work is done. */
export interface ProgressLine {
  /** `done` of `total`, at this stage of the work. */
  update(done: number, total: number, stage: string): void;
  stop(): void;
}

/** Where stderr is no terminal there is at most one line in this many milliseconds. */
const PLAIN_LINE_EVERY = 5_000;

/** A bar on a terminal; elsewhere now and then a plain line. */
export const progressLine = (io: Io): ProgressLine =>
  io.stderr.isTTY === true ? bar(io) : plainLines(io);

function bar(io: Io): ProgressLine {
  const line = new SingleBar({
    stream: io.stderr,
    format: '{bar} {value}/{total} {stage}',
    barsize: 24,
    clearOnComplete: true,
    // The terminal is left as it is: an interrupted run could not set it right again.
    linewrap: true,
    fps: 20,
  });
  line.start(1, 0, { stage: '' });
  return {
    update: (done, total, stage) => {
      line.setTotal(total);
      line.update(done, { stage });
    },
    stop: () => line.stop(),
  };
}

function plainLines(io: Io): ProgressLine {
  let last = performance.now();
  return {
    update: (done, total, stage) => {
      if (performance.now() - last < PLAIN_LINE_EVERY) return;
      last = performance.now();
      io.stderr.write(`${done}/${total} ${stage}\n`);
    },
    stop: () => {},
  };
}
