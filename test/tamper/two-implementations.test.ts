import { paperTheorems } from '../support/theorems.js';
import { rangeOf } from '../../src/statement/domain.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/checker/formula.js';
import type { Interval } from '../../src/interval/index.js';
import { machineParts } from '../../src/prover/prove.js';
import type { MachinePart } from '../../src/statement/data/vocabulary.js';
import { multiplyRanges } from '../../src/statement/decimal.js';
import { bracketed, parseFormula } from '../../src/statement/formula.js';
import { effort } from '../support/effort.js';
import { both, coefficients, meet } from './support/both.js';

const parts = paperTheorems.flatMap((t) => machineParts(t.parts));
const named = (id: string): MachinePart => parts.find((part) => part.id === id)!;

/** Expressions beyond those of the claims: the map itself, and what the norm is made of. */
const withExpressions = (part: MachinePart, expressions: readonly string[]): MachinePart => ({
  ...part,
  inequalities: expressions.map((expression) => ({
    id: expression,
    expression,
    relation: '>',
    bound: '0',
  })),
});

const map = withExpressions(named('image'), ['mean', 'second', 'variance']);
const jacobian = withExpressions(named('contraction-wide'), [
  'D(mean, x)',
  'D(mean, nu)',
  'D(variance, x)',
  'D(variance, nu)',
  'frobenius',
  'det',
  'q^4 + det^2 - q^2*frobenius',
]);

/** A number of a range, and far outside of it now and then, for ranges of positive numbers too. */
const within = (lower: number, upper: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 2 ** 30 }).map((k) => lower + ((upper - lower) * k) / 2 ** 30);

function coordinateNumbers(part: MachinePart): fc.Arbitrary<number>[] {
  return part.coordinates.map(({ factors }) => {
    const { lower, upper } = factors.map((v) => rangeOf(part.domain, v)).reduce(multiplyRanges);
    const [a, b] = [Number(lower), Number(upper)];
    return fc.oneof(
      { weight: 3, arbitrary: within(a, b) },
      { weight: 1, arbitrary: within(a > 0 ? a / 8 : 8 * a, 8 * b) },
    );
  });
}

const points = (part: MachinePart): fc.Arbitrary<Interval[]> =>
  fc.tuple(...coordinateNumbers(part)).map((p) => p.map((x) => ({ lo: x, hi: x })));

/** Boxes of every size up to an eighth of their coordinates. */
const boxes = (part: MachinePart): fc.Arbitrary<Interval[]> =>
  fc
    .tuple(
      fc.tuple(...coordinateNumbers(part)),
      fc.array(fc.integer({ min: 3, max: 60 }), { minLength: 3, maxLength: 3 }),
    )
    .map(([p, sizes]) => p.map((x, v) => ({ lo: x, hi: x + Math.abs(x) / 2 ** sizes[v]! })));

/** Enough for the checker to be narrower than the prover, and no slower than it has to be. */
const DIGITS = 20;

function agree(part: MachinePart, box: readonly Interval[], degree: number): void {
  const apart = coefficients(both(part, DIGITS), box, degree).filter((c) => !meet(c));
  expect(apart).toEqual([]);
}

describe('prover and checker enclose the same numbers', () => {
  test.each([
    ['the map', 1, map, 60],
    ['the map', 4, map, 15],
    ['the Jacobian', 1, jacobian, 15],
    ['the Jacobian', 4, jacobian, 3],
  ])('%s at points, with derivatives up to order %i', (_, degree, part, most) => {
    fc.assert(
      fc.property(points(part), (box) => agree(part, box, degree)),
      effort(most),
    );
  });

  test.each([
    ['the map', 2, map, 40],
    ['the map', 5, map, 10],
    ['the Jacobian', 2, jacobian, 8],
    ['the Jacobian', 4, jacobian, 3],
  ])('%s over boxes, with derivatives up to order %i', (_, degree, part, most) => {
    fc.assert(
      fc.property(boxes(part), (box) => agree(part, box, degree)),
      effort(most),
    );
  });

  test.each(parts.map((part) => [part.id, part] as const))('every claim of %s', (_, part) => {
    fc.assert(
      fc.property(boxes(part), (box) => agree(part, box, 2)),
      effort(3),
    );
  });
});

