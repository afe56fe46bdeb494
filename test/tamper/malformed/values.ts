import { type Original, originals, VARIABLES } from '../support/certificate.js';
import { jsonText, type Place, places, put, Raw, replaced, valueAt } from '../support/json.js';
import { runs } from '../../support/effort.js';
import { edited, type Mutant } from '../support/mutant.js';

/** Values that belong nowhere in a certificate; as text, where JSON.stringify would not write it. */
const strangers: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  new Raw('-0'),
  new Raw('1e400'),
  new Raw('-1e400'),
  new Raw('1E-400'),
  new Raw('0.1000000000000000055511151231257827'),
  new Raw('123456789012345678901234567890'),
  'NaN',
  'Infinity',
  '',
  '\u0000',
  '\ud800',
  [],
  {},
  [null],
  { 0: '0', 1: '1', length: 2 },
];

/** Texts of numbers that are not canonical decimals (§1). */
const notDecimals: readonly string[] = [
  '0.10',
  '1.0',
  '1.',
  '.5',
  '01',
  '00',
  '-0',
  '-0.0',
  '+1',
  '-.5',
  '1e-1',
  '1E2',
  '0x10',
  '0b1',
  '1_000',
  '1,5',
  '1/2',
  ' 1',
  '1 ',
  '1\n',
  '\t1',
  '--1',
  '−1',
  '１',
  '٣',
  '1n',
  'one',
  `0.${'1'.repeat(999)}`,
  '9'.repeat(1001),
];

/** What refuses a stranger: each place is refused by the rule that stands for it. */
function refusal(place: Place, value: unknown): Mutant['expected'] {
  const key = place.at(-1);
  const isText = typeof value === 'string';
  if (key === 'format') return 'other-format';
  if (key === 'tree' && isText) return 'tree-token';
  if (key === 'claim' && isText) return 'witness-claim';
  return 'field';
}

const show = (value: unknown): string => jsonText(value).slice(0, 30);

const withValue = (original: Original, place: Place, value: unknown): Mutant => ({
  defect: `${place.join('.')} is ${show(value)}`,
  of: original.name,
  text: jsonText(replaced(original.json, place, value)),
  expected: refusal(place, value),
});

/** At effort 1 those that between them have every kind of field. */
const isTried = ({ name }: Original): boolean => runs(1) > 1 || /image|own-t1|own-t2/.test(name);

/** Every value in every certificate replaced by each of the strangers. */
const strange = (): Mutant[] =>
  originals.filter(isTried).flatMap((original) =>
    places(original.json)
      .slice(1)
      .flatMap((place) => strangers.map((value) => withValue(original, place, value))),
  );

/** Decimals of the reader's own domain, of the contraction constant and of the witness. */
const malformed = (): Mutant[] =>
  originals.flatMap((original) =>
    places(original.json)
      .filter((place) => isOwnDecimal(place, valueAt(original.json, place)))
      .flatMap((place) => notDecimals.map((text) => withValue(original, place, text))),
  );

const isOwnDecimal = (place: Place, value: unknown): boolean =>
  typeof value === 'string' && /(instance|witness)\..*(?<!claim)$/.test(place.join('.'));

/** A list with an element too many or too few, or the other way round. */
const lists = (): Mutant[] =>
  originals.flatMap((original) => [
    ...VARIABLES.flatMap((v) => [
      edited(original, `three bounds of ${v}`, 'field', (copy) => {
        copy.parts[0]!.domain[v].push('1');
      }),
      edited(original, `one bound of ${v}`, 'field', (copy) => {
        copy.parts[0]!.domain[v].pop();
      }),
    ]),
    edited(original, 'a part more', 'field', (copy) => {
      copy.parts.push(copy.parts[0]!);
    }),
    edited(original, 'a part null more', 'field', (copy) => {
      (copy.parts as unknown[]).push(null);
    }),
    edited(original, 'the last part missing', 'field', (copy) => {
      copy.parts.pop();
    }),
    edited(original, 'the claims of a part in one text', 'field', (copy) => {
      put(copy.parts[0]!, 'claims', copy.parts[0]!.claims.join(' and '));
    }),
  ]);

export const mutants = (): readonly Mutant[] => [...strange(), ...malformed(), ...lists()];
