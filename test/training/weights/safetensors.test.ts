import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeSafetensors,
  encodeSafetensors,
  type FloatTensor,
} from '../../../src/training/weights/safetensors.js';
import { effort } from '../../support/effort.js';
import { refusal } from '../temporary.js';

/** Written by reference.py with the reference implementation. */
const reference = (name: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, `${name}.safetensors`));

const tensors: readonly FloatTensor[] = [
  { name: '2.weight', shape: [2, 3], value: Float32Array.of(0.5, -1.25, 3, 1e-45, 0.1, -3.4e38) },
  { name: '0.bias', shape: [2], value: Float32Array.of(1, 2) },
  { name: 'scalar', shape: [], value: Float32Array.of(7) },
  { name: 'empty', shape: [0, 4], value: new Float32Array(0) },
  { name: 'größe "ä"', shape: [1], value: Float32Array.of(-0) },
  { name: '10.weight', shape: [1, 1], value: Float32Array.of(4) },
];

/** The numbers of an F32 tensor. */
const floats = (bytes: Uint8Array): number[] => [
  ...new Float32Array(Uint8Array.from(bytes).buffer),
];

describe('a safetensors file', () => {
  test('is byte for byte the one that the reference implementation writes', () => {
    expect(Buffer.from(encodeSafetensors(tensors)).equals(reference('float32'))).toBe(true);
    const written = encodeSafetensors(tensors, { format: 'np' });
    expect(Buffer.from(written).equals(reference('metadata'))).toBe(true);
  });

  test('of the reference implementation is read', () => {
    const file = decodeSafetensors(reference('metadata'), 'file');
    expect(file.metadata).toEqual({ format: 'np' });
    expect(file.tensors.size).toBe(tensors.length);
    for (const { name, shape, value } of tensors) {
      const stored = file.tensors.get(name)!;
      expect([stored.dtype, stored.shape]).toEqual(['F32', shape]);
      expect(floats(stored.bytes)).toEqual([...value]);
    }
  });

  test('with numbers of other types is read too', () => {
    const file = decodeSafetensors(reference('mixed'), 'file');
    const types = [...file.tensors].map(([name, { dtype, shape }]) => [name, dtype, shape]);
    expect(new Set(types)).toEqual(
      new Set([
        ['count', 'I64', [2]],
        ['float', 'F32', [1]],
        ['half', 'F16', [1]],
        ['bytes', 'U8', [3]],
      ]),
    );
    expect([...file.tensors.get('bytes')!.bytes]).toEqual([1, 2, 3]);
  });

  test('gives back what was written, whatever the names and bits', () => {
    const tensor = fc
      .tuple(fc.string({ unit: 'binary' }), fc.array(fc.float(), { maxLength: 5 }))
      .map(([name, list]): FloatTensor => {
        const value = Float32Array.from(list);
        return { name, shape: [value.length, 1], value };
      });
    const distinct = fc.uniqueArray(tensor, { selector: ({ name }) => name, maxLength: 5 });
    fc.assert(
      fc.property(distinct, (list) => {
        const read = decodeSafetensors(encodeSafetensors(list), 'file').tensors;
        expect(read.size).toBe(list.length);
        for (const { name, value } of list)
          expect(floats(read.get(name)!.bytes)).toEqual([...value]);
      }),
      effort(200),
    );
  });

  test.each<[string, FloatTensor[], string]>([
    [
      'two tensors of one name',
      [tensors[1]!, tensors[1]!],
      'tensor "0.bias": expected a name of its own',
    ],
    [
      'a reserved name',
      [{ name: '__metadata__', shape: [0], value: new Float32Array(0) }],
      'expected a name that is not reserved',
    ],
    [
      'a shape that does not fit',
      [{ name: 'w', shape: [2, 2], value: new Float32Array(3) }],
      'tensor "w": expected 4 numbers for the shape [2,2], found 3',
    ],
    [
      'a shape of fractions',
      [{ name: 'w', shape: [0.5, 2], value: new Float32Array(1) }],
      'tensor "w", shape: expected a whole number of at least 0, found 0.5',
    ],
  ])('with %s is not written', (_, list, message) => {
    expect(refusal(() => encodeSafetensors(list))).toContain(message);
  });
});

