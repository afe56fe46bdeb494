const NO_BREAK = '\u00a0';

/**
 * A sentence of its own: a capital, unless a symbol comes first, and a full stop. Lines do not break
 * inside an inequality, a sum or a pair.
 */
export function sentence(text: string): string {
  const first = /^(?:a |[a-z]\p{L})/u.test(text) ? text.charAt(0).toUpperCase() : text.charAt(0);
  const rest = text
    .slice(1)
    .replace(/-(?=\d)/g, '−')
    .replace(/ (?=[<>≤≥=+−] )|(?<= [<>≤≥=+−]) /g, NO_BREAK)
    .replace(/(?<=\([^()\s]+,) (?=[^()\s]+\))/g, NO_BREAK);
  return `${first}${rest}.`;
}
