/** How many predictions are right by chance alone. */

export interface Matches {
  readonly right: number;
  /** mean and variance of `right` if every order of the labels were equally likely */
  readonly expected: number;
  readonly variance: number;
}

/**
 * Predictions beside labels. For a random order π of the labels, right = Σᵢ x(i, π(i)) with
 * x(i, j) = 1 if prediction i is label j. With d(i, j) = x(i, j) − row mean − column mean + mean of
 * all, its variance is Σ d²/(n − 1) (Hoeffding 1951). Rows of one predicted class, and columns of one
 * label, are alike: with p rows of class a, t columns of class b, the means are t_a/n and p_b/n.
 */
export function matches(
  predicted: ArrayLike<number>,
  labels: ArrayLike<number>,
  classes: number,
): Matches {
  const n = labels.length;
  const p = new Float64Array(classes); // [classes]
  const t = new Float64Array(classes); // [classes]
  let right = 0;
  for (let i = 0; i < n; i++) {
    p[predicted[i]!]!++;
    t[labels[i]!]!++;
    if (predicted[i] === labels[i]) right++;
  }
  let pairs = 0;
  for (let c = 0; c < classes; c++) pairs += p[c]! * t[c]!;
  let squares = 0;
  for (let a = 0; a < classes; a++) {
    for (let b = 0; b < classes; b++) {
      const d = (a === b ? 1 : 0) - t[a]! / n - p[b]! / n + pairs / (n * n);
      squares += p[a]! * t[b]! * d * d;
    }
  }
  return { right, expected: pairs / n, variance: n > 1 ? squares / (n - 1) : 0 };
}
