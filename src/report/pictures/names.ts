/** What the names of the statements are called in pictures and in lines of plain text. */
const SYMBOL: Readonly<Record<string, string>> = {
  mu: 'μ',
  omega: 'ω',
  nu: 'ν',
  tau: 'τ',
  alpha: 'α',
  lambda: 'λ',
  mean: 'μ̃',
  variance: 'ν̃',
  alpha_prime: 'α′',
  frobenius: '‖J‖²',
};

const MEANING: Readonly<Record<string, string>> = {
  mu: 'mean of the inputs',
  omega: 'sum of the weights',
  nu: 'variance of the inputs',
  tau: 'sum of the squared weights',
};

export const symbol = (name: string): string => SYMBOL[name] ?? name;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A formula's text in a line for people: `q^4 - q^2*frobenius` as q⁴ − q²‖J‖². */
export const plain = (formula: string): string =>
  formula
    .replace(/\bD\(([^(),]+), ([^(),]+)\)/g, '∂$1/∂$2')
    .replace(/[a-z]\w*/gi, symbol)
    .replaceAll('sqrt(', '√(')
    .replace(/\^(\d)/g, (_, digit: string) => SUPERSCRIPTS[Number(digit)] ?? '')
    .replace(/\*(?=\d)/g, '·')
    .replace(/\*(?=[\p{L}‖∂√(])/gu, '')
    .replaceAll('-', '−');

/** `x = μω`, `ν (variance of the inputs)`: the label of an axis; without its meaning in a text. */
export function axisLabel(
  { name, factors }: { readonly name: string; readonly factors: readonly string[] },
  withMeaning = true,
): string {
  if (factors.join() !== name) return `${symbol(name)} = ${factors.map(symbol).join('')}`;
  const meaning = withMeaning ? MEANING[name] : undefined;
  return meaning === undefined ? symbol(name) : `${symbol(name)} (${meaning})`;
}
