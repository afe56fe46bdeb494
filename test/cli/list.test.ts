import { describe, expect, it } from 'vitest';
import { theorems as registry } from '../../src/statement/data/registry.js';
import { compare, parseDecimal } from '../../src/statement/decimal.js';
import { run } from './run.js';

describe('list', () => {
  it('names every theorem, its verdict, its domain and its parts', async () => {
    const { code, out } = await run(['list']);
    expect(code).toBe(0);
    expect(out).toMatch(/^theorem-1 \(certified\): Stable and attracting fixed points\n/);
    expect(out).toMatch(/\nt1-image \(refuted\): /);
    expect(out).toContain('mu in [-1, 1], omega in [-0.1, 0.1], nu in [3, 16], tau in [0.8, 1.25]');
    expect(out).toContain('\n  variance-decreases: large variances decrease');
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
    for (const { bounds } of theorems) {
      for (const { lower, upper } of bounds) {
        expect(parseDecimal(lower), lower).toBeDefined();
        expect(compare(parseDecimal(lower), parseDecimal(upper))).toBeLessThanOrEqual(0);
      }
    }
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
