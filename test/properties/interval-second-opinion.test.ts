/**
 * A second opinion by an independent library. interval-arithmetic steps one double outward after
 * every operation; away from overflow and underflow that is sound, so its result must contain
 * ours, and by no more than one double on either side where it is not itself looser by design.
 */
import fc from 'fast-check';
import * as other from 'interval-arithmetic';
import { describe, expect, it } from 'vitest';
import {
  abs,
  add,
  div,
  hull,
  type Interval,
  intersection,
  mul,
  neg,
  sqr,
  sqrt,
  sub,
} from '../../src/interval/index.js';
import { doubleByValue, intervalOver, shortDouble } from '../support/arbitraries.js';
import { effort } from '../support/effort.js';
import { isSubset, show } from '../support/laws.js';

type Theirs = InstanceType<typeof other.Interval>;
const theirs = (x: Interval): Theirs => new other.Interval(x.lo, x.hi);

const moderate = fc
  .tuple(fc.oneof(doubleByValue, shortDouble), fc.integer({ min: -100, max: 100 }))
  .map(([x, e]) => x * 2 ** e);
const isModerate = (x: number): boolean => x === 0 || Math.abs(x) > 2 ** -200;
const argument = intervalOver(moderate).filter((x) => isModerate(x.lo) && isModerate(x.hi));

const pairs: readonly [
  string,
  (x: Interval, y: Interval) => Interval,
  (x: Theirs, y: Theirs) => Theirs,
][] = [
  ['add', add, other.add],
  ['sub', sub, other.sub],
  ['mul', mul, other.mul],
  ['div', div, other.div],
  ['hull', hull, other.hull],
  ['intersection', intersection, other.intersection],
  ['neg', neg, (x) => other.negative(x)],
  ['abs', abs, (x) => other.abs(x)],
  ['sqrt', sqrt, (x) => other.sqrt(x)],
  ['sqr', sqr, (x) => other.pow(x, 2)],
];

describe('interval-arithmetic, where it is sound,', () => {
  for (const [name, ours, second] of pairs) {
    it(`returns an interval that contains our ${name}`, () => {
      fc.assert(
        fc.property(argument, argument, (x, y) => {
          const mine = ours(x, y);
          const { lo, hi } = second(theirs(x), theirs(y));
          const opinion = lo <= hi ? { lo, hi } : { lo: NaN, hi: NaN };
          if (!isSubset(mine, opinion)) {
            throw new Error(
              `${name}(${show(x)}, ${show(y)}) = ${show(mine)}, but ${show(opinion)}`,
            );
          }
        }),
        effort(500),
      );
    });
  }

  it('is not sound at overflow, so it is asked no further', () => {
    const largest = new other.Interval(Number.MAX_VALUE, Number.MAX_VALUE);
    expect(other.add(largest, largest).lo).toBe(Infinity);
  });
});
