import { evaluateMoments } from '../checker/moments.js';
import { formatDecimal, parseDecimal } from '../statement/decimal.js';
import { type Evaluator, forEachQuantity } from './quantities.js';

/** The checker's enclosures to that many significant digits; its input has no exponents. */
export function decimalEvaluator(digits: number): Evaluator {
  const plain = (text: string): string => formatDecimal(parseDecimal(text));
  return ({ mu, omega, nu, tau }) => {
    const point = { mu: plain(mu), omega: plain(omega), nu: plain(nu), tau: plain(tau) };
    const bounds = evaluateMoments(point, digits);
    return forEachQuantity((quantity) => bounds[quantity] ?? { lo: '-Infinity', hi: 'Infinity' });
  };
}
