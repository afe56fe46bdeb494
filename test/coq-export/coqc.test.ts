/**
 * On demand: `SNN_COQC=1 npx vitest run test/coq-export/coqc.test.ts` gives every exported file of a
 * list to coqc, some minutes.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, scratchFolder } from '../cli/run.js';
import { EXPORTED } from './domains.js';

const { SNN_COQC } = process.env;
const MINUTES = 60_000;

describe.runIf(SNN_COQC === '1')('coqc', () => {
  it.each(EXPORTED)(
    'accepts the file of export-coq %s',
    async (line) => {
      const folder = scratchFolder();
      const file = join(folder, 'mine.v');
      expect(await run(['export-coq', ...line.split(' '), '--out', file])).toMatchObject({
        code: 0,
      });
      const coqc = spawnSync('coqc', [file], { cwd: folder, encoding: 'utf8' });
      expect(coqc.stderr).not.toMatch(/^Error/m);
      expect(coqc.status).toBe(0);
      const axioms = [...coqc.stdout.matchAll(/^([A-Z]\w*)\.\w+ *(?::|$)/gm)].map(
        ([, name]) => name,
      );
      expect(new Set(axioms)).toEqual(
        new Set([
          ...['ClassicalDedekindReals', 'Classical_Prop', 'FunctionalExtensionality'],
          ...['PrimInt63', 'Uint63', 'PrimFloat', 'FloatAxioms'],
        ]),
      );
    },
    20 * MINUTES,
  );

  it(
    'refuses a file whose claim was made false',
    async () => {
      const folder = scratchFolder();
      const file = join(folder, 'mine.v');
      const { out } = await run(['export-coq', 'theorem-2', '--nu', '4:8']);
      writeFileSync(
        file,
        out.replaceAll('variance (m * w) (n * t) < n', 'variance (m * w) (n * t) > n'),
      );
      expect(spawnSync('coqc', [file], { cwd: folder }).status).toBe(1);
    },
    20 * MINUTES,
  );
});
