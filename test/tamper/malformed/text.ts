import { originals } from '../support/certificate.js';
import type { Mutant } from '../support/mutant.js';

/** Files that are no JSON text at all: "not a certificate", whatever else they contain. */
const spoiled: Readonly<Record<string, (text: string) => string | Uint8Array>> = {
  'nothing in the file': () => '',
  'white space alone': () => ' \n\t',
  'a byte order mark before it': (t) => `\u{feff}${t}`,
  'UTF-16 instead of UTF-8': (t) => new Uint8Array(Buffer.from(`\u{feff}${t}`, 'utf16le')),
  'Latin-1 bytes in it': (t) =>
    new Uint8Array(Buffer.from(t.replace('version', 'versiön'), 'latin1')),
  'an overlong encoding of a quote': (t) => bytes(t, '"', [0xc0, 0xa2]),
  'an encoded surrogate': (t) => bytes(t, ' ', [0xed, 0xa0, 0x80]),
  'a NUL after it': (t) => `${t}\0`,
  'text after it': (t) => `${t}and so on`,
  'a second certificate after it': (t) => t + t,
  'a bracket after it': (t) => `${t}}`,
  'text before it': (t) => `certificate = ${t}`,
  'a comment': (t) => t.replace('{', '{ /* proved */'),
  'a comma before a bracket': (t) => t.replace(/\n\}\n$/, ',\n}\n'),
  'no comma between two keys': (t) => t.replace(',\n "version"', '\n "version"'),
  'single quotes': (t) => t.replaceAll('"', "'"),
  'a key without quotes': (t) => t.replace('"version"', 'version'),
  'the version NaN': (t) => version(t, 'NaN'),
  'the version Infinity': (t) => version(t, 'Infinity'),
  'the version in hexadecimal': (t) => version(t, '0x1'),
  'the version with a plus': (t) => version(t, '+1'),
  'the version with a leading zero': (t) => version(t, '01'),
  'the version with nothing after its point': (t) => version(t, '1.'),
  'the version undefined': (t) => version(t, 'undefined'),
  'the version a big integer of JavaScript': (t) => version(t, '1n'),
  'a line break in a string': (t) => t.replace('snn-verify ', 'snn-verify\n'),
  'an unknown escape in a string': (t) => t.replace('snn-verify', '\\x73nn-verify'),
  'a string that does not end': (t) => t.replace('certificate"', 'certificate'),
  'JavaScript that evaluates to it': (t) => `(${t})`,
};

const version = (text: string, value: string): string =>
  text.replace('"version": 1', `"version": ${value}`);

/** The text in UTF-8 with the bytes in the place of the first occurrence of `at`. */
function bytes(text: string, at: string, instead: readonly number[]): Uint8Array {
  const cut = text.indexOf(at);
  const [before, after] = [text.slice(0, cut), text.slice(cut + at.length)].map((t) =>
    Buffer.from(t),
  );
  return new Uint8Array(Buffer.concat([before!, Buffer.from(instead), after!]));
}

/** JSON, but of something else. */
const others: Readonly<Record<string, string>> = {
  'the number 1': '1',
  null: 'null',
  'the name of a theorem': '"theorem-1"',
  'an empty object': '{}',
  'an empty list': '[]',
  'the format of another version': '{"format": "snn-verify certificate 2"}',
  'the format in a list': '{"format": ["snn-verify certificate"]}',
  'the format with a different case': '{"format": "SNN-verify certificate"}',
};

export const mutants = (): readonly Mutant[] => [
  ...originals.flatMap(({ name, text, json }): Mutant[] => [
    ...Object.entries(spoiled).map(([defect, change]): Mutant => {
      return { defect, of: name, text: change(text), expected: 'not-json' };
    }),
    { defect: 'in a list', of: name, text: `[${text}]`, expected: 'other-format' },
    {
      defect: 'all of it under the key __proto__',
      of: name,
      text: `{"__proto__": ${text}}`,
      expected: 'other-format',
    },
    {
      defect: 'as a JSON string',
      of: name,
      text: JSON.stringify(JSON.stringify(json)),
      expected: 'other-format',
    },
  ]),
  ...Object.entries(others).map(
    ([defect, text]): Mutant => ({
      defect,
      of: 'nothing',
      text,
      expected: 'other-format',
    }),
  ),
];
