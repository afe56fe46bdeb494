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
export const PARTS: Readonly<Record<Part['id'], Run>> = {
  map: (theory, size, progress) =>
    map(
      theory,
      size === 'short' ? { inputs: 256, rows: 1024 } : { inputs: 512, rows: 4096 },
      progress,
    ),
  depth: (theory, size, progress) =>
    depth(
      theory,
      size === 'short'
        ? { layers: 100, width: 256, rows: 64, networks: 4 }
        : { layers: 100, width: 512, rows: 64, networks: 8 },
      progress,
    ),
  gradients: (theory, size, progress) =>
    gradients(
      theory,
      size === 'short' ? { inputs: 256, rows: 512 } : { inputs: 512, rows: 2048 },
      progress,
    ),
  dropout: (theory, size, progress) =>
    dropout(theory, { rows: size === 'short' ? 4096 : 32768 }, progress),
  training: (theory, size, progress) =>
    training(
      theory,
      size === 'short'
        ? {
            before: { layers: 32, width: 64, images: 32, networks: 16 },
            examples: 6000,
            validation: 1000,
            test: 2000,
            width: 64,
            batch: 64,
            depths: [8, 16, 32],
            rates: [0.001, 0.003, 0.01, 0.03, 0.1],
            search: 60,
            steps: 200,
            seeds: 2,
          }
        : {
            before: { layers: 32, width: 128, images: 32, networks: 64 },
            examples: 60000,
            validation: 5000,
            test: 10000,
            width: 128,
            batch: 64,
            depths: [8, 16, 32],
            rates: [0.0003, 0.001, 0.003, 0.01, 0.03, 0.1],
            search: 100,
            steps: 859,
            seeds: 3,
          },
      progress,
    ),
  uci: (_, size, progress) =>
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
};

export const PART_IDS = Object.keys(PARTS) as Part['id'][];

/** Runs the parts that are named, in their order here. */
export async function crosscheck(
  size: Size,
  progress: Progress,
  only: readonly Part['id'][] = PART_IDS,
): Promise<Results> {
  const parts: Part[] = [];
  for (const id of PART_IDS.filter((one) => only.includes(one))) {
    parts.push(await PARTS[id](certified, size, progress));
  }
  return { ...SCHEMA, size, parts };
}