/** A file with that header and that many bytes of data. */
function file(header: string, data = 4, length = Buffer.byteLength(header)): Uint8Array {
  const bytes = Buffer.alloc(8 + Buffer.byteLength(header) + data);
  bytes.writeBigUInt64LE(BigInt(length));
  bytes.write(header, 8);
  return bytes;
}

const entry = (text: string): Uint8Array => file(`{"w":${text}}`);
const W = '{"dtype":"F32","shape":[1],"data_offsets":[0,4]}';

describe('a damaged safetensors file', () => {
  test('is not what this test begins from', () => {
    expect(decodeSafetensors(entry(W), 'w.safetensors').tensors.size).toBe(1);
  });

  test.each<[string, Uint8Array, string]>([
    ['nothing in it', new Uint8Array(0), "byte 0: expected 8 bytes with the header's length"],
    [
      'a header longer than the file',
      file('{}', 0, 3),
      'byte 0: expected a header of at most 2 bytes, found 3',
    ],
    [
      'a length of 2⁶³',
      Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 128, 123, 125),
      'found 9223372036854775808',
    ],
    ['no header', file('', 0), 'byte 8: expected a header that begins with {'],
    ['a list for a header', file('[]', 0), 'byte 8: expected a header that begins with {'],
    ['text that is no JSON', file('{"w":}', 0), 'byte 8: expected a header in JSON'],
    [
      'bytes that are no UTF-8',
      Uint8Array.of(2, 0, 0, 0, 0, 0, 0, 0, 123, 255),
      'expected a header in UTF-8',
    ],
    [
      'lists within lists without end',
      file(`{"w":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 0),
      'tensor "w", entry: expected an object, found "something deeply nested"',
    ],
    [
      'a name twice',
      file(`{"w":${W},"\\u0077":${W}}`),
      'byte 8: expected each name once, found "w" twice',
    ],
    ['a field twice', entry(W.replace('"shape"', '"dtype":"F32","shape"')), 'found "dtype" twice'],
    [
      'metadata that are no texts',
      file('{"__metadata__":{"a":1}}', 0),
      '__metadata__: expected an object of strings',
    ],
    ['a tensor that is no object', entry('7'), 'tensor "w", entry: expected an object, found "7"'],
    ['an unknown type', entry(W.replace('F32', 'F31')), 'tensor "w", dtype: expected one of BOOL'],
    ['a type of the language', entry(W.replace('F32', 'toString')), 'tensor "w", dtype'],
    [
      'no shape',
      entry(W.replace('shape', 'form')),
      'tensor "w", shape: expected a list of sizes, found "nothing"',
    ],
    ['a negative size', entry(W.replace('[1]', '[-1]')), 'tensor "w", shape'],
    [
      'one offset',
      entry(W.replace('[0,4]', '[0]')),
      'tensor "w", data_offsets: expected two offsets',
    ],
    ['a size that does not fit', entry(W.replace('[1]', '[2]')), 'expected 8 bytes for F32 [2]'],
    ['offsets that go back', entry(W.replace('[0,4]', '[4,0]')), 'tensor "w", data_offsets'],
    [
      'sizes whose product is huge',
      entry(W.replace('[1]', '[9007199254740991,9007199254740991]')),
      'tensor "w"',
    ],
    [
      'a gap',
      file(`{"w":${W.replace('[0,4]', '[4,8]')}}`, 8),
      'tensor "w": expected data_offsets that begin at 0, found 4',
    ],
    [
      'an overlap',
      file(`{"w":${W},"v":${W}}`),
      'tensor "v": expected data_offsets that begin at 4, found 0',
    ],
    ['data that are cut short', file(`{"w":${W}}`, 3), 'expected a file of 66 bytes, found 65'],
    ['data that belong to nobody', file(`{"w":${W}}`, 5), 'expected a file of 66 bytes, found 67'],
  ])('with %s is refused', (_, bytes, message) => {
    const text = refusal(() => decodeSafetensors(bytes, 'w.safetensors'));
    expect(text).toContain('w.safetensors, ');
    expect(text).toContain(message);
  });

  test('is refused or read, never worse, whatever byte is changed', () => {
    const good = reference('metadata');
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
        const bytes = Uint8Array.from(good);
        bytes[at] = byte;
        try {
          decodeSafetensors(bytes, 'file');
        } catch (error) {
          expect((error as Error).name).toBe('InputError');
        }
      }),
      effort(500),
    );
  });
});
