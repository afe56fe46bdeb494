import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { Decimal } from 'decimal.js';
import { theorems } from '../statement/data/registry.js';
import type { DerivedPart, MachinePart, Range, Verdict } from '../statement/data/vocabulary.js';
import { writeAtomically } from './files.js';
import type { Verified } from './verify-theorem.js';

/** A bound that the checker has proved: the quantity's extremum lies in [lower, upper]. */
export interface Bound {
  readonly part: string;
  readonly quantity: string;
  readonly extremum: 'inf' | 'sup' | 'value';
  readonly lower: string;
  readonly upper: string;
  /** A point at which the value is in [lower, upper] too; of a value, the point that it belongs to. */
  readonly at: Readonly<Record<string, string>>;
}

/** What the checker reported when it last replayed a certificate. */
export interface Result {
  readonly verdict: Verdict;
  readonly leaves: number;
  readonly bounds: readonly Bound[];
}

export type Results = Readonly<Record<string, Result>>;

/**
 * Beside the certificates, but not among them: a report, which proves nothing. One line for each
 * bound, or one with empty cells for a theorem that has none.
 */
const FILE = 'bounds.csv';
const COLUMNS = [
  'theorem',
  'verdict',
  'leaves',
  'part',
  'quantity',
  'extremum',
  'lower',
  'upper',
  'at',
];

/** The certificates that the package carries. */
export const SHIPPED = fileURLToPath(new URL('../../certificates', import.meta.url));

type Row = Readonly<Record<string, string>>;

/** The results in a folder; none where there is no such file, or none that can be read. */
export function readResults(folder: string): Results {
  const file = join(folder, FILE);
  if (!existsSync(file)) return {};
  const results: Record<string, Result> = {};
  const options = { columns: true, relax_column_count: true, relax_quotes: true };
  for (const row of parse(readFileSync(file), options) as unknown as Row[]) {
    const { theorem = '', verdict, leaves, part = '', quantity = '', extremum, lower, upper } = row;
    const known = results[theorem]?.bounds ?? [];
    const at = Object.fromEntries((row['at'] ?? '').split(' ').map((pair) => pair.split('=')));
    const bound = { part, quantity, extremum, lower, upper, at } as Bound;
    const bounds = part === '' ? known : [...known, bound];
    results[theorem] = { verdict: verdict as Verdict, leaves: Number(leaves), bounds };
  }
  return results;
}

/** Adds what has been checked to the results in a folder, in the registry's order. */
export function writeResults(folder: string, verified: readonly Verified[]): void {
  const old = readResults(folder);
  const fresh = new Map(verified.map((one) => [one.id, resultOf(one)]));
  const rows = theorems.flatMap(({ id }) => {
    const result = fresh.has(id) ? fresh.get(id) : old[id];
    if (result === undefined) return [];
    const { verdict, leaves, bounds } = result;
    if (bounds.length === 0) return [[id, verdict, leaves, '', '', '', '', '', '']];
    return bounds.map(({ part, quantity, extremum, lower, upper, at }) => {
      const place = Object.entries(at).map(([v, value]) => `${v}=${value}`);
      return [id, verdict, leaves, part, quantity, extremum, lower, upper, place.join(' ')];
    });
  });
  const text = [COLUMNS, ...rows].map((row) => `${row.join()}\n`).join('');
  writeAtomically('--out', join(folder, FILE), text);
}

function resultOf({ id, parts, check: { result } }: Verified): Result | undefined {
  if (result.status !== 'accepted') return undefined;
  const { parts: registered } = theorems.find((theorem) => theorem.id === id)!;
  const bounds = registered.flatMap((part) => {
    if (part.kind === 'derived') return derivedBounds(part, result.verdict);
    const report = result.parts.find((one) => one.part === part.id);
    const outcome = parts.find((one) => one.id === part.id);
    const at = outcome?.kind === 'machine' ? outcome.enclosure?.at : undefined;
    if (report === undefined || at === undefined) return [];
    return boundOf(part, report.bounds, at);
  });
  const leaves = result.parts.reduce((sum, part) => sum + part.leaves, 0);
  return { verdict: result.verdict, leaves, bounds };
}

/** What a part concludes about extrema from parts that are all certified. */
const derivedBounds = ({ id, bounds = [] }: DerivedPart, verdict: Verdict): Bound[] =>
  verdict === 'certified'
    ? bounds.map(({ at, ...bound }) => ({ part: id, ...bound, at: { ...at } }))
    : [];

function boundOf(
  part: MachinePart,
  bounds: Readonly<Record<string, string>>,
  at: Readonly<Record<string, string>>,
): Bound[] {
  const range = provedRange(part, bounds);
  if (part.extremum === undefined || range === undefined) return [];
  const { quantity, of } = part.extremum;
  return [{ ...{ part: part.id, quantity, extremum: of }, ...range, at }];
}

/**
 * The checker's bounds of a part's extremum as plain decimals, rounded outward to two places more than
 * the width that was asked for.
 */
export function provedRange(
  { extremum }: MachinePart,
  { lower, upper }: Readonly<Record<string, string>>,
): Range | undefined {
  if (extremum === undefined || lower === undefined || upper === undefined) return undefined;
  const { width } = extremum;
  const places = new Decimal(width).decimalPlaces() + 2;
  const rounded = (text: string, direction: Decimal.Rounding) => {
    const digits = Decimal.clone({ precision: 1000 });
    return new digits(text).toDecimalPlaces(places, direction).toFixed();
  };
  return {
    lower: rounded(lower, Decimal.ROUND_FLOOR),
    upper: rounded(upper, Decimal.ROUND_CEIL),
  };
}
