/**
 * npm run certify:selu [-- FIRST LAST]: runs through all 2^32 binary32 inputs (or the chunks FIRST
 * to LAST of 256) on all processors and writes proofs/training/selu.txt. Exit code 1 if any result
 * is not the exact value rounded to nearest.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { SingleBar } from 'cli-progress';
import { writeFile } from '../../../../src/training/weights/write-file.js';
import { CHUNKS, type ChunkReport } from './chunk.js';
import { reportText, wrongResults } from './report.js';

const OUT = 'proofs/training/selu.txt';

const [first = 0, last = CHUNKS - 1] = process.argv.slice(2).map(Number);
const all = first === 0 && last === CHUNKS - 1;
const reports: (ChunkReport | undefined)[] = Array.from({ length: CHUNKS });
const bar = new SingleBar({
  format: '{bar} {value}/{total} chunks, {eta_formatted} left',
  noTTYOutput: true,
  notTTYSchedule: 10_000,
});
bar.start(last - first + 1, 0);
let next = first;

await Promise.all(Array.from({ length: availableParallelism() }, serve));
bar.stop();
const text = reportText(reports);
process.stdout.write(text);
if (all) writeFile(OUT, Buffer.from(text));
process.exitCode = wrongResults(reports) === 0 ? 0 : 1;

/** One worker judges one chunk after the other until none is left. */
function serve(): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('worker.js', import.meta.url));
    const ask = (): void => {
      if (next > last) {
        void worker.terminate();
        resolve();
      } else {
        worker.postMessage(next++);
      }
    };
    worker.on('error', reject);
    worker.on('message', ({ chunk, report }: { chunk: number; report: ChunkReport }) => {
      reports[chunk] = report;
      bar.increment();
      ask();
    });
    ask();
  });
}
