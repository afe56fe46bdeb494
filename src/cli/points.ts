import type { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { DomainVariable } from '../statement/data/vocabulary.js';
import { systemReason } from './files.js';
import { InputError, type PointText, quote, readValue, VARIABLES } from './input.js';

/** No line of such a file is longer than this many bytes. */
const MAX_LINE = 1_000_000;

/**
 * The points of a CSV text, one by one: the columns mu, omega, nu, tau of each row, found by the
 * header, in any order among others; blanks around values do not count. Memory stays bounded.
 *
 * @throws InputError with line and column for the first row that holds no point.
 */
export async function* readPoints(name: string, source: Readable): AsyncGenerator<PointText> {
  const parser = parse({
    bom: true,
    info: true,
    max_record_size: MAX_LINE,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  });
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let columns: Columns | undefined;
  try {
    for await (const row of parser) {
      const { record, info } = row as { record: string[]; info: { lines: number } };
      if (columns === undefined) columns = findColumns(`${name}: line ${info.lines}`, record);
      else yield readPoint(`${name}: line ${info.lines}`, record, columns);
    }
  } catch (error) {
    throw asInputError(name, error);
  } finally {
    source.destroy();
  }
  if (columns === undefined) {
    throw new InputError(name, `a header line that names ${VARIABLES.join(', ')}`, 'an empty file');
  }
}

interface Columns {
  readonly count: number;
  readonly at: Readonly<Record<DomainVariable, number>>;
}

function findColumns(where: string, header: readonly string[]): Columns {
  const at = (variable: DomainVariable): number => {
    const index = header.indexOf(variable);
    if (index < 0 || index !== header.lastIndexOf(variable)) {
      const expected = `a header with one column "${variable}" (comma-separated: ${VARIABLES.join(',')})`;
      throw new InputError(where, expected, quote(header.join(',')));
    }
    return index;
  };
  return {
    count: header.length,
    at: { mu: at('mu'), omega: at('omega'), nu: at('nu'), tau: at('tau') },
  };
}

function readPoint(where: string, record: readonly string[], { count, at }: Columns): PointText {
  if (record.length !== count) {
    throw new InputError(where, `${count} values, as in the header`, String(record.length));
  }
  const value = (variable: DomainVariable): string => {
    const text = record[at[variable]] as string;
    readValue(`${where}: ${variable}`, variable, text);
    return text;
  };
  return { mu: value('mu'), omega: value('omega'), nu: value('nu'), tau: value('tau') };
}

function asInputError(name: string, error: unknown): unknown {
  if (error instanceof CsvError) {
    const line = (error as { lines?: number }).lines;
    const where = line === undefined ? name : `${name}: line ${line}`;
    return new InputError(where, 'well-formed CSV', error.message.split('\n').join(' '));
  }
  const reason = systemReason(error);
  return reason === undefined ? error : new InputError(name, 'a file that can be read', reason);
}
