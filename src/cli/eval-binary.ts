import { toDecimalDown, toDecimalUp } from '../interval/index.js';
import { evaluate } from '../moments/index.js';
import { type Evaluator, forEachQuantity } from './quantities.js';

/** The binary64 kernel's enclosures; each bound is printed on its outer side. */
export const binaryEvaluator: Evaluator = (point) => {
  const values = evaluate(point);
  return forEachQuantity((quantity) => {
    const { lo, hi } = values[quantity];
    return { lo: toDecimalDown(lo), hi: toDecimalUp(hi) };
  });
};
