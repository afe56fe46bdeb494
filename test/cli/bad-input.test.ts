import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, scratchFolder } from './run.js';

/** A line of stderr, and nothing else anywhere: what was wrong, exit code 64. */
const complaint = (line: string) => ({ code: 64, out: '', err: `snn-verify: ${line}\n` });

const expected =
  'expected a registered theorem such as theorem-1 (`snn-verify list` names them all)';
const commands =
  'verify, prove, check, explain, eval, report, crosscheck, export-coq, list (see --help)';
const range = (example: string, positive = false) =>
  `expected a range A:B of decimal numbers with ${positive ? '0 < ' : ''}A <= B, such as ${example}`;
const decimal = 'expected a decimal number such as -0.1 or 2.5e-3 (exponents within ±400)';
const positive = 'expected a positive decimal number such as 0.8 or 2.5e-3 (exponents within ±400)';

/** Arguments, and what is said about them. */
const commandLines: readonly (readonly [string, string])[] = [
  ['', `command: expected one of ${commands}, found nothing`],
  ['certify', `command: expected one of ${commands}, found "certify"`],
  ['--verbose', 'command line: expected one of the options --version, found "--verbose"'],
  ['list theorem-1', 'list: expected no argument, found "theorem-1"'],
  [
    'list --paper --json',
    '--paper: expected no --json beside it (its table is Markdown), found both',
  ],
  ['help nonsense', `help: expected one of ${commands}, found "nonsense"`],
  ['help help', `help: expected one of ${commands}, found "help"`],
  ['help eval list', `help: expected one of ${commands}, found "eval list"`],
  ['list --out x', 'list: expected one of the options --json, --paper, found "--out"'],
  ['check', 'check: expected <paths> (see check --help), found nothing'],
  ['prove', 'prove: expected <id> (see prove --help), found nothing'],
  ['prove theorem-2 theorem-3', 'prove: expected <id> alone, found "theorem-2 theorem-3"'],
  ['prove theorem-4', `id: ${expected}, found "theorem-4"`],
  ['prove __proto__', `id: ${expected}, found "__proto__"`],
  ['verify theorem-2 T3', `id: ${expected}, found "T3"`],
  [
    'prove theorem-2 --nu',
    '--nu: expected --nu <A:B> (range of the variance ν, 0 < A), found nothing',
  ],
  ['prove theorem-2 --nu 3', `--nu: ${range('0.8:1.5', true)}, found "3"`],
  ['prove theorem-2 --nu 3:4:5', `--nu: ${range('0.8:1.5', true)}, found "3:4:5"`],
  ['prove theorem-2 --nu :4', `--nu: ${range('0.8:1.5', true)}, found ":4"`],
  ['prove theorem-2 --nu 3:', `--nu: ${range('0.8:1.5', true)}, found "3:"`],
  ['prove theorem-2 --nu 16:3', `--nu: ${range('0.8:1.5', true)}, found "16:3"`],
  ['prove theorem-2 --nu 0:3', `--nu: ${range('0.8:1.5', true)}, found "0:3"`],
  ['prove theorem-2 --tau -1:3', `--tau: ${range('0.8:1.5', true)}, found "-1:3"`],
  ['prove theorem-2 --mu NaN:1', `--mu: ${range('-0.1:0.1')}, found "NaN:1"`],
  ['prove theorem-2 --mu 0:Infinity', `--mu: ${range('-0.1:0.1')}, found "0:Infinity"`],
  ['prove theorem-2 --omega 0x1:0x2', `--omega: ${range('-0.1:0.1')}, found "0x1:0x2"`],
  ['prove theorem-2 --omega 0,1:0,2', `--omega: ${range('-0.1:0.1')}, found "0,1:0,2"`],
  ['prove theorem-2 --mu 0:1e401', `--mu: ${range('-0.1:0.1')}, found "0:1e401"`],
  ['prove theorem-2 --mu --nu', `--mu: ${range('-0.1:0.1')}, found "--nu"`],
  ['prove theorem-2 --mu 0:1 --mu 0:2', '--mu: expected to be given once, found it twice'],
  ['t1-image', `command: expected one of ${commands}, found "t1-image"`],
  [
    'prove t1-image --nu 1:2',
    '--nu: expected no range, since t1-image is stated for its registered domain alone, found "1:2"',
  ],
  ...['1', '0,1,2', '0,0', '0,-1', 'a,1', '0;1', ''].map(
    (pair) =>
      [
        `prove theorem-1 --fixed-point ${pair}`,
        pair === ''
          ? '--fixed-point: expected --fixed-point <MU,NU> (α and λ for which this is a fixed point), found nothing'
          : `--fixed-point: expected MU,NU, decimal numbers with 0 < NU, such as -0.1,2, found "${pair}"`,
      ] as const,
  ),
  [
    'prove theorem-2 --fixed-point 0,1',
    '--fixed-point: expected to be left out, since theorem-2 is not about fixed points, found "0,1"',
  ],
  [
    'prove theorem-1 --fixed-point 0,1 --alpha 1:2 --lambda 1:2',
    '--alpha: expected no range beside a fixed point, which determines it, found "1:2"',
  ],
  ['prove theorem-1 --alpha 1:2', '--lambda: expected a range A:B beside --alpha, found nothing'],
  ['prove theorem-2 --lambda 1:2', '--alpha: expected a range A:B beside --lambda, found nothing'],
  ['prove theorem-3 --alpha 0:2 --lambda 1:2', `--alpha: ${range('0.8:1.5', true)}, found "0:2"`],
  ...['0', '40001', '1e3', '-1', '10.0', 'many'].map(
    (n) =>
      [
        `prove theorem-2 --max-boxes ${n}`,
        `--max-boxes: expected a whole number from 1 to 40000, found "${n}"`,
      ] as const,
  ),
  ['explain', 'explain: expected <id> (see explain --help), found nothing'],
  ['explain theorem-4', `id: ${expected}, found "theorem-4"`],
  [
    'explain theorem-3 contraction',
    'step: expected PART or PART/CLAIM with a part of theorem-3 (first-domain, second-domain), found "contraction"',
  ],
  [
    'explain theorem-1 contraction/change',
    'step: expected contraction or contraction/norm or contraction/determinant, found "contraction/change"',
  ],
  [
    'explain t1-image image-as-printed/mean-upper',
    'step: expected image-as-printed or image-as-printed/mean-lower, found "image-as-printed/mean-upper"',
  ],
  ['explain theorem-1 fixed-point/norm', 'step: expected fixed-point, found "fixed-point/norm"'],
  ['explain theorem-3 --leaf root', '--leaf: expected a step beside it, found it alone'],
  [
    'explain theorem-1 fixed-point --leaf root',
    '--leaf: expected a step that the machine decides, found fixed-point, an argument',
  ],
  [
    'explain theorem-2 variance-decreases --leaf nu:middle',
    '--leaf: expected a leaf of variance-decreases (snn-verify explain theorem-2 variance-decreases), found "nu:middle"',
  ],
  ['explain theorem-2 --digits 15', '--digits: expected a whole number from 16 to 300, found "15"'],
  [
    'explain theorem-2 --file nowhere.json',
    '--file: expected a file that can be read, found "nowhere.json": nothing there',
  ],
  [
    'explain theorem-2 --file certificates/theorem-3.json',
    'certificates/theorem-3.json: expected a certificate of theorem-2, found one of theorem-3',
  ],
  [
    'explain theorem-2 --file package.json',
    'package.json: expected a certificate in the format of the checker, found JSON of format nothing',
  ],
  ['eval', '--mu: expected a decimal number (or --csv FILE), found nothing'],
  [
    'eval --mu 0 --omega 0 --nu 1',
    '--tau: expected a decimal number (or --csv FILE), found nothing',
  ],
  ['eval --mu abc --omega 0 --nu 1 --tau 1', `--mu: ${decimal}, found "abc"`],
  ['eval --mu 1e401 --omega 0 --nu 1 --tau 1', `--mu: ${decimal}, found "1e401"`],
  ['eval --mu NaN --omega 0 --nu 1 --tau 1', `--mu: ${decimal}, found "NaN"`],
  ['eval --mu 0 --omega 1/3 --nu 1 --tau 1', `--omega: ${decimal}, found "1/3"`],
  ['eval --mu 0 --omega 0 --nu 0 --tau 1', `--nu: ${positive}, found "0"`],
  ['eval --mu 0 --omega 0 --nu 1 --tau -1', `--tau: ${positive}, found "-1"`],
  ['eval --mu 0 --omega 0 --nu 1 --tau 0x10', `--tau: ${positive}, found "0x10"`],
  [
    'eval --mu 0 --omega 0 --nu 1 --tau 1 --digits 50',
    '--digits: expected --checker beside it, found it alone',
  ],
  [
    'eval --mu 0 --omega 0 --nu 1 --tau 1 --checker --digits 0',
    '--digits: expected a whole number from 1 to 10000, found "0"',
  ],
  ['eval --csv points.csv --mu 0', '--mu: expected no point beside --csv, found one'],
];

