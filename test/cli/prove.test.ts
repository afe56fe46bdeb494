import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, scratchFolder } from './run.js';

describe('prove', () => {
  it('certifies a registered theorem with exit code 0 and says on which domain', async () => {
    const { code, out, err } = await run(['prove', 'theorem-2']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(
      'registered domain: mu in [-1, 1], omega in [-0.1, 0.1], nu in [3, 16], tau in [0.8, 1.25]',
    );
    expect(out).toMatch(/\ncertified: variance-decreases\n.*\n {2}by \d+ leaves\n/);
    expect(out).toMatch(/\ntheorem-2: certified \([\d.]+ ms\)\n$/);
  });

  it('refutes a false claim on a domain of one’s own with a witness that contradicts it', async () => {
    const { code, out } = await run(['prove', 'theorem-2', '--tau', '0.8:1.5']);
    expect(code).toBe(1);
    expect(out).toContain(
      'your domain: mu in [-1, 1], omega in [-0.1, 0.1], nu in [3, 16], tau in [0.8, 1.5]',
    );
    expect(out).toContain('false at mu = -1, omega = -0.1, nu = 3, tau = 1.5:');
    expect(out).toMatch(
      /the claim is variance - nu < 0, but the left side lies in \[0\.3208\d*, 0\.3208\d*\]/,
    );
    expect(out).toMatch(/\ntheorem-2 on your domain: refuted/);
  });

  it('leaves open what the budget cannot decide, with the boxes that are left', async () => {
    const { code, out } = await run(['prove', 'theorem-2', '--max-boxes', '3']);
    expect(code).toBe(2);
    expect(out).toMatch(
      /boxes are left after 3 examined: the budget of 3 boxes ended the search; the first:\n( {4}x in \[.*\], nu in \[.*\], tau in \[.*\]\n){1,3}/,
    );
  });

  it('calls a part that follows from others undecided as long as they are not certified', async () => {
    const { code, out } = await run(['prove', 'theorem-1', '--tau', '0.5:1.1', '--max-boxes', '5']);
    expect(code).toBe(1);
    expect(out).toContain('undecided: fixed-point\n');
    expect(out).toContain('follows from self-mapping, contraction, which are not all certified');
  });

  it('takes exact decimals with exponents, and points as ranges', async () => {
    const { code, out } = await run(
      'prove theorem-3 --mu 0:0 --omega -1e-1:+.1 --nu 2e-2:0.050 --tau 1:1'.split(' '),
    );
    expect(code).toBe(0);
    expect(out).toContain('mu in [0, 0], omega in [-0.1, 0.1], nu in [0.02, 0.05], tau in [1, 1]');
  });

  it('prints JSON alone with --json: parts, witness and enclosure', async () => {
    const { code, out, err } = await run(['prove', 'theorem-2', '--tau', '0.8:1.5', '--json']);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      theorem: 'theorem-2',
      registered: false,
      domain: { tau: { lower: '0.8', upper: '1.5' } },
      verdict: 'refuted',
      parts: [
        {
          id: 'variance-decreases',
          verdict: 'refuted',
          witness: {
            claim: 'variance - nu < 0',
            at: { mu: '-1', omega: '-0.1', nu: '3', tau: '1.5' },
            value: { lo: expect.stringMatching(/^0\.3208/), hi: expect.stringMatching(/^0\.3208/) },
          },
        },
      ],
    });
  });

  it('names in JSON the boxes that are left, inside the root box', async () => {
    const { out } = await run(['prove', 'theorem-2', '--max-boxes', '3', '--json']);
    const [part] = JSON.parse(out).parts;
    expect(part).toMatchObject({ verdict: 'undecided', boxes: 3, open: 2 });
    expect(part.firstOpen).toHaveLength(2);
    for (const box of part.firstOpen) {
      expect(Object.keys(box)).toEqual(['x', 'nu', 'tau']);
      expect(Number(box.nu.lo)).toBeGreaterThanOrEqual(3);
      expect(Number(box.nu.hi)).toBeLessThanOrEqual(16);
    }
  });

  it('writes the certificate in place of an old file, and nothing besides', async () => {
    const folder = scratchFolder();
    const file = join(folder, 'mine.json');
    writeFileSync(file, 'old');
    const { code } = await run(['prove', 'theorem-3', '--nu', '0.02:0.05', '--out', file]);
    expect(code).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      theorem: 'theorem-3',
      instance: { domain: { nu: ['0.02', '0.05'] } },
    });
    expect(readdirSync(folder)).toEqual(['mine.json']);
  });

  it('writes no certificate where the arguments are wrong', async () => {
    const file = join(scratchFolder(), 'mine.json');
    const { code } = await run(['prove', 'theorem-3', '--nu', '2:1', '--out', file]);
    expect(code).toBe(64);
    expect(existsSync(file)).toBe(false);
  });

  it.each([
    '--nu 1e-300:1e-299 --max-boxes 50',
    '--nu 1e-400:1e-300 --max-boxes 50',
    '--nu 0.01:1e6 --max-boxes 50',
    '--nu 1e300:1e400 --tau 1e300:1e400 --max-boxes 50',
    '--mu -1e400:1e400 --omega -1e400:1e400 --max-boxes 50',
  ])('theorem-2 %s ends with a verdict', async (options) => {
    const { code, err } = await run(['prove', 'theorem-2', ...options.split(' ')]);
    expect([0, 1, 2]).toContain(code);
    expect(err).toBe('');
  });
});
