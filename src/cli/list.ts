import { theorems } from '../statement/data/registry.js';
import type { Theorem } from '../statement/data/vocabulary.js';
import { provedInCoq } from '../statement/in-coq.js';
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
  statement: `For all ${describeDomain(theorem.registered.domain)}: ${theorem.parts.map((part) => part.says).join('; ')}.`,
  verdict: theorem.expected,
  source: theorem.source,
  domain: theorem.registered.domain,
  /** Whether `prove` takes a domain of the reader's own. */
  takesDomain: theorem.template !== undefined,
  parts: theorem.parts.map(({ id, kind, says }) => ({ id, kind, says })),
  coq: provedInCoq(theorem.id),
});

/** A theorem's own bounds, and those of the theorems that are sharper about the same. */
const bounds = ({ id, sharper = [] }: Theorem, results: Results) =>
  [id, ...sharper].flatMap((theorem) =>
    (results[theorem]?.bounds ?? []).map((bound) => ({ theorem, ...bound })),
  );

const prose = (theorem: Theorem, results: Results): string =>
  [
    `${theorem.id} (${theorem.expected}): ${theorem.title}`,
    `  ${theorem.source}`,
    `  ${describeDomain(theorem.registered.domain)}`,
    ...theorem.parts.map((part) => `  ${part.id}: ${part.says}`),
    ...provedInCoq(theorem.id).map((name) => `  also proved in Coq: ${name}`),
    ...bounds(theorem, results).map((bound) => `    ${describeBound(bound)}`),
    '',
  ].join('\n');

/** `sup mean = 0.067725101689… at mu = -0.1, …`. */
export function describeBound({ quantity, extremum, lower, upper, at }: Bound): string {
  const what = extremum === 'value' ? quantity : `${extremum} ${quantity}`;
  const where = Object.entries(at).map(([v, value]) => `${v} = ${value}`);
  return `${what} = ${commonDigits(lower, upper)} at ${where.join(', ')}`;
}
