import { DecimalError, parseDecimal } from '../../statement/decimal.js';
import { known } from './dom.js';

/** A slider and the field beside it. */
export interface Slider {
  /** The exact decimal in the field, or undefined where it holds none (which the page then says). */
  read(): string | undefined;
}

/**
 * Joins the slider of that id with its field: moving one changes the other, and either calls
 * `onChange`. The field takes numbers beyond the slider's ends.
 */
export function slider(id: string, isPositive: boolean, onChange: () => void): Slider {
  const field = known<HTMLInputElement>(id);
  const range = known<HTMLInputElement>(`${id}-range`);
  const problem = known(`${id}-problem`);
  range.addEventListener('input', () => {
    field.value = range.value;
    onChange();
  });
  field.addEventListener('input', () => {
    if (problemOf(field.value, isPositive) === undefined) range.value = field.value;
    onChange();
  });
  return {
    read: () => {
      const wrong = problemOf(field.value, isPositive);
      field.setAttribute('aria-invalid', String(wrong !== undefined));
      problem.textContent = wrong ?? '';
      return wrong === undefined ? field.value.trim() : undefined;
    },
  };
}

/** What is wrong with a text as an exact decimal, in words. */
export function problemOf(text: string, isPositive: boolean): string | undefined {
  try {
    const { digits } = parseDecimal(text.trim());
    if (isPositive && digits <= 0n) return 'must be greater than 0';
    return undefined;
  } catch (error) {
    if (!(error instanceof DecimalError)) throw error;
    return 'expected a decimal number such as -0.1 or 2.5e-3';
  }
}
