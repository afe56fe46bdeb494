import { Decimal } from 'decimal.js';
import { type Formula, parseFormula } from '../../src/statement/formula.js';

/**
 * Plain evaluation of formula text with 120 significant digits: no bounds, for comparisons only.
 *
 * erfcx(t) = e^{t²} − (2t/√π) Σ (2t²)ⁿ/(2n + 1)!!. For t > 0 the difference loses the digits of
 * e^{t²}; up to |t| = 13 that leaves more than 45 of the 120.
 */
const Digits = Decimal.clone({ precision: 120 });
const PI = Digits.acos(-1);

const LARGEST_ARGUMENT = 13;

function erfcx(t: Decimal): Decimal {
  if (t.abs().gt(LARGEST_ARGUMENT)) throw new RangeError(`erfcx(${t.toFixed(3)})`);
  const twice = t.times(t).times(2);
  let term = new Digits(1);
  let sum = term;
  for (let n = 1; term.gt(sum.times('1e-130')); n++) {
    term = term.times(twice).div(2 * n + 1);
    sum = sum.plus(term);
  }
  return Digits.exp(t.times(t)).minus(t.times(2).div(PI.sqrt()).times(sum));
}

/** The value of a formula where the names have the values given; no D. */
export function decimalValue(
  text: string | Formula,
  values: ReadonlyMap<string, Decimal> = new Map(),
): Decimal {
  const go = (f: Formula): Decimal => {
    switch (f.kind) {
      case 'integer':
        return new Digits(f.value);
      case 'name': {
        const value = f.name === 'pi' ? PI : values.get(f.name);
        if (value === undefined) throw new Error(`no value for ${f.name}`);
        return new Digits(value); // an operation takes the precision of its left operand
      }
      case 'negate':
        return go(f.of).neg();
      case 'binary': {
        const [a, b] = [go(f.left), go(f.right)];
        const results = { '+': a.plus(b), '-': a.minus(b), '*': a.times(b) };
        return f.operator === '/' ? a.div(b) : results[f.operator];
      }
      case 'power':
        return go(f.base).pow(f.exponent);
      case 'call': {
        const argument = go(f.argument);
        return {
          sqrt: () => argument.sqrt(),
          exp: () => argument.exp(),
          erfcx: () => erfcx(argument),
        }[f.name]();
      }
      case 'derivative':
        throw new Error('no derivatives here');
    }
  };
  return go(typeof text === 'string' ? parseFormula(text) : text);
}

/** An exact decimal in the arithmetic of {@link decimalValue}. */
export const decimal = (text: string): Decimal => new Digits(text);
