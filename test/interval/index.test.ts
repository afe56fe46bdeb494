import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as kernel from '../../src/interval/index.js';

const conformance = readFileSync(
  new URL('../../src/interval/CONFORMANCE.md', import.meta.url),
  'utf8',
);

describe('the entry point snn-verify/interval', () => {
  afterEach(() => {
    vi.doUnmock('../../src/interval/canary.js');
    vi.resetModules();
  });

  it('exports what its users may rely on', () => {
    const promised =
      'interval point fromDecimal add sub mul div neg sqr sqrt exp log pown recip abs min max erf erfc erfcx expm1 intersection hull isEmpty mid wid mag mig EMPTY ENTIRE IntervalError toDecimalDown toDecimalUp';
    expect(Object.keys(kernel)).toEqual(expect.arrayContaining(promised.split(' ')));
  });

  it('exports nothing that the conformance page does not mention', () => {
    const names = Object.keys(kernel).filter((name) => !conformance.includes(`\`${name}`));
    expect(names).toEqual([]);
  });

  it('runs the start-up check once when it is imported', async () => {
    const checkArithmetic = vi.fn();
    vi.resetModules();
    vi.doMock('../../src/interval/canary.js', () => ({ checkArithmetic }));
    await import('../../src/interval/index.js');
    await import('../../src/interval/index.js');
    expect(checkArithmetic).toHaveBeenCalledExactlyOnceWith();
  });
});
