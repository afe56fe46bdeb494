/**
 * What a network learns from: rows of features with a target each.
 */
import { InputError, requireCount } from '../input-error.js';

/** A class for each row. */
export interface ClassTargets {
  readonly kind: 'classes';
  /** [count], each from 0 to `classes` − 1 */
  readonly labels: Int32Array;
  readonly classes: number;
  /** [classes]; what the classes are called, where they have names */
  readonly names?: readonly string[];
}

/** Real numbers for each row. */
export interface ValueTargets {
  readonly kind: 'values';
  /** [count, width], row-major */
  readonly values: Float32Array;
  readonly width: number;
}

export type Targets = ClassTargets | ValueTargets;

export interface Examples<T extends Targets = Targets> {
  /** number of rows */
  readonly count: number;
  /** features of a row */
  readonly width: number;
  /** [count, width], row-major */
  readonly features: Float32Array;
  readonly targets: T;
}

/**
 * Rows with a class each. `features` is [labels.length, width], row-major.
 * @throws InputError if the lengths do not fit, or a label is not a class
 */
export function classExamples(
  features: Float32Array,
  width: number,
  labels: ArrayLike<number>,
  classes: number,
): Examples<ClassTargets> {
  requireCount('classes', classes, 1);
  requireShape('features', features, labels.length, width);
  const copy = Int32Array.from(labels); // [count]
  for (let i = 0; i < copy.length; i++) {
    if (labels[i] !== copy[i] || copy[i]! < 0 || copy[i]! >= classes) {
      throw new InputError(`labels[${i}]`, `a class from 0 to ${classes - 1}`, String(labels[i]));
    }
  }
  return {
    count: copy.length,
    width,
    features,
    targets: { kind: 'classes', labels: copy, classes },
  };
}

/**
 * Rows with real targets. `features` is [count, width], `values` [count, targetWidth], row-major.
 * @throws InputError if the lengths do not fit
 */
export function valueExamples(
  features: Float32Array,
  width: number,
  values: Float32Array,
  targetWidth: number,
): Examples<ValueTargets> {
  requireCount('targetWidth', targetWidth, 1);
  const count = values.length / targetWidth;
  requireCount(`values.length / ${targetWidth}`, count, 0);
  requireShape('features', features, count, width);
  return { count, width, features, targets: { kind: 'values', values, width: targetWidth } };
}

function requireShape(where: string, array: Float32Array, count: number, width: number): void {
  requireCount('width', width, 1);
  if (array.length === count * width) return;
  throw new InputError(
    where,
    `${count} rows of ${width} numbers, that is ${count * width}`,
    `${array.length}`,
  );
}

/** The rows from `from` (included) to `to` (excluded). Nothing is copied. */
export function slice<T extends Targets>(
  examples: Examples<T>,
  from: number,
  to: number,
): Examples<T> {
  requireCount('from', from, 0, examples.count);
  requireCount('to', to, from, examples.count);
  const { width, features, targets } = examples;
  return {
    count: to - from,
    width,
    features: features.subarray(from * width, to * width),
    targets: sliceTargets(targets, from, to),
  };
}

/** The targets of the rows from `from` (included) to `to` (excluded). Nothing is copied. */
export function sliceTargets<T extends Targets>(targets: T, from: number, to: number): T {
  if (targets.kind === 'classes') {
    return { ...targets, labels: targets.labels.subarray(from, to) };
  }
  const { values, width } = targets as ValueTargets;
  return { ...targets, values: values.subarray(from * width, to * width) };
}

/**
 * The given rows in the given order, copied.
 * @throws InputError for what is no row
 */
export function select<T extends Targets>(
  examples: Examples<T>,
  rows: ArrayLike<number>,
): Examples<T> {
  const { width, targets } = examples;
  for (let i = 0; i < rows.length; i++) {
    requireCount(`rows[${i}]`, rows[i]!, 0, examples.count - 1);
  }
  const features = new Float32Array(rows.length * width); // [rows, width]
  const chosen = emptyTargets(targets, rows.length);
  gather(examples, rows, 0, rows.length, features, chosen);
  return { count: rows.length, width, features, targets: chosen };
}

/** Targets of the same kind for `count` rows, all 0. */
export function emptyTargets<T extends Targets>(targets: T, count: number): T {
  return targets.kind === 'classes'
    ? { ...targets, labels: new Int32Array(count) } // [count]
    : { ...targets, values: new Float32Array(count * (targets as ValueTargets).width) }; // [count, width]
}

/**
 * Copies the rows order[from], …, order[to − 1] to the first to − from rows of `features`
 * ([≥ to − from, width]) and `targets`.
 */
export function gather<T extends Targets>(
  examples: Examples<T>,
  order: ArrayLike<number>,
  from: number,
  to: number,
  features: Float32Array,
  targets: T,
): void {
  const { width } = examples;
  for (let i = from; i < to; i++) {
    const row = order[i]!;
    features.set(examples.features.subarray(row * width, (row + 1) * width), (i - from) * width);
  }
  const source: Targets = examples.targets;
  const target: Targets = targets;
  for (let i = from; i < to; i++) {
    const row = order[i]!;
    if (source.kind === 'classes' && target.kind === 'classes') {
      target.labels[i - from] = source.labels[row]!;
    } else if (source.kind === 'values' && target.kind === 'values') {
      const w = source.width;
      target.values.set(source.values.subarray(row * w, (row + 1) * w), (i - from) * w);
    }
  }
}

/** [classes]: how many rows each class has. */
export function classCounts({ labels, classes }: ClassTargets): Int32Array {
  const counts = new Int32Array(classes); // [classes]
  for (const label of labels) counts[label]!++;
  return counts;
}