describe('a wrong command line', () => {
  it.each(commandLines)('"%s" is refused in one line with exit code 64', async (line, said) => {
    expect(await run(line.split(' ').filter((word) => word !== ''))).toEqual(complaint(said));
  });

  it('is refused with --json as without: nothing on stdout', async () => {
    expect(await run(['prove', 'theorem-2', '--nu', '4:3', '--json'])).toEqual(
      complaint(`--nu: ${range('0.8:1.5', true)}, found "4:3"`),
    );
  });

  it('is quoted on one line however it is made', async () => {
    const { err } = await run(['prove', `theorem\n-1\u001b[31m${'x'.repeat(1000)}`]);
    expect(err).toBe(
      `snn-verify: id: ${expected}, found "theorem\\n-1\\u001b[31m${'x'.repeat(45)}…"\n`,
    );
  });

  it('with numbers that no certificate could hold is refused', async () => {
    const long = `1.${'1'.repeat(990)}e-300`;
    const { code, err } = await run(['prove', 'theorem-2', '--mu', `0:${long}`]);
    expect(code).toBe(64);
    expect(err).toContain('--mu: expected numbers of at most 1000 digits, found');
  });
});

const header = 'mu,omega,nu,tau\n';
const columns = (name: string) =>
  `expected a header with one column "${name}" (comma-separated: mu,omega,nu,tau)`;

