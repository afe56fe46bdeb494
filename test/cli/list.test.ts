import { describe, expect, it } from 'vitest';
import { provedRange } from '../../src/cli/results.js';
import { commonDigits } from '../../src/cli/wording.js';
import { jacobian, moments } from '../../src/index.js';
import { theorems as registry } from '../../src/statement/data/registry.js';
import type { Bound, MachinePart } from '../../src/statement/data/vocabulary.js';
import { compare, parseDecimal } from '../../src/statement/decimal.js';
import { run } from './run.js';

interface Listed {
  readonly id: string;
  readonly bounds: readonly Bound[];
}

describe('list', () => {
  it('names every theorem, its verdict, its domain and its parts', async () => {
    const { code, out } = await run(['list']);
    expect(code).toBe(0);
    expect(out).toMatch(/^theorem-1 \(certified\): Stable and attracting fixed points\n/);
    expect(out).toMatch(/\nt1-image \(refuted\): /);
    expect(out).toContain('mu in [-1, 1], omega in [-0.1, 0.1], nu in [3, 16], tau in [0.8, 1.25]');
    expect(out).toContain('\n    variance-decreases: large variances decrease');
  });

  it('says each part and bound with the domain that it is about', async () => {
    const [first, second] = [
      'for all mu in [-0.1, 0.1], omega in [-0.1, 0.1], nu in [0.02, 0.16], tau in [0.8, 1.25]',
      'for all mu in [-0.1, 0.1], omega in [-0.1, 0.1], nu in [0.02, 0.24], tau in [0.9, 1.25]',
    ];
    const { out } = await run(['list']);
    const [, theorem3] = /\n(theorem-3 [\s\S]*?)\n\n/.exec(out)!;
    expect(theorem3!.split('\n').map((line) => line.replace(/(:| =) .*/, ''))).toEqual([
      'theorem-3 (certified)',
      '  Klambauer et al. 2017, Theorem 3',
      `  ${first}`,
      '    first-domain',
      `  ${second}`,
      '    second-domain',
      '  also proved in Coq',
      `  sharp, ${first}`,
      '    inf variance - nu',
      '    sup variance - nu',
      `  sharp, ${second}`,
      '    inf variance - nu',
      '    sup variance - nu',
    ]);
    const described = JSON.parse((await run(['list', '--json'])).out)[3];
    expect(described.statement.replaceAll(/: [^.]*?(\d\.\d+[^.]*)?\./g, ':')).toBe(
      `F${first.slice(1)}: F${second.slice(1)}:`,
    );
    expect(described.parts[1].domain.nu).toEqual({ lower: '0.02', upper: '0.24' });
    expect(described.bounds[2].domain.nu).toEqual({ lower: '0.02', upper: '0.24' });
  });

  it('says what follows from parts as that', async () => {
    const [theorem1] = JSON.parse((await run(['list', '--json'])).out);
    expect(theorem1.statement).toMatch(/\. It follows: for every \(ω, τ\), g has exactly one/);
  });

  it('is an array of ids, statements and verdicts with --json', async () => {
    const { out } = await run(['list', '--json']);
    const theorems = JSON.parse(out);
    expect(theorems.map((t: { id: string }) => t.id)).toEqual(registry.map(({ id }) => id));
    expect(theorems[2]).toMatchObject({
      statement: expect.stringMatching(
        /^For all mu in \[-1, 1\], .*: large variances decrease.*\.$/,
      ),
      verdict: 'certified',
      parts: [{ id: 'variance-decreases', kind: 'machine' }],
      bounds: [
        { quantity: 'variance - nu', extremum: 'inf', at: { nu: '16' } },
        { quantity: 'variance - nu', extremum: 'sup', at: { nu: '3', tau: '1.25' } },
      ],
    });
  });

  it('bounds by plain decimals, at points given by plain decimals', async () => {
    const theorems: Listed[] = JSON.parse((await run(['list', '--json'])).out);
    const plain = /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/;
    const bounds = theorems.flatMap((theorem) => theorem.bounds);
    expect(bounds.length).toBeGreaterThan(100);
    for (const { lower, upper, at, extremum } of bounds) {
      expect(['inf', 'sup', 'value']).toContain(extremum);
      for (const text of [lower, upper, ...Object.values(at)]) expect(text).toMatch(plain);
      expect(compare(parseDecimal(lower), parseDecimal(upper))).toBeLessThanOrEqual(0);
    }
  });

  it('attains what it bounds where it says, by the enclosures at points', async () => {
    const theorems: Listed[] = JSON.parse((await run(['list', '--json'])).out);
    const known = theorems
      .filter(({ id }) => !id.startsWith('dropout'))
      .flatMap(({ bounds }) => bounds)
      .filter(({ quantity }) => /^(mean|variance|sigma_max|j\d\d)$/.test(quantity));
    expect(known.length).toBeGreaterThan(30);
    for (const { quantity, lower, upper, at } of known) {
      const all = { ...moments(at as never), ...jacobian(at as never) };
      const { lo, hi } = all[quantity as 'mean'];
      const holds = lo <= Number(upper) && hi >= Number(lower) && hi - lo < 1e-12;
      expect(holds, `${quantity} in [${lower}, ${upper}] at ${JSON.stringify(at)}`).toBe(true);
    }
  });

  it('shows digits of plain decimals, also of bounds that the checker prints with exponents', () => {
    const part = registry
      .flatMap(({ parts }) => parts)
      .find((one): one is MachinePart => one.id === 'inf-b');
    const range = provedRange(part as MachinePart, { lower: '-1.662129775656e-13', upper: '-0' });
    expect(range).toEqual({ lower: '-0.00000000000017', upper: '0' });
    expect(commonDigits('-0.00000000000017', '0')).toBe('[-0.00000000000017, 0]');
    expect(commonDigits('0.8976083584089', '0.8976083584092')).toBe('0.89760835840…');
  });
});

describe('--help and --version', () => {
  it.each(['', 'verify', 'prove', 'check', 'explain', 'eval', 'report', 'list'])(
    '"%s --help" explains itself on stdout with exit code 0',
    async (command) => {
      const { code, out, err } = await run([...(command === '' ? [] : [command]), '--help']);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain(`Usage: snn-verify ${command}`);
      if (command !== 'list') expect(out).toContain('Examples:');
    },
  );

  it('prints the version of the package', async () => {
    const { code, out } = await run(['--version']);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
