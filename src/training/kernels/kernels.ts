/**
 * What every set of kernels offers. Matrices are row-major; an output must not share memory with
 * an input unless it is the same array and the operation is elementwise. Lengths must match the
 * stated shapes exactly (RangeError).
 *
 * Each operation is defined by its sequence of binary32 roundings: plain.ts is that definition.
 */

/** Products are summed one after the other within blocks of this many, and block by block. */
export const PARTIAL_SUM = 256;

/** Step sizes of Adam (D. P. Kingma, J. Ba, 2015) for one step t, each rounded to binary32. */
export type AdamStep = {
  /** Decay of the first and second moments, β₁ and β₂. */
  readonly beta1: number;
  readonly beta2: number;
  /** rate/(1 − β₁^t) */
  readonly rate: number;
  /** 1/√(1 − β₂^t) */
  readonly scale: number;
  /** ε, added to √v·scale. */
  readonly epsilon: number;
};

export interface Kernels {
  /** out[m×n] (+)= a[m×k]·b[k×n]. */
  multiply(
    out: Float32Array,
    a: Float32Array,
    b: Float32Array,
    m: number,
    k: number,
    n: number,
    accumulate?: boolean,
  ): void;
  /** out[m×n] (+)= aᵀ·b for a[k×m], b[k×n]. */
  multiplyTransposeA: Kernels['multiply'];
  /** out[m×n] (+)= a·bᵀ for a[m×k], b[n×k]. */
  multiplyTransposeB: Kernels['multiply'];
  /** z[rows×columns]: bias[j] is added to every z[i][j]. */
  addBias(z: Float32Array, bias: Float32Array, rows: number, columns: number): void;
  /** out[j] (+)= Σ_i z[i][j] for z[rows×columns], in the order of a product with a row of ones. */
  columnSums(
    out: Float32Array,
    z: Float32Array,
    rows: number,
    columns: number,
    accumulate?: boolean,
  ): void;
  /** out[i] = selu(z[i]), correctly rounded; out may be z. */
  seluForward(out: Float32Array, z: Float32Array): void;
  /** dz[i] = dy[i]·seluDerivative(z[i]), both rounded; dz may be dy or z. */
  seluBackward(dz: Float32Array, dy: Float32Array, z: Float32Array): void;
  /** velocity = momentum·velocity + gradient; weights = weights − rate·velocity. */
  sgdMomentum(
    weights: Float32Array,
    velocity: Float32Array,
    gradient: Float32Array,
    rate: number,
    momentum: number,
  ): void;
  /**
   * first = β₁·first + (1 − β₁)·gradient; second = β₂·second + (1 − β₂)·gradient²;
   * weights = weights − (rate·first)/(√second·scale + ε).
   */
  adam(
    weights: Float32Array,
    first: Float32Array,
    second: Float32Array,
    gradient: Float32Array,
    step: AdamStep,
  ): void;
}

/** RangeError unless the array has exactly that many elements. */
export function expectLength(name: string, array: Float32Array, length: number): void {
  if (array.length !== length) {
    throw new RangeError(`${name} has ${array.length} elements, expected ${length}`);
  }
}
