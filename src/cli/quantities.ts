import type { PointText } from './input.js';

/** What `eval` encloses, in the order in which it prints. */
export const QUANTITIES = [
  'mean',
  'variance',
  'second_moment',
  'j11',
  'j12',
  'j21',
  'j22',
  'sigma_max',
] as const;

export type Quantity = (typeof QUANTITIES)[number];

/** An enclosure whose bounds are decimals that are bounds themselves. */
export interface Bounds {
  readonly lo: string;
  readonly hi: string;
}

export type Enclosures = Readonly<Record<Quantity, Bounds>>;

/** Rigorous enclosures at a point; the texts are known to be decimals within the limits. */
export type Evaluator = (point: PointText) => Enclosures;

/** The enclosures, made one by one. */
export const forEachQuantity = (enclose: (quantity: Quantity) => Bounds): Enclosures =>
  Object.fromEntries(QUANTITIES.map((quantity) => [quantity, enclose(quantity)])) as Enclosures;
