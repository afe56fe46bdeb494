/**
 * The safetensors format (github.com/huggingface/safetensors): 8 bytes N, unsigned, least
 * significant first; N bytes of JSON in UTF-8, an object that gives each tensor's name its `dtype`,
 * `shape` and `data_offsets` [begin, end) within what follows, and perhaps `__metadata__`, an object
 * of strings; then the tensors' bytes, row-major, least significant first, without gaps or overlaps.
 */
import { InputError, quote, requireCount } from '../input-error.js';
import { duplicateKey } from './duplicate-key.js';

/** Bytes of an element. */
const SIZES: Readonly<Record<string, number>> = {
  BOOL: 1,
  U8: 1,
  I8: 1,
  F8_E5M2: 1,
  F8_E4M3: 1,
  U16: 2,
  I16: 2,
  F16: 2,
  BF16: 2,
  U32: 4,
  I32: 4,
  F32: 4,
  U64: 8,
  I64: 8,
  F64: 8,
};

/** The longest header that the reference implementation reads. */
const MOST_HEADER = 100_000_000;

export interface StoredTensor {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

export interface SafetensorsFile {
  readonly tensors: ReadonlyMap<string, StoredTensor>;
  readonly metadata: Readonly<Record<string, string>>;
}

/** A binary32 tensor to be written; value is [...shape]. */
export interface FloatTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly value: Float32Array;
}

/**
 * The file's bytes: tensors sorted by name (by Unicode code points), header padded with spaces to a
 * multiple of 8 bytes, as the reference implementation writes them.
 * @throws InputError for two tensors of one name, a reserved name, a shape that does not fit
 */
export function encodeSafetensors(
  tensors: readonly FloatTensor[],
  metadata?: Readonly<Record<string, string>>,
): Uint8Array {
  const sorted = [...tensors].sort((a, b) =>
    Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)),
  );
  const header: [string, unknown][] = metadata === undefined ? [] : [['__metadata__', metadata]];
  let offset = 0;
  for (const { name, shape, value } of sorted) {
    const where = `tensor ${quote(name)}`;
    if (header.some(([known]) => known === name)) {
      throw new InputError(where, 'a name of its own', 'a name that is taken');
    }
    if (name === '__metadata__')
      throw new InputError(where, 'a name that is not reserved', quote(name));
    for (const n of shape) requireCount(`${where}, shape`, n, 0);
    const size = shape.reduce((product, n) => product * n, 1);
    if (size !== value.length) {
      throw new InputError(where, `${size} numbers for the shape [${shape}]`, `${value.length}`);
    }
    const end = offset + 4 * size;
    header.push([name, { dtype: 'F32', shape, data_offsets: [offset, end] }]);
    offset = end;
  }
  const entries = header.map(([name, entry]) => `${JSON.stringify(name)}:${JSON.stringify(entry)}`);
  const text = new TextEncoder().encode(`{${entries.join(',')}}`);
  const length = Math.ceil(text.length / 8) * 8;
  const bytes = new Uint8Array(8 + length + offset).fill(0x20, 8, 8 + length);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(length), true);
  bytes.set(text, 8);
  let at = 8 + length;
  for (const { value } of sorted) {
    for (const x of value) {
      view.setFloat32(at, x, true);
      at += 4;
    }
  }
  return bytes;
}

/**
 * Reads a file; nothing is copied.
 * @param file what to call the bytes in errors
 * @throws InputError that names the file and the tensor, or the offset, of what is wrong
 */
