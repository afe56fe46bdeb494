import { decimal, isDecimal } from './decimal.js';
import { range } from './evaluate.js';
import { ONE, ZERO } from './interval.js';
import { conform, readJson, type Shape } from './json.js';
import { texts } from './registry.js';
import { demand } from './rejection.js';
import { type Domain, extremumText, type MachinePart } from './statement.js';
import { readStatement, type Verdict } from './statement.js';

type PerVariable<T> = Readonly<Record<string, T>>;

/** What a certificate says of a part: a tree, a witness if it is refuted, a point for an extremum. */
type WrittenPart = { verdict: Verdict; tree: string; witness: Point; at: Point };
type Point = PerVariable<string>;

/** What is not known of a certificate beforehand; a promise until `conform` has seen it. */
interface Written {
  readonly theorem: string;
  readonly instance: 'registered' | WrittenInstance;
  readonly statement: string;
  readonly parts: readonly WrittenPart[];
}
type WrittenInstance = { domain: PerVariable<readonly [string, string]>; contraction?: string };

const perVariable = <T, U>(from: PerVariable<T>, f: (of: T, v: string) => U): PerVariable<U> =>
  Object.fromEntries(Object.entries(from).map(([v, of]) => [v, f(of, v)]));

const isText: Shape = (value) => typeof value === 'string';
const isList: Shape = (value) => Array.isArray(value);
const isPresent: Shape = (value) => value !== undefined;
const isVerdict: Shape = (v) => v === 'certified' || v === 'refuted' || v === 'undecided';
const isRegistered: Shape = (id) => typeof id === 'string' && !id.includes('+') && texts.has(id);

/** What is claimed of a part. */
export type PartClaim = WrittenPart & { readonly part: MachinePart };

/** Reads a certificate (certificates/README.md §1), and refuses what the statement does not have. */
export function readCertificate(input: string | Uint8Array) {
  const written = readJson(input) as Written;
  const [format, version] = ['snn-verify certificate', 1];
  const known = { format, version, theorem: isRegistered };
  const unknown = { instance: isPresent, statement: isText, parts: isList };
  conform('certificate', written, { ...known, ...unknown });
  const { theorem, instance } = written;
  const text = instance === 'registered' ? texts.get(theorem)! : instantiated(theorem, instance);
  const { expected, parts, digest } = readStatement(text);
  conform('statement', written.statement, digest);
  const shapes = parts.map((part, i) => partShape(part, written.parts[i]));
  conform('parts', written.parts, shapes);
  const claims = parts.map((part, i): PartClaim => ({ ...written.parts[i]!, part }));
  return { theorem, expected, instance: instanceOf(instance), claims };
}

/** The theorem itself, or its template on another domain; the domain as statements have it. */
const instanceOf = (instance: Written['instance']) =>
  instance === 'registered'
    ? instance
    : { ...instance, domain: perVariable(instance.domain, ([lower, upper]) => ({ lower, upper })) };

/**
 * What stands where in an instance, such as ["domain.mu[0]", "-0.1"]. A key that is no word, and so
 * could pass for a path, gets a `?`, which no place of a template has.
 */
const entriesOf = (value: unknown, place: string): readonly (readonly [string, unknown])[] =>
  typeof value !== 'object' || Object.keys(value ?? {}).length === 0
    ? [[place, value]]
    : Object.entries(value!).flatMap(([name, of]) => {
        const key = name.replace(/^$|\W/g, '?');
        const step = Array.isArray(value) ? `[${key}]` : `${place && '.'}${key}`;
        return entriesOf(of, `${place}${step}`);
      });

/** The theorem's template that has just the places of the instance, filled in (§2). */
function instantiated(theorem: string, instance: WrittenInstance): string {
  const given = new Map(entriesOf(instance, ''));
  for (const [place, value] of given) conform(`instance.${place}`, value, isDecimal);
  const templates = [...texts].filter(([name]) => name.startsWith(`${theorem}+`));
  demand(templates.length > 0, 'instance', `${theorem} has no other instance`);
  const [, template] =
    templates.find(([, text]) => {
      const places = new Set([...text.matchAll(/\{(\S+?)\}/g)].map(([, place]) => place!));
      return places.size === given.size && [...given.keys()].every((key) => places.has(key));
    }) ?? [];
  demand(template !== undefined, 'field', `instance: no template has ${[...given.keys()]}`);
  for (const [v, [lower, upper]] of Object.entries(instance.domain)) {
    const { lo, hi } = range({ lower, upper });
    demand(lo.lte(hi), 'domain', `${v}: ${lower} is greater than ${upper}`);
    const isFree = v === 'mu' || v === 'omega';
    demand(isFree || lo.gt(ZERO.lo), 'domain', `${v} must be positive`);
  }
  const q = decimal(instance.contraction ?? '1');
  demand(q.gt(ZERO.lo) && q.lte(ONE.lo), 'instance', 'contraction must be in (0, 1]');
  return template.replace(/\{(\S+?)\}/g, (_, place) => `${given.get(place)}`);
}

/** What a part (§4) has to be, given the verdict that it claims. */
function partShape(part: MachinePart, written?: WrittenPart): Shape {
  const { id, domain, inequalities, extremum } = part;
  const point = perVariable(domain, () => isDecimal);
  const claims = inequalities.map((i) => `${i.expression} ${i.relation} ${i.bound}`);
  const isWitness = written?.verdict === 'refuted' && extremum === undefined;
  const isOpen = written?.verdict === 'undecided' || extremum === undefined;
  const enclosed = isOpen ? { tree: isText } : { at: point, tree: isText };
  return {
    part: id,
    domain: perVariable(domain, ({ lower, upper }) => [lower, upper]),
    claims: extremum === undefined ? claims : [extremumText(extremum)],
    verdict: isVerdict,
    ...(isWitness ? { witness: { claim: isText, ...point } } : enclosed),
  };
}

/** A point (§7) as a domain: that point alone, which has to be in the domain of its part. */
export const pointDomain = (part: MachinePart, point: Point): Domain =>
  perVariable(part.domain, (bounds, v) => {
    const [{ lo, hi }, at] = [range(bounds), decimal(point[v]!)];
    const isInside = at.gte(lo) && at.lte(hi);
    demand(isInside, 'witness-outside', `${v} is outside the domain`, { part: part.id });
    return { lower: point[v]!, upper: point[v]! };
  });
