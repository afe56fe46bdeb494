import { theorems } from '../statement/data/registry.js';
import type { Theorem } from '../statement/data/vocabulary.js';
import { EXIT, type Io, write, writeJson } from './io.js';
import { describeDomain } from './wording.js';

/** `list`: every registered theorem with its parts and the verdict registered for it. */
export async function list(options: { readonly json: boolean }, io: Io): Promise<number> {
  if (options.json) await writeJson(io, theorems.map(described));
  else await write(io.stdout, theorems.map(prose).join('\n'));
  return EXIT.ok;
}

/** A theorem in words: what `list --json` prints and the package exports as `theorems`. */
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
});

const prose = (theorem: Theorem): string =>
  [
    `${theorem.id} (${theorem.expected}): ${theorem.title}`,
    `  ${theorem.source}`,
    `  ${describeDomain(theorem.registered.domain)}`,
    ...theorem.parts.map((part) => `  ${part.id}: ${part.says}`),
    '',
  ].join('\n');
