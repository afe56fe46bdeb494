import { Decimal } from 'decimal.js';
import { decimal } from '../../../src/checker/decimal.js';
import { type Evaluation, evaluation } from '../../../src/checker/evaluate.js';
import { parse } from '../../../src/checker/formula.js';
import { arithmetic, type Interval as Decimals, interval } from '../../../src/checker/interval.js';
import type { Interval as Doubles } from '../../../src/interval/index.js';
import { type Evaluator, evaluator } from '../../../src/prover/evaluate.js';
import { compile } from '../../../src/statement/dag.js';
import type { MachinePart } from '../../../src/statement/data/vocabulary.js';
import { expand } from '../../support/exact.js';

/** Text of decimals with binary64's largest exponents, none of it rounded. */
const Exact = Decimal.clone({ precision: 2000 });
const exact = (x: number): Decimal => (Number.isFinite(x) ? new Exact(expand(x)) : new Exact(x));

/** Both evaluations of a part's expressions in truncated Taylor series. */
export interface Both {
  readonly part: MachinePart;
  readonly prover: Evaluator;
  readonly checker: Evaluation;
}

export const both = (part: MachinePart, digits: number): Both => ({
  part,
  prover: evaluator(compile(part)),
  checker: evaluation(part, part.domain, arithmetic(digits)),
});

/** A coefficient of an expression, enclosed by both. */
export interface Coefficient {
  readonly name: string;
  readonly prover: Doubles;
  readonly checker: Decimals;
}

const toDecimals = ({ lo, hi }: Doubles): Decimals => {
  const bound = (x: number) => decimal(canonical(x));
  return interval(bound(lo), bound(hi));
};

const canonical = (x: number): string => exact(x).toFixed().replace(/^-0$/, '0');

/** The Taylor coefficients up to a degree ≥ 1 of all of the part's expressions over a box. */
export function coefficients(
  { part, prover, checker }: Both,
  box: readonly Doubles[],
  degree: number,
): readonly Coefficient[] {
  const jets = prover.jets(box, degree);
  const { exponents, counts } = prover.space(degree);
  const series = checker.on(box.map(toDecimals));
  return part.inequalities.flatMap(({ expression }, i) => {
    const decimals = series(parse(expression), degree);
    return exponents.slice(0, counts[degree]).flatMap((exponent, k): Coefficient[] => {
      const index = checker.algebra.indices.findIndex((other) => other.join() === exponent.join());
      const [lo, hi, found] = [jets[i]!.lo[k], jets[i]!.hi[k], decimals[index]];
      // A constant has no further coefficients, for either of them.
      if (lo === undefined || hi === undefined || found === undefined) return [];
      return [{ name: `${expression} ${exponent}`, prover: { lo, hi }, checker: found }];
    });
  });
}

/** Whether the two enclosures have a number in common, exactly. */
export const meet = ({ prover, checker }: Coefficient): boolean =>
  checker.lo.lte(exact(prover.hi)) && checker.hi.gte(exact(prover.lo));
