import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { Decimal as Exact } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { QUANTITIES } from '../../src/cli/quantities.js';
import { run, scratchFolder } from './run.js';

const HEADER =
  'mu,omega,nu,tau,mean_lo,mean_hi,variance_lo,variance_hi,second_moment_lo,second_moment_hi,' +
  'j11_lo,j11_hi,j12_lo,j12_hi,j21_lo,j21_hi,j22_lo,j22_hi,sigma_max_lo,sigma_max_hi';

const point = '--mu 0.1 --omega -0.1 --nu 0.8 --tau 0.95'.split(' ');

describe('eval at a point', () => {
  it('prints a table of eight enclosures', async () => {
    const { code, out, err } = await run(['eval', ...point]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^quantity +at least +at most +width about\n/);
    expect(out).toMatch(/\nmean +-0\.0310605017922\d* +-0\.0310605017922\d* +\d\.\de-1\d\n/);
    expect(out.trimEnd().split('\n')).toHaveLength(10);
  });

  it('prints JSON alone with --json: the inputs as given, then { lo, hi }', async () => {
    const { out } = await run(['eval', ...point, '--json']);
    const value = JSON.parse(out);
    expect(value).toMatchObject({ mu: '0.1', omega: '-0.1', nu: '0.8', tau: '0.95' });
    expect(Number(value.variance.lo)).toBeLessThanOrEqual(0.80371175767912);
    expect(Number(value.variance.hi)).toBeGreaterThanOrEqual(0.80371175767911);
  });

  it('encloses the fixed point (0, 1) at ω = 0, τ = 1', async () => {
    const { out } = await run('eval --mu 0 --omega 0 --nu 1 --tau 1 --json'.split(' '));
    const { mean, variance } = JSON.parse(out);
    expect(Number(mean.lo)).toBeLessThanOrEqual(0);
    expect(Number(mean.hi)).toBeGreaterThanOrEqual(0);
    expect(Number(variance.lo)).toBeLessThanOrEqual(1);
    expect(Number(variance.hi)).toBeGreaterThanOrEqual(1);
  });
});

/** Exact for what has fewer than a thousand digits. */
const Decimal = Exact.clone({ precision: 1000 });

describe('eval --checker', () => {
  it('encloses the same values in decimal arithmetic, to the digits asked for', async () => {
    const { code, out } = await run(['eval', ...point, '--checker', '--digits', '50', '--json']);
    expect(code).toBe(0);
    // 40-digit value from mpmath: -0.03106050179221768434580846087492834860028…
    const { mean } = JSON.parse(out);
    expect(mean.lo).toMatch(/^-0\.031060501792217684345808460874928348600282\d+$/);
    expect(mean.hi).toMatch(/^-0\.031060501792217684345808460874928348600282\d+$/);
    expect(mean.lo).not.toBe(mean.hi);
  });

  it('has as many digits as one likes', async () => {
    const to = async (digits: string) =>
      JSON.parse((await run(['eval', ...point, '--checker', '--digits', digits, '--json'])).out);
    const [few, many] = [await to('50'), await to('400')];
    for (const name of QUANTITIES) {
      const [lo, hi] = [new Decimal(many[name].lo), new Decimal(many[name].hi)];
      expect(lo.gte(few[name].lo) && hi.lte(few[name].hi), name).toBe(true);
      expect(hi.minus(lo).lte(hi.abs().times('1e-399')), name).toBe(true);
    }
  });

  it('takes exponents, and CSV too', async () => {
    const csv = 'mu,omega,nu,tau\n1e-1,-1e-1,8e-1,95e-2\n';
    const { code, out } = await run(['eval', '--csv', '-', '--checker'], csv);
    expect(code).toBe(0);
    expect(out).toContain('\n1e-1,-1e-1,8e-1,95e-2,-0.03106050179221768434580846087');
  });
});

describe('eval --csv', () => {
  it('finds the columns by name and repeats the inputs as they were given', async () => {
    const csv = '\ufeffid, tau ,nu,omega,mu\r\n7, 1.250 ,"3e0",-.1,+0\r\n\r\n8,1,1,0,0\r\n';
    const { code, out } = await run(['eval', '--csv', '-'], csv);
    expect(code).toBe(0);
    const [header, first, second, ...rest] = out.split('\n');
    expect(header).toBe(HEADER);
    expect(first).toMatch(/^\+0,-\.1,3e0,1\.250,/);
    expect(second).toMatch(/^0,0,1,1,/);
    expect(first?.split(',')).toHaveLength(20);
    expect(rest).toEqual(['']);
  });

  it('writes the header alone for a table without rows', async () => {
    expect(await run(['eval', '--csv', '-'], 'mu,omega,nu,tau\n')).toEqual({
      code: 0,
      out: `${HEADER}\n`,
      err: '',
    });
  });

  it('gives the same numbers as CSV and as JSON, row by row', async () => {
    const file = join(scratchFolder(), 'points.csv');
    const rows = Array.from({ length: 50 }, (_, i) => `${i},0.${i},0.1,1.${i},1,x`);
    writeFileSync(file, `row,mu,omega,nu,tau,note\n${rows.join('\n')}\n`);
    const csv = await run(['eval', '--csv', file]);
    const json = await run(['eval', '--csv', file, '--json']);
    expect([csv.code, json.code]).toEqual([0, 0]);
    const [header = '', ...lines] = csv.out.trimEnd().split('\n');
    const names = header.split(',');
    const fromCsv = lines.map((line) =>
      Object.fromEntries(line.split(',').map((value, i) => [names[i], value])),
    );
    const fromJson = JSON.parse(json.out);
    expect(fromCsv).toHaveLength(50);
    fromJson.forEach((row: { mu: string; sigma_max: { lo: string; hi: string } }, i: number) => {
      expect(fromCsv[i]).toMatchObject({
        mu: row.mu,
        sigma_max_lo: row.sigma_max.lo,
        sigma_max_hi: row.sigma_max.hi,
      });
    });
  });

  it('prints bounds that say so where they are unbounded, and numbers at the extremes', async () => {
    const { code, out } = await run(
      ['eval', '--csv', '-'],
      'mu,omega,nu,tau\n1e300,1e100,1,1\n-1e300,1e100,1,1\n0,0,1e-200,1e-200\n0,1,1e300,1e300\n',
    );
    expect(code).toBe(0);
    const numbers = out.trimEnd().split('\n').slice(1).join(',').split(',');
    expect(numbers).toContain('Infinity');
    for (const text of numbers) {
      expect(text).toMatch(/^([+-]?\d+(\.\d+)?(e[+-]?\d+)?|-?Infinity)$/);
    }
  });

  it('waits for a slow reader and does not read ahead of it', async () => {
    const rows = 20_000;
    let given = 0;
    let taken = 0;
    let furthest = 0;
    const stdin = Readable.from(
      (function* () {
        yield 'mu,omega,nu,tau\n';
        for (; given < rows; given += 100) yield '0.1,0.1,1.1,1.05\n'.repeat(100);
      })(),
    );
    const stdout = new Writable({
      write(chunk, _encoding, done) {
        taken += String(chunk).split('\n').length - 1;
        furthest = Math.max(furthest, given - taken);
        void setImmediate().then(() => done());
      },
    });
    const code = await main(['eval', '--csv', '-'], { stdin, stdout, stderr: stdout });
    expect([code, taken]).toEqual([0, rows + 1]);
    expect(furthest).toBeLessThan(rows / 4);
  });
});
