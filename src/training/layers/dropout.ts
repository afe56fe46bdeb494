/**
 * Dropout (Srivastava et al. 2014) and α-dropout (Klambauer et al. 2017, section 2): while training,
 * each activation is kept with probability q, independently, and the result is mapped by an affine
 * function that keeps moments. In evaluation nothing is changed.
 */
import { sqrt } from '../functions/index.js';
import { requireNumber } from '../input-error.js';
import type { Random } from '../random.js';
import type { LayerSpec } from './layer.js';

/** α01·λ01, the limit −SELU(−∞), rounded to binary64. */
const LAMBDA_ALPHA = 1.7580993408473768;

/** Kept with probability q, an activation becomes scale·x + shift; otherwise it becomes dropped. */
export interface AffineDropout {
  readonly keep: number;
  readonly scale: number;
  readonly shift: number;
  readonly dropped: number;
}

/**
 * Ordinary dropout: kept activations become x/q, the others 0. The mean is kept: q·(μ/q) = μ; the
 * variance is not: ν becomes ν/q + μ²(1 − q)/q.
 * @param keep q in (0, 1]
 */
export function dropout(keep: number): LayerSpec {
  requireKeep(keep);
  return dropping('dropout', { keep, scale: 1 / keep, shift: 0, dropped: 0 });
}

/**
 * α-dropout: dropped activations become α′ = −λα, where SELU saturates; then a·(·) + b restores mean
 * and variance. With the keep probability q, dropping leaves the mean E = qμ + (1 − q)α′ and the
 * variance V = q((1 − q)(α′ − μ)² + ν), so a = √(ν/V) and b = μ − a·E keep (μ, ν).
 * @param keep q in (0, 1]
 * @param mean μ, the mean that activations are taken to have
 * @param variance ν > 0, their variance
 */
export function alphaDropout(keep: number, mean = 0, variance = 1): LayerSpec {
  return dropping('alpha-dropout', alphaDropoutFigures(keep, mean, variance));
}

/** The numbers of {@link alphaDropout}, in binary64. */
export function alphaDropoutFigures(keep: number, mean = 0, variance = 1): AffineDropout {
  requireKeep(keep);
  requireNumber('mean', mean, 'a finite number', () => true);
  requireNumber('variance', variance, 'a positive number', (v) => v > 0);
  const saturation = -LAMBDA_ALPHA;
  const distance = saturation - mean;
  const droppedVariance = keep * ((1 - keep) * distance * distance + variance);
  const scale = sqrt(variance / droppedVariance);
  const shift = mean - scale * (keep * mean + (1 - keep) * saturation);
  return { keep, scale, shift, dropped: scale * saturation + shift };
}

const requireKeep = (keep: number): void =>
  requireNumber('keep', keep, 'a probability greater than 0, at most 1', (q) => q > 0 && q <= 1);

/** Products and sums in binary64, one rounding to binary32. */
const dropping =
  (kind: string, { keep, scale, shift, dropped }: AffineDropout): LayerSpec =>
  ({ inputs, capacity, masks }) => {
    const mask = new Uint8Array(capacity * inputs); // [capacity, inputs]; 1: kept
    const isKept = below(keep, masks);
    let active = false;
    return {
      kind,
      inputs,
      outputs: inputs,
      parameters: [],
      statistics: [],
      forward(x, y, rows, mode) {
        active = mode === 'training' && keep < 1;
        if (!active) {
          y.set(x);
          return;
        }
        for (let i = 0; i < rows * inputs; i++) {
          const kept = isKept();
          mask[i] = kept ? 1 : 0;
          y[i] = kept ? scale * x[i]! + shift : dropped;
        }
      },
      backward(_x, _y, dy, dx, rows) {
        if (dx === undefined) return;
        if (!active) {
          dx.set(dy);
          return;
        }
        for (let i = 0; i < rows * inputs; i++) dx[i] = mask[i] === 1 ? scale * dy[i]! : 0;
      },
    };
  };

/** True with the probability q, rounded to a multiple of 2⁻³². */
function below(q: number, random: Random): () => boolean {
  const threshold = Math.floor(q * 2 ** 32 + 0.5);
  return () => random.bits() < threshold;
}
