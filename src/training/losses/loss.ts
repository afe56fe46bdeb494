/**
 * What a network's outputs cost. Outputs are [rows, width], row-major; a loss of several rows is the
 * mean of the rows' losses.
 */
import { InputError } from '../input-error.js';
import type { ClassTargets, Targets, ValueTargets } from '../data/examples.js';

export interface Loss {
  /** in words: `softmax-cross-entropy`, … */
  readonly kind: string;
  /**
   * The sum of the rows' losses, in binary64. If `gradient` [rows, width] is given, it becomes the
   * derivative of the mean of the rows' losses by the outputs, each rounded once to binary32.
   */
  total(
    outputs: Float32Array,
    targets: Targets,
    rows: number,
    width: number,
    gradient?: Float32Array,
  ): number;
}

/** @throws InputError unless the targets are classes, and outputs have a number for each */
export function requireClasses(kind: string, targets: Targets, width: number): ClassTargets {
  if (targets.kind === 'classes' && targets.classes === width) return targets;
  throw new InputError(
    kind,
    `targets of ${width} classes, one for each output`,
    described(targets),
  );
}

/** @throws InputError unless the targets are real numbers, one for each output */
export function requireValues(kind: string, targets: Targets, width: number): ValueTargets {
  if (targets.kind === 'values' && targets.width === width) return targets;
  throw new InputError(
    kind,
    `${width} target values a row, one for each output`,
    described(targets),
  );
}

const described = (targets: Targets): string =>
  targets.kind === 'classes' ? `${targets.classes} classes` : `${targets.width} values a row`;
