import { describe, expect, test } from 'vitest';
import { checkCertificate } from '../../src/checker/check.js';
import { runs } from '../support/effort.js';
import { Census, outcomeOf } from './support/census.js';
import { originalNamed, originals } from './support/certificate.js';
import { verdictOn } from './support/reader.js';

const census = new Census();

/** What the checker says of the bytes against what the test reads in them; '' where they agree. */
function trouble(kind: string, where: string, bytes: Uint8Array): string[] {
  const result = checkCertificate(bytes);
  census.add(kind, outcomeOf(result));
  const expected = verdictOn(bytes);
  return result.status === expected ? [] : [`${where}: ${expected} expected, ${result.status}`];
}

/** Without white space: a change of it would change nothing. */
const bytesOf = (name: string): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(originalNamed(name).json));

describe('a file cut short', () => {
  test.each(originals.map(({ name }) => name))('is no certificate: %s', (name) => {
    const bytes = bytesOf(name);
    const small = name === 'own-t2-certified';
    const stride = small ? 1 : Math.max(1, Math.floor(bytes.length / runs(40)));
    for (let length = 0; length < bytes.length; length += stride) {
      const result = checkCertificate(bytes.subarray(0, length));
      census.add('cut short', outcomeOf(result));
      expect([length, result]).toEqual([length, expect.objectContaining({ code: 'not-json' })]);
    }
  });
});

describe('a file with one byte changed', () => {
  const changed = (bytes: Uint8Array, at: number, to: number): Uint8Array => bytes.with(at, to);

  test('every byte of a refutation, in each of its eight bits', () => {
    const bytes = bytesOf('t1-image');
    const wrong = [...bytes].flatMap((byte, at) =>
      [1, 2, 4, 8, 16, 32, 64, 128].flatMap((bit) =>
        trouble('a bit of a refutation', `byte ${at}, bit ${bit}`, changed(bytes, at, byte ^ bit)),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('every byte of a certified theorem on a domain of its own, turned round or one more', () => {
    const bytes = bytesOf('own-t2-certified');
    const wrong = [...bytes].flatMap((byte, at) =>
      [byte ^ 0xff, byte + 1, byte - 1, 0x20].flatMap((to) =>
        trouble('a byte of a proof', `byte ${at} made ${to}`, changed(bytes, at, to)),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('a byte left out, or twice', () => {
    const bytes = bytesOf('own-t2-certified');
    const wrong = [...bytes].flatMap((byte, at) => {
      const [before, after] = [[...bytes.subarray(0, at)], [...bytes.subarray(at + 1)]];
      return [
        ...trouble(
          'a byte left out',
          `byte ${at} left out`,
          Uint8Array.from([...before, ...after]),
        ),
        ...trouble(
          'a byte twice',
          `byte ${at} twice`,
          Uint8Array.from([...before, byte, byte, ...after]),
        ),
      ];
    });
    expect(wrong).toEqual([]);
  });
});

test.runIf(runs(1) === 1)('census: every file was read, and ended for a reason', async () => {
  await expect(`${census}`).toMatchFileSnapshot('census/bytes.txt');
});
