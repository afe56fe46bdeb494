import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { momentMap } from '../../src/statement/data/moment-map.js';
import { theorems } from '../../src/statement/data/registry.js';
import type { MachinePart, Range } from '../../src/statement/data/vocabulary.js';
import {
  compare,
  type Exact,
  formatDecimal,
  largestAbsolute,
  multiplyRanges,
  parseDecimal,
} from '../../src/statement/decimal.js';
import { proofPath } from '../../src/statement/places.js';
import { decimal, decimalValue } from '../support/decimal-formula.js';
import { machinePartsOf } from '../support/theorems.js';

/** What is printed, typed in from the sources, against the intervals that the registry claims. */
const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const partsOf = (id: string): MachinePart[] =>
  machinePartsOf(theorems.find((theorem) => theorem.id === id) ?? raise(`no theorem ${id}`));
const partOf = (id: string, part: string): MachinePart =>
  partsOf(id).find((p) => p.id === part) ?? raise(`no part ${id} / ${part}`);
const within = (id: string, part: string): Range | undefined => partOf(id, part).extremum?.within;

function raise(message: string): never {
  throw new Error(message);
}

/** a + numerator·10^−power. */
function plus(a: Exact, numerator: bigint, power: number): Exact {
  const scale = Math.max(a.scale, power);
  return {
    digits: a.digits * 10n ** BigInt(scale - a.scale) + numerator * 10n ** BigInt(scale - power),
    scale,
  };
}

/** What rounds to a decimal: it, plus or minus half a unit of its last place. */
function rounded(text: string): Range {
  const d = parseDecimal(text);
  const end = (sign: bigint) => formatDecimal(plus(d, 5n * sign, d.scale + 1));
  return { lower: end(-1n), upper: end(1n) };
}

/** What has the decimal for its first digits, for a positive one. */
const cut = (text: string): Range => {
  const d = parseDecimal(text);
  return { lower: formatDecimal(d), upper: formatDecimal(plus(d, 1n, d.scale)) };
};

/** The exact decimal n·2^−e. */
const dyadic = (n: bigint, e: number): Exact => ({ digits: n * 5n ** BigInt(e), scale: e });

/** The nearest multiple of 2^−e to a decimal (in [1, 2): the nearest number of e + 1 bits), and what is nearest to it. */
function nearest(text: string, e: number): { number: Exact; around: Range } {
  const { digits, scale } = parseDecimal(text);
  const n = (2n * digits * 2n ** BigInt(e) + 10n ** BigInt(scale)) / (2n * 10n ** BigInt(scale));
  const end = (k: bigint) => formatDecimal(dyadic(2n * n + k, e + 1));
  return { number: dyadic(n, e), around: { lower: end(-1n), upper: end(1n) } };
}

const ROUNDED: readonly (readonly [string, string, string])[] = [
  ['k1', 'alpha', '1.6733'],
  ['k1', 'lambda', '1.0507'],
  ['k2', 'j12', '0.0888348'],
  ['k2', 'j22', '0.782648'],
  ['k3', 'sigma-max', '0.787673'],
  ['f1', 'alpha', '1.6732632423543772848170429916717'],
  ['f1', 'lambda', '1.0507009873554804934193349852946'],
  ['f2', 'product', '1.7580993408473768599402175208123'],
  ['f4', 'alpha', '1.67326324'],
  ['f4', 'lambda', '1.05070098'],
];

/** Row, kind of optimum, printed value, printed point. */
const NOTEBOOK: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['n1', 'maximum', '0.897608', ['-0.1', '-0.1', '0.8', '1.1']],
  ['n2', 'minimum', '-0.0310605', ['0.1', '-0.1', '0.8', '0.95']],
  ['n3', 'maximum', '0.0677251', ['0.1', '0.1', '1.5', '1.1']],
  ['n4', 'minimum', '0.803712', ['-0.1', '0.1', '0.8', '0.95']],
  ['n5', 'maximum', '1.48157', ['0.1', '0.1', '1.5', '1.1']],
  ['n6', 'maximum', '-0.119744', ['-1', '-0.1', '3', '1.25']],
  ['n7', 'minimum', '0.00773618', ['0.0999978', '0.0999978', '0.0200001', '0.800001']],
  ['n8', 'minimum', '0.0110293', ['-0.1', '-0.1', '0.02', '0.9']],
];

