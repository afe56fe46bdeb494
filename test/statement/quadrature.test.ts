import { readFileSync } from 'node:fs';
import type { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { momentMap } from '../../src/statement/data/moment-map.js';
import { decimal, decimalValue } from '../support/decimal-formula.js';
import { closedForms, textOf } from '../support/moment-map-forms.js';

/**
 * The closed forms against adaptive quadrature of the integrals that define them, made by
 * proofs/quadrature/gaussian-integrals.py, which knows SELU and the normal density only.
 */
const lines = readFileSync(
  new URL('../../proofs/quadrature/gaussian-integrals.csv', import.meta.url),
  'utf8',
)
  .trimEnd()
  .split('\n');

const parameters = new Map(
  lines.flatMap((line) => {
    const match = /^# (alpha|lambda) = (.+)$/.exec(line);
    return match === null ? [] : [[match[1] as string, decimal(match[2] as string)] as const];
  }),
);

const [header = '', ...rows] = lines.filter((line) => !line.startsWith('#'));
const names = header.split(',');

/** The table has 32 significant digits, and is right to 40 decimal places. */
const TOLERANCE = decimal('1e-31');

const error = (value: Decimal, quadrature: Decimal): Decimal =>
  value.minus(quadrature).div(decimal('1').plus(quadrature.abs())).abs();

/** The texts that the table has integrals for. */
const TEXTS: Readonly<Record<string, string>> = {
  mean: textOf('mean'),
  second: textOf('second'),
  mean_x: closedForms['D(mean, x)'],
  mean_y: closedForms['D(mean, y)'],
  second_x: closedForms['D(second, x)'],
  second_y: closedForms['D(second, y)'],
};

/** Values of every definition of the moment map at (x, y), in order. */
function valuesAt(x: string, y: string): Map<string, Decimal> {
  const values = new Map([
    ['x', decimal(x)],
    ['y', decimal(y)],
  ]);
  for (const { name, formula } of momentMap) values.set(name, decimalValue(formula, values));
  return values;
}

describe('the formula text agrees with quadrature of the Gaussian integrals to 31 digits', () => {
  it('there are 40 points, with six integrals each', () => {
    expect(rows).toHaveLength(40);
    expect(names).toEqual(['x', 'y', ...Object.keys(TEXTS)]);
  });

  it.each(['alpha', 'lambda'])('%s', (name) => {
    const text = valuesAt('0', '1').get(name) as Decimal;
    expect(error(text, parameters.get(name) as Decimal).toNumber()).toBeLessThan(1e-31);
  });

  it.each(rows.map((row) => row.split(',')))(
    'at x = %s, y = %s',
    (x = '', y = '', ...integrals) => {
      const values = valuesAt(x, y);
      Object.values(TEXTS).forEach((text, i) => {
        const off = error(decimalValue(text, values), decimal(integrals[i] as string));
        expect(off.lt(TOLERANCE), `${names[i + 2]} at (${x}, ${y}) is off by ${off}`).toBe(true);
      });
    },
  );
});
