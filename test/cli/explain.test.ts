import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { checkCertificate } from '../../src/checker/check.js';
import { EXPLAIN } from '../../src/cli/help.js';
import { theorems } from '../../src/statement/data/registry.js';
import { certify } from '../support/certify.js';
import { run, scratchFolder } from './run.js';

interface Bounds {
  readonly lo: string;
  readonly hi: string;
}

const explain = (...argv: string[]) => run(['explain', ...argv]);

async function explainJson(...argv: string[]) {
  const { out, err } = await explain(...argv, '--json');
  expect(err).toBe('');
  return JSON.parse(out);
}

/** A file with the certificate of that name, changed. */
function changed(name: string, from: string, to: string): string {
  const text = readFileSync(`certificates/${name}.json`, 'utf8');
  expect(text).toContain(from);
  const file = join(scratchFolder(), 'changed.json');
  writeFileSync(file, text.replace(from, to));
  return file;
}

describe('explain without a step', () => {
  it('lists what the machine decides, with the tightest leaf, then the arguments', async () => {
    const { code, out, err } = await explain('theorem-1');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^theorem-1, from certificates\/theorem-1\.json\n\nstep +verdict +ineq/);
    expect(out).toMatch(/\ncontraction\/determinant +certified +q\^4 - det\^2 > 0 +6 +0\.\d+ +nu:/);
    expect(out).toContain('\ntheorem-1 / fixed-point: for every (ω, τ), g has exactly one fixed');
    expect(out).toContain(
      'follows from self-mapping, contraction: proofs/theorem-1/proof.md#fixed-point\n',
    );
  });

  it('has the figures of the check for every inequality and every part', async () => {
    for (const id of ['theorem-1', 't1-image']) {
      const { parts } = theorems.find((theorem) => theorem.id === id)!;
      const file = `certificates/${id}.json`;
      const { steps } = await explainJson(id);
      const result = checkCertificate(readFileSync(file));
      if (result.status !== 'accepted') throw new Error(result.message);
      const found = steps.filter(({ kind }: { kind: string }) => kind === 'machine');
      const expected = result.parts.flatMap(({ part, leaves, bounds }) =>
        Object.entries(bounds).map(([claim, end]) => [`${part}/${claim}`, leaves, String(end)]),
      );
      type Machine = { step: string; leaves: number; tightest: { end: string } };
      expect(
        found.map(({ step, leaves, tightest }: Machine) => [step, leaves, tightest.end]),
      ).toEqual(expected);
      const derived = parts.filter(({ kind }) => kind === 'derived');
      expect(steps.length - found.length).toBe(derived.length);
    }
  });
});

describe('explain PART', () => {
  it('has a line for each leaf and inequality', async () => {
    const { code, out } = await explain('theorem-3', 'second-domain');
    expect(code).toBe(0);
    const [title, count, , header, , ...lines] = out.trimEnd().split('\n');
    expect(title).toBe(
      'theorem-3 / second-domain: small variances increase: ν̃ ≥ ν + 0.01, so ν̃ > ν',
    );
    expect(count).toBe('certified, 17 leaves');
    expect(header).toMatch(/^leaf +order +on it +margin +claim +result$/);
    expect(lines).toHaveLength(17);
    for (const line of lines) {
      expect(line).toMatch(
        /^(nu|tau|x):\S+ +[1-4] +variance - nu >= 0\.\d{20,} +\d\S+ +change +proved$/,
      );
    }
  });

  it('prints the sentence of an argument and where it is written', async () => {
    expect(await explain('theorem-1', 'standard-fixed-point')).toEqual({
      code: 0,
      err: '',
      out:
        'theorem-1 / standard-fixed-point: for ω = 0, τ = 1 the fixed point is (0, 1), exactly\n' +
        '  follows from the definitions: proofs/theorem-1/proof.md#standard-fixed-point\n',
    });
    expect(await explainJson('theorem-1', 'fixed-point')).toMatchObject({
      step: 'fixed-point',
      kind: 'argument',
      proof: 'proofs/theorem-1/proof.md#fixed-point',
    });
  });
});