/** CSV texts, and what is said about them. */
const tables: readonly (readonly [string, string, string])[] = [
  ['empty', '', 'expected a header line that names mu, omega, nu, tau, found an empty file'],
  ['blank', '\n\n', 'expected a header line that names mu, omega, nu, tau, found an empty file'],
  ['without a column', 'mu,omega,nu\n0,0,1\n', `line 1: ${columns('tau')}, found "mu,omega,nu"`],
  [
    'with a column twice',
    'mu,mu,omega,nu,tau\n0,0,0,1,1\n',
    `line 1: ${columns('mu')}, found "mu,mu,omega,nu,tau"`,
  ],
  [
    'with semicolons',
    'mu;omega;nu;tau\n0;0;1;1\n',
    `line 1: ${columns('mu')}, found "mu;omega;nu;tau"`,
  ],
  ['with a word', `${header}0,0,1,1\n0,0,one,1\n`, `line 3: nu: ${positive}, found "one"`],
  ['with NaN', `${header}NaN,0,1,1\n`, `line 2: mu: ${decimal}, found "NaN"`],
  ['with an empty value', `${header}0,,1,1\n`, `line 2: omega: ${decimal}, found ""`],
  ['with a value out of range', `${header}0,0,1,0\n`, `line 2: tau: ${positive}, found "0"`],
  ['with a short row', `${header}0,0,1\n`, 'line 2: expected 4 values, as in the header, found 3'],
  [
    'with a long row',
    `${header}0,0,1,1\n\n0,0,1,1,1\n`,
    'line 4: expected 4 values, as in the header, found 5',
  ],
];

