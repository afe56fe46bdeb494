import { createReadStream, statSync } from 'node:fs';
import { Decimal } from 'decimal.js';
import { onFile } from './files.js';
import { InputError, type PointText, quote, readCount, readValue, VARIABLES } from './input.js';
import { EXIT, type Io, write, writeJson } from './io.js';
import { readPoints } from './points.js';
import { type Enclosures, type Evaluator, QUANTITIES } from './quantities.js';
import { table } from './table.js';

export interface EvalOptions extends Partial<PointText> {
  readonly csv?: string;
  readonly checker: boolean;
  readonly digits?: string;
  readonly json: boolean;
}

/** Significant digits of the checker's enclosures, if the reader names no number. */
const DIGITS = 30;
/** A second for 300 digits; the time grows somewhat less than with their third power. */
const MOST_DIGITS = 10_000;

/** `eval`: rigorous enclosures at one point or at every row of a CSV file. */
export async function evaluatePoints(options: EvalOptions, io: Io): Promise<number> {
  const evaluate = await chooseEvaluator(options);
  if (options.csv === undefined) await evaluateOne(requirePoint(options), evaluate, options, io);
  else await evaluateCsv(options.csv, evaluate, options, io);
  return EXIT.ok;
}

/** The kernel's evaluation, or the checker's: neither is loaded for the other. */
async function chooseEvaluator({ checker, digits }: EvalOptions): Promise<Evaluator> {
  if (checker) {
    const wanted = digits === undefined ? DIGITS : readCount('--digits', digits, 1, MOST_DIGITS);
    const { decimalEvaluator } = await import('./eval-decimal.js');
    return decimalEvaluator(wanted);
  }
  if (digits !== undefined) {
    throw new InputError('--digits', '--checker beside it', 'it alone');
  }
  const { binaryEvaluator } = await import('./eval-binary.js');
  return binaryEvaluator;
}

function requirePoint(options: EvalOptions): PointText {
  const value = (variable: keyof PointText): string => {
    const text = options[variable];
    if (text === undefined) {
      throw new InputError(`--${variable}`, 'a decimal number (or --csv FILE)', 'nothing');
    }
    readValue(`--${variable}`, variable, text);
    return text;
  };
  return { mu: value('mu'), omega: value('omega'), nu: value('nu'), tau: value('tau') };
}

async function evaluateOne(
  point: PointText,
  evaluate: Evaluator,
  options: EvalOptions,
  io: Io,
): Promise<void> {
  const enclosures = evaluate(point);
  if (options.json) return writeJson(io, { ...point, ...enclosures });
  const rows = QUANTITIES.map((quantity) => {
    const { lo, hi } = enclosures[quantity];
    return [quantity, lo, hi, new Decimal(hi).minus(lo).toExponential(1)];
  });
  await write(io.stdout, table(['quantity', 'at least', 'at most', 'width about'], rows));
}

/** Text is written in pieces of about this many characters. */
const PIECE = 1 << 16;

/**
 * A file is read twice, first only to see that every row holds a point, so that a bad row costs no
 * half-written output. A stream can be read but once: there a bad row ends the output, with the
 * rows before it (but for the last piece) already written.
 */
async function evaluateCsv(
  file: string,
  evaluate: Evaluator,
  options: EvalOptions,
  io: Io,
): Promise<void> {
  const given = VARIABLES.find((variable) => options[variable] !== undefined);
  if (given !== undefined) throw new InputError(`--${given}`, 'no point beside --csv', 'one');
  const source = openPoints(file, io);
  if (source.isRereadable) for await (const _ of readPoints(source.name, source.open()));

  const { head, row, separator, foot } = options.json ? JSON_LAYOUT : CSV_LAYOUT;
  let piece = head;
  let between = '';
  for await (const point of readPoints(source.name, source.open())) {
    piece += between + row(point, evaluate(point));
    between = separator;
    if (piece.length < PIECE) continue;
    await write(io.stdout, piece);
    piece = '';
  }
  await write(io.stdout, piece + foot);
}

function openPoints(file: string, io: Io) {
  if (file === '-') return { name: 'standard input', isRereadable: false, open: () => io.stdin };
  const there = onFile('--csv', 'a file', file, () => statSync(file));
  if (there.isDirectory()) throw new InputError('--csv', 'a file', `${quote(file)}: a folder`);
  return { name: file, isRereadable: there.isFile(), open: () => createReadStream(file) };
}

/** How rows become text. */
interface Layout {
  readonly head: string;
  readonly row: (point: PointText, enclosures: Enclosures) => string;
  readonly separator: string;
  readonly foot: string;
}

/** The four inputs as given, then NAME_lo and NAME_hi; no value needs quotes. */
const CSV_LAYOUT: Layout = {
  head: `${[...VARIABLES, ...QUANTITIES.flatMap((name) => [`${name}_lo`, `${name}_hi`])].join()}\n`,
  row: (point, enclosures) => {
    let line = `${point.mu},${point.omega},${point.nu},${point.tau}`;
    for (const quantity of QUANTITIES) {
      const { lo, hi } = enclosures[quantity];
      line += `,${lo},${hi}`;
    }
    return `${line}\n`;
  },
  separator: '',
  foot: '',
};

/** One JSON array, one row a line. */
const JSON_LAYOUT: Layout = {
  head: '[\n',
  row: (point, enclosures) => JSON.stringify({ ...point, ...enclosures }),
  separator: ',\n',
  foot: '\n]\n',
};
