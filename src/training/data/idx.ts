/**
 * The IDX format of MNIST (yann.lecun.com/exdb/mnist): bytes 0 and 1 are 0, byte 2 is the type of
 * the elements, byte 3 the number d of dimensions; then d sizes, each 4 bytes, most significant
 * first; then the elements, last dimension fastest. Only unsigned bytes (type 8) are read.
 */
import { InputError } from '../input-error.js';

export interface IdxArray {
  readonly shape: readonly number[];
  /** [...shape], row-major */
  readonly values: Uint8Array;
}

const UNSIGNED_BYTE = 0x08;
const MOST_DIMENSIONS = 4;

const hex = (byte: number | undefined): string =>
  byte === undefined ? 'the end of the file' : `0x${byte.toString(16).padStart(2, '0')}`;

/**
 * @param file what to call the bytes in errors
 * @throws InputError with the offset of what is wrong: magic number, sizes, length
 */
export function parseIdx(bytes: Uint8Array, file: string): IdxArray {
  const refuse = (offset: number, expected: string, found: string): never => {
    throw new InputError(`${file}, byte ${offset}`, expected, found);
  };
  for (const offset of [0, 1]) {
    if (bytes[offset] !== 0) refuse(offset, "0x00 of IDX's magic number", hex(bytes[offset]));
  }
  if (bytes[2] !== UNSIGNED_BYTE) refuse(2, 'element type 0x08, unsigned bytes', hex(bytes[2]));
  const dimensions = bytes[3] ?? 0;
  if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
    refuse(3, `1 to ${MOST_DIMENSIONS} dimensions`, hex(bytes[3]));
  }
  const start = 4 + 4 * dimensions;
  if (bytes.length < start) {
    refuse(bytes.length, `a header of ${start} bytes`, 'the end of the file');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shape = Array.from({ length: dimensions }, (_, k) => view.getUint32(4 + 4 * k));
  const size = shape.reduce((product, n) => product * n, 1); // < 2^128, exact below 2^53
  if (bytes.length !== start + size) {
    refuse(
      Math.min(bytes.length, start + size),
      `${shape.join(' × ')} bytes after the header, a file of ${start + size}`,
      `a file of ${bytes.length}`,
    );
  }
  return { shape, values: bytes.subarray(start) };
}
