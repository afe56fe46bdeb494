/**
 * A sample of what `npm run certify:selu` shows for all inputs, and that the committed result of
 * that command belongs to this code.
 */
import { readFileSync } from 'node:fs';
import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { selu, seluDerivative } from '../../../src/training/functions/index.js';
import { LOWEST } from '../../../src/training/functions/selu.js';
import { expand } from '../../support/exact.js';
import { random } from '../kernels/inputs.js';
import { chunkDigest } from './certify/chunk.js';
import { bitsOf, floatOf } from './certify/floats.js';
import { closenessOf, FUNCTIONS, type FunctionName, judge, VALUES } from './certify/judge.js';

const SCALAR = { selu, seluDerivative } as const;
const SIGN = 2 ** 31;

const verdict = (name: FunctionName, z: number, result: number): string =>
  judge(name, z, result, VALUES[name].bounds(z));

/** The inputs among these patterns at which either function is wrong. */
const wrongAt = (patterns: Iterable<number>): string[] => {
  const found: string[] = [];
  for (const pattern of patterns) {
    const z = floatOf(pattern);
    for (const name of FUNCTIONS) {
      if (verdict(name, z, SCALAR[name](z)) === 'wrong') found.push(`${name}(${z})`);
    }
  }
  return found;
};

/** The patterns up to `reach` away from that of z, of either sign. */
const around = (z: number, reach: number): number[] =>
  Array.from({ length: 2 * reach + 1 }, (_, k) => bitsOf(Math.abs(z)) + k - reach)
    .filter((pattern) => pattern >= 0)
    .flatMap((pattern) => [pattern, SIGN + pattern]);

const lines = readFileSync(
  new URL('../../../proofs/training/selu.txt', import.meta.url),
  'utf8',
).split('\n');

/** The hardest cases of the exhaustive run: function, input, result, closeness. */
const hardest = lines
  .map((line) => /^(selu|seluDerivative) +(0x\w+) \S+ +(0x\w+) \S+ +(\d+)$/.exec(line))
  .filter((match) => match !== null)
  .map(([, name, bits, result, closeness]) => ({
    name: name as FunctionName,
    z: floatOf(Number(bits)),
    result: floatOf(Number(result)),
    closeness: BigInt(closeness as string),
  }));

describe('selu and its derivative are correctly rounded', () => {
  it('at every exponent of either sign, at its ends and between', () => {
    const next = random(2017);
    const fractions = [0, 1, 2, 3, 2 ** 22, 2 ** 23 - 2, 2 ** 23 - 1];
    for (let k = 0; k < 24; k++) fractions.push(Math.floor((next() + 1) * 2 ** 22));
    for (let exponent = 0; exponent < 512; exponent++) {
      expect(wrongAt(fractions.map((fraction) => exponent * 2 ** 23 + fraction))).toEqual([]);
    }
  });

  it('next to every point where the code changes its way', () => {
    const steps = Array.from({ length: 4850 }, (_, n) => ((n + 0.5) * 0.6931471805599453) / 32);
    const exact = [0, Infinity, NaN, LOWEST, 2 ** -126, 2 ** -125, 2 ** -60, 2 ** -24, 2 ** -149];
    expect(wrongAt(steps.flatMap((z) => around(z, 2)))).toEqual([]);
    expect(wrongAt(exact.flatMap((z) => around(z, 40)))).toEqual([]);
  });

  it('next to every point where the result begins or ceases to be special', () => {
    const special = [
      // λz reaches 2^128 − 2^103; λz and λα(e^z − 1) become subnormal, or the smallest number
      ...[3.238586e38, 2 ** -126 / 1.0507, 2 ** -126 / 1.7581, 2 ** -150 / 1.0507],
      // λα(e^z − 1) rounds to −λα; λα·e^z is 1, becomes subnormal, is the smallest number, is 0
      ...[17.3287, 16.6355, 0.56424, 86.7723, 87.9, 103.3, 104.54],
    ];
    expect(wrongAt(special.flatMap((z) => around(z, 3000)))).toEqual([]);
  });

  it('at the hardest inputs of the exhaustive run', () => {
    expect(hardest.length).toBe(16);
    for (const { name, z, result, closeness } of hardest) {
      expect(SCALAR[name](z)).toBe(result);
      expect(closenessOf(name, z, result)).toBe(closeness);
    }
  });

  it('by decimal.js as well', () => {
    const D = Decimal.clone({ precision: 60 });
    const lambda = new D('1.0507009873554804934193349852946063519589812');
    const product = new D('1.75809934084737685994021752081227957732350684');
    const value = (name: FunctionName, z: number): Decimal => {
      const x = new D(expand(z));
      if (z > 0) return name === 'selu' ? lambda.times(x) : lambda;
      return product.times(name === 'selu' ? x.exp().minus(1) : x.exp());
    };
    const next = random(1);
    const inputs = Array.from({ length: 300 }, () => Math.fround(next() * 2 ** (6 * next()) - 2));
    for (const z of [...inputs, ...hardest.map((hard) => hard.z)]) {
      for (const name of FUNCTIONS) {
        const v = value(name, z);
        const result = SCALAR[name](z);
        const distance = (r: number): Decimal => new D(expand(r)).minus(v).abs();
        const bits = bitsOf(result);
        for (const other of [floatOf(bits + 1), floatOf(bits - 1)]) {
          expect(distance(result).lt(distance(other))).toBe(true);
        }
      }
    }
  });
});