describe('a printed decimal', () => {
  it.each(ROUNDED)('%s / %s: %s is read as rounded', (id, part, text) => {
    expect(within(id, part)).toEqual(rounded(text));
  });

  it.each(NOTEBOOK)('%s / %s: %s is read as rounded', (id, part, text) => {
    expect(within(id, part)).toEqual(rounded(text));
    const point = id === 'n7' ? 'n7-minimum' : id;
    expect(within(point, 'printed-point')).toEqual(rounded(text));
  });

  it('of Keras is also read as cut', () => {
    expect(within('f4-cut', 'alpha')).toEqual(cut('1.67326324'));
    expect(within('f4-cut', 'lambda')).toEqual(cut('1.05070098'));
  });

  it('0 in the Jacobian is read as exactly 0', () => {
    for (const part of ['j11', 'j21']) {
      expect(within('k2', part)).toEqual({ lower: '0', upper: '0' });
    }
  });
});

describe('a floating-point number (proofs/constants/proof.md, step 12)', () => {
  it.each([
    ['f1', 'alpha', '1.6732632423543772848170429916717'],
    ['f1', 'lambda', '1.0507009873554804934193349852946'],
    ['f2', 'product', '1.7580993408473768599402175208123'],
  ])('%s: %s: the number next to %s is claimed to be next to the constant', (id, part, text) => {
    const { number, around } = nearest(text, 52);
    expect(within(id, `${part}-binary64`)).toEqual(around);
    expect(compare(parseDecimal(text), parseDecimal(around.lower))).toBe(1);
    expect(compare(parseDecimal(text), parseDecimal(around.upper))).toBe(-1);
    const quoted = /\d\.\d{19}/.exec(formatDecimal(number))?.[0] ?? '';
    expect(read('proofs/constants/proof.md')).toContain(`${quoted}\\ldots`);
  });

  it.each([
    ['alpha', '1.67326319217681884765625'],
    ['lambda', '1.05070102214813232421875'],
  ])('f3: %s: %s is of binary32, and claimed to be next to the constant', (part, text) => {
    const { number, around } = nearest(text, 23);
    expect(formatDecimal(number)).toBe(text);
    expect(within('f3', part)).toEqual(around);
    for (const { parameters } of partsOf('f3-fixed-point')) expect(parameters[part]).toBe(text);
  });
});

describe('a printed point', () => {
  const point = (at: readonly string[]) =>
    Object.fromEntries(
      ['mu', 'omega', 'nu', 'tau'].map((v, i) => [v, { lower: at[i], upper: at[i] }]),
    );

  it.each(NOTEBOOK)('of %s (%s, %s) is where the value is taken', (id, _, __, at) => {
    const theorem = id === 'n7' ? 'n7-minimum' : id;
    expect(partOf(theorem, 'printed-point').domain).toEqual(point(at));
  });

  it('of N7 is evidently rounded: what rounds to it has no true minimum', () => {
    const [mu = '', omega = '', nu = '', tau = ''] = NOTEBOOK[6]?.[3] ?? [];
    const { domain, extremum } = partOf('n7-location', 'near-printed-point');
    expect(domain).toEqual({
      mu: rounded(mu),
      omega: rounded(omega),
      nu: rounded(nu),
      tau: rounded(tau),
    });
    expect(extremum?.within).toEqual(within('n7-minimum', 'corner'));
  });
});

