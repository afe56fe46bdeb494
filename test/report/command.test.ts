import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, scratchFolder } from '../cli/run.js';

describe('snn-verify report', () => {
  it('refuses a file where a folder is needed, before it does anything', async () => {
    const file = join(scratchFolder(), 'taken');
    writeFileSync(file, '');
    const { code, out, err } = await run(['report', '--out', file]);
    expect({ code, out }).toEqual({ code: 64, out: '' });
    expect(err).toMatch(
      /^snn-verify: --out: expected a folder to write in, found ".*taken": .*\n$/,
    );
  });

  it('refuses an argument', async () => {
    const { code, err } = await run(['report', 'theorem-1']);
    expect(code).toBe(64);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(existsSync('report')).toBe(false);
  });
});