export function decodeSafetensors(bytes: Uint8Array, file: string): SafetensorsFile {
  const refuse = (where: string, expected: string, found: string): never => {
    throw new InputError(`${file}, ${where}`, expected, found);
  };
  if (bytes.length < 8)
    refuse(`byte ${bytes.length}`, "8 bytes with the header's length", 'the end of the file');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getBigUint64(0, true);
  const most = BigInt(Math.min(bytes.length - 8, MOST_HEADER));
  if (length > most) refuse('byte 0', `a header of at most ${most} bytes`, `${length}`);
  const start = 8 + Number(length);
  const header = parseHeader(bytes.subarray(8, start), refuse);

  const metadata = header['__metadata__'] ?? {};
  if (!isRecord(metadata) || !Object.values(metadata).every((value) => typeof value === 'string')) {
    refuse('__metadata__', 'an object of strings', quote(asText(metadata)));
  }
  const tensors = new Map<string, StoredTensor>();
  const spans: { name: string; begin: number; end: number }[] = [];
  for (const [name, entry] of Object.entries(header)) {
    if (name === '__metadata__') continue;
    const { dtype, shape, begin, end } = readEntry(entry, (field, expected, found) =>
      refuse(`tensor ${quote(name)}, ${field}`, expected, quote(asText(found))),
    );
    tensors.set(name, { dtype, shape, bytes: bytes.subarray(start + begin, start + end) });
    spans.push({ name, begin, end });
  }
  let covered = 0;
  for (const { name, begin, end } of spans.sort((a, b) => a.begin - b.begin || a.end - b.end)) {
    if (begin !== covered) {
      refuse(`tensor ${quote(name)}`, `data_offsets that begin at ${covered}`, `${begin}`);
    }
    covered = end;
  }
  if (start + covered !== bytes.length) {
    refuse(
      `byte ${Math.min(start + covered, bytes.length)}`,
      `a file of ${start + covered} bytes`,
      `${bytes.length}`,
    );
  }
  return { tensors, metadata: metadata as Record<string, string> };
}

/** For errors: what is nested too deep for JSON.stringify is not spelled out. */
function asText(found: unknown): string {
  try {
    return JSON.stringify(found) ?? 'nothing';
  } catch {
    return 'something deeply nested';
  }
}

type Refuse = (where: string, expected: string, found: string) => never;

function parseHeader(bytes: Uint8Array, refuse: Refuse): Record<string, unknown> {
  if (bytes[0] !== 0x7b)
    refuse('byte 8', 'a header that begins with {', quote(String.fromCharCode(bytes[0] ?? 0)));
  let text = '';
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    refuse('byte 8', 'a header in UTF-8', 'other bytes');
  }
  let header: unknown;
  try {
    header = JSON.parse(text);
  } catch (error) {
    refuse('byte 8', 'a header in JSON', error instanceof Error ? error.message : String(error));
  }
  if (!isRecord(header)) return refuse('byte 8', 'a JSON object', quote(text));
  const twice = duplicateKey(text);
  if (twice !== undefined) refuse('byte 8', 'each name once', `${quote(twice)} twice`);
  return header;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

interface Entry {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
}

function readEntry(
  entry: unknown,
  refuse: (field: string, expected: string, found: unknown) => never,
): Entry {
  if (!isRecord(entry)) return refuse('entry', 'an object', entry);
  const { dtype, shape, data_offsets: offsets } = entry;
  const size = typeof dtype === 'string' && Object.hasOwn(SIZES, dtype) ? SIZES[dtype]! : undefined;
  if (size === undefined) return refuse('dtype', `one of ${Object.keys(SIZES).join(', ')}`, dtype);
  if (!Array.isArray(shape) || !shape.every(isCount))
    return refuse('shape', 'a list of sizes', shape);
  if (!Array.isArray(offsets) || offsets.length !== 2 || !offsets.every(isCount)) {
    return refuse('data_offsets', 'two offsets', offsets);
  }
  const [begin, end] = offsets as [number, number];
  const bytes = (shape as number[]).reduce((product, n) => product * n, size);
  if (end - begin !== bytes) {
    return refuse('data_offsets', `${bytes} bytes for ${dtype} [${shape}]`, offsets);
  }
  return { dtype: dtype as string, shape, begin, end };
}
