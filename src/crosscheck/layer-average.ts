/** The theory of a layer whose units have different ω and τ, if all inputs had the same moments. */
import { add, type Interval, mid, mul, point, sqr, sub } from '../interval/index.js';
import type { UnitWeights } from '../training/index.js';
import type { Theory } from './theory.js';

/** Mean and variance of all activations of a layer. */
export interface LayerMoments {
  readonly mu: Interval;
  readonly nu: Interval;
}

/**
 * Moments over units and examples: mean = Σ μ̃(ωᵢ, τᵢ)/n, second moment likewise, and
 * variance = second − mean², where unit i takes its inputs to be independent with the layer's (μ, ν).
 */
export function layerAverage(
  theory: Theory,
  { mu, nu }: LayerMoments,
  { omega, tau }: UnitWeights,
): LayerMoments {
  let mean: Interval = point(0);
  let second: Interval = point(0);
  omega.forEach((w, unit) => {
    const found = theory.moments(mul(mu, point(w)), mul(nu, point(tau[unit]!)));
    mean = add(mean, found.mean);
    second = add(second, found.second);
  });
  const share = point(1 / omega.length);
  const average = mul(mean, share);
  return { mu: average, nu: sub(mul(second, share), sqr(average)) };
}

/** The middle of both. */
export const middle = ({ mu, nu }: LayerMoments): LayerMoments => ({
  mu: point(mid(mu)),
  nu: point(mid(nu)),
});
