import { readFileSync } from 'node:fs';

/** The rows of a golden table, by column name. */
export function readTable(name: string): Record<string, string>[] {
  const text = readFileSync(new URL(`../golden/${name}`, import.meta.url), 'utf8');
  const [header = '', ...lines] = text.trim().split('\n');
  const columns = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}
