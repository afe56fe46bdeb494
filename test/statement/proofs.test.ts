import { rangeOf } from '../../src/statement/domain.js';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { momentMap } from '../../src/statement/data/moment-map.js';
import { theorems } from '../../src/statement/data/registry.js';
import type { MachinePart, Theorem } from '../../src/statement/data/vocabulary.js';
import { largestAbsolute, multiplyRanges } from '../../src/statement/decimal.js';
import { proofPath } from '../../src/statement/places.js';
import { typeset } from '../../src/statement/typeset.js';
import { paperTheorems } from '../support/theorems.js';
import { decimal, decimalValue } from '../support/decimal-formula.js';

/** The texts in proofs/, the statements, and the certificates say the same. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const proofOf = (theorem: Theorem): string => read(proofPath(theorem));
const machineParts = ({ parts }: Theorem): MachinePart[] =>
  parts.filter((part) => part.kind === 'machine');

/** The decimals that a theorem's machine parts contain. */
const figuresOf = (theorem: Theorem): string[] =>
  machineParts(theorem).flatMap((part) => [
    ...Object.values(part.domain).flatMap(({ lower, upper }) => [lower, upper]),
    ...part.inequalities.map(({ bound }) => bound),
    ...Object.values(part.parameters).filter((value) => typeof value === 'string'),
  ]);

interface Witness {
  readonly claim: string;
  readonly mu: string;
  readonly omega: string;
  readonly nu: string;
  readonly tau: string;
}
interface Certificate {
  readonly parts: readonly { readonly part: string; readonly witness?: Witness }[];
}
const certificateOf = ({ id }: Theorem): Certificate =>
  JSON.parse(read(`certificates/${id}.json`)) as Certificate;

/** TeX without what differs between hand and machine: space, braces, sizes of brackets. */
const plain = (tex: string): string =>
  tex
    .replaceAll(/\\(left|right|thinspace)(?![a-z])/g, '')
    .replaceAll('\\gt', '>')
    .replaceAll('\\lt', '<')
    .replaceAll(/[{}\s]/g, '');

const RELATION = { '<': '<', '<=': '\\le', '>': '>', '>=': '\\ge' } as const;

