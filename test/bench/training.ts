/** Milliseconds of a training step (forward, backward, update), against TensorFlow.js. */
import { median } from './measure.js';
import { HIDDEN, INPUTS, OUTPUTS, ROWS, type Trainer, trainers } from './peers/training.js';

export interface TrainingRow {
  readonly name: string;
  /** Median over the rounds, and the fastest. */
  readonly milliseconds: number;
  readonly bestMilliseconds: number;
  /** As a multiple of this package's on one thread, the first row. */
  readonly times: number;
  /** Before the first step: the same for all, up to roundings. */
  readonly loss: number;
}

export interface TrainingReport {
  readonly task: string;
  /** 10⁹ multiplications and additions of matrix products a second, in this package's step on one thread. */
  readonly operationsPerNanosecond: number;
  readonly rows: readonly TrainingRow[];
}

const ROUNDS = 7;

/** @throws Error if the trainers' losses are not the same */
export async function trainingReport(): Promise<TrainingReport> {
  const all = await trainers();
  const losses: number[] = [];
  for (const { begin, step, warmUp } of all) {
    await begin();
    losses.push(step());
    for (let i = 0; i < warmUp; i++) step();
  }
  requireEqual(losses);
  const times = all.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, trainer] of all.entries()) times[i]!.push(await clock(trainer));
  }
  const own = median(times[0]!);
  return {
    task: `${INPUTS}–${HIDDEN[0]}×${HIDDEN.length}–${OUTPUTS} SELU network, ${ROWS} rows, SGD with momentum`,
    operationsPerNanosecond: operations() / (own * 1e6),
    rows: all.map(({ name }, i) => ({
      name,
      milliseconds: median(times[i]!),
      bestMilliseconds: Math.min(...times[i]!),
      times: median(times[i]!) / own,
      loss: losses[i]!,
    })),
  };
}

async function clock({ begin, step, steps }: Trainer): Promise<number> {
  await begin();
  const start = performance.now();
  for (let i = 0; i < steps; i++) step();
  return (performance.now() - start) / steps;
}

function requireEqual(losses: readonly number[]): void {
  const [first = NaN] = losses;
  if (losses.every((loss) => Math.abs(loss - first) <= 1e-5 * first)) return;
  throw new Error(`the trainers begin with different losses: ${losses.join(', ')}`);
}

/** Two for each row and weight in y = x·Wᵀ, dW and, except in the first layer, dx. */
function operations(): number {
  const widths = [INPUTS, ...HIDDEN, OUTPUTS];
  const weights = widths.slice(1).map((width, i) => width * widths[i]!);
  return 2 * ROWS * weights.reduce((sum, w, i) => sum + (i === 0 ? 2 : 3) * w, 0);
}
