import { theorems } from '../statement/data/registry.js';
import type { Domain, Theorem } from '../statement/data/vocabulary.js';
import { provedInCoq } from '../statement/in-coq.js';
import { InputError } from './input.js';
import { EXIT, type Io, write, writeJson } from './io.js';
import { paperNumbers } from './paper-numbers.js';
import { type Bound, readResults, type Results, SHIPPED } from './results.js';
import { commonDigits, describeDomain } from './wording.js';

/**
 * `list`: every registered theorem with its parts, the verdict registered for it, and the sharp
 * bounds that the checker has proved when it replayed the certificates of this package; or the table
 * of what the paper prints, decided, in Markdown.
 */
export async function list(
  options: { readonly json: boolean; readonly paper?: boolean },
  io: Io,
): Promise<number> {
  if (options.paper && options.json) {
    throw new InputError('--paper', 'no --json beside it (its table is Markdown)', 'both');
  }
  const results = readResults(SHIPPED);
  if (options.paper) {
    await write(io.stdout, `${paperNumbers(results)}\n`);
    return EXIT.ok;
  }
  if (options.json) {
    const all = theorems.map((theorem) => ({
      ...described(theorem),
      bounds: bounds(theorem, results),
    }));
    await writeJson(io, all);
  } else await write(io.stdout, theorems.map((theorem) => prose(theorem, results)).join('\n'));
  return EXIT.ok;
}

/** A theorem in words: what `list --json` prints, bounds apart, and the package exports as `theorems`. */
export const described = (theorem: Theorem) => ({
  id: theorem.id,
  title: theorem.title,
  statement: statementOf(theorem),
  verdict: theorem.expected,
  source: theorem.source,
  domain: theorem.registered.domain,
  /** Whether `prove` takes a domain of the reader's own. */
  takesDomain: theorem.template !== undefined,
  parts: theorem.parts.map((part) => ({
    id: part.id,
    kind: part.kind,
    says: part.says,
    ...(part.kind === 'machine' ? { domain: part.domain } : {}),
  })),
  coq: provedInCoq(theorem.id),
});

/** Neighbours that have the same head, together. */
function grouped<T>(items: readonly T[], headOf: (item: T) => string) {
  const groups: { readonly head: string; readonly items: T[] }[] = [];
  for (const item of items) {
    const head = headOf(item);
    const last = groups.at(-1);
    if (last?.head === head) last.items.push(item);
    else groups.push({ head, items: [item] });
  }
  return groups;
}

const forAll = (domain: Domain): string => `for all ${describeDomain(domain)}`;

/** A theorem's parts, each with its own domain, or as something that follows. */
const partsByDomain = ({ parts }: Theorem) =>
  grouped(parts, (part) => (part.kind === 'machine' ? forAll(part.domain) : 'it follows'));

/** `For all …: …; …. It follows: ….` */
const statementOf = (theorem: Theorem): string =>
  partsByDomain(theorem)
    .map(({ head, items }) => {
      const says = items.map((part) => part.says).join('; ');
      return `${head.charAt(0).toUpperCase()}${head.slice(1)}: ${says}.`;
    })
    .join(' ');

/** A theorem's own bounds, and those of the theorems that are sharper about the same. */
const bounds = ({ id, sharper = [] }: Theorem, results: Results) =>
  [id, ...sharper].flatMap((name) => {
    const theorem = theorems.find((one) => one.id === name)!;
    return (results[name]?.bounds ?? []).map((bound) => ({
      theorem: name,
      ...bound,
      domain: domainOfPart(theorem, bound.part),
    }));
  });

/** Where a part speaks: what follows from other parts does on the registered domain. */
function domainOfPart({ parts, registered }: Theorem, id: string): Domain {
  const part = parts.find((one) => one.id === id);
  return part?.kind === 'machine' ? part.domain : registered.domain;
}

function prose(theorem: Theorem, results: Results): string {
  const names = provedInCoq(theorem.id);
  return [
    `${theorem.id} (${theorem.expected}): ${theorem.title}`,
    `  ${theorem.source}`,
    ...partsByDomain(theorem).flatMap(({ head, items }) => [
      `  ${head}`,
      ...items.map((part) => `    ${part.id}: ${part.says}`),
    ]),
    ...(names.length === 0 ? [] : [`  also proved in Coq: ${names.join(', ')}`]),
    ...grouped(bounds(theorem, results), ({ domain }) => forAll(domain)).flatMap(
      ({ head, items }) => [`  sharp, ${head}`, ...items.map((one) => `    ${describeBound(one)}`)],
    ),
    '',
  ].join('\n');
}

/** `sup mean = 0.067725101689… at mu = -0.1, …`. */
export function describeBound({ quantity, extremum, lower, upper, at }: Bound): string {
  const what = extremum === 'value' ? quantity : `${extremum} ${quantity}`;
  const where = Object.entries(at).map(([v, value]) => `${v} = ${value}`);
  return `${what} = ${commonDigits(lower, upper)} at ${where.join(', ')}`;
}