describe('explain PART/CLAIM', () => {
  it('shows the tightest leaf: box, definitions, form, and the comparison that decides', async () => {
    const { out } = await explain('theorem-1', 'contraction/norm');
    const list = await explainJson('theorem-1');
    const { tightest } = list.steps.find(
      ({ step }: { step: string }) => step === 'contraction/norm',
    );
    expect(out.split('\n')[0]).toBe(
      `theorem-1 / contraction, leaf ${tightest.path}: Taylor form of order ${tightest.order}, 24 digits`,
    );
    expect(out).toMatch(/\n {2}x = mu\*omega in \[-0\.01, 0\.01\]\n/);
    expect(out).toContain('\n  q = 0.8977\n  omega_max = 0.1\n');
    expect(out).toMatch(/\n {2}det = omega_max\*\(D\(mean, x\).*\n {4}\[.*\]\n {4}\[.*\]\n/);
    expect(out).toMatch(/\n {2}nu: centre 0\.\d+, derivative in \[.*\],\n {4}so d_nu = \[.*\], /);
    expect(out).toMatch(/\nd_nu\^2 d_tau +at the centre +\[/);
    expect(out).toMatch(/\nd_x\^4 +on the box +\[/);
    expect(out).toContain(
      `decides:\n  ${tightest.end} > 0 is true: proved, with ${tightest.margin} to spare\n`,
    );
    expect(out).not.toContain('q^4 - det^2 > 0 (determinant)');
  });

  it('says on which face of the box the expression is least or greatest', async () => {
    const faceOf = async (claim: string) => {
      const leaf = ['self-mapping', '--leaf', 'y:upper'] as const;
      const { out } = await explain('theorem-1', `${leaf[0]}/${claim}`, leaf[1], leaf[2]);
      return [...out.matchAll(/so d_y = .*\], (.*)\n/g)].map(([, face]) => face);
    };
    // the variance grows with y
    expect(await faceOf('variance-lower')).toEqual(['the lower end alone']);
    expect(await faceOf('variance-upper')).toEqual(['the upper end alone']);
    const { forms } = await explainJson('theorem-1', 'self-mapping', '--leaf', 'y:upper');
    expect(forms.map((form: { inequality: { id: string } }) => form.inequality.id)).toEqual([
      'mean-lower',
      'mean-upper',
      'variance-lower',
      'variance-upper',
    ]);
  });

  it('can be redone from its figures', async () => {
    const { forms, coordinates } = await explainJson('theorem-3', 'first-domain/change');
    const [{ terms, differences, centre, end, margin, proved }] = forms;
    type Term = { exponents: number[]; coefficient: Bounds; range: Bounds };
    const sum = (terms as Term[]).reduce((s, { range }) => s.plus(range.lo), new Decimal(0));
    expect(sum.minus(end).abs().lt('1e-19')).toBe(true);
    expect(new Decimal(end).minus('0.006').minus(margin).abs().lt('1e-19')).toBe(true);
    expect(proved).toBe(true);
    for (const [v, { range }] of coordinates.entries()) {
      const { lo, hi } = differences[v];
      expect(new Decimal(range.lo).lte(new Decimal(centre[v]).plus(lo))).toBe(true);
      expect(new Decimal(range.hi).gte(new Decimal(centre[v]).plus(hi))).toBe(true);
    }
    // no term's range leaves out what the ends of its factors give
    for (const { exponents, coefficient, range } of terms as Term[]) {
      const at = exponents.reduce(
        (p, k, v) => p.times(new Decimal(differences[v].lo).pow(k)),
        new Decimal(coefficient.lo),
      );
      expect(at.gte(new Decimal(range.lo).minus('1e-22'))).toBe(true);
      expect(at.lte(new Decimal(range.hi).plus('1e-22'))).toBe(true);
    }
  });

  it('shows a refutation as the opposite claim at the witness', async () => {
    const { code, out } = await explain('t1-image', 'image-as-printed/mean-lower');
    expect(code).toBe(0);
    expect(out).toMatch(/^t1-image \/ image-as-printed, leaf witness: Taylor form of order 1,/);
    expect(out).toMatch(
      /\n {2}-0\.031060501792\d+ < -0\.03106 is true: proved, with 5\.01\d+e-7 to/,
    );
  });
});

describe('explain --digits, --json, --file', () => {
  it('computes to the digits asked for, and prints every figure as decimal text', async () => {
    const { digits, definitions } = await explainJson(
      ...['theorem-2', 'variance-decreases/change', '--digits', '40'],
    );
    expect(digits).toBe(40);
    const alpha = definitions.find(({ name }: { name: string }) => name === 'alpha');
    expect(alpha.onBox.lo).toMatch(/^1\.67326324235437728481704299167165\d+$/);
    const text = (await explain('theorem-3', 'first-domain/change', '--json')).out;
    expect(text).not.toMatch(/"-0"/);
    expect(text).not.toMatch(/: -?\d+\.\d/);
  });

  it("explains a certificate of the reader's own, with the parts of its domain", async () => {
    const range = (lower: string, upper: string) => ({ lower, upper });
    const domain = {
      ...{ mu: range('0', '0.1'), omega: range('0', '0.1') },
      ...{ nu: range('0.1', '0.12'), tau: range('1', '1.1') },
    };
    const file = join(scratchFolder(), 'mine.json');
    writeFileSync(file, JSON.stringify(certify('theorem-3', { domain })));
    const { code, out } = await explain('theorem-3', 'variance-increases/change', '--file', file);
    expect(code).toBe(0);
    expect(out).toContain(' > 0 is true: proved, with ');
    expect((await explain('theorem-3', 'first-domain', '--file', file)).code).toBe(64);
  });

  it('says of a verdict that the leaves do not prove that it is not proved', async () => {
    const tree = /"tree": ".*"/.exec(readFileSync('certificates/theorem-2.json', 'utf8'))![0];
    const file = changed('theorem-2', tree, '"tree": "2"');
    for (const step of [[], ['variance-decreases']]) {
      const { code, out } = await explain('theorem-2', ...step, '--file', file);
      expect([code, out.includes('not proved'), out.includes('certified')]).toEqual([
        1,
        true,
        false,
      ]);
    }
    const { out } = await explain('theorem-2', '--file', file, '--json');
    expect(JSON.parse(out).steps[0].verdict).toBe('not proved');
  });

  it('does what the examples of its help say', async () => {
    const examples = [...EXPLAIN.matchAll(/^ {2}snn-verify explain (.+?)(?: {2,}.*)?$/gm)]
      .map(([, argv = '']) => argv)
      .filter((argv) => !argv.includes('mine.json'));
    expect(examples).toHaveLength(4);
    for (const argv of examples) {
      expect([argv, (await explain(...argv.split(' '))).code]).toEqual([argv, 0]);
    }
  });

  it('says of an undecided leaf that it is one, and ends with exit code 2', async () => {
    const file = join(scratchFolder(), 'undecided.json');
    writeFileSync(file, JSON.stringify(certify('theorem-2', 'registered', 1, 0)));
    const explained = await explain('theorem-2', '--file', file);
    expect(explained.code).toBe(2);
    expect(explained.out).toMatch(
      /\nvariance-decreases\/change +undecided +variance - nu <= -0\.1197 +1\n/,
    );
    const part = await explain('theorem-2', 'variance-decreases', '--file', file);
    expect(part).toMatchObject({ code: 2, out: expect.stringMatching(/\nroot +\? +undecided\n/) });
    const leaf = ['variance-decreases', '--leaf', 'root'];
    const { code, out } = await explain('theorem-2', ...leaf, '--file', file);
    expect(code).toBe(2);
    expect(out).toMatch(/^theorem-2 \/ variance-decreases, leaf root: undecided, 24 digits\n/);
  });

  it('shows by how much a leaf fails, with exit code 1', async () => {
    const file = changed('theorem-2', 'x 2 nu x 2 4', 'x 2 nu x 2 1');
    const { code, out } = await explain('theorem-2', 'variance-decreases/change', '--file', file);
    expect(code).toBe(1);
    expect(out).toMatch(/ <= -0\.1197 is false: not proved, by 0?\.?\d+/);
    const part = await explain('theorem-2', 'variance-decreases', '--file', file);
    expect(part.code).toBe(1);
    expect(part.out.match(/ change +fails\n/g)).toHaveLength(1);
  });

  it('says of a leaf without an enclosure why there is none', async () => {
    const at = (value: string) => ({ lower: value, upper: value });
    const tiny = at(`0.${'0'.repeat(40)}1`);
    const domain = { mu: at('-1'), omega: at('1'), nu: tiny, tau: at('1') };
    const fields = certify('theorem-2', { domain }, 1);
    const parts = [{ ...fields.parts[0], verdict: 'certified', tree: '2' }];
    const file = join(scratchFolder(), 'wild.json');
    writeFileSync(file, JSON.stringify({ ...fields, parts }));
    const step = fields.parts[0]!['part'] as string;
    const said = {
      code: 1,
      err: '',
      out: expect.stringMatching(/\nroot +2 +no enclosure: \S.*\n$/),
    };
    expect(await explain('theorem-2', step, '--file', file)).toEqual(said);
    expect(await explain('theorem-2', step, '--leaf', 'root', '--file', file)).toEqual(said);
  });

  it('refuses a certificate that the checker would not evaluate', async () => {
    const file = changed('theorem-2', 'nu nu nu tau 2', 'nu nu nu tau');
    expect(await explain('theorem-2', '--file', file)).toEqual({
      code: 64,
      out: '',
      err: `snn-verify: ${file}: expected a certificate in the format of the checker, found boxes without leaf: 1\n`,
    });
  });
});
