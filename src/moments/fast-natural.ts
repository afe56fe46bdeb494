/**
 * Enclosures of mean, second moment and variance over a box [x]×[y] from monotone pieces: a natural
 * extension in the coordinates u = x/√(2y) and r = √(2y).
 *
 * With z = r(u + g/√2), g standard normal, z⁺ and (z⁺)² grow with u and with r, while (1 − e^z)⁺ and
 * its square fall with u and grow with r (where z < 0, |z| is a multiple of r). So do their means
 * (proofs/moments/fast.md, Lemma A): over [u]×[r]
 *
 *   L1, L2 are between their values at (u.lo, r.lo) and (u.hi, r.hi),
 *   N, B   are between their values at (u.hi, r.lo) and (u.lo, r.hi),
 *
 * and mean = λ(L1 − αN), second = λ²(L2 + α²B) follow by interval arithmetic on exact ranges. About
 * one to four times the true width for |x| ≤ √y; wide where |x| is many √y, since u and r both vary
 * with y.
 */
import { pred, succ } from '../interval/loose.js';
import {
  alpha,
  alphaSquared,
  erfcxEach,
  expEach,
  halfInvSqrtPi,
  inDomain,
  lambda,
  lambdaSquared,
  MEAN_ERROR,
  SECOND_ERROR,
  U,
} from './fast-terms.js';

/** Arguments, then values, of e^t and of erfcx. */
const exps = new Float64Array(4);
const erfcxs = new Float64Array(6);

/**
 * Writes mean, second moment and variance over the box to out[0…5], lower before upper bound.
 *
 * @returns whether it did; not if the box is outside `inDomain`.
 */
export function fastNatural(
  xLo: number,
  xHi: number,
  yLo: number,
  yHi: number,
  out: Float64Array,
): boolean {
  if (!inDomain(xLo, xHi, yLo, yHi)) return false;
  // √ is a guess: were r·r ≥ 2y, its rounding would be too, so that the comparison proves r² < 2y.
  const rootLo = Math.sqrt(2 * yLo);
  const rootHi = Math.sqrt(2 * yHi);
  const rLo = rootLo - 4 * U * rootLo;
  const rHi = rootHi + 4 * U * rootHi;
  if (!(rLo > 0 && rLo * rLo < 2 * yLo && rHi * rHi > 2 * yHi)) return false;
  const uLo = pred(xLo / (xLo >= 0 ? rHi : rLo));
  const uHi = succ(xHi / (xHi >= 0 ? rLo : rHi));

  const once1 = uHi + 0.5 * rLo;
  const twice1 = uHi + rLo;
  const once2 = uLo + 0.5 * rHi;
  const twice2 = uLo + rHi;
  erfcxs[0] = uLo;
  erfcxs[1] = uHi;
  erfcxs[2] = once1;
  erfcxs[3] = twice1;
  erfcxs[4] = once2;
  erfcxs[5] = twice2;
  erfcxEach(erfcxs, 6);
  exps[0] = -uLo * uLo;
  exps[1] = -uHi * uHi;
  expEach(exps, 2);

  const eLo = exps[0] as number;
  const eHi = exps[1] as number;
  const tailLo = 0.5 * eLo * (erfcxs[0] as number);
  const tailHi = 0.5 * eHi * (erfcxs[1] as number);
  const pLo = uLo >= 0 ? tailLo : 1 - tailLo;
  const qLo = uLo >= 0 ? 1 - tailLo : tailLo;
  const pHi = uHi >= 0 ? tailHi : 1 - tailHi;
  const qHi = uHi >= 0 ? 1 - tailHi : tailHi;
  let a1 = 0.5 * eHi * (erfcxs[2] as number);
  let b1 = 0.5 * eHi * (erfcxs[3] as number);
  let a2 = 0.5 * eLo * (erfcxs[4] as number);
  let b2 = 0.5 * eLo * (erfcxs[5] as number);
  if (once1 < 0 || once2 < 0) {
    // E·erfcx(t) = 2E·e^(t²) − E·erfcx(−t), the exponents added first (step 4).
    exps[0] = Math.min(0, rLo * (uHi + 0.25 * rLo));
    exps[1] = Math.min(0, 2 * rLo * (uHi + 0.5 * rLo));
    exps[2] = Math.min(0, rHi * (uLo + 0.25 * rHi));
    exps[3] = Math.min(0, 2 * rHi * (uLo + 0.5 * rHi));
    expEach(exps, 4);
    if (once1 < 0) a1 = (exps[0] as number) - a1;
    if (twice1 < 0) b1 = (exps[1] as number) - b1;
    if (once2 < 0) a2 = (exps[2] as number) - a2;
    if (twice2 < 0) b2 = (exps[3] as number) - b2;
  }
  const n1 = pHi - a1;
  const n2 = pLo - a2;
  const x1 = uLo * rLo;
  const x2 = uHi * rHi;
  const s1 = halfInvSqrtPi * rLo * eLo;
  const s2 = halfInvSqrtPi * rHi * eHi;
  const y2 = 0.5 * (rHi * rHi);
  const square = Math.max(x1 * x1, x2 * x2);
  const meanError = MEAN_ERROR * (1 + 0.5 * Math.max(-x1, x1, -x2, x2) + 0.25 * rHi);
  const secondError = SECOND_ERROR * (1 + 0.3334 * (square + y2));
  const meanLo = lambda * (x1 * qLo + s1 - alpha * n2) - meanError;
  const meanHi = lambda * (x2 * qHi + s2 - alpha * n1) + meanError;
  const l1 = (x1 * x1 + 0.5 * (rLo * rLo)) * qLo + x1 * s1;
  const l2 = (x2 * x2 + y2) * qHi + x2 * s2;
  const secondLo = Math.max(
    0,
    lambdaSquared * (l1 + alphaSquared * (n1 - (a1 - b1))) - secondError,
  );
  const secondHi = lambdaSquared * (l2 + alphaSquared * (n2 - (a2 - b2))) + secondError;

  const mag = Math.max(-meanLo, meanHi);
  const mig = Math.max(meanLo, -meanHi, 0);
  const rounding = 4 * U * (secondHi + mag * mag);
  out[0] = meanLo;
  out[1] = meanHi;
  out[2] = secondLo;
  out[3] = secondHi;
  out[4] = Math.max(0, secondLo - mag * mag - rounding);
  out[5] = secondHi - mig * mig + rounding;
  return true;
}
