/**
 * Tables with a label column, in CSV with a header line.
 */
import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import { InputError, quote } from '../input-error.js';
import type { ClassTargets, Examples } from './examples.js';
import { readFile } from './read-file.js';

export interface CsvOptions {
  /** the name of the column that holds the classes; the last column if not given */
  readonly label?: string;
  /** columns that are not features, such as the row names that R writes under the name "" */
  readonly ignore?: readonly string[];
  /** the names of the classes in order; those that occur, sorted, if not given */
  readonly classes?: readonly string[];
  /** what stands between fields; a comma if not given */
  readonly delimiter?: string;
}

/** A table with the names of its columns. */
export interface Table extends Examples<ClassTargets> {
  /** [width] */
  readonly columns: readonly string[];
}

/**
 * Reads a CSV file, gzipped or not: the label column becomes the classes, every other column a
 * feature, a decimal number rounded to binary32.
 * @throws InputError with line and column for what is no number, a label that is no class, a line
 *   with too few or too many fields, a missing column, a table without rows
 */
export const loadCsv = (path: string, options: CsvOptions = {}): Table =>
  parseCsv(readFile(path), path, options);

interface Line {
  readonly fields: readonly string[];
  /** lines read so far: the number of the line on which this record ends */
  readonly line: number;
}

/** {@link loadCsv} on bytes; `file` is what to call them in errors. */
export function parseCsv(bytes: Uint8Array, file: string, options: CsvOptions = {}): Table {
  requireText(bytes, file);
  const [header, ...lines] = readLines(bytes, file, options.delimiter ?? ',');
  if (header === undefined) throw new InputError(file, 'a header line', 'nothing');
  const names = header.fields;
  requireDistinct(`${file}, line 1`, names);
  const labelAt = column(file, names, options.label ?? names[names.length - 1]!);
  const ignored = (options.ignore ?? []).map((name) => column(file, names, name));
  const featureAt = names.flatMap((_, k) => (k === labelAt || ignored.includes(k) ? [] : [k]));
  if (featureAt.length === 0) throw new InputError(`${file}, line 1`, 'a feature column', 'none');

  const classes = options.classes ?? sortedNames(lines.map(({ fields }) => fields[labelAt]!));
  requireDistinct('classes', classes);
  const indices = new Map(classes.map((name, index) => [name, index]));
  const width = featureAt.length;
  const features = new Float32Array(lines.length * width); // [count, width]
  const labels = new Int32Array(lines.length); // [count]
  lines.forEach(({ fields, line }, row) => {
    featureAt.forEach((at, k) => {
      features[row * width + k] = decimal(
        fields[at]!,
        `${file}, line ${line}, column ${quote(names[at]!)}`,
      );
    });
    const index = indices.get(fields[labelAt]!);
    const isMissing = fields[labelAt]!.trim() === '' && options.classes === undefined;
    if (index === undefined || isMissing) {
      throw new InputError(
        `${file}, line ${line}, column ${quote(names[labelAt]!)}`,
        isMissing ? 'a class' : `a class (${classes.join(', ')})`,
        quote(fields[labelAt]!),
      );
    }
    labels[row] = index;
  });
  if (lines.length === 0) throw new InputError(file, 'rows after the header line', 'none');
  if (options.classes === undefined && classes.length < 2) {
    throw new InputError(
      `${file}, column ${quote(names[labelAt]!)}`,
      'two classes or more',
      `${classes.length}`,
    );
  }
  return {
    count: lines.length,
    width,
    features,
    columns: featureAt.map((at) => names[at]!),
    targets: { kind: 'classes', labels, classes: classes.length, names: classes },
  };
}

/** In other bytes than UTF-8 two names may become one: all that cannot be read would be U+FFFD. */
function requireText(bytes: Uint8Array, file: string): void {
  if (isUtf8(bytes)) return;
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, from) + 1 || bytes.length;
    if (!isUtf8(bytes.subarray(from, end))) break;
    from = end;
  }
  throw new InputError(`${file}, line ${line}`, 'text in UTF-8', 'other bytes');
}

function readLines(bytes: Uint8Array, file: string, delimiter: string): Line[] {
  if (delimiter === '') throw new InputError('delimiter', 'a character or more', quote(''));
  try {
    const records = parse(bytes, {
      bom: true,
      info: true,
      delimiter,
      skip_empty_lines: true,
    }) as unknown as {
      readonly info: { readonly lines: number };
      readonly record: string[];
    }[];
    return records.map(({ info, record }) => ({ fields: record, line: info.lines }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines, bytes: offset } = error as unknown as { lines?: number; bytes?: number };
    throw new InputError(`${file}, line ${lines}, byte ${offset}`, 'CSV', error.message);
  }
}

function requireDistinct(where: string, names: readonly string[]): void {
  const twice = names.find((name, k) => names.indexOf(name) !== k);
  if (twice !== undefined) throw new InputError(where, 'distinct names', `${quote(twice)} twice`);
}

function column(file: string, names: readonly string[], name: string): number {
  const at = names.indexOf(name);
  if (at >= 0) return at;
  throw new InputError(
    `${file}, line 1`,
    `a column ${quote(name)}`,
    `the columns ${names.map(quote).join(', ')}`,
  );
}

/** The names that occur: by value if all are numbers, else by code units. */
function sortedNames(labels: readonly string[]): string[] {
  const names = [...new Set(labels)];
  return names.every((name) => DECIMAL.test(name))
    ? names.sort((a, b) => Number(a) - Number(b))
    : names.sort((a, b) => (a < b ? -1 : 1));
}

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

function decimal(text: string, where: string): number {
  const value = DECIMAL.test(text.trim()) ? Math.fround(Number(text)) : Number.NaN;
  if (Number.isFinite(value)) return value;
  throw new InputError(where, 'a decimal number within binary32', quote(text));
}
