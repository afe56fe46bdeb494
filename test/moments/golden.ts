import { readFileSync } from 'node:fs';
import { Decimal } from 'decimal.js';
import type { Interval } from '../../src/interval/index.js';
import type { Evaluation, MomentInput } from '../../src/moments/index.js';
import { rational } from '../support/exact.js';

export const Digits = Decimal.clone({ precision: 80, minE: -9e15, maxE: 9e15 });

export const QUANTITIES = [
  'mean',
  'variance',
  'second_moment',
  'j11',
  'j12',
  'j21',
  'j22',
  'sigma_max',
] as const satisfies readonly (keyof Evaluation)[];

export type Quantity = (typeof QUANTITIES)[number];

/** Those that change sign, so that near a zero only an absolute width can be small. */
export const SIGNED: readonly Quantity[] = ['mean', 'j12', 'j21'];

export interface GoldenRow extends MomentInput {
  readonly group: string;
  readonly values: Readonly<Record<Quantity, Decimal>>;
}

/** A table of test/golden with columns mu, omega, nu, tau and the eight quantities. */
export function golden(name: string): GoldenRow[] {
  const text = readFileSync(new URL(`../golden/${name}`, import.meta.url), 'utf8');
  const [header = '', ...lines] = text
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  const columns = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    const cell = (column: string) => cells[columns.indexOf(column)] ?? '';
    return {
      group: cell('group'),
      mu: cell('mu'),
      omega: cell('omega'),
      nu: cell('nu'),
      tau: cell('tau'),
      values: Object.fromEntries(
        QUANTITIES.map((quantity) => [quantity, new Digits(cell(quantity))]),
      ) as Record<Quantity, Decimal>,
    };
  });
}

/** What the last of `digits` printed digits leaves open: one unit of it. */
export const unit = (value: Decimal, digits: number): Decimal =>
  value.isZero() ? new Digits(0) : new Digits(10).pow(value.e - digits + 1);

/** A double to 80 digits; `new Decimal(x)` would take the digits that x prints as. */
export function exactly(x: number): Decimal {
  if (!Number.isFinite(x)) return new Digits(x);
  const { n, d } = rational(x);
  return new Digits(n.toString()).div(d.toString());
}

/** Whether the value, known to ± error, may lie in the interval. */
export const holds = ({ lo, hi }: Interval, value: Decimal, error: Decimal | number = 0): boolean =>
  exactly(lo).lte(value.plus(error)) && exactly(hi).gte(value.minus(error));

export const describeRow = ({ group, mu, omega, nu, tau }: GoldenRow): string =>
  `${group} mu=${mu} omega=${omega} nu=${nu} tau=${tau}`;
