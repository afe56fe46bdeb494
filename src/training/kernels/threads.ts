/**
 * More threads for large calls, in Node. The calling thread stays in charge: it divides a call into
 * ranges, and it and the workers take ranges until none is left. Which thread computes a range
 * changes no bit of it, as ranges are calls of the same function and no two share a result.
 *
 * Communication is by words of the shared memory:
 *   REMAINING  ranges of the current call that nobody has taken. Whoever lowers it from r to r − 1
 *              by compare-exchange owns range r − 1 and may read the call, which stays until all
 *              ranges are done. It is 0 while a call is being written.
 *   DONE       ranges of the current call that are finished.
 *   HELPED     ranges that workers have done in all; for information.
 *   CALL       the call, in doubles: function, which value counts, how many, length of a range,
 *              which value is a buffer (or −1), the values, and their steps from range to range.
 */
import { Worker } from 'node:worker_threads';
import { type Engine, FUNCTIONS, type FunctionName, type Split } from './engine.js';
import { engine } from './index.js';
import { BUFFER_BYTES, CONTROL, isShared } from './memory.js';

/** Places of the words, in 32-bit elements, on lines of the cache of their own. */
const REMAINING = 0;
const DONE = 16;
const HELPED = 17;
/** Place of the call, in doubles, and places in it; VALUES and STEPS have room for 16 each. */
const CALL = 16;
const VALUES = 5;
const STEPS = 21;
const CALL_LENGTH = 37;

/** Calls that take less are not worth waking anybody. */
const WORTHWHILE_NANOSECONDS = 150_000;
/** Ranges for each thread: a thread that comes late leaves its ranges to the others. */
const RANGES_PER_THREAD = 2;
/** Looks at a word before falling asleep over it; some tens of microseconds. */
const SPINS = 10_000;

/**
 * What a worker runs, as text: a module file could not be started from TypeScript sources. It looks
 * for ranges for ever; the process does not wait for it.
 */
const WORKER = `
const { workerData } = require('node:worker_threads');
const { module, memory, control, buffer, functions } = workerData;
const { exports } = new WebAssembly.Instance(module, { host: { memory } });
const words = new Int32Array(memory.buffer, control, 32);
const call = new Float64Array(memory.buffer, control + 8 * ${CALL}, ${CALL_LENGTH});
for (;;) {
  for (let i = 0; i < ${SPINS} && Atomics.load(words, ${REMAINING}) === 0; i++);
  Atomics.wait(words, ${REMAINING}, 0);
  for (let r = Atomics.load(words, ${REMAINING}); r > 0; r = Atomics.load(words, ${REMAINING})) {
    if (Atomics.compareExchange(words, ${REMAINING}, r, r - 1) !== r) continue;
    const [name, count, total, length, own] = call;
    const values = Array.from(call.subarray(${VALUES}, ${STEPS}));
    for (let k = 0; k < 16; k++) values[k] += (r - 1) * call[${STEPS} + k];
    values[count] = Math.min(length, total - (r - 1) * length);
    if (own >= 0) values[own] = buffer;
    exports[functions[name]](...values);
    Atomics.add(words, ${HELPED}, 1);
    Atomics.add(words, ${DONE}, 1);
    Atomics.notify(words, ${DONE});
  }
}
`;

type Crew = { readonly workers: Worker[]; readonly buffers: number[] };
const crews = new WeakMap<Engine, Crew>();

/**
 * Lets the kernels compute large calls on so many threads from now on, the calling one included.
 * Returns how many there are: 1 where memory cannot be shared or has no room for more. Results are
 * the same bits whatever the number. Workers start in the background, and the process does not wait
 * for them when it ends. It pays where processors are free and batches have some hundred rows.
 *
 * @throws RangeError unless count is a whole number from 1 to 64
 */
export function useThreads(count: number): number {
  return engine === undefined ? 1 : useThreadsOn(engine, count);
}

