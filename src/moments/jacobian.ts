/** The Jacobian of (μ, ν) ↦ (mean, variance) by the chain rule: x = μω, y = ντ. */
import { type Interval, mul } from '../interval/index.js';
import type { MomentMap } from './moment-map.js';

/** J = ∂(mean, variance)/∂(μ, ν) = (j11, j12; j21, j22). */
export interface Jacobian {
  readonly j11: Interval;
  readonly j12: Interval;
  readonly j21: Interval;
  readonly j22: Interval;
}

/** ∂/∂μ = ω·∂/∂x and ∂/∂ν = τ·∂/∂y. */
export function jacobian(g: MomentMap, omega: Interval, tau: Interval): Jacobian {
  return {
    j11: mul(omega, g.meanX),
    j12: mul(tau, g.meanY),
    j21: mul(omega, g.varianceX),
    j22: mul(tau, g.varianceY),
  };
}
