/** JSON text that JSON.stringify would not write: `1e400`, `-0`. */
export class Raw {
  constructor(readonly text: string) {}
}

/** An object by its keys and values, in which a key may come twice; the keys as JSON writes them. */
export class Pairs {
  constructor(readonly entries: readonly (readonly [string, unknown])[]) {}
}

/** The value as JSON text, laid out like nothing in particular. */
export function jsonText(value: unknown): string {
  if (value instanceof Raw) return value.text;
  if (value instanceof Pairs) {
    return `{${value.entries.map(([key, v]) => `"${key}": ${jsonText(v)}`).join(',\n')}}`;
  }
  if (Array.isArray(value)) return `[${value.map(jsonText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return jsonText(
    new Pairs(Object.entries(value).map(([key, v]) => [JSON.stringify(key).slice(1, -1), v])),
  );
}

export type Json = Record<string | number, unknown>;

/** Where a value stands in a JSON value: the keys that lead to it. */
export type Place = readonly (string | number)[];

export const valueAt = (root: unknown, place: Place): unknown =>
  place.reduce((inner, key) => (inner as Json)[key], root);

/** The places of all values in a JSON value, its own included. */
export function places(value: unknown, place: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  return [place, ...Object.entries(value).flatMap(([key, v]) => places(v, [...place, key]))];
}

/** Sets a property, whatever its name: `object.__proto__ = …` would set none. */
export function put(object: unknown, key: string | number, value: unknown): void {
  const all = { enumerable: true, configurable: true, writable: true };
  Object.defineProperty(object, key, { value, ...all });
}

/** The JSON value with another value at a place. */
export function replaced(root: unknown, place: Place, value: unknown): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return value;
  const copy = Array.isArray(root) ? [...root] : { ...(root as Json) };
  put(copy, key, replaced((root as Json)[key], rest, value));
  return copy;
}