/** The same for one engine. */
export function useThreadsOn(engine: Engine, count: number): number {
  if (!(Number.isInteger(count) && count >= 1 && count <= 64)) {
    throw new RangeError(`threads: expected a whole number from 1 to 64, found ${count}`);
  }
  const crew = crews.get(engine) ?? { workers: [], buffers: [] };
  crews.set(engine, crew);
  while (crew.workers.length >= count) void crew.workers.pop()?.terminate();
  while (isShared(engine.memory) && crew.workers.length < count - 1) {
    const buffer = crew.buffers[crew.workers.length] ?? newBuffer(engine);
    if (buffer === undefined) break;
    crew.buffers[crew.workers.length] = buffer;
    crew.workers.push(hire(engine, buffer));
  }
  const threads = crew.workers.length + 1;
  engine.run = together(engine, threads);
  return threads;
}

/** How many ranges the workers of an engine have done. */
export function helped({ memory }: Engine): number {
  return Atomics.load(new Int32Array(memory.buffer, CONTROL, 32), HELPED);
}

function newBuffer(engine: Engine): number | undefined {
  return engine.allocate(BUFFER_BYTES / 4)?.byteOffset;
}

function hire({ module, memory }: Engine, buffer: number): Worker {
  const workerData = { module, memory, control: CONTROL, buffer, functions: FUNCTIONS };
  const worker = new Worker(WORKER, { eval: true, workerData });
  worker.unref();
  return worker;
}

/** Calls that are worth it in ranges, taken from the last to the first. */
function together({ exports, memory }: Engine, threads: number): Engine['run'] {
  const words = new Int32Array(memory.buffer, CONTROL, 32);
  const call = new Float64Array(memory.buffer, CONTROL + 8 * CALL, CALL_LENGTH);
  return (name, values, split) => {
    const alone = threads === 1 || split === undefined;
    const ranges = alone ? 1 : divide(call, name, values, split, threads);
    if (ranges === 1) {
      exports[name](...values);
      return;
    }
    Atomics.store(words, DONE, 0);
    Atomics.store(words, REMAINING, ranges);
    Atomics.notify(words, REMAINING);
    for (let r = ranges; r > 0; r = Atomics.load(words, REMAINING)) {
      if (Atomics.compareExchange(words, REMAINING, r, r - 1) !== r) continue;
      exports[name](...valuesOf(call, values.length, r - 1));
      Atomics.add(words, DONE, 1);
    }
    for (let i = 0; i < SPINS && Atomics.load(words, DONE) < ranges; i++);
    for (let d = Atomics.load(words, DONE); d < ranges; d = Atomics.load(words, DONE)) {
      Atomics.wait(words, DONE, d);
    }
  };
}

/** Writes the call and returns the number of its ranges; 1 if it is not to be divided. */
function divide(
  call: Float64Array,
  name: FunctionName,
  values: readonly number[],
  { count, unit, steps, buffer = -1, time }: Split,
  threads: number,
): number {
  const total = values[count] as number;
  const units = Math.ceil(total / unit);
  const length = Math.ceil(units / Math.min(units, RANGES_PER_THREAD * threads)) * unit;
  if (time < WORTHWHILE_NANOSECONDS || length >= total) return 1;
  call.fill(0);
  call.set([FUNCTIONS.indexOf(name), count, total, length, buffer, ...values]);
  for (const [value, step] of steps) call[STEPS + value] = step * length;
  return Math.ceil(total / length);
}

/** The values of range r. */
function valuesOf(call: Float64Array, arity: number, r: number): number[] {
  const [, count, total, length] = call as unknown as [number, number, number, number];
  const values: number[] = [];
  for (let k = 0; k < arity; k++) {
    values.push((call[VALUES + k] as number) + r * (call[STEPS + k] as number));
  }
  values[count] = Math.min(length, total - r * length);
  return values;
}
