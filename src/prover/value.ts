import { Decimal } from 'decimal.js';
import { fromDecimal, type Interval } from '../interval/index.js';
import type { Extremum, MachinePart, Range } from '../statement/data/vocabulary.js';
import { rangeOf, variablesOf } from '../statement/domain.js';
import { valueInDigits } from './digits.js';
import { type Point, valuesAt } from './witness.js';

/** Where an enclosure lies with respect to what is claimed. */
export type Judgement = 'inside' | 'outside' | 'across';

/** Whether an enclosure lies inside, or wholly outside, what is claimed of an extremum. */
export function judgeClaim(found: Interval, within: Range): Judgement {
  const [lower, upper] = [fromDecimal(within.lower), fromDecimal(within.upper)];
  if (found.lo >= lower.hi && found.hi <= upper.lo) return 'inside';
  return found.hi < lower.lo || found.lo > upper.hi ? 'outside' : 'across';
}

/** The only point of the domain of a value. */
export const onlyPoint = ({ domain }: MachinePart): Point =>
  Object.fromEntries(variablesOf(domain).map((v) => [v, rangeOf(domain, v).lower])) as Point;

/**
 * Encloses the value of an expression at the one point of its domain, and judges what is claimed of
 * it. A claim that is finer than the enclosure is judged by a plain evaluation in many digits, or, where
 * the expression has derivatives, by the middle of the enclosure. Neither is believed: the checker
 * encloses the value to the width asked for. Without a claim there is nothing to judge.
 */
export function encloseValue(part: MachinePart & { readonly extremum: Extremum }): {
  readonly at: Point;
  readonly value: Interval;
  readonly judgement: Judgement;
} {
  const { within } = part.extremum;
  const at = onlyPoint(part);
  const value = valuesAt(part, at)[0] as Interval;
  if (within === undefined) {
    const isEnclosed = Number.isFinite(value.lo) && Number.isFinite(value.hi);
    return { at, value, judgement: isEnclosed ? 'inside' : 'across' };
  }
  const judgement = judgeClaim(value, within);
  return {
    at,
    value,
    judgement: judgement === 'across' ? judgeGuess(part, value, within) : judgement,
  };
}

function judgeGuess(part: MachinePart, { lo, hi }: Interval, { lower, upper }: Range): Judgement {
  const guess = valueInDigits(part) ?? new Decimal(lo / 2 + hi / 2);
  if (!guess.isFinite()) return 'across';
  return guess.gte(lower) && guess.lte(upper) ? 'inside' : 'outside';
}
