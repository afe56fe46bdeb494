import { type Loss, requireValues } from './loss.js';

/**
 * Σⱼ (yⱼ − tⱼ)²/width for the outputs y and the target t of a row; its derivative by yⱼ is
 * 2(yⱼ − tⱼ)/width. In binary64, in order.
 */
export const meanSquaredError: Loss = {
  kind: 'mean-squared-error',
  total(outputs, targets, rows, width, gradient) {
    const { values } = requireValues(meanSquaredError.kind, targets, width);
    let total = 0;
    for (let i = 0; i < rows; i++) {
      let squares = 0;
      for (let k = i * width; k < (i + 1) * width; k++) {
        const error = outputs[k]! - values[k]!;
        squares += error * error;
        if (gradient !== undefined) gradient[k] = (2 * error) / width / rows;
      }
      total += squares / width;
    }
    return total;
  },
};
