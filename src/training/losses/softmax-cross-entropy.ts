import { exp, log } from '../functions/index.js';
import { type Loss, requireClasses } from './loss.js';

/**
 * −log pₜ for the class t of a row and p = softmax(z), pⱼ = e^{zⱼ}/Σₖ e^{zₖ}. With m = max z,
 * s = Σₖ e^{zₖ − m} (binary64, in order; 1 ≤ s ≤ width) it is log s + m − zₜ, and its derivative by
 * zⱼ is pⱼ − [j = t], pⱼ = e^{zⱼ − m}/s.
 */
export const softmaxCrossEntropy: Loss = {
  kind: 'softmax-cross-entropy',
  total(outputs, targets, rows, width, gradient) {
    const { labels } = requireClasses(softmaxCrossEntropy.kind, targets, width);
    const powers = new Float64Array(width); // [width]; e^{zⱼ − m} of a row
    let total = 0;
    for (let i = 0; i < rows; i++) {
      const row = i * width;
      let m = -Infinity;
      for (let j = 0; j < width; j++) m = Math.max(m, outputs[row + j]!);
      let s = 0;
      for (let j = 0; j < width; j++) {
        powers[j] = exp(outputs[row + j]! - m);
        s += powers[j]!;
      }
      const label = labels[i]!;
      total += log(s) + (m - outputs[row + label]!);
      if (gradient === undefined) continue;
      for (let j = 0; j < width; j++) {
        gradient[row + j] = (powers[j]! / s - (j === label ? 1 : 0)) / rows;
      }
    }
    return total;
  },
};
