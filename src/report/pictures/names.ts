/** What the coordinates and variables of the statements are called on axes. */
const SYMBOL: Readonly<Record<string, string>> = {
  mu: 'μ',
  omega: 'ω',
  nu: 'ν',
  tau: 'τ',
  alpha: 'α',
  lambda: 'λ',
};

const MEANING: Readonly<Record<string, string>> = {
  mu: 'mean of the inputs',
  omega: 'sum of the weights',
  nu: 'variance of the inputs',
  tau: 'sum of the squared weights',
};

export const symbol = (name: string): string => SYMBOL[name] ?? name;

/** `x = μω`, `ν (variance of the inputs)`: the label of an axis; without its meaning in a text. */
export function axisLabel(
  { name, factors }: { readonly name: string; readonly factors: readonly string[] },
  withMeaning = true,
): string {
  if (factors.join() !== name) return `${symbol(name)} = ${factors.map(symbol).join('')}`;
  const meaning = withMeaning ? MEANING[name] : undefined;
  return meaning === undefined ? symbol(name) : `${symbol(name)} (${meaning})`;
}
