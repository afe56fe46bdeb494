import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCertificate } from '../../src/checker/check.js';
import { effort, seed } from '../support/effort.js';
import { originals } from './support/certificate.js';
import { jsonText, places, replaced, valueAt } from './support/json.js';
import { verdictOn } from './support/reader.js';

const small = originals.filter(({ name }) => /image|own/.test(name));
const original = fc.constantFrom(...small).map(({ json }) => json as unknown);

/** A value from somewhere in a certificate, or any other. */
const value = fc.oneof(
  fc.tuple(original, fc.nat()).map(([json, at]) => {
    const all = places(json);
    return valueAt(json, all[at % all.length]!);
  }),
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('1', '0', '-1', '0.5', '0.0001', '1000', '?', 'y 2 2', 'nu 3 3', 'certified'),
);

/** A certificate in which one to three values have been replaced. */
const edited = fc
  .tuple(original, fc.array(fc.tuple(fc.nat(), value), { minLength: 1, maxLength: 3 }))
  .map(([json, edits]) =>
    edits.reduce<unknown>((now, [at, to]) => {
      const all = places(now);
      return replaced(now, all[at % all.length]!, to);
    }, json),
  );

describe('certificates edited at random', () => {
  test(`are accepted if and only if they are proofs (seed ${seed})`, () => {
    fc.assert(
      fc.property(edited, (json) => {
        const text = jsonText(json);
        expect(checkCertificate(text).status).toBe(verdictOn(text));
      }),
      effort(400),
    );
  });
});
