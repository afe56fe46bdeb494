/** How many columns of a terminal the text takes: combining marks, as in ν̃, take none. */
export const width = (text: string): number => [...text.replace(/\p{M}/gu, '')].length;

/**
 * Rows of cells as lines of text: columns aligned, two spaces apart, a rule under the header.
 * Columns whose number is in `right` are aligned to the right.
 */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const widths = header.map((title, column) =>
    Math.max(width(title), ...rows.map((row) => width(row[column] ?? ''))),
  );
  const line = (cells: readonly string[]): string =>
    widths
      .map((total, column) => {
        const cell = cells[column] ?? '';
        const space = ' '.repeat(total - width(cell));
        return right.includes(column) ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((total) => '─'.repeat(total));
  return `${[header, rule, ...rows].map(line).join('\n')}\n`;
}
