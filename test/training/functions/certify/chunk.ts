/**
 * All binary32 inputs whose bit pattern begins with one byte: 2^24 of them, judged one by one.
 */
import { createHash } from 'node:crypto';
import { selu, seluDerivative } from '../../../../src/training/functions/index.js';
import { allocate, seluBackward, seluForward } from '../../../../src/training/kernels/index.js';
import { bitsOf } from './floats.js';
import { closenessOf, FUNCTIONS, type FunctionName, judge, VALUES, type Verdict } from './judge.js';

export const CHUNKS = 256;
const CHUNK = 2 ** 24;
const BLOCK = 2 ** 16;
/** A value this close to a midpoint, relative to itself, is measured in integers. */
const CLOSE = 2 ** -46;

export type HardCase = {
  readonly bits: number;
  readonly result: number;
  /** ⌊spacing/distance from the nearest midpoint⌋ */
  readonly closeness: bigint;
};

export type FunctionReport = {
  readonly verdicts: Record<Verdict, number>;
  /** Inputs for which the array kernel gives another result than the function. */
  kernelDiffers: number;
  /** The first wrong inputs, as bit patterns. */
  readonly wrong: number[];
  readonly hard: HardCase[];
  /** SHA-256 of the results, little-endian, in the order of the inputs; NaN as 0x7fc00000. */
  digest: string;
};

export type ChunkReport = Readonly<Record<FunctionName, FunctionReport>>;

const SCALAR: Readonly<Record<FunctionName, (z: number) => number>> = { selu, seluDerivative };
const zs = allocate(BLOCK);
const results = allocate(BLOCK);
const ones = allocate(BLOCK).fill(1);

/** results = the function of zs, by the array kernels. */
const KERNEL: Readonly<Record<FunctionName, () => void>> = {
  selu: () => seluForward(results, zs),
  seluDerivative: () => seluBackward(results, ones, zs),
};

/** Judges every input with leading byte `chunk`. */
export function certifyChunk(chunk: number): ChunkReport {
  const [first, second] = FUNCTIONS.map((name) => certifyFunction(name, chunk));
  return { selu: first as FunctionReport, seluDerivative: second as FunctionReport };
}

function certifyFunction(name: FunctionName, chunk: number): FunctionReport {
  const report: FunctionReport = {
    verdicts: { doubles: 0, integers: 0, wrong: 0 },
    kernelDiffers: 0,
    wrong: [],
    hard: [],
    digest: '',
  };
  const digest = createHash('sha256');
  for (let begin = chunk * CHUNK; begin < (chunk + 1) * CHUNK; begin += BLOCK) {
    evaluateBlock(name, begin);
    digest.update(canonicalBytes());
    judgeBlock(name, begin, report);
  }
  report.digest = digest.digest('hex');
  return report;
}

/** The digest of a chunk's results, from the array kernels alone. */
export function chunkDigest(name: FunctionName, chunk: number): string {
  const digest = createHash('sha256');
  for (let begin = chunk * CHUNK; begin < (chunk + 1) * CHUNK; begin += BLOCK) {
    evaluateBlock(name, begin);
    digest.update(canonicalBytes());
  }
  return digest.digest('hex');
}

function evaluateBlock(name: FunctionName, begin: number): void {
  const bits = new Uint32Array(zs.buffer, zs.byteOffset, BLOCK);
  for (let i = 0; i < BLOCK; i++) bits[i] = begin + i;
  KERNEL[name]();
}

function canonicalBytes(): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(4 * BLOCK));
  for (let i = 0; i < BLOCK; i++) bytes.setFloat32(4 * i, results[i] as number, true);
  for (let i = 0; i < BLOCK; i++) {
    if (Number.isNaN(results[i])) bytes.setUint32(4 * i, 0x7fc00000, true);
  }
  return new Uint8Array(bytes.buffer);
}

function judgeBlock(name: FunctionName, begin: number, report: FunctionReport): void {
  const { bounds } = VALUES[name];
  const scalar = SCALAR[name];
  for (let i = 0; i < BLOCK; i++) {
    const z = zs[i] as number;
    const result = scalar(z);
    if (!Object.is(result, results[i])) report.kernelDiffers++;
    const enclosure = bounds(z);
    const verdict = judge(name, z, result, enclosure);
    report.verdicts[verdict]++;
    if (verdict === 'wrong' && report.wrong.length < 16) report.wrong.push(begin + i);
    const margin = CLOSE * Math.abs(enclosure.lo);
    const [low, high] = [enclosure.lo - margin, enclosure.hi + margin];
    if (Math.fround(low) !== Math.fround(high) && Number.isFinite(result)) {
      const closeness = closenessOf(name, z, result);
      report.hard.push({ bits: begin + i, result: bitsOf(result), closeness });
    }
  }
}
