/** A text table: first column to the left, the others to the right. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [heads, ...rows];
  const widths = heads.map((_, j) => Math.max(...all.map((row) => (row[j] ?? '').length)));
  const line = (row: readonly string[]): string =>
    widths
      .map((width, j) => (j === 0 ? (row[j] ?? '').padEnd(width) : (row[j] ?? '').padStart(width)))
      .join('  ')
      .trimEnd();
  return [line(heads), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join(
    '\n',
  );
}