describe('a wrong CSV file', () => {
  it.each(tables)('%s is refused, naming line, column and value', async (_, text, said) => {
    const file = join(scratchFolder(), 'points.csv');
    writeFileSync(file, text);
    const where = said.startsWith('line') ? `${file}: ` : `${file}: `;
    expect(await run(['eval', '--csv', file])).toEqual(complaint(`${where}${said}`));
    expect(await run(['eval', '--csv', '-'], text)).toEqual(complaint(`standard input: ${said}`));
    expect(await run(['eval', '--json', '--csv', file])).toEqual(complaint(`${where}${said}`));
  });

  it('with an open quote is refused', async () => {
    const { code, out, err } = await run(['eval', '--csv', '-'], `${header}0,0,1,"1\n`);
    expect({ code, out }).toEqual({ code: 64, out: '' });
    expect(err).toMatch(
      /^snn-verify: standard input: line \d: expected well-formed CSV, found .*\n$/,
    );
  });

  it('with a line that never ends is refused in bounded memory', async () => {
    const { code, err } = await run(['eval', '--csv', '-'], header + '1'.repeat(2_000_000));
    expect(code).toBe(64);
    expect(err).toContain(
      'standard input: line 2: expected well-formed CSV, found Max Record Size',
    );
  });

  it('leaves stdout empty even where the bad row comes after many good ones', async () => {
    const file = join(scratchFolder(), 'points.csv');
    writeFileSync(file, `${header}${'0,0,1,1\n'.repeat(2000)}0,0,-1,1\n`);
    expect(await run(['eval', '--csv', file])).toEqual(
      complaint(`${file}: line 2002: nu: ${positive}, found "-1"`),
    );
  });
});

describe('a wrong path', () => {
  it('that is missing, a folder, or below a file is refused', async () => {
    const folder = scratchFolder();
    const missing = join(folder, 'missing');
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(await run(['eval', '--csv', missing])).toEqual(
      complaint(`--csv: expected a file, found "${missing}": nothing there`),
    );
    expect(await run(['eval', '--csv', folder])).toEqual(
      complaint(`--csv: expected a file, found "${folder}": a folder`),
    );
    expect(await run(['check', missing])).toEqual(
      complaint(`path: expected a file or a folder, found "${missing}": nothing there`),
    );
    expect(await run(['verify', 'theorem-2', '--out', file])).toEqual(
      complaint(
        `--out: expected a folder to write in, found "${file}": a file where a folder is needed`,
      ),
    );
    expect(await run(['verify', 'theorem-2', '--out', join(file, 'in')])).toEqual(
      complaint(
        `--out: expected a folder to write in, found "${join(file, 'in')}": a file where a folder is needed`,
      ),
    );
    const out = (path: string, reason: string) =>
      complaint(`--out: expected the name of a file to write, found "${path}": ${reason}`);
    const prove = (path: string) => run(['prove', 'theorem-2', '--out', path]);
    expect(await prove(folder)).toEqual(out(folder, 'a folder'));
    expect((await prove('')).err).toContain(
      '--out: expected the name of a file to write, found ""',
    );
    expect((await prove(`${missing}/`)).code).toBe(64);
    expect(await prove('/dev/null')).toEqual(out('/dev/null', 'no ordinary file'));
    expect(await prove(join(missing, 'x'))).toEqual(out(join(missing, 'x'), 'nothing there'));
    expect(await prove(join(file, 'x'))).toEqual(out(join(file, 'x'), 'its folder is a file'));
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it.skipIf(process.getuid?.() === 0)('without permission is refused', async () => {
    const folder = join(scratchFolder(), 'locked');
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    const path = join(folder, 'x.json');
    expect(await run(['prove', 'theorem-2', '--out', path])).toEqual(
      complaint(`--out: expected the name of a file to write, found "${path}": no permission`),
    );
  });
});
