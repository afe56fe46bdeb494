import { describe, expect, it } from 'vitest';
import { valueInDigits } from '../../src/prover/digits.js';
import { provePart } from '../../src/prover/prove.js';
import { extremum, type Quantity } from '../../src/statement/data/extrema.js';
import { meanAndVariance, momentMap } from '../../src/statement/data/moment-map.js';
import type { Domain, MachinePart, Range } from '../../src/statement/data/vocabulary.js';

const domain: Domain = {
  mu: { lower: '0', upper: '0' },
  omega: { lower: '0', upper: '0' },
  nu: { lower: '1', upper: '1' },
  tau: { lower: '1', upper: '1' },
};

const quantity = (expression: string): Quantity => ({
  name: expression,
  expression,
  coordinates: meanAndVariance,
  definitions: momentMap,
  parameters: {},
});

const value = (expression: string, within?: Range): MachinePart =>
  extremum('value', quantity(expression), domain, { ...(within && { within }) });

describe('a value in many digits', () => {
  // mpmath, 100 digits
  it.each([
    [
      'erfcx(8)',
      '0.06998516620088092772275224944204516970748441002661746054466808797862759570144233883',
    ],
    [
      'alpha',
      '1.673263242354377284817042991671652038461155348281216270915244834248586115914621002',
    ],
  ])('%s has eighty digits right', (expression, digits) => {
    const found = valueInDigits(value(expression));
    expect(found?.toSignificantDigits(80).toString()).toBe(
      valueInDigits(value('1'))?.times(digits).toSignificantDigits(80).toString(),
    );
  });

  it('of an expression with derivatives is not known', () => {
    expect(valueInDigits(value('D(mean, y)'))).toBeUndefined();
  });
});

describe('a claim about a value', () => {
  const verdict = (expression: string, lower: string, upper: string) =>
    provePart(value(expression, { lower, upper })).verdict;

  it('is judged by many digits where binary64 cannot tell', () => {
    const [cut, next] = [
      '1.67326324235437728481704299167165',
      '1.67326324235437728481704299167166',
    ];
    expect(verdict('alpha', cut, next)).toBe('certified');
    expect(verdict('alpha', next, '1.7')).toBe('refuted');
    expect(verdict('alpha', '1.6', cut)).toBe('refuted');
  });

  it('is judged by binary64 where that suffices, derivatives or not', () => {
    expect(verdict('D(mean, y)', '0.0888347', '0.0888348')).toBe('certified');
    expect(verdict('D(mean, y)', '0.0888348', '0.0888349')).toBe('refuted');
  });

  it('is guessed from the middle of the enclosure of a derivative, and left to the checker', () => {
    expect(verdict('D(x*y - x, y)', '0', '0')).toBe('certified');
    expect(verdict('D(mean, y) - D(mean, y)', '0', '0')).toBe('certified');
  });

  it('needs nothing to be certified where nothing is claimed, but an enclosure', () => {
    expect(provePart(value('alpha'))).toMatchObject({ verdict: 'certified', tree: '1' });
    expect(provePart(value('1/x')).verdict).toBe('undecided');
  });
});
