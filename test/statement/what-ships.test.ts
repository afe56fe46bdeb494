import { describe, expect, it } from 'vitest';
import { standardActivation } from '../../src/statement/data/moment-map.js';
import type { Range } from '../../src/statement/data/vocabulary.js';
import { whatShips } from '../../src/statement/data/what-ships.js';
import { decimalValue } from '../support/decimal-formula.js';
import { compare, over, parseDecimal, type Rational, ratio } from '../support/exact.js';

/** As written in the sources of the frameworks; TensorFlow has the product λα for α. */
const PYTORCH = ['1.6732632423543772848170429916717', '1.0507009873554804934193349852946'] as const;
const TENSORFLOW = [
  '1.7580993408473768599402175208123',
  '1.0507009873554804934193349852946',
] as const;
const ONNX = ['1.67326319217681884765625', '1.05070102214813232421875'] as const;
const KERAS = ['1.67326324', '1.05070098'] as const;

/** A number between 1 and 2 rounded to the nearest of the given precision: multiples of 2^(1 − bits). */
function rounded({ n, d }: Rational, bits: number): Rational {
  const scale = 1n << BigInt(bits - 1);
  const result = ratio((2n * n * scale + d) / (2n * d), scale);
  expect(compare(result, ratio(1n, 1n))).toBeGreaterThan(0);
  expect(compare(result, ratio(2n, 1n))).toBeLessThan(0);
  return result;
}

const asWritten = (a: Rational): Rational => a;
const precisions = [
  ['as written', asWritten],
  ['binary64', (a: Rational) => rounded(a, 53)],
  ['binary32', (a: Rational) => rounded(a, 24)],
  ['binary16', (a: Rational) => rounded(a, 11)],
] as const;

const isIn = (a: Rational, { lower, upper }: Range): boolean =>
  compare(parseDecimal(lower), a) <= 0 && compare(a, parseDecimal(upper)) <= 0;

const rangesOf = (id: string): { alpha: Range; lambda: Range } => {
  const part = whatShips.parts.find((one) => one.id === id);
  if (part?.kind !== 'machine') throw new Error(`no machine part ${id}`);
  const { alpha, lambda } = part.domain;
  if (alpha === undefined || lambda === undefined) throw new Error(`${id} leaves nothing free`);
  return { alpha, lambda };
};

const shipped = [
  ['PyTorch and JAX', PYTORCH, false],
  ['TensorFlow', TENSORFLOW, true],
  ['ONNX', ONNX, false],
  ['Keras', KERAS, false],
] as const;

describe('α and λ that frameworks ship (proofs/what-ships, step 1)', () => {
  for (const [framework, [first, second], isProduct] of shipped) {
    it.each(precisions)(`of ${framework} are covered, %s`, (precision, round) => {
      const lambda = round(parseDecimal(second));
      const given = round(parseDecimal(first));
      const alpha = isProduct ? over(given, lambda) : given;
      const parts = ['self-mapping', 'contraction', 'standard-box'];
      if (precision !== 'binary16') parts.push('fine-box');
      for (const part of parts) {
        const ranges = rangesOf(part);
        expect([part, isIn(alpha, ranges.alpha), isIn(lambda, ranges.lambda)]).toEqual([
          part,
          true,
          true,
        ]);
      }
    });
  }

  it('are not those of bfloat16, whose λ is 1.046875', () => {
    const lambda = rounded(parseDecimal(PYTORCH[1]), 8);
    expect(compare(lambda, parseDecimal('1.046875'))).toBe(0);
    expect(isIn(lambda, rangesOf('self-mapping').lambda)).toBe(false);
  });

  it('have α01 and λ01 among them', () => {
    const values = new Map<string, ReturnType<typeof decimalValue>>();
    for (const { name, formula } of standardActivation) {
      values.set(name, decimalValue(formula, values));
    }
    for (const id of ['self-mapping', 'fine-box']) {
      for (const [v, range] of Object.entries(rangesOf(id))) {
        const value = parseDecimal(values.get(v)?.toFixed(40) ?? '');
        expect([id, v, isIn(value, range)]).toEqual([id, v, true]);
      }
    }
  });
});
