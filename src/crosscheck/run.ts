/** The whole cross-check, part by part. */
import { depth } from './parts/depth.js';
import { dropout } from './parts/dropout.js';
import { gradients } from './parts/gradients.js';
import { map } from './parts/map.js';
import { training } from './parts/training.js';
import { notRun, uci } from './parts/uci.js';
import { type Part, type Progress, type Results, SCHEMA } from './result.js';
import { certified, type Theory } from './theory.js';

type Size = Results['size'];
type Run = (theory: Theory, size: Size, progress: Progress) => Part | Promise<Part>;

/** Each part with its sizes: those of the short run, and of the full one. */
export const PARTS: readonly Run[] = [
  (theory, size, progress) =>
    map(
      theory,
      size === 'short' ? { inputs: 256, rows: 1024 } : { inputs: 1024, rows: 8192 },
      progress,
    ),
  (theory, size, progress) =>
    depth(
      theory,
      size === 'short'
        ? { layers: 100, width: 256, rows: 64, networks: 4 }
        : { layers: 100, width: 512, rows: 256, networks: 16 },
      progress,
    ),
  (theory, size, progress) =>
    gradients(
      theory,
      size === 'short' ? { inputs: 256, rows: 512 } : { inputs: 512, rows: 8192 },
      progress,
    ),
  (theory, size, progress) => dropout(theory, { rows: size === 'short' ? 4096 : 65536 }, progress),
  (theory, size, progress) =>
    training(
      theory,
      size === 'short'
        ? {
            examples: 6000,
            test: 2000,
            width: 64,
            batch: 64,
            steps: 200,
            seeds: 2,
            depths: [8, 16, 32],
          }
        : {
            examples: 60000,
            test: 10000,
            width: 256,
            batch: 128,
            steps: 4690,
            seeds: 5,
            depths: [8, 16, 32],
          },
      progress,
    ),
  (_, size, progress) =>
    size === 'short'
      ? notRun('It belongs to the full run: crosscheck --full.')
      : uci(
          {
            folds: 4,
            width: 32,
            batch: 32,
            steps: 800,
            every: 50,
            patience: 4,
            rates: [0.001, 0.01, 0.1],
            momentum: 0.9,
            keep: 0.95,
            depths: [2, 4, 8, 16, 32],
          },
          progress,
        ),
];

/** Runs every part and hands each over when it is done. */
export async function crosscheck(
  size: Size,
  progress: Progress,
  done: (part: Part) => void,
): Promise<Results> {
  const parts: Part[] = [];
  for (const run of PARTS) {
    const part = await run(certified, size, progress);
    done(part);
    parts.push(part);
  }
  return { ...SCHEMA, size, parts };
}
