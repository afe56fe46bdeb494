import { originals } from '../support/certificate.js';
import { jsonText, Pairs } from '../support/json.js';
import type { Mutant } from '../support/mutant.js';

/** Another text for the same JSON value: nothing that is claimed has changed. */
const layouts: Readonly<Record<string, (text: string, value: unknown) => string | Uint8Array>> = {
  'byte for byte the same': (text) => text,
  'as bytes': (text) => new TextEncoder().encode(text),
  'on one line': (_, value) => JSON.stringify(value),
  'with carriage returns': (text) => text.replaceAll('\n', '\r\n'),
  'with white space around it': (text) => `\t\r\n ${text} \n\n`,
  'with exactly 1 000 000 bytes': (text) => text.padEnd(1_000_000),
  'its keys backwards': (_, value) => jsonText(backwards(value)),
  'its letters as escapes': (text) =>
    text.replace(/[a-z]/g, (c) => (c === 'n' ? '\\u006E' : c)).replaceAll('\\\\', '\\'),
  'its version as 1.0': (text) => text.replace('"version": 1', '"version": 1.0'),
  'its version as 10e-1': (text) => text.replace('"version": 1', '"version": 10e-1'),
};

function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, v]) => [key, backwards(v)] as const);
  return new Pairs(entries.toReversed());
}

/** Of certificates that are quickly checked. */
export const mutants = (): readonly Mutant[] =>
  originals
    .filter(({ name }) => /image|own-t1-un|own-t2/.test(name))
    .flatMap(({ name, text, json }) =>
      Object.entries(layouts).map(([defect, change]): Mutant => {
        return { defect, of: name, text: change(text, json), expected: 'accepted' };
      }),
    );
