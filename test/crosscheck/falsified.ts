/** Theories that are wrong on purpose, from one formula in plain doubles with parameters. */
import { erfcx, exp, mid, point } from '../../src/interval/index.js';
import { certified, type Theory } from '../../src/crosscheck/theory.js';

interface Mistake {
  /** α01 is multiplied by this */
  readonly alpha?: number;
  readonly lambda?: number;
  /** the variance formula without − μ̃² */
  readonly withoutSquare?: boolean;
  /** (E f′)² in place of E f′² */
  readonly squareOfSlope?: boolean;
}

const ALPHA01 = 1.6732632423543772;
const LAMBDA01 = 1.0507009873554805;

const e = (x: number): number => mid(exp(point(x)));
/** e^h·Φ(−t), the exponents added first. */
const tail = (t: number, h: number): number => {
  const scaled = 0.5 * mid(erfcx(point(Math.abs(t) / Math.SQRT2)));
  return t >= 0 ? scaled * e(h - (t * t) / 2) : e(h) - scaled * e(h - (t * t) / 2);
};

/** The theory of f with α = alpha·α01 and the given λ. */
export function theoryWith({
  alpha = 1,
  lambda = LAMBDA01,
  withoutSquare = false,
  squareOfSlope = false,
}: Mistake): Theory {
  const a = alpha * ALPHA01;
  const terms = (x: number, y: number) => {
    const s = Math.sqrt(y);
    const below = tail(x / s, 0);
    return {
      above: 1 - below,
      below,
      once: tail((x + y) / s, x + y / 2),
      twice: tail((x + 2 * y) / s, 2 * x + 2 * y),
      density: (s * e((-x * x) / (2 * y))) / Math.sqrt(2 * Math.PI),
    };
  };
  return {
    moments(X, Y) {
      const [x, y] = [mid(X), mid(Y)];
      const { above, below, once, twice, density } = terms(x, y);
      const mean = lambda * (x * above + density - a * (below - once));
      const second =
        lambda * lambda * ((x * x + y) * above + x * density + a * a * (below - 2 * once + twice));
      const variance = withoutSquare ? second : second - mean * mean;
      return { mean: point(mean), second: point(second), variance: point(variance) };
    },
    slope(X, Y) {
      const { above, once, twice } = terms(mid(X), mid(Y));
      if (squareOfSlope) return point((lambda * (above + a * once)) ** 2);
      return point(lambda * lambda * (above + a * a * twice));
    },
    dropout(keep) {
      if (alpha === 1 && lambda === LAMBDA01) return certified.dropout(keep);
      const q = Number(keep);
      const limit = -lambda * a;
      const scale = 1 / Math.sqrt(q + limit * limit * q * (1 - q));
      return {
        alpha_prime: point(limit),
        a: point(scale),
        b: point(-scale * (1 - q) * limit),
      };
    },
  };
}

/** Mistakes that a part must notice if what it compares depends on them. */
export const MISTAKES: readonly (readonly [string, Theory])[] = [
  ['α 1 % too large', theoryWith({ alpha: 1.01 })],
  ['α 1 % too small', theoryWith({ alpha: 0.99 })],
  ['the variance without − μ̃²', theoryWith({ withoutSquare: true })],
  ['ReLU in place of SELU', theoryWith({ alpha: 0, lambda: 1 })],
  ['the square of the mean slope', theoryWith({ squareOfSlope: true })],
];
