import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseIdx } from '../../../src/training/data/idx.js';
import { effort } from '../../support/effort.js';
import { idxFile } from '../idx-file.js';
import { refusal } from '../temporary.js';

describe('IDX files', () => {
  test('give back the shape and the bytes that were written', () => {
    const shape = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(shape, fc.infiniteStream(fc.nat(255)), (sizes, stream) => {
        const size = sizes.reduce((product, n) => product * n, 1);
        const values = Uint8Array.from(stream.take(size));
        const read = parseIdx(idxFile(sizes, values), 'file');
        expect(read.shape).toEqual(sizes);
        expect([...read.values]).toEqual([...values]);
      }),
      effort(200),
    );
  });

  const good = idxFile([2, 3], Uint8Array.of(1, 2, 3, 4, 5, 6));
  const changed = (at: number, byte: number): Uint8Array => {
    const bytes = Uint8Array.from(good);
    bytes[at] = byte;
    return bytes;
  };

  test.each([
    ['an empty file', new Uint8Array(0), 'byte 0: expected 0x00'],
    ['another first byte', changed(0, 0x1f), 'byte 0: expected 0x00 of IDX'],
    ['another second byte', changed(1, 0x8b), 'byte 1: expected 0x00'],
    ['elements of another type', changed(2, 0x0d), 'byte 2: expected element type 0x08'],
    ['no dimensions', changed(3, 0), 'byte 3: expected 1 to 4 dimensions, found 0x00'],
    ['too many dimensions', changed(3, 9), 'byte 3: expected 1 to 4 dimensions, found 0x09'],
    ['half a header', good.subarray(0, 10), 'byte 10: expected a header of 12 bytes'],
    ['a missing last byte', good.subarray(0, 17), 'byte 17: expected 2 × 3 bytes after the header'],
    [
      'a byte too many',
      Uint8Array.of(...good, 0),
      'byte 18: expected 2 × 3 bytes after the header',
    ],
    ['a size that is too large', changed(4, 1), 'byte 18: expected 16777218 × 3 bytes'],
  ])('with %s are refused by offset', (_, bytes, message) => {
    expect(refusal(() => parseIdx(bytes, 'digits'))).toContain(`digits, ${message}`);
  });
});
