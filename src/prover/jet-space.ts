/**
 * Multi-indices of n variables up to a given total degree, in graded order: degree by degree, so
 * that the coefficients up to a smaller degree are a prefix.
 */
export interface JetSpace {
  readonly variables: number;
  readonly order: number;
  /** The multi-index of each coefficient. */
  readonly exponents: readonly (readonly number[])[];
  /** Number of coefficients of degree ≤ d, for d = 0 … order. */
  readonly counts: readonly number[];
  /** For each coefficient k the pairs (i, j), flattened, with exponents[i] + exponents[j] = exponents[k]. */
  readonly products: readonly Int32Array[];
  /** derivative[v][k]: the coefficient whose exponent is that of k plus one in v (−1: beyond the order). */
  readonly raised: readonly Int32Array[];
}

const spaces = new Map<string, JetSpace>();

/** The space of jets of the given order in the given number of variables (made once, then shared). */
export function jetSpace(variables: number, order: number): JetSpace {
  const key = `${variables},${order}`;
  const old = spaces.get(key);
  if (old !== undefined) return old;
  const exponents: number[][] = [];
  const counts: number[] = [];
  for (let degree = 0; degree <= order; degree++) {
    exponents.push(...multiIndices(variables, degree));
    counts.push(exponents.length);
  }
  const index = new Map(exponents.map((e, k) => [e.join(), k]));
  const products = exponents.map((e) => {
    const pairs: number[] = [];
    exponents.forEach((a, i) => {
      const rest = e.map((x, v) => x - (a[v] as number));
      const j = index.get(rest.join());
      if (j !== undefined) pairs.push(i, j);
    });
    return Int32Array.from(pairs);
  });
  const raised = Array.from({ length: variables }, (_, v) =>
    Int32Array.from(
      exponents.map((e) => index.get(e.map((x, w) => (w === v ? x + 1 : x)).join()) ?? -1),
    ),
  );
  const space = { variables, order, exponents, counts, products, raised };
  spaces.set(key, space);
  return space;
}

function multiIndices(variables: number, degree: number): number[][] {
  if (variables === 1) return [[degree]];
  const all: number[][] = [];
  for (let first = degree; first >= 0; first--) {
    for (const rest of multiIndices(variables - 1, degree - first)) all.push([first, ...rest]);
  }
  return all;
}
