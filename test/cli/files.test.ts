import { lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBytes, writeAtomically } from '../../src/cli/files.js';
import { scratchFolder } from './run.js';

describe('writeAtomically', () => {
  it('writes through a link to the file that it names', () => {
    const folder = scratchFolder();
    const [file, link] = [join(folder, 'file.json'), join(folder, 'link.json')];
    writeFileSync(file, 'old');
    symlinkSync(file, link);
    writeAtomically('--out', link, 'new');
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  it('leaves nothing behind where it fails', () => {
    const folder = scratchFolder();
    const path = join(folder, `${'x'.repeat(250)}.json`);
    expect(() => writeAtomically('--out', path, 'new')).toThrowError(
      /^--out: expected a file that can be written, found ".*": a name that is too long$/,
    );
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('readBytes', () => {
  it('reads a file to its end or to the limit, whichever comes first', () => {
    const file = join(scratchFolder(), 'file');
    writeFileSync(file, 'abcdef');
    const text = (most: number) => new TextDecoder().decode(readBytes('path', file, most));
    expect([text(3), text(6), text(100)]).toEqual(['abc', 'abcdef', 'abcdef']);
  });
});
