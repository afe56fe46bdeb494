import { theorems } from '../statement/data/registry.js';
import type * as Data from '../statement/data/vocabulary.js';
import { decimal, isDecimal } from './decimal.js';
import { range } from './evaluate.js';
import { ONE, ZERO } from './interval.js';
import { conform, readJson, type Shape } from './json.js';
import { demand } from './rejection.js';
import { extremumText, statementDigest } from './statement.js';

type PerVariable<T> = Readonly<Record<Data.DomainVariable, T>>;
type Point = PerVariable<string>;

/** What a certificate says of a part: a tree, a witness if it is refuted, a point for an extremum. */
interface WrittenPart {
  readonly verdict: Data.Verdict;
  readonly tree: string;
  readonly witness: Point & { readonly claim: string };
  readonly at: Point;
}

/** What is not known of a certificate beforehand; a promise until `conform` has seen it. */
interface Written {
  readonly theorem: string;
  readonly instance: 'registered' | WrittenInstance;
  readonly statement: string;
  readonly parts: readonly WrittenPart[];
}

interface WrittenInstance {
  readonly domain: PerVariable<readonly [string, string]>;
  readonly contraction?: string;
  readonly fixed?: Data.FixedPoint;
}

/** The theorem itself, or its template on another domain. */
export type Instance = 'registered' | Data.Instance;

/** f of each variable that the domain of a statement, or one like it, bounds. */
const perVariable = <T>(domain: object, f: (v: Data.DomainVariable) => T) =>
  Object.fromEntries(
    Object.keys(domain).map((v) => [v, f(v as Data.DomainVariable)]),
  ) as PerVariable<T>;

const isText: Shape = (value) => typeof value === 'string';
const isList: Shape = (value) => Array.isArray(value);
const isPresent: Shape = (value) => value !== undefined;
const isVerdict: Shape = (v) => v === 'certified' || v === 'refuted' || v === 'undecided';
const isRegistered: Shape = (id) => theorems.some((theorem) => theorem.id === id);

/** What is claimed of a part. */
export type PartClaim = WrittenPart & { readonly part: Data.MachinePart };

/** Reads a certificate (certificates/README.md §1), and refuses what the statement does not have. */
export function readCertificate(input: string | Uint8Array) {
  const written = readJson(input) as Written;
  const [format, version] = ['snn-verify certificate', 1];
  const known = { format, version, theorem: isRegistered };
  const unknown = { instance: isPresent, statement: isText, parts: isList };
  conform('certificate', written, { ...known, ...unknown });
  const theorem = theorems.find(({ id }) => id === written.theorem)!;
  const instance = readInstance(written.instance, theorem);
  const parts = instance === 'registered' ? theorem.parts : theorem.template?.(instance);
  demand(parts !== undefined, 'instance', `${theorem.id} has no other instance`);
  conform('statement', written.statement, statementDigest(theorem.id, parts));
  const machineParts = parts.filter((part) => part.kind === 'machine');
  const shapes = machineParts.map((part, i) => partShape(part, written.parts[i]));
  conform('parts', written.parts, shapes);
  return {
    theorem,
    instance,
    claims: machineParts.map((part, i): PartClaim => ({ ...written.parts[i]!, part })),
  };
}

/** The instance (§2). */
function readInstance(written: Written['instance'], theorem: Data.Theorem): Instance {
  if (written === 'registered') return written;
  const given = Object(written) as Partial<WrittenInstance>;
  const isFixed = given.fixed !== undefined && theorem.takesFixedPoint;
  const isOwn = isFixed || 'lambda' in Object(given.domain);
  const all = { ...theorem.registered.domain, ...(isOwn && { alpha: 0, lambda: 0 }) };
  const domainShape = perVariable(all, () => [isDecimal, isDecimal]);
  const inverse = [isDecimal, isDecimal, isDecimal, isDecimal];
  const fixed = isFixed && { fixed: { mu: isDecimal, nu: isDecimal, inverse } };
  const constant = theorem.registered.contraction && { contraction: isDecimal };
  conform('instance', written, { domain: domainShape, ...constant, ...fixed });
  const domain = perVariable(all, (v): Data.Range => {
    const [lower, upper] = written.domain[v];
    const { lo, hi } = range({ lower, upper });
    demand(lo.lte(hi), 'domain', `${v}: ${lower} is greater than ${upper}`);
    const isFree = v === 'mu' || v === 'omega';
    demand(isFree || lo.gt(ZERO.lo), 'domain', `${v} must be positive`);
    return { lower, upper };
  });
  const { contraction = '1' } = written;
  const q = decimal(contraction);
  demand(q.gt(ZERO.lo) && q.lte(ONE.lo), 'instance', 'contraction must be in (0, 1]');
  return { ...written, domain };
}

/** What a part (§4) has to be, given the verdict that it claims. */
function partShape(part: Data.MachinePart, written?: WrittenPart): Shape {
  const { id, domain, inequalities, extremum } = part;
  const point = perVariable(domain, () => isDecimal);
  const claims = inequalities.map((i) => `${i.expression} ${i.relation} ${i.bound}`);
  const isWitness = written?.verdict === 'refuted' && extremum === undefined;
  const isOpen = written?.verdict === 'undecided' || extremum === undefined;
  const enclosed = isOpen ? { tree: isText } : { at: point, tree: isText };
  return {
    part: id,
    domain: perVariable(domain, (v) => [domain[v].lower, domain[v].upper]),
    claims: extremum === undefined ? claims : [extremumText(extremum, (text) => text)],
    verdict: isVerdict,
    ...(isWitness ? { witness: { claim: isText, ...point } } : enclosed),
  };
}

/** A point (§7) as a domain: that point alone, which has to be in the domain of its part. */
export const pointDomain = (part: Data.MachinePart, point: Point): Data.Domain =>
  perVariable(part.domain, (v) => {
    const [{ lo, hi }, at] = [range(part.domain[v]), decimal(point[v])];
    const isInside = at.gte(lo) && at.lte(hi);
    demand(isInside, 'witness-outside', `${v} is outside the domain`, { part: part.id });
    return { lower: point[v], upper: point[v] };
  });
