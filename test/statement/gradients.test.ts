import type { Decimal } from 'decimal.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { provePart } from '../../src/prover/prove.js';
import { gradient, gradientTheorems } from '../../src/statement/data/gradients.js';
import { momentMap } from '../../src/statement/data/moment-map.js';
import { readTable } from '../support/csv.js';
import { decimal, decimalValue } from '../support/decimal-formula.js';
import { machinePartsOf } from '../support/theorems.js';
import { exactly } from '../moments/golden.js';

/** Made by test/golden/backward-factor.py: quadrature of f′² against the normal density. */
const rows = readTable('backward-factor.csv');

/** E f′(z)² by the text. */
function gradientAt(x: string, y: string): Decimal {
  const values = new Map([
    ['x', decimal(x)],
    ['y', decimal(y)],
  ]);
  for (const { name, formula } of [...momentMap, gradient]) {
    values.set(name, decimalValue(formula, values));
  }
  return values.get('gradient') as Decimal;
}

describe('the text of E f′(z)²', () => {
  it('is compared with quadrature at 24 points', () => {
    expect(rows).toHaveLength(24);
  });

  it.each(rows.map(({ x = '', y = '', gradient: value = '' }) => [x, y, value]))(
    'agrees with quadrature to 30 digits at x = %s, y = %s',
    (x = '', y = '', value = '') => {
      const error = gradientAt(x, y).minus(value).abs().div(value);
      expect(error.lt('1e-30'), `off by ${error}`).toBe(true);
    },
  );
});

describe('the figures that proofs/gradients/proof.md quotes', () => {
  const text = readFileSync(new URL('../../proofs/gradients/proof.md', import.meta.url), 'utf8');
  const gradients = gradientTheorems.find(({ id }) => id === 'gradients');
  const parts = gradients === undefined ? [] : machinePartsOf(gradients);
  const quoted = [...text.matchAll(/\$(\d\.\d+)\\ldots\$/g)].map(([, digits = '']) => digits);

  it('are the value at (0, 1), and an infimum and a supremum for each of four domains', () => {
    expect(quoted).toHaveLength(9);
    expect(parts).toHaveLength(9);
  });

  // in the table the infimum comes first, as in the registry; the value stands before it
  it.each([...parts.slice(0, 8), ...parts.slice(8)].map((part, i) => [part.id, part, i] as const))(
    'begin the enclosure of %s',
    (_, part, i) => {
      const result = provePart(part);
      if (result.verdict !== 'certified' || result.enclosure === undefined) throw new Error('open');
      const digits = quoted[i === 8 ? 0 : i + 1] as string;
      const { lower, upper } = result.enclosure;
      for (const end of [lower, upper]) {
        expect(exactly(end).toFixed(30).startsWith(digits), `${digits} at ${end}`).toBe(true);
      }
    },
  );
});