describe('special values', () => {
  it('are those of the docstring', () => {
    expect([selu(0), selu(-0), selu(Infinity), selu(NaN)]).toEqual([0, -0, Infinity, NaN]);
    expect(selu(-Infinity)).toBe(Math.fround(-1.7580993408473768));
    expect(seluDerivative(0)).toBe(Math.fround(1.7580993408473768));
    expect(seluDerivative(-0)).toBe(Math.fround(1.7580993408473768));
    expect(seluDerivative(2 ** -149)).toBe(Math.fround(1.0507009873554805));
    expect([seluDerivative(-Infinity), seluDerivative(NaN)]).toEqual([0, NaN]);
    expect(seluDerivative(Infinity)).toBe(Math.fround(1.0507009873554805));
  });
});

describe('the judge', () => {
  it('calls the neighbours of the right result wrong', () => {
    const inputs = [...hardest.map(({ z }) => z), -1, 1, -1e-30, 1e-40, 3e38, -17, -50, -104, -0.3];
    for (const name of FUNCTIONS) {
      for (const z of inputs) {
        const bits = bitsOf(SCALAR[name](z));
        expect(verdict(name, z, floatOf(bits))).not.toBe('wrong');
        for (const k of [-1, 1, SIGN]) {
          expect(verdict(name, z, floatOf((bits + k + 2 ** 32) % 2 ** 32))).toBe('wrong');
        }
      }
    }
  });

  it('tells zeros and NaN apart', () => {
    expect(verdict('selu', 0, -0)).toBe('wrong');
    expect(verdict('selu', -0, 0)).toBe('wrong');
    expect(verdict('selu', NaN, 0)).toBe('wrong');
    expect(verdict('seluDerivative', -200, 0)).toBe('doubles');
    expect(verdict('seluDerivative', -200, -0)).toBe('wrong');
    expect(verdict('seluDerivative', 0, NaN)).toBe('wrong');
  });
});

describe('the committed result of the exhaustive run', () => {
  it.each(FUNCTIONS)('%s: every input decided, none wrong', (name) => {
    const row =
      lines
        .find((line) => line.startsWith(`${name} `))
        ?.split(/ +/)
        .map(Number) ?? [];
    const [, inputs, doubles, integers, wrong, differs] = row as [number, ...number[]];
    expect([inputs, wrong, differs]).toEqual([2 ** 32, 0, 0]);
    expect((doubles as number) + (integers as number)).toBe(2 ** 32);
  });

  // Inputs from ±2^−1 to ±2, −2 to −8 and −8 to −32, −0 and the smallest, and the NaNs.
  it.each([0x3f, 0xbf, 0xc0, 0xc1, 0x80, 0xff])(
    'chunk %i has the digests that the code gives',
    (chunk) => {
      const [, ...digests] =
        lines
          .find((line) => line.startsWith(`${chunk.toString(16).padStart(2, '0')} `))
          ?.split(' ') ?? [];
      expect(FUNCTIONS.map((name) => chunkDigest(name, chunk))).toEqual(digests);
    },
  );
});
