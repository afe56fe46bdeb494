import { demand, limits, Rejection } from './rejection.js';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A certificate's JSON, of bounded size and nesting; no object in it has a key twice. */
export function readJson(input: string | Uint8Array): unknown {
  // no text has fewer bytes than characters: the first comparison is for texts too long to encode
  demand(input.length <= limits.bytes, 'too-large', `more than ${limits.bytes} bytes`);
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  demand(bytes.length <= limits.bytes, 'too-large', `more than ${limits.bytes} bytes`);
  const { text, value } = parse(bytes);
  const bare = text.replace(/"(?:[^"\\]|\\.)*"/g, ''); // all strings: the text is JSON
  let [depth, deepest] = [0, 0];
  for (const bracket of bare.replace(/[^[\]{}]/g, '')) {
    depth += '[{'.includes(bracket) ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  demand(deepest <= limits.nesting, 'too-deep', `brackets are nested ${deepest} deep`);
  const { format } = Object(value) as { readonly format?: unknown };
  demand(format === 'snn-verify certificate', 'other-format', `JSON of format ${show(format)}`);
  const twice = countPairs(value) < bare.split(':').length - 1;
  demand(!twice, 'duplicate-key', 'an object has the same key twice');
  return value;
}

function parse(bytes: Uint8Array): { readonly text: string; readonly value: unknown } {
  try {
    const text = utf8.decode(bytes);
    return { text, value: JSON.parse(text) };
  } catch (error) {
    throw new Rejection('not-json', `no JSON: ${(error as Error).message}`);
  }
}

/** How many keys JSON.parse has kept: of two that are the same in an object it drops one. */
function countPairs(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce((sum: number, part) => sum + countPairs(part), own);
}

const show = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 100);

/** What a value has to be: all that a predicate says, or this value, key by key. */
export type Shape =
  | ((value: unknown) => boolean)
  | (string | number)
  | { readonly [key: string]: Shape }
  | readonly Shape[];

/** Refuses a value that has not the shape: a key too many or too few is as bad as a wrong value. */
export function conform(where: string, value: unknown, shape: Shape): void {
  if (typeof shape === 'function') {
    demand(shape(value), 'field', `${where}: ${shape.name} is false of ${show(value)}`);
  } else if (typeof shape !== 'object') {
    demand(value === shape, 'field', `${where}: ${show(shape)} expected, not ${show(value)}`);
  } else {
    const fields = new Map(typeof value === 'object' ? Object.entries(value ?? {}) : []);
    const [keys, isList] = [Object.keys(shape), Array.isArray(shape)];
    const hasKeys = fields.size === keys.length && keys.every((key) => fields.has(key));
    const message = `${where}: ${keys} expected, not ${show(value)}`;
    demand(hasKeys && Array.isArray(value) === isList, 'field', message);
    for (const [key, s] of Object.entries(shape)) conform(`${where}.${key}`, fields.get(key), s);
  }
}
