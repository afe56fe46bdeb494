import type { Decimal } from 'decimal.js';
import { expect, test } from 'vitest';
import { PI } from '../../src/interval/constants.js';
import {
  add,
  div,
  erfcx,
  type Interval,
  mul,
  point,
  recip,
  sqr,
  sqrt,
  sub,
  subset,
} from '../../src/interval/index.js';
import { nextUp } from '../../src/interval/rounding.js';
import {
  ALPHA,
  ALPHA_MINUS_ONE,
  ALPHA_SQUARED,
  INV_SQRT_TWO_PI,
  LAMBDA,
  LAMBDA_SQUARED,
  SQRT_HALF_PI,
} from '../../src/moments/constants.js';
import { momentMap } from '../../src/statement/data/moment-map.js';
import { decimalValue } from '../support/decimal-formula.js';
import { exactly } from './golden.js';

const constants = {
  ALPHA,
  ALPHA_MINUS_ONE,
  ALPHA_SQUARED,
  LAMBDA,
  LAMBDA_SQUARED,
  INV_SQRT_TWO_PI,
  SQRT_HALF_PI,
};

const ONE = point(1);
const TWO = point(2);

/** The kernel's own evaluation of each formula. */
function evaluated(): Record<keyof typeof constants, Interval> {
  const w1 = erfcx(sqrt(point(0.5)));
  const w2 = erfcx(sqrt(TWO));
  const alpha = div(sqrt(div(TWO, PI)), sub(ONE, w1));
  const lambdaSquared = div(TWO, add(ONE, mul(sqr(alpha), add(sub(w2, mul(TWO, w1)), ONE))));
  return {
    ALPHA: alpha,
    ALPHA_MINUS_ONE: sub(alpha, ONE),
    ALPHA_SQUARED: sqr(alpha),
    LAMBDA: sqrt(lambdaSquared),
    LAMBDA_SQUARED: lambdaSquared,
    INV_SQRT_TWO_PI: recip(sqrt(mul(TWO, PI))),
    SQRT_HALF_PI: sqrt(div(PI, TWO)),
  };
}

/** The same from the formula text of the statements, in decimals. */
function decimals(): Record<keyof typeof constants, Decimal> {
  const text = (name: string) => momentMap.find((d) => d.name === name)?.formula ?? '';
  const alpha = decimalValue(text('alpha'));
  const lambda = decimalValue(text('lambda'), new Map([['alpha', alpha]]));
  return {
    ALPHA: alpha,
    ALPHA_MINUS_ONE: alpha.minus(1),
    ALPHA_SQUARED: alpha.times(alpha),
    LAMBDA: lambda,
    LAMBDA_SQUARED: lambda.times(lambda),
    INV_SQRT_TWO_PI: decimalValue('1/sqrt(2*pi)'),
    SQRT_HALF_PI: decimalValue('sqrt(pi/2)'),
  };
}

const NAMES = Object.keys(constants) as (keyof typeof constants)[];

test.each(NAMES)('%s lies strictly between its bounds, which are neighbouring doubles', (name) => {
  const { lo, hi } = constants[name];
  const value = decimals()[name];
  expect(value.gt(exactly(lo)) && value.lt(exactly(hi))).toBe(true);
  expect(nextUp(lo)).toBe(hi);
});

test.each(NAMES)("%s lies inside the kernel's evaluation of its formula", (name) => {
  expect(subset(constants[name], evaluated()[name])).toBe(true);
});
