/** Arb, where gcc and its headers are present: arb.c, compiled into build/ when it is asked for. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Peer } from '../peer.js';

/** This file runs as build/bench/test/bench/peers/arb.js. */
const ROOT = fileURLToPath(new URL('../../../../../', import.meta.url));
const SOURCE = join(ROOT, 'test/bench/peers/arb.c');
const FOLDER = join(ROOT, 'build/bench');
const PROGRAM = join(FOLDER, 'arb');
/** Arb by itself (Debian 12), or inside FLINT 3. */
const LIBRARIES = [['-lflint-arb', '-lflint'], ['-lflint']];

/** undefined if it cannot be built here. */
export function arb(precision: number): Peer | undefined {
  mkdirSync(FOLDER, { recursive: true });
  const built = LIBRARIES.some(
    (libraries) =>
      spawnSync('gcc', ['-O2', SOURCE, '-o', PROGRAM, ...libraries]).status === 0 &&
      spawnSync(PROGRAM, [String(precision), '1'], { input: '' }).status === 0,
  );
  if (!built) return undefined;
  return {
    name: `Arb, ${precision} bits`,
    method: 'natural extension of the printed formulas in ball arithmetic (peers/arb.c)',
    rigorous: true,
    run: (boxes, passes, bounds) => {
      const { status, stdout } = spawnSync(PROGRAM, [String(precision), String(passes)], {
        input: new Uint8Array(boxes.buffer, boxes.byteOffset, boxes.byteLength),
        maxBuffer: 2 ** 26,
      });
      if (status !== 0) throw new Error(`${PROGRAM} ended with status ${status}`);
      const words = new Float64Array(new Uint8Array(stdout).buffer);
      bounds.set(words.subarray(1));
      return words[0] as number;
    },
  };
}
