import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { erf } from '../../src/interval/erf.js';
import { erfc } from '../../src/interval/erfc.js';
import { erfcx } from '../../src/interval/erfcx.js';
import { exp } from '../../src/interval/exp.js';
import { expm1 } from '../../src/interval/expm1.js';
import { point } from '../../src/interval/interval.js';
import { log } from '../../src/interval/log.js';
import { parseDecimal } from '../support/exact.js';
import { parseNumber } from '../support/itl.js';
import { tightest, widened } from '../support/transcendental-oracle.js';

const functions = { exp, expm1, log, erf, erfc, erfcx };

const golden = readFileSync(new URL('../golden/transcendental.csv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(',') as [keyof typeof functions, string, string]);

describe('the golden table of mpmath', () => {
  for (const [name, f] of Object.entries(functions)) {
    const cases = golden.filter(([function_]) => function_ === name);

    it(`has ${name} tightest at random, critical and hard arguments`, () => {
      expect(cases.length).toBeGreaterThan(100);
      for (const [, argument, value] of cases) {
        const x = parseNumber(argument);
        const truth = parseDecimal(value);
        // The values at 0 are exact; the others have 45 digits.
        const expected = tightest(x === 0 ? [truth, truth] : widened(truth, 43));
        expect({ name, argument, ...f(point(x)) }).toEqual({ name, argument, ...expected });
      }
    });
  }
});
