/** Moments over a box by whatever is fastest there: for many boxes of ordinary size. */
import { type Interval, interval } from '../interval/index.js';
import { fastCentred } from './fast-centred.js';
import { fastNatural } from './fast-natural.js';
import { momentMap } from './moment-map.js';

export interface BoxMoments {
  readonly mean: Interval;
  readonly second: Interval;
  readonly variance: Interval;
}

const centred = new Float64Array(6);
const natural = new Float64Array(6);

/**
 * Enclosures of mean, second moment and variance for all x ∈ X and all y > 0 in Y: the common part
 * of centred and natural form, or of what one of them gives; `momentMap` outside their domain.
 *
 * @throws RangeError if X is empty or no y > 0.
 */
export function fastMoments(x: Interval, y: Interval): BoxMoments {
  if (!fastNatural(x.lo, x.hi, y.lo, y.hi, natural)) {
    const { mean, second, variance } = momentMap(x, y);
    return { mean, second, variance };
  }
  if (!fastCentred(x.lo, x.hi, y.lo, y.hi, centred)) centred.set(natural);
  return { mean: common(0), second: common(2), variance: common(4) };
}

/** Both contain the range, so that their common part is not empty. */
const common = (i: number): Interval =>
  interval(
    Math.max(centred[i] as number, natural[i] as number),
    Math.min(centred[i + 1] as number, natural[i + 1] as number),
  );
