/** Small tables for tests, in the format that export.R writes. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Task } from '../../../src/crosscheck/uci/tasks.js';
import { randomOf } from '../../../src/training/index.js';

/** Three classes around three centres, and a feature that says nothing. */
export const blobs = (name: string, rows: number): Task => ({
  name,
  table: 'none',
  rows,
  features: 3,
  classes: 3,
});

export function csvOf({ rows }: Task, seed: number): string {
  const random = randomOf(seed, 'data');
  const lines = Array.from({ length: rows }, (_, i) => {
    const c = i % 3;
    const x = [c === 0 ? 4 : 0, c === 1 ? 4 : 0, 0].map((m) => (m + random.normal()).toFixed(4));
    return `${x.join(',')},"class ${c}"`;
  });
  return `"x","y","z","class"\n${lines.join('\n')}\n`;
}

/** A new folder with the tasks' files. */
export function folderOf(tasks: readonly Task[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'uci-'));
  tasks.forEach((task, t) => {
    writeFileSync(join(folder, `${task.name}.csv`), csvOf(task, 1 + t));
  });
  return folder;
}
