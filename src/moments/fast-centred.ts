/**
 * Enclosures of mean, second moment and variance over a narrow box [x]×[y] by Taylor's formula:
 * value and gradient at the centre, a uniform bound on the second derivatives.
 *
 *   |F − F(c)| ≤ |F_x(c)|ρ + |F_y(c)|σ + ½F_xx ρ² + F_xy ρσ + ½F_yy σ²,  ρ ≥ |x − c_x|, σ ≥ |y − c_y|,
 *
 * where F_xx, F_xy, F_yy stand for bounds over the box. Both moments solve the heat equation
 * F_y = ½F_xx, and fast-curvature.ts bounds their derivatives by x. The gradient is
 *
 *   mean_x = λ(Q + αA1),                  mean_y = ½λ(αA1 − (α − 1)p),
 *   second_x = 2λ²(L1 − α²(A1 − A2)),     second_y = λ²(Q + α²(2·A2 − A1)),
 *
 * with p the density of z at 0, and variance = second − mean² is expanded with its square kept:
 * variance = variance(c) + (gradient) − (mean − mean(c))².
 *
 * The centre is the point with u and r exactly the two doubles computed, x = ur and y = r²/2: no
 * property of Math.sqrt is needed, a bad root would only make the radii ρ, σ larger.
 */
import { meanCurvature, secondCurvature } from './fast-curvature.js';
import {
  alpha,
  alphaMinusOne,
  alphaSquared,
  erfcxEach,
  expEach,
  halfInvSqrtPi,
  inDomain,
  invSqrtPi,
  lambda,
  lambdaSquared,
  MEAN_ERROR,
  SECOND_ERROR,
  U,
} from './fast-terms.js';

/** Arguments, then values, of e^t and of erfcx. */
const exps = new Float64Array(2);
const erfcxs = new Float64Array(3);

/** Covers the roundings of a sum of up to six products of positive numbers, and one more sum. */
const SUM = 1 + 8 * U;

/**
 * Writes mean, second moment and variance over the box to out[0…5], lower before upper bound.
 *
 * @returns whether it did; not if the box is outside `inDomain`, or if [y] is wider than its middle,
 *   where the form would be of no use.
 */
export function fastCentred(
  xLo: number,
  xHi: number,
  yLo: number,
  yHi: number,
  out: Float64Array,
): boolean {
  if (!inDomain(xLo, xHi, yLo, yHi)) return false;
  const r = Math.sqrt(yLo + yHi);
  const inverse = 1 / r;
  const u = 0.5 * (xLo + xHi) * inverse;
  const x = u * r;
  const y = 0.5 * (r * r);
  const rho = Math.max(xHi - x, x - xLo) * SUM + 2 * U * Math.abs(x);
  const sigma = Math.max(yHi - y, y - yLo) * SUM + 2 * U * y;
  const spread = 2 * sigma * inverse * inverse; // σ/y
  if (!(r > 0 && spread <= 0.5)) return false;

  const once = u + 0.5 * r;
  const twice = u + r;
  exps[0] = -u * u;
  erfcxs[0] = u;
  erfcxs[1] = once;
  erfcxs[2] = twice;
  expEach(exps, 1);
  erfcxEach(erfcxs, 3);
  const e = exps[0] as number;
  const tail = 0.5 * e * (erfcxs[0] as number);
  const below = u >= 0 ? tail : 1 - tail; // P
  const above = u >= 0 ? 1 - tail : tail; // Q
  let a1 = 0.5 * e * (erfcxs[1] as number);
  let a2 = 0.5 * e * (erfcxs[2] as number);
  if (once < 0) {
    // E·erfcx(t) = 2E·e^(t²) − E·erfcx(−t), the exponents added first (step 4).
    exps[0] = r * (u + 0.25 * r);
    exps[1] = Math.min(0, 2 * r * (u + 0.5 * r));
    expEach(exps, 2);
    a1 = (exps[0] as number) - a1;
    if (twice < 0) a2 = (exps[1] as number) - a2;
  }
  const s = halfInvSqrtPi * r * e;
  const p = invSqrtPi * e * inverse;
  const l1 = x * above + s;
  const n = below - a1;
  const d = a1 - a2;
  const mean = lambda * (l1 - alpha * n);
  const second = lambdaSquared * ((x * x + y) * above + x * s + alphaSquared * (n - d));
  const variance = second - mean * mean;
  const meanX = lambda * (above + alpha * a1);
  const meanY = 0.5 * lambda * (alpha * a1 - alphaMinusOne * p);
  const secondX = 2 * lambdaSquared * (l1 - alphaSquared * d);
  const secondY = lambdaSquared * (above + alphaSquared * (2 * a2 - a1));

  // 1/√(2πy) for y ≥ (r²/2)(1 − spread): 1/√(1 − k) is convex, at most 1 + 2(√2 − 1)k for k ≤ 1/2.
  const density = 0.5642 * inverse * (1 + 0.83 * spread);
  const meanCurve = meanCurvature(density, rho, sigma);
  const secondCurve = secondCurvature(density, rho, sigma);

  const meanError = MEAN_ERROR * (1 + 0.5 * (Math.abs(x) + sigma) + 0.25 * r + rho);
  const meanRadius =
    (Math.abs(meanX) * rho + Math.abs(meanY) * sigma + meanCurve) * SUM + meanError;
  const secondError =
    SECOND_ERROR *
    (1 + 0.3334 * (x * x + y) + rho * (1.3 + 0.3334 * Math.abs(x) + 0.125 * r) + sigma);
  const secondRadius =
    (Math.abs(secondX) * rho + Math.abs(secondY) * sigma + secondCurve) * SUM + secondError;
  const mag = Math.abs(mean) + meanRadius;
  const varianceX = secondX - 2 * mean * meanX;
  const varianceY = secondY - 2 * mean * meanY;
  const varianceRadius =
    (Math.abs(varianceX) * rho +
      Math.abs(varianceY) * sigma +
      (secondCurve + 2 * Math.abs(mean) * meanCurve)) *
      SUM +
    (secondError + mag * (2 * meanError + 8 * U * mag) + 4 * U * (second + secondRadius));

  out[0] = mean - meanRadius;
  out[1] = mean + meanRadius;
  out[2] = Math.max(0, second - secondRadius);
  out[3] = second + secondRadius;
  out[4] = Math.max(0, variance - (varianceRadius + meanRadius * meanRadius));
  out[5] = variance + varianceRadius;
  return true;
}
