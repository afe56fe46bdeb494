import { type Original, originals } from '../support/certificate.js';
import {
  type Json,
  jsonText,
  Pairs,
  type Place,
  places,
  put,
  replaced,
  valueAt,
} from '../support/json.js';
import { edited, type Mutant } from '../support/mutant.js';

/**
 * Keys that no object of the format has. Some mean something to JavaScript; the last two are what
 * the format has no words for: another point to cut at, a bound to be believed.
 */
const strangers: readonly (readonly [string, unknown])[] = [
  ['note', 'for the reader'],
  ['', ''],
  ['__proto__', { verdict: 'certified' }],
  ['constructor', { prototype: {} }],
  ['toJSON', 'certified'],
  ['split', '0.3333'],
  ['enclosure', ['0', '0']],
];

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every key of every object: left out, renamed, given twice, and in company of a stranger. */
export const mutants = (): readonly Mutant[] =>
  originals.flatMap((original) =>
    places(original.json)
      .filter((place) => isObject(valueAt(original.json, place)))
      .flatMap((place) => [
        ...strangers.map(([key, value]) => stranger(original, place, key, value)),
        ...Object.keys(valueAt(original.json, place) as Json).flatMap((key) =>
          keyMutants(original, place, key),
        ),
      ]),
  );

const stranger = (original: Original, place: Place, key: string, value: unknown): Mutant =>
  edited(original, `unknown field "${[...place, key].join('.')}"`, 'field', (copy) =>
    put(valueAt(copy, place), key, value),
  );

function keyMutants(original: Original, place: Place, key: string): Mutant[] {
  const name = [...place, key].join('.');
  const absent = name === 'format' ? 'other-format' : 'field';
  const value = valueAt(original.json, [...place, key]);
  const without = (copy: unknown): void => {
    delete (valueAt(copy, place) as Json)[key];
  };
  const renamed = (to: string): Mutant =>
    edited(original, `"${name}" called "${to}"`, absent, (copy) => {
      without(copy);
      put(valueAt(copy, place), to, value);
    });
  const escaped = `\\u${key.charCodeAt(0).toString(16).padStart(4, '0')}${key.slice(1)}`;
  const pairs = Object.entries(valueAt(original.json, place) as Json);
  /** The object with one of its keys twice: what JSON.parse keeps is the last. */
  const twice = (how: string, entries: readonly (readonly [string, unknown])[]): Mutant => ({
    defect: `"${name}" ${how}`,
    of: original.name,
    text: jsonText(replaced(original.json, place, new Pairs(entries))),
    expected: 'duplicate-key',
  });
  return [
    edited(original, `without "${name}"`, absent, without),
    renamed('__proto__'),
    renamed(key.toUpperCase()),
    renamed(`${key} `),
    twice('twice', [[key, value], ...pairs]),
    twice('twice, once with an escape', [[escaped, value], ...pairs]),
    twice('twice, with different values', [[key, null], ...pairs]),
    twice('twice, far apart', [...pairs, [key, value]]),
  ];
}
