import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type CheckResult, checkCertificate, missingTheorems } from '../../src/checker/check.js';
import { texts } from '../../src/checker/registry.js';
import { limits, type RejectionCode } from '../../src/checker/rejection.js';
import { theorems } from '../../src/statement/data/registry.js';
import { type CertificateFields, certify } from '../support/certify.js';

const folder = new URL('../../certificates/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

const check = (fields: unknown): CheckResult => checkCertificate(JSON.stringify(fields));

/** A box on which the variance decreases: one leaf of order 4 proves it, none of order 1. */
const domain = {
  mu: { lower: '-1', upper: '1' },
  omega: { lower: '-0.1', upper: '0.1' },
  nu: { lower: '3', upper: '4' },
  tau: { lower: '1', upper: '1.25' },
};
/** The same with a narrow variance around 1, for theorem 1. */
const contracting = {
  mu: { lower: '-0.01', upper: '0.01' },
  omega: { lower: '-0.01', upper: '0.01' },
  nu: { lower: '0.95', upper: '1.05' },
  tau: { lower: '0.99', upper: '1.01' },
};

/** A certificate of theorem 2 with its one part changed. */
function part(change: object): object {
  return { ...decreasing, parts: [{ ...decreasing.parts[0], ...change }] };
}

let decreasing: CertificateFields;
let refuted: CertificateFields;
beforeAll(() => {
  decreasing = certify('theorem-2', { domain });
  refuted = JSON.parse(read('t1-image.json')) as CertificateFields;
});

/** The refuted certificate with a witness that is changed. */
function witness(change: object): object {
  const [first] = refuted.parts;
  return {
    ...refuted,
    parts: [{ ...first, witness: { ...(first!['witness'] as object), ...change } }],
  };
}

describe('certificates that are accepted', () => {
  test.each(files)('%s, of which nothing is missing', (name) => {
    const bytes = readFileSync(new URL(name, folder));
    const leaves: number[] = [];
    const result = checkCertificate(bytes, { onLeaf: (done, total) => leaves.push(total - done) });
    expect(result.status, JSON.stringify(result)).toBe('accepted');
    if (result.status !== 'accepted') return;
    expect(result.instance).toBe('registered');
    expect(`${result.theorem}.json`).toBe(name);
    const total = result.parts.reduce((sum, report) => sum + report.leaves, 0);
    expect(leaves).toEqual(Array.from({ length: total }, (_, i) => total - 1 - i));
  });

  test('brute force without a prover proves the theorem on a small domain', () => {
    const result = check(decreasing);
    expect(result).toMatchObject({
      status: 'accepted',
      theorem: 'theorem-2',
      verdict: 'certified',
    });
    expect(result).toMatchObject({ instance: { domain }, parts: [{ undecided: 0 }] });
    const contraction = certify('theorem-1', { domain: contracting, contraction: '0.9' });
    expect(check(contraction)).toMatchObject({
      status: 'accepted',
      verdict: contraction.parts.every((p) => p['verdict'] === 'certified')
        ? 'certified'
        : 'undecided',
      instance: { domain: contracting, contraction: '0.9' },
    });
  });

  test('a finer tree, other orders, and other white space prove the same', () => {
    for (const tree of ['nu 3 tau 3 3', 'x 4 nu 3 3', '5', 'nu nu 3 3 nu 3 3']) {
      expect(check(part({ tree })).status, tree).toBe('accepted');
    }
    expect(checkCertificate(JSON.stringify(decreasing, null, '\t')).status).toBe('accepted');
    const escaped = JSON.stringify(decreasing).replaceAll('<', '\\u003c');
    expect(checkCertificate(escaped).status).toBe('accepted');
  });

  test('what has been certified on the whole domain is the worst of the leaves', () => {
    const bounds = (tree: string) => {
      const result = check(part({ tree }));
      if (result.status !== 'accepted') throw new Error(result.message);
      return result.parts[0]!.bounds;
    };
    const [whole, cut] = [bounds('4'), bounds('nu 4 5')];
    const [id, ...more] = Object.keys(whole);
    expect(more).toEqual([]);
    expect(whole[id!]!.lt('-0.1')).toBe(true);
    // the largest difference is where nu is least, and a finer tree bounds it more narrowly
    expect(cut[id!]!.lt(whole[id!]!) && cut[id!]!.gt('-0.2')).toBe(true);
  });

  test('a registered theorem whose search ended early is accepted as undecided, no more', () => {
    const result = check(certify('theorem-2', 'registered', 2, 0));
    expect(result).toMatchObject({
      status: 'accepted',
      instance: 'registered',
      verdict: 'undecided',
      parts: [{ undecided: 1, bounds: {} }],
    });
  });

  test('an undecided part is accepted as nothing more, and no leaf of it is believed', () => {
    const result = check(part({ verdict: 'undecided', tree: 'nu ? 1' }));
    expect(result).toMatchObject({
      status: 'accepted',
      verdict: 'undecided',
      parts: [{ leaves: 2, undecided: 1, bounds: {} }],
    });
  });

  test('a refutation is accepted as that', () => {
    expect(check(refuted)).toMatchObject({ status: 'accepted', verdict: 'refuted' });
  });

  test('only an accepted registered instance is not missing', () => {
    const results = [check(refuted), check(decreasing)];
    const missing = missingTheorems(results);
    expect(missing).not.toContain('t1-image');
    expect(missing).toContain('theorem-1');
    expect(missing).toContain('theorem-2');
    expect([...missingTheorems([])].sort()).toEqual(theorems.map(({ id }) => id).sort());
  });
});

/** Every code, exhaustively: a new one does not compile until it is here, and then tested. */
const foreign = {
  'too-large': true,
  'not-json': true,
  'too-deep': true,
  'other-format': true,
};
type ForeignCode = keyof typeof foreign;
type Code = Exclude<RejectionCode, ForeignCode>;
const reasons: Readonly<Record<Code, true>> = {
  'duplicate-key': true,
  field: true,
  domain: true,
  instance: true,
  'tree-size': true,
  'tree-token': true,
  'tree-point': true,
  'tree-depth': true,
  'tree-leftover': true,
  'tree-missing': true,
  'tree-verdict': true,
  'leaf-undefined': true,
  'leaf-not-proved': true,
  'extremum-claim': true,
  'witness-claim': true,
  'witness-outside': true,
  'unexpected-verdict': true,
};

describe('what is not a certificate', () => {
  const deep = (n: number) => `${'['.repeat(n)}${']'.repeat(n)}`;
  const cases: readonly (readonly [ForeignCode, () => string | Uint8Array])[] = [
    ['too-large', () => ' '.repeat(limits.bytes + 1)],
    ['too-large', () => 'é'.repeat(limits.bytes / 2 + 1)],
    ['too-large', () => new Uint8Array(limits.bytes + 1)],
    ['not-json', () => Uint8Array.of(0x22, 0xff, 0x22)],
    ['not-json', () => ''],
    ['not-json', () => '\ufeff{}'],
    ['not-json', () => '{"format":"snn-verify certificate",}'],
    ['not-json', () => '['.repeat(limits.bytes)],
    ['too-deep', () => deep(limits.bytes / 2)],
    ['too-deep', () => '{"format":"snn-verify certificate","a":[[[[[[[[]]]]]]]]}'],
    ['other-format', () => 'null'],
    ['other-format', () => '[]'],
    ['other-format', () => '"snn-verify certificate"'],
    ['other-format', () => '{"format":"snn-verify certificate 2"}'],
    ['other-format', () => '{"__proto__":{"format":"snn-verify certificate"}}'],
  ];

  test.each(cases)('%s', (code, input) => {
    const result = checkCertificate(input());
    expect(result).toMatchObject({ status: 'not-a-certificate', code });
  });

  test('each reason is tested', () => {
    expect(new Set(cases.map(([code]) => code))).toEqual(new Set(Object.keys(foreign)));
  });

  test('every beginning of a certificate', () => {
    const text = JSON.stringify(decreasing);
    for (let n = 0; n < text.length; n += 1) {
      expect(checkCertificate(text.slice(0, n)).status).toBe('not-a-certificate');
    }
  });
});

describe('certificates that are rejected', () => {
  const cases: readonly (readonly [Code, message: string, fields: () => unknown])[] = [
    // §1, the file
    ['field', 'format,version', () => ({ ...decreasing, also: 1 })],
    ['field', 'format,version', () => ({ format: decreasing.format })],
    ['field', 'certificate.version: 1 expected', () => ({ ...decreasing, version: 2 })],
    ['field', 'certificate.version: 1 expected', () => ({ ...decreasing, version: '1' })],
    ['field', 'certificate.theorem', () => ({ ...decreasing, theorem: 'theorem-9' })],
    ['field', 'certificate.theorem', () => ({ ...decreasing, theorem: ['theorem-2'] })],
    ['field', 'certificate.parts', () => ({ ...decreasing, parts: { 0: decreasing.parts[0] } })],
    // §2, the instance
    ['field', 'isDecimal', () => ({ ...decreasing, instance: 'another' })],
    ['field', 'isDecimal', () => ({ ...decreasing, instance: null })],
    ['field', 'instance: no template has', () => instance({}, { contraction: '0.9' })],
    ['field', 'instance: no template has', () => instance({ nu: undefined })],
    ['field', 'instance: no template has', () => instance({ x: ['0', '1'] })],
    ['field', 'instance: no template has', () => instance({ nu: ['1'] })],
    ['field', 'instance: no template has', () => instance({ nu: ['1', '2', '3'] })],
    ['field', 'instance: no template has', () => instance({ nu: { 0: '1', 1: '2' } })],
    ...['1e1', '0x10', '-0', '1.0', 'NaN', 'Infinity', '１'].map(
      (text) => ['field', 'isDecimal', () => instance({ mu: ['-20', text] })] as const,
    ),
    ['field', 'isDecimal is false of 3', () => instance({ nu: [3, '4'] })],
    ['domain', 'nu: 5 is greater than 4', () => instance({ nu: ['5', '4'] })],
    ['domain', 'nu must be positive', () => instance({ nu: ['0', '1'] })],
    ['domain', 'tau must be positive', () => instance({ tau: ['-1', '1'] })],
    ['instance', 'has no other instance', () => ({ ...refuted, instance: decreasing.instance })],
    ['field', 'instance: no template has', () => contraction(undefined)],
    ['field', 'instance.contraction', () => contraction('1e-1')],
    ['instance', 'in (0, 1]', () => contraction('0')],
    ['instance', 'in (0, 1]', () => contraction('1.1')],
    // §3, the statement
    [
      'field',
      'statement: "sha256:',
      () => ({ ...decreasing, statement: `sha256:${'0'.repeat(64)}` }),
    ],
    ['field', 'statement: "sha256:', () => instance({ nu: ['3', '4.5'] })],
    ['field', 'statement: "sha256:', () => ({ ...decreasing, instance: 'registered' })],
    ['field', 'statement: "sha256:', () => ({ ...decreasing, theorem: 'theorem-3' })],
    // §4, the parts
    ['field', 'parts: 0 expected', () => ({ ...decreasing, parts: [] })],
    ['field', 'parts: 0 expected', () => ({ ...decreasing, parts: [1, 2] })],
    ['field', 'parts.0: part,domain', () => ({ ...decreasing, parts: [null] })],
    ['field', 'parts.0: part,domain', () => part({ witness: {} })],
    ['field', 'parts.0: part,domain', () => part({ verdict: 'refuted' })],
    ['field', 'parts.0.part', () => part({ part: 'variance-increases' })],
    ['field', 'parts.0.domain.nu.1', () => part({ domain: { ...written(), nu: ['3', '4.5'] } })],
    ['field', 'parts.0.claims.0', () => part({ claims: ['variance - nu < 1'] })],
    ['field', 'parts.0.verdict', () => part({ verdict: 'proved' })],
    ['field', 'parts.0.tree', () => part({ tree: 4 })],
    // §5, the tree
    ['tree-size', 'too many tokens', () => part({ tree: 'nu '.repeat(limits.tokens) })],
    ...['', ' ', '0', '9', '44', ' 4', 'nu  4 4', 'mu 4 4', '4\n', '-1', 'NU 4 4', '?4'].map(
      (tree) => ['tree-token', 'is unknown', () => part({ tree })] as const,
    ),
    ['tree-point', 'is a point here', () => pointTree()],
    ['tree-depth', 'too deep', () => part({ tree: caterpillar(limits.depth + 1) })],
    ['tree-leftover', 'ends before its text', () => part({ tree: '4 4' })],
    ['tree-leftover', 'ends before its text', () => part({ tree: '4 ' })],
    ['tree-leftover', 'ends before its text', () => part({ tree: 'nu 4 4 nu' })],
    ['tree-missing', 'boxes without leaf: 1', () => part({ tree: 'nu 4' })],
    ['tree-missing', 'boxes without leaf: 3', () => part({ tree: 'nu nu' })],
    ['tree-verdict', 'an undecided leaf is not certified', () => part({ tree: 'nu 4 ?' })],
    ['tree-verdict', 'no undecided leaf is not undecided', () => part({ verdict: 'undecided' })],
    // §6, the leaves
    ['leaf-not-proved', 'is not proved by', () => part({ tree: '1' })],
    // §7, the witness
    ['field', 'parts.0.witness: claim,mu', () => witness({ more: '1' })],
    ['field', 'parts.0.witness.mu', () => witness({ mu: 0.1 })],
    ['field', 'parts.0.witness.mu', () => witness({ mu: '1e-1' })],
    ['witness-claim', 'no such claim', () => witness({ claim: 'mean' })],
    ['witness-outside', 'nu is outside', () => witness({ nu: '1.50001' })],
    ['leaf-not-proved', 'is not proved by', () => witness({ mu: '0' })],
    ['leaf-not-proved', 'is not proved by', () => witness({ claim: 'mean-upper' })],
    // §8, an extremum
    ['extremum-claim', 'which is not refuted', () => n1({ verdict: 'refuted' })],
    ['leaf-not-proved', 'is not proved by', () => n1({ at: { ...point, nu: '1.5' } })],
    ['witness-outside', 'nu is outside', () => n1({ at: { ...point, nu: '2' } })],
    ['tree-verdict', 'undecided leaf', () => n1({ tree: '?' })],
    // §9, the verdict
    ['unexpected-verdict', 'certified, but refuted is registered', () => wronglyRegistered()],
  ];

  const shipped = JSON.parse(readFileSync('certificates/n1.json', 'utf8'));
  const point = shipped.parts[0].at;

  /** N1 with its first part, the extremum, changed. */
  function n1(change: object): object {
    const [first, ...others] = shipped.parts;
    return { ...shipped, parts: [{ ...first, ...change }, ...others] };
  }

  const written = () => decreasing.parts[0]!['domain'] as Record<string, unknown>;

  /** The certificate with another instance, everything else left as it is. */
  function instance(change: object, beside: object = {}): object {
    return { ...decreasing, instance: { domain: { ...written(), ...change }, ...beside } };
  }

  function contraction(q: string | undefined): object {
    const fields = { format: decreasing.format, version: 1, statement: '', parts: [] };
    return { ...fields, theorem: 'theorem-1', instance: { domain: written(), contraction: q } };
  }

  function pointTree(): object {
    const instance = { domain: { ...domain, tau: { lower: '1', upper: '1' } } };
    const fields = certify('theorem-2', instance);
    return { ...fields, parts: [{ ...fields.parts[0], tree: 'tau 4 4' }] };
  }

  function caterpillar(depth: number): string {
    return `${'nu 4 '.repeat(depth)}4`;
  }

  /** What is certified, while the registry says for the time of the test that it is refuted. */
  function wronglyRegistered(): object {
    const [statements, text] = [texts as Map<string, string>, texts.get('theorem-2')!];
    onTestFinished(() => void statements.set('theorem-2', text));
    statements.set('theorem-2', text.replace('"expected": "certified"', '"expected": "refuted"'));
    return JSON.parse(read('theorem-2.json')) as object;
  }

  test.each(cases)('%s: %s', (code, message, fields) => {
    const result = check(fields());
    expect(result).toMatchObject({ status: 'rejected', code });
    expect(result).toMatchObject({ message: expect.stringContaining(message) });
  });

  test('each reason is tested', () => {
    const elsewhere = ['duplicate-key', 'leaf-undefined'];
    const tested = new Set<string>([...cases.map(([code]) => code), ...elsewhere]);
    expect(tested).toEqual(new Set(Object.keys(reasons)));
  });

  test('duplicate keys, on any level, whatever they hold and however they are spelled', () => {
    const text = JSON.stringify(decreasing);
    for (const double of [
      text.replace('"version":1', '"version":1,"version":1'),
      text.replace('"version":1', '"version":2,"\\u0076ersion":1'),
      text.replace('"tree":', '"tree":"1","tree":'),
      text.replace('"mu":', '"mu":["0","0"],"mu":'),
      text.replace('"version":1', '"__proto__":{},"__proto__":{},"version":1'),
    ]) {
      expect(double).not.toBe(text);
      expect(checkCertificate(double)).toMatchObject({ status: 'rejected', code: 'duplicate-key' });
    }
  });

  test('a key __proto__ is a key too many', () => {
    const text = JSON.stringify(decreasing);
    for (const [at, where] of [
      ['"version":1', 'certificate'],
      ['"verdict":', 'parts.0'],
      ['"mu":', 'instance.domain.__proto__'],
    ]) {
      const result = checkCertificate(text.replace(at!, `"__proto__":{},${at}`));
      expect(result).toMatchObject({ status: 'rejected', code: 'field' });
      expect(result).toMatchObject({ message: expect.stringContaining(`${where}: `) });
    }
  });

  test('a leaf that is not proved is named by its path, with the figures there', () => {
    const result = check(part({ tree: 'nu tau 4 1 4' }));
    expect(result).toMatchObject({
      status: 'rejected',
      code: 'leaf-not-proved',
      part: 'variance-decreases',
      path: 'nu:lower/tau:upper',
    });
    if (result.status === 'accepted' || result.figures === undefined) throw new Error('no figures');
    const { box, end, proved, order, terms } = result.figures;
    expect(proved).toBe(false);
    expect(order).toBe(1);
    expect(box.map(({ lo, hi }) => [lo.toFixed(), hi.toFixed()])).toEqual([
      ['-0.1', '0.1'],
      ['3', '3.5'],
      ['1.125', '1.25'],
    ]);
    expect(terms.length).toBe(4);
    expect(result.message).toContain(end.toString());
  });

  test('a leaf or a witness without an enclosure is rejected, not a crash', () => {
    const wild = {
      ...domain,
      mu: { lower: '-1', upper: '-1' },
      omega: { lower: '1', upper: '1' },
      nu: { lower: `0.${'0'.repeat(40)}1`, upper: `0.${'0'.repeat(40)}1` },
      tau: { lower: '1', upper: '1' },
    };
    const fields = certify('theorem-2', { domain: wild }, 1);
    expect(
      check({ ...fields, parts: [{ ...fields.parts[0], verdict: 'certified', tree: '2' }] }),
    ).toMatchObject({
      status: 'rejected',
      code: 'leaf-undefined',
      path: 'root',
    });
    const { tree: _, ...rest } = fields.parts[0]!;
    const [claim] = ['change'];
    const point = { claim, mu: '-1', omega: '1', nu: wild.nu.lower, tau: '1' };
    expect(
      check({ ...fields, parts: [{ ...rest, verdict: 'refuted', witness: point }] }),
    ).toMatchObject({ status: 'rejected', code: 'leaf-undefined', path: 'witness' });
  });
});