describe('the certificates of these rows', () => {
  const rows = theorems.filter(({ folder = '' }) =>
    ['proofs/constants', 'proofs/notebook', 'proofs/lemma-12'].includes(folder),
  );
  const certificate = (id: string) =>
    JSON.parse(read(`certificates/${id}.json`)) as {
      parts: { part: string; verdict: string; at?: object; tree?: string }[];
    };

  it('refute four parts and certify all others', () => {
    const refuted = rows.flatMap(({ id }) =>
      certificate(id)
        .parts.filter(({ verdict }) => verdict !== 'certified')
        .map(({ part, verdict }) => `${id} / ${part}: ${verdict}`),
    );
    expect(refuted).toEqual([
      'f4 / lambda: refuted',
      'l12-self-mapping / self-mapping: refuted',
      'n7 / minimum: refuted',
      'n7-location / near-printed-point: refuted',
    ]);
  });

  it('name the corner that the optimiser of the notebook did not reach', () => {
    const corner = { mu: '-0.1', omega: '-0.1', nu: '0.02', tau: '0.8' };
    expect(certificate('n7').parts[0]?.at).toEqual(corner);
  });

  it('have small trees', () => {
    const trees = rows.flatMap(({ id }) => certificate(id).parts.map(({ tree = '' }) => tree));
    for (const tree of trees) expect(tree.split(' ').length).toBeLessThan(300);
  });
});

describe.each(['constants', 'notebook', 'lemma-12'])('proofs/%s/proof.md', (folder) => {
  const text = read(`proofs/${folder}/proof.md`);
  const own = theorems.filter((theorem) => proofPath(theorem) === `proofs/${folder}/proof.md`);

  it('quotes figures of the registry or of the sources, and no others', () => {
    const linked = theorems.filter(({ id }) => text.includes(`../${id}/proof.md`));
    const parts = [...own, ...linked].flatMap(machinePartsOf);
    const registered = parts.flatMap((part) => [
      ...Object.values(part.domain).flatMap((r) => [r.lower, r.upper, largestAbsolute(r)]),
      ...part.coordinates
        .map(({ factors }) => factors.map((v) => part.domain[v] as Range).reduce(multiplyRanges))
        .flatMap(({ lower, upper }) => [lower, upper]),
      ...part.inequalities.map(({ bound }) => bound),
      ...Object.values(part.parameters).filter((value) => typeof value === 'string'),
      ...Object.values(part.extremum?.within ?? {}),
    ]);
    const printed = [...ROUNDED, ...NOTEBOOK].map(([, , value]) => value);
    const derived = [
      '1.05070099', // λ01, rounded to the places of Keras
      '0.00773614', // below the values near the printed point of N7
      '0.00001', // what separates the ranges of τ
    ];
    const allowed = new Set([...registered, ...printed, ...derived]);
    const quoted = text.matchAll(/(?<![\d.\w#])-?\d+\.\d+(?!\d|\\ldots)/g);
    const unknown = [...quoted].map(([figure]) => figure).filter((figure) => !allowed.has(figure));
    expect(unknown).toEqual([]);
  });
});

describe('digits that are quoted with dots', () => {
  const at = (x: string, y: string): Map<string, ReturnType<typeof decimal>> => {
    const values = new Map([
      ['x', decimal(x)],
      ['y', decimal(y)],
    ]);
    for (const { name, formula } of momentMap) values.set(name, decimalValue(formula, values));
    return values;
  };
  const change = (x: string, nu: string, y: string) => at(x, y).get('variance')?.minus(nu);

  it.each([
    ['constants', 'λ01', at('0', '1').get('lambda'), '1.050700987'],
    ['lemma-12', 'ν̃ at the witness', at('0.01', '0.64').get('variance'), '0.7052'],
    ['notebook', 'the minimum of N7', change('0.01', '0.02', '0.016'), '0.00773608'],
  ])('%s: %s', (folder, _, value, digits) => {
    expect(read(`proofs/${folder}/proof.md`)).toContain(`${digits}\\ldots`);
    expect(value?.toFixed(40).startsWith(digits)).toBe(true);
  });

  it('the values near the printed point of N7 are above what is said', () => {
    const least = change('0.00999957000462250', '0.02000005', '0.01600005000002500');
    expect(least?.gt('0.00773614')).toBe(true);
  });
});
