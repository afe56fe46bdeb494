import { describe, expect, it } from 'vitest';
import { fixedPoints } from '../../src/statement/data/fixed-points.js';
import { theorem1, theorem1Image } from '../../src/statement/data/theorem-1.js';
import { theorem2 } from '../../src/statement/data/theorem-2.js';
import { theorem3 } from '../../src/statement/data/theorem-3.js';
import type {
  DerivedPart,
  Domain,
  MachinePart,
  Range,
  Theorem,
} from '../../src/statement/data/vocabulary.js';
import { definitions } from './source.js';

const coq = definitions('Statements.v');

/** A decimal as an argument in Coq. */
const number = (decimal: string): string => (decimal.startsWith('-') ? `(${decimal})` : decimal);
const range = ({ lower, upper }: Range): string => `(Range ${number(lower)} ${number(upper)})`;
const domain = ({ mu, omega, nu, tau }: Domain): string =>
  `Domain ${[mu, omega, nu, tau].map(range).join(' ')}`;

function part(theorem: Theorem, id: string): MachinePart {
  const found = theorem.parts.find((p) => p.id === id);
  if (found?.kind !== 'machine') throw new Error(`${theorem.id} has no machine part ${id}`);
  return found;
}

/** The box of a part that says lower ≤ mean ≤ upper and lower ≤ variance ≤ upper. */
function box({ inequalities }: MachinePart): string {
  const expected = ['mean >=', 'mean <=', 'variance >=', 'variance <='];
  expect(inequalities.map((i) => `${i.expression} ${i.relation}`)).toEqual(expected);
  const [a = '', b = '', c = '', d = ''] = inequalities.map(({ bound }) => bound);
  return `in_box ${range({ lower: a, upper: b })} ${range({ lower: c, upper: d })}`;
}

/** "σ_max(J) < q", the only form of a part with the criterion of Lemma 5. */
function contraction({ inequalities, parameters }: MachinePart): string {
  expect(inequalities.map((i) => `${i.expression} ${i.relation} ${i.bound}`)).toEqual([
    'q^4 + det^2 - q^2*frobenius > 0',
    'q^4 - det^2 > 0',
  ]);
  const { q } = parameters;
  return q as string;
}

/** "variance − nu (relation) bound for all points of the domain". */
function change({ inequalities }: MachinePart, name: string): string {
  expect(inequalities).toHaveLength(1);
  const { expression, relation, bound } = inequalities[0] as MachinePart['inequalities'][number];
  expect(expression).toBe('variance - nu');
  return `forall m w n t, in_domain ${name} m w n t -> variance (m * w) (n * t) - n ${relation} ${bound}`;
}

describe('Statements.v says what the registry says', () => {
  const [selfMapping, contracts] = [part(theorem1, 'self-mapping'), part(theorem1, 'contraction')];
  const [image, second] = [part(theorem1, 'image'), part(theorem1, 'second-image')];
  const wide = part(theorem1, 'contraction-wide');
  const printed = part(theorem1Image, 'image-as-printed');

  it('of the domains', () => {
    expect(coq.get('domain_1')).toBe(domain(theorem1.registered.domain));
    expect(coq.get('domain_1')).toBe(domain(theorem1Image.registered.domain));
    expect(coq.get('domain_1_wide')).toBe(domain(wide.domain));
    expect(coq.get('domain_2')).toBe(domain(theorem2.registered.domain));
    expect(coq.get('domain_3_first')).toBe(domain(part(theorem3, 'first-domain').domain));
    expect(coq.get('domain_3_second')).toBe(domain(part(theorem3, 'second-domain').domain));
    for (const p of [selfMapping, contracts, image, printed]) {
      expect(domain(p.domain)).toBe(coq.get('domain_1'));
    }
  });

  it('of the boxes', () => {
    expect(coq.get('Omega')).toBe('in_box (mu d) (nu d)');
    const { mu, nu } = theorem1.registered.domain;
    expect(box(selfMapping)).toBe(`in_box ${range(mu)} ${range(nu)}`);
    expect(coq.get('enclosing_box')).toBe(box(image));
    expect(coq.get('enclosing_box')).toBe(
      `in_box ${range(second.domain.mu)} ${range(second.domain.nu)}`,
    );
    expect(coq.get('printed_box')).toBe(box(second));
    expect(coq.get('printed_box')).toBe(box(printed));
  });

  it('of theorem-1', () => {
    const q = contraction(contracts);
    expect(q).toBe(theorem1.registered.contraction);
    expect(coq.get('theorem_1')).toBe(
      'image domain_1 (Omega domain_1) /\\ image domain_1 enclosing_box /\\' +
        ` singular_values_below domain_1 ${q} /\\ lipschitz domain_1 ${q} /\\` +
        ` attracting_fixed_point domain_1 ${q} printed_box`,
    );
    expect(coq.get('standard_fixed_point')).toBe('g 0 1 (0, 1) = (0, 1)');
    expect(coq.get('lemma_12')).toBe(
      `singular_values_below domain_1_wide ${contraction(wide)} /\\` +
        ` lipschitz domain_1_wide ${contraction(wide)}`,
    );
  });

  it('of fixed-points, to four places', () => {
    expect(domain(fixedPoints.registered.domain)).toBe(coq.get('domain_1'));
    expect(coq.get('fixed_points')).toBe('attracting_fixed_point domain_1 0.8977 fixed_point_box');
    const sharp = fixedPoints.parts.find(({ id }) => id === 'fixed-points') as DerivedPart;
    const inner = sharp.bounds?.flatMap(({ lower, upper }) => [Number(lower), Number(upper)]);
    const box = coq
      .get('fixed_point_box')
      ?.match(/-?\d\.\d+/g)
      ?.map(Number);
    const [lowest = NaN, , , highest = NaN, least = NaN, , , greatest = NaN] = inner ?? [];
    const [a = NaN, b = NaN, c = NaN, d = NaN] = box ?? [];
    for (const room of [lowest - a, b - highest, least - c, d - greatest]) {
      expect(room).toBeGreaterThan(0);
      expect(room).toBeLessThan(0.00012);
    }
  });

  it('of t1-image, which it refutes', () => {
    expect(theorem1Image.expected).toBe('refuted');
    expect(coq.get('t1_image_refuted')).toBe('~ image domain_1 printed_box');
  });

  it('of theorem-2 and theorem-3', () => {
    const [decreases] = theorem2.parts;
    expect(coq.get('theorem_2')).toBe(change(decreases as MachinePart, 'domain_2'));
    const [first, next] = ['first', 'second'].map((id) =>
      change(part(theorem3, `${id}-domain`), `domain_3_${id}`),
    );
    expect(coq.get('theorem_3')).toBe(`(${first}) /\\ (${next})`);
  });
});