describe.each(paperTheorems)('$id: proof.md', (theorem) => {
  const text = proofOf(theorem);

  it('says every machine claim of the registry, its inequality included, and no other', () => {
    const said = [...text.matchAll(/\[`(.+?) \/ (.+?) \/ (.+?)`\][^$]*\$(.+?)\$/g)].map(
      ([, id, part, claim, tex = '']) => `${id} / ${part} / ${claim}: ${plain(tex)}`,
    );
    const registered = machineParts(theorem).flatMap((part) =>
      part.inequalities.map(
        ({ id, expression, relation, bound }) =>
          `${theorem.id} / ${part.id} / ${id}: ${plain(`${typeset(expression)} ${RELATION[relation]} ${bound}`)}`,
      ),
    );
    expect(said).toEqual(registered);
  });

  it("links every machine claim to its part's line in the certificate, and every part is there", () => {
    const lines = read(`certificates/${theorem.id}.json`).split('\n');
    const links = [...text.matchAll(/\[`.+? \/ (.+?) \/ .+?`\]\((.+?)#L(\d+)\)/g)];
    for (const [, part = '', path = '', line] of links) {
      expect(join('proofs', theorem.id, path)).toBe(`certificates/${theorem.id}.json`);
      expect(lines[Number(line) - 1]).toContain(`"part": ${JSON.stringify(part)}`);
    }
    const linked = new Set(links.map(([, part]) => part));
    expect([...linked]).toEqual(certificateOf(theorem).parts.map(({ part }) => part));
    expect([...linked]).toEqual(machineParts(theorem).map(({ id }) => id));
  });

  it('marks every numbered step as an argument or as a machine step', () => {
    const steps = [...text.matchAll(/^\d+\. (.*)$/gm)].map(([, first = '']) => first);
    expect(steps.length).toBeGreaterThan(1);
    for (const step of steps) expect(step).toMatch(/^\*\*\[(argument|machine)\]\*\* /);
  });

  it('quotes the figures of the registry, all of them, and no others', () => {
    const figures = figuresOf(theorem);
    const linked = theorems.filter(({ id }) => text.includes(`../${id}/proof.md`));
    // What Lemma 3, a largest |v|, or "so ν̃ ≥ ν + c" derives from these.
    const derived = machineParts(theorem).flatMap((part) => [
      ...part.coordinates
        .map(({ factors }) => factors.map((v) => rangeOf(part.domain, v)).reduce(multiplyRanges))
        .flatMap(({ lower, upper }) => [lower, upper]),
      ...Object.values(part.domain).map(largestAbsolute),
      ...part.inequalities.map(({ bound }) => bound.replace('-', '')),
    ]);
    const certificate = certificateOf(theorem);
    const witnessed = certificate.parts.flatMap(({ witness }) =>
      witness === undefined
        ? []
        : [
            ...(['mu', 'omega'] as const).flatMap((v) => [witness[v], `-${witness[v]}`]),
            ...products(witness),
          ].map((figure) => figure.replace(/^--/, '')),
    );
    const quoted = new Set(
      [...text.matchAll(/(?<![\d.\w#])-?\d+\.\d+(?!\d|\\ldots)/g)].map(([figure]) => figure),
    );
    const allowed = [...figures, ...linked.flatMap(figuresOf), ...derived, ...witnessed];
    for (const figure of quoted) {
      expect(allowed, `quoted: ${figure}`).toContain(figure);
    }
    for (const figure of figures) {
      if (figure.includes('.')) expect([...quoted], 'registered').toContain(figure);
    }
  });

  it('is where the derived parts of the registry say that they are proved', () => {
    for (const part of theorem.parts) {
      if (part.kind === 'machine') continue;
      const [path = '', anchor] = part.proof.split('#');
      expect(path).toBe(`proofs/${theorem.id}/proof.md`);
      expect(anchorsOf(text)).toContain(anchor);
    }
  });
});

const products = ({ mu, omega, nu, tau }: Witness): string[] =>
  [
    [mu, omega],
    [nu, tau],
  ].map(([a = '', b = '']) => multiplyRanges({ lower: a, upper: a }, { lower: b, upper: b }).lower);

/** The anchors that a code host gives to headings. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

const families = [...new Set(theorems.filter(({ folder }) => folder).map(proofPath))];

describe.each(families)('%s', (path) => {
  const text = read(path);
  const own = theorems.filter((theorem) => proofPath(theorem) === path);

  it('links every part that the machine decides to its certificate, and no other', () => {
    const links = [...text.matchAll(/\[`([^`]+?) \/ ([^`]+?)`\]\((.+?)\)/g)];
    for (const [, id = '', , target = ''] of links) {
      expect(join(dirname(path), target)).toBe(`certificates/${id}.json`);
    }
    const linked = new Set(links.map(([, id, part]) => `${id} / ${part}`));
    const registered = own.flatMap((theorem) =>
      machineParts(theorem).map((part) => `${theorem.id} / ${part.id}`),
    );
    expect([...linked].sort()).toEqual(registered.sort());
  });

  it('marks every numbered step as an argument or as a machine step', () => {
    const steps = [...text.matchAll(/^\d+\. (.*)$/gm)].map(([, first = '']) => first);
    expect(steps.length).toBeGreaterThan(1);
    for (const step of steps) expect(step).toMatch(/^\*\*\[(argument|machine)\]\*\* /);
  });

  it('is where the derived parts of the registry say that they are proved', () => {
    for (const part of own.flatMap(({ parts }) => parts)) {
      if (part.kind === 'machine') continue;
      const [file, anchor] = part.proof.split('#');
      expect(file).toBe(path);
      expect(anchorsOf(text)).toContain(anchor);
    }
  });
});

describe('t1-image: the witness', () => {
  it('is quoted from the certificate, and the mean there begins with the digits quoted', () => {
    const image = theorems.find(({ id }) => id === 't1-image') as Theorem;
    const text = proofOf(image);
    const witness = certificateOf(image).parts[0]?.witness as Witness;
    expect(witness.claim).toBe('mean-lower');
    expect(text).toContain(
      `$\\mu = ${witness.mu}$, $\\omega = ${witness.omega}$, $\\nu = ${witness.nu}$, $\\tau = ${witness.tau}$`,
    );
    const [x = '', y = ''] = products(witness);
    expect(text).toContain(`$x = ${x}$, $y = ${y}$`);
    const values = new Map([
      ['x', decimal(x)],
      ['y', decimal(y)],
    ]);
    for (const { name, formula } of momentMap) values.set(name, decimalValue(formula, values));
    const digits = /\$\\tilde\\mu = (-\d\.\d+)\\ldots\$/.exec(text)?.[1] as string;
    expect(values.get('mean')?.toFixed(30).startsWith(digits)).toBe(true);
    expect(values.get('mean')?.lt(decimal('-0.03106'))).toBe(true);
  });
});

describe('proofs/', () => {
  const files = readdirSync(join(root, 'proofs'), { recursive: true, encoding: 'utf8' });
  const documents = files.filter((f) => f.endsWith('.md')).map((f) => `proofs/${f}`);
  const lemmas = read('proofs/lemmas.md');

  it('README quotes no figure that is not in the registry, and every theorem', () => {
    const readme = read('proofs/README.md');
    const registered = new Set(
      theorems.flatMap((theorem) => [...proofOf(theorem).matchAll(/-?\d+\.\d+/g)].map(([f]) => f)),
    );
    for (const [figure] of readme.matchAll(/(?<![\d.\w])-?\d+\.\d+(?!\d|\\ldots)/g)) {
      expect([...registered]).toContain(figure);
    }
    for (const theorem of theorems) {
      expect(readme).toContain(`(${proofPath(theorem).replace('proofs/', '')})`);
    }
  });

  it.each(documents)('%s: every relative link leads somewhere', (document) => {
    for (const [, target = ''] of read(document).matchAll(/\]\(([^)\s]+)\)/g)) {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? document : join(dirname(document), path);
      expect(existsSync(join(root, file)), `${document}: ${target}`).toBe(true);
      if (anchor !== undefined && file.endsWith('.md')) {
        expect(anchorsOf(read(file)), `${document}: ${target}`).toContain(anchor);
      }
    }
  });

  it.each(documents)('%s: no inline formula has an escape that Markdown would eat', (document) => {
    const prose = read(document).replaceAll(/```[\s\S]*?```|`[^`]*`/g, '');
    expect(prose.split('$').length % 2, 'dollar signs come in pairs').toBe(1);
    for (const [, tex = ''] of prose.matchAll(/\$([^$]+)\$/g)) {
      expect(tex).not.toMatch(/\\[^A-Za-z]|\\operatorname/);
    }
  });

  it('every lemma that is named exists, and every test that a lemma names', () => {
    const numbers = [...lemmas.matchAll(/^## Lemma (\d+):/gm)].map(([, n]) => n);
    expect(numbers).toEqual(numbers.map((_, i) => `${i + 1}`));
    expect(numbers.length).toBeGreaterThan(8);
    const papers = '12';
    const sources = readdirSync(join(root, 'src/statement/data')).map(
      (f) => `src/statement/data/${f}`,
    );
    for (const file of [...documents, ...sources]) {
      for (const [, n] of read(file).matchAll(/Lemma (\d+)(?!\d)/g)) {
        expect([...numbers, papers], `${file}: Lemma ${n}`).toContain(n);
      }
    }
    for (const [, path = ''] of lemmas.matchAll(/`(test\/[^`]+)`/g)) {
      expect(existsSync(join(root, path)), path).toBe(true);
    }
  });

  it('README states the sizes of what must be believed, and not by far too large', () => {
    const linesOf = (path: string): number =>
      statSync(join(root, path)).isDirectory()
        ? readdirSync(join(root, path))
            .map((f) => linesOf(join(path, f)))
            .reduce((a, b) => a + b)
        : read(path).split('\n').length - 1;
    const stated = (start: string): number =>
      Number(
        new RegExp(`^\\| ${start}.*at most (\\d+) \\|$`, 'm').exec(read('proofs/README.md'))?.[1],
      );
    const actual = {
      'the statements': linesOf('src/statement/text'),
      'the lemmas': linesOf('proofs/lemmas.md'),
      'the written steps': theorems
        .map(proofPath)
        .filter((path, i, paths) => paths.indexOf(path) === i)
        .map(linesOf)
        .reduce((a, b) => a + b),
      'the checker': linesOf('src/checker'),
    };
    for (const [what, lines] of Object.entries(actual)) {
      expect(stated(what), what).toBeGreaterThanOrEqual(lines);
      expect(stated(what), what).toBeLessThan(1.5 * lines);
    }
  });
});
