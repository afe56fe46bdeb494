/**
 * Files as bytes, unpacked if they are gzipped.
 */
import { readFileSync } from 'node:fs';
import { constants, gunzipSync } from 'node:zlib';
import { InputError, quote } from '../input-error.js';

/** The first two bytes of every gzip member (RFC 1952, 2.3.1). */
const GZIP = [0x1f, 0x8b] as const;

/**
 * The bytes of a file; of a gzipped one, what it holds.
 * @throws InputError if it cannot be read, or, with the offset, unpacked
 */
export function readFile(path: string): Uint8Array {
  const bytes = readRaw(path);
  return bytes[0] === GZIP[0] && bytes[1] === GZIP[1] ? unpack(bytes, path) : bytes;
}

/** @throws InputError if the file cannot be read */
export function readRaw(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new InputError(quote(path), 'a file that can be read', reason(error));
  }
}

const reason = (error: unknown): string => {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  if (code === 'ENOENT') return 'nothing there';
  if (code === 'EISDIR') return 'a folder';
  if (code === 'EACCES' || code === 'EPERM') return 'no permission';
  return `the error ${code ?? String(error)}`;
};

function unpack(bytes: Uint8Array, path: string): Uint8Array {
  try {
    return gunzipSync(bytes);
  } catch (error) {
    throw new InputError(
      `${path}, byte ${lastGoodPrefix(bytes)}`,
      'gzipped data',
      error instanceof Error ? error.message : String(error),
    );
  }
}

/**
 * The length of the longest prefix that unpacks without a contradiction: the byte after it shows
 * that the file is damaged, there or a little before. Every shorter prefix unpacks too, so bisection
 * finds it; only damaged files come here.
 */
function lastGoodPrefix(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    try {
      gunzipSync(bytes.subarray(0, middle), { finishFlush: constants.Z_SYNC_FLUSH });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}
