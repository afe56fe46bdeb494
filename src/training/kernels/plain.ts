/**
 * The kernels in plain TypeScript: what each computes, one rounding after the other. They are the
 * definition: the WebAssembly versions give the same bits (test/training/kernels), and where there
 * is no WebAssembly, or an array lies outside its memory, these run instead.
 *
 * Every operation on binary32 numbers is rounded once: Math.fround of a double sum, product,
 * quotient or root of binary32 numbers is its correctly rounded binary32 value, as 53 ≥ 2·24 + 2
 * (S. A. Figueroa, "When is double rounding innocuous?", SIGNUM 30 (1995)).
 */
import { selu, seluDerivative, sqrt } from '../functions/index.js';
import { expectLength, type Kernels, PARTIAL_SUM } from './kernels.js';

const { fround } = Math;

/** Element (i, p) of a matrix at i·rowStep + p·columnStep of its array. */
type Strided = {
  readonly array: Float32Array;
  readonly rowStep: number;
  readonly columnStep: number;
};

/**
 * out[i][j] (+)= Σ_p x[i][p]·y[p][j] for out[m×n], p = 0 … k − 1, in partial sums:
 *   s = 0; for each p of a block of 256: s = fround(s + fround(x·y)); then out = fround(out + s).
 * Without `accumulate`, out begins at 0.
 */
function product(
  out: Float32Array,
  x: Strided,
  y: Strided,
  m: number,
  k: number,
  n: number,
  accumulate: boolean,
): void {
  expectLength('out', out, m * n);
  expectLength('a', x.array, m * k);
  expectLength('b', y.array, k * n);
  const sums = new Float32Array(n);
  if (!accumulate) out.fill(0);
  for (let i = 0; i < m; i++) {
    for (let begin = 0; begin < k; begin += PARTIAL_SUM) {
      sums.fill(0);
      for (let p = begin; p < Math.min(k, begin + PARTIAL_SUM); p++) {
        const factor = x.array[i * x.rowStep + p * x.columnStep] as number;
        const row = p * y.rowStep;
        for (let j = 0; j < n; j++) {
          const term = fround(factor * (y.array[row + j * y.columnStep] as number));
          sums[j] = (sums[j] as number) + term;
        }
      }
      for (let j = 0; j < n; j++) {
        out[i * n + j] = (out[i * n + j] as number) + (sums[j] as number);
      }
    }
  }
}

export const plain: Kernels = {
  multiply(out, a, b, m, k, n, accumulate = false) {
    const x = { array: a, rowStep: k, columnStep: 1 };
    const y = { array: b, rowStep: n, columnStep: 1 };
    product(out, x, y, m, k, n, accumulate);
  },

  multiplyTransposeA(out, a, b, m, k, n, accumulate = false) {
    const x = { array: a, rowStep: 1, columnStep: m };
    const y = { array: b, rowStep: n, columnStep: 1 };
    product(out, x, y, m, k, n, accumulate);
  },

  multiplyTransposeB(out, a, b, m, k, n, accumulate = false) {
    const x = { array: a, rowStep: k, columnStep: 1 };
    const y = { array: b, rowStep: 1, columnStep: k };
    product(out, x, y, m, k, n, accumulate);
  },

  addBias(z, bias, rows, columns) {
    expectLength('z', z, rows * columns);
    expectLength('bias', bias, columns);
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        z[i * columns + j] = (z[i * columns + j] as number) + (bias[j] as number);
      }
    }
  },

  columnSums(out, z, rows, columns, accumulate = false) {
    const ones = { array: new Float32Array(rows).fill(1), rowStep: rows, columnStep: 1 };
    const y = { array: z, rowStep: columns, columnStep: 1 };
    product(out, ones, y, 1, rows, columns, accumulate);
  },

  seluForward(out, z) {
    expectLength('z', z, out.length);
    for (let i = 0; i < out.length; i++) out[i] = selu(z[i] as number);
  },

  seluBackward(dz, dy, z) {
    expectLength('dy', dy, dz.length);
    expectLength('z', z, dz.length);
    for (let i = 0; i < dz.length; i++) {
      dz[i] = (dy[i] as number) * seluDerivative(z[i] as number);
    }
  },

  sgdMomentum(weights, velocity, gradient, rate, momentum) {
    expectLength('velocity', velocity, weights.length);
    expectLength('gradient', gradient, weights.length);
    const step = fround(rate);
    const decay = fround(momentum);
    for (let i = 0; i < weights.length; i++) {
      const kept = fround(decay * (velocity[i] as number));
      const v = fround(kept + (gradient[i] as number));
      velocity[i] = v;
      weights[i] = (weights[i] as number) - fround(step * v);
    }
  },

  adam(weights, first, second, gradient, step) {
    for (const [name, array] of Object.entries({ first, second, gradient })) {
      expectLength(name, array, weights.length);
    }
    const { beta1, beta2, rate, scale, epsilon } = roundedStep(step);
    const fresh1 = fround(1 - beta1);
    const fresh2 = fround(1 - beta2);
    for (let i = 0; i < weights.length; i++) {
      const g = gradient[i] as number;
      const m = fround(fround(beta1 * (first[i] as number)) + fround(fresh1 * g));
      const v = fround(fround(beta2 * (second[i] as number)) + fround(fresh2 * fround(g * g)));
      first[i] = m;
      second[i] = v;
      const size = fround(fround(fround(sqrt(v)) * scale) + epsilon);
      weights[i] = (weights[i] as number) - fround(fround(rate * m) / size);
    }
  },
};

function roundedStep(step: Parameters<Kernels['adam']>[4]): Parameters<Kernels['adam']>[4] {
  return {
    beta1: fround(step.beta1),
    beta2: fround(step.beta2),
    rate: fround(step.rate),
    scale: fround(step.scale),
    epsilon: fround(step.epsilon),
  };
}