test('a difference of 1e-12 in one constant would be seen', () => {
  const definitions = map.definitions.map((d) =>
    d.name === 'alpha' ? { ...d, formula: `${d.formula} + 1/1000000000000` } : d,
  );
  const [ours, other] = [both(map, DIGITS), both({ ...map, definitions }, DIGITS)];
  const box = map.coordinates.map(() => ({ lo: 1, hi: 1 }));
  const found = coefficients({ ...ours, prover: other.prover }, box, 2);
  expect(found.filter((c) => !meet(c)).map((c) => c.name)).toContain('mean 0,0');
});

describe('prover and checker read the same formulas', () => {
  const templates = paperTheorems.flatMap((t) => machineParts(t.template?.(t.registered) ?? []));
  const registered = [...parts, ...templates].flatMap((part) => [
    ...part.definitions.map(({ formula }) => formula),
    ...part.inequalities.map(({ expression }) => expression),
  ]);

  test.each([...new Set(registered)])('%s', (text) => {
    expect(parse(text).text).toBe(bracketed(parseFormula(text)));
  });

  /** Formula text with brackets only where the generator happened to put them. */
  const formula = fc.letrec<{ formula: string }>((tie) => {
    const inner = tie('formula');
    const operator = fc.constantFrom('+', '-', '*', '/', ' + ', ' - ', ' * ', ' /  ');
    const atom = fc.oneof(
      fc.constantFrom('x', 'y', 'nu', 'pi', 'alpha', 'r2', 'q_1', 'D1', 'e', 'i'),
      fc.integer({ min: 0, max: 10 ** 15 - 1 }).map(String),
    );
    return {
      formula: fc.oneof(
        { maxDepth: 6, depthSize: 'medium' },
        atom,
        fc.tuple(inner, operator, inner).map((tokens) => tokens.join('')),
        inner.map((f) => `(${f})`),
        inner.map((f) => `-${f}`),
        fc.tuple(atom, fc.nat(20)).map(([f, n]) => `${f}^${n}`),
        fc.tuple(inner, fc.nat(20)).map(([f, n]) => `(${f})^${n}`),
        fc.tuple(fc.constantFrom('sqrt', 'exp', 'erfcx'), inner).map(([g, f]) => `${g}(${f})`),
        fc.tuple(inner, fc.constantFrom('x', 'nu')).map(([f, v]) => `D(${f}, ${v})`),
      ),
    };
  }).formula;

  test('and any other', () => {
    fc.assert(
      fc.property(formula, (text) => {
        expect(parse(text).text).toBe(bracketed(parseFormula(text)));
      }),
      effort(1000),
    );
  });

  /**
   * The languages differ at their edges, where no registered formula is: the prover reads 02, which
   * the checker refuses; the checker reads chains of powers and functions of any name and number of
   * arguments, which the prover refuses.
   */
  test('and whatever text both of them read, they read alike', () => {
    const token = fc.constantFrom(...'x exp D ( ) , + - * / ^ 2 0 .'.split(' '), ' ');
    const readBy = (read: (text: string) => string, text: string): string | undefined => {
      try {
        return read(text);
      } catch {
        return undefined;
      }
    };
    fc.assert(
      fc.property(fc.array(token, { maxLength: 8 }), (tokens) => {
        const text = tokens.join('');
        const checker = readBy((t) => parse(t).text, text);
        const prover = readBy((t) => bracketed(parseFormula(t)), text);
        expect(checker ?? prover).toBe(prover ?? checker);
      }),
      effort(2000),
    );
  });
});
