import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { main } from '../../src/cli/main.js';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What a command says on stderr but for its lines of progress: a slow machine sees more of them. */
export const withoutProgress = (stderr: string): string =>
  stderr.replaceAll(/^\d+\/\d+ .*\n/gm, '');

/** The command in this process, with streams of its own; `err` is without progress. */
export async function run(argv: readonly string[], stdin: string | Readable = ''): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const into = (chunks: string[]) =>
    new Writable({
      write(chunk, _encoding, done) {
        chunks.push(String(chunk));
        done();
      },
    });
  const code = await main(argv, {
    stdin: typeof stdin === 'string' ? Readable.from([Buffer.from(stdin)]) : stdin,
    stdout: into(out),
    stderr: into(err),
  });
  return { code, out: out.join(''), err: withoutProgress(err.join('')) };
}

/** A folder that is removed when the test ends. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'snn-verify-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
