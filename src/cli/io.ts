import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Verdict } from '../statement/data/vocabulary.js';

/** Where a command reads and writes; tests give it streams of their own. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** The exit codes of every command. */
export const EXIT = { ok: 0, refuted: 1, undecided: 2, usage: 64, internal: 70 } as const;

/** certified 0, refuted 1, undecided 2. */
export function exitCodeOf(verdict: Verdict): number {
  switch (verdict) {
    case 'certified':
      return EXIT.ok;
    case 'refuted':
      return EXIT.refuted;
    case 'undecided':
      return EXIT.undecided;
  }
}

/** The exit code of several things together: what was refuted weighs more than what was left open. */
export function worst(codes: readonly number[]): number {
  const order = [EXIT.usage, EXIT.refuted, EXIT.undecided];
  return order.find((code) => codes.includes(code)) ?? EXIT.ok;
}

/** Writes the text, and waits where the reader at the other end is slower. */
export async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/** Writes a value as JSON. */
export const writeJson = (io: Io, value: unknown): Promise<void> =>
  write(io.stdout, `${JSON.stringify(value, null, 2)}\n`);
