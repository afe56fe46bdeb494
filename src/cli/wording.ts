import type {
  Decimal,
  DerivedPart,
  Domain,
  FixedPoint,
  Inequality,
  Instance,
  MachinePart,
  Range,
  Verdict,
} from '../statement/data/vocabulary.js';

/** `[lower, upper]`. */
export const describeRange = ({ lower, upper }: Range): string => `[${lower}, ${upper}]`;

/** `mu in [−0.1, 0.1], omega in …`. */
export const describeDomain = (domain: Readonly<Record<string, Range>>): string =>
  Object.entries(domain)
    .map(([v, range]) => `${v} in ${describeRange(range)}`)
    .join(', ');

/** An instance without α and λ where its fixed point determines them. */
export const domainOf = ({ domain, fixed }: Instance): Domain => {
  const { mu, omega, nu, tau } = domain;
  return fixed === undefined ? domain : { mu, omega, nu, tau };
};

/** The ω at which a pair of mean and variance is a fixed point; if the mean is 0 any would do. */
export const omegaOf = ({ mu }: Pick<FixedPoint, 'mu'>): Decimal => (mu === '0' ? '0' : '1');

/** `(-0.1, 2) at omega = 1, tau = 1, with alpha in […], lambda in […]`, where they are known. */
export function describeFixedPoint({
  mu,
  nu,
  alpha,
  lambda,
}: Pick<FixedPoint, 'mu' | 'nu'> & Pick<Domain, 'alpha' | 'lambda'>): string {
  const point = `(${mu}, ${nu}) at omega = ${omegaOf({ mu })}, tau = 1`;
  return alpha && lambda ? `${point}, with ${describeDomain({ alpha, lambda })}` : point;
}

/** What a template is instantiated by. */
export function describeInstance(instance: Instance): string {
  const domain = describeDomain(domainOf(instance));
  if (instance.fixed === undefined) return domain;
  const fixedPoint = describeFixedPoint({ ...instance.domain, ...instance.fixed });
  return `${domain}, for the fixed point ${fixedPoint}`;
}

/**
 * The figures of a part, short enough for a table: the contraction constant, the box of an image,
 * or the inequalities as they are.
 */
export function figures(part: MachinePart): string {
  const { q } = part.parameters;
  if (typeof q === 'string') return `q = ${q}`;
  const bounds = part.inequalities.map(({ bound }) => bound);
  const expressions = part.inequalities.map(({ expression }) => expression).join();
  if (expressions === 'mean,mean,variance,variance') {
    return `[${bounds[0]}, ${bounds[1]}] × [${bounds[2]}, ${bounds[3]}]`;
  }
  const text = part.inequalities.map(claimText).join(' and ');
  return text.length <= WIDEST
    ? text
    : count(part.inequalities.length, 'inequality', 'inequalities');
}

/** A table has room for no more characters of a claim. */
const WIDEST = 60;

/** `expression relation bound`, as in a certificate. */
export const claimText = ({ expression, relation, bound }: Inequality): string =>
  `${expression} ${relation} ${bound}`;

/** A derived part follows once every part that it names is certified, and not before. */
export function derivedVerdict(
  part: DerivedPart,
  verdictOf: (id: string) => Verdict | undefined,
): Verdict {
  return part.from.every((id) => verdictOf(id) === 'certified') ? 'certified' : 'undecided';
}

/** Why a derived part has its verdict. */
export function describeDerivation(from: readonly string[], verdict: Verdict): string {
  const failed = verdict === 'certified' ? '' : ', which are not all certified';
  return `follows from ${from.join(', ') || 'the definitions'}${failed}`;
}

/** `1 box`, `2 boxes`. */
export const count = (n: number, one: string, many: string): string =>
  `${n} ${n === 1 ? one : many}`;

/** Milliseconds for people: three digits at most. */
export const milliseconds = (ms: number): string =>
  ms < 10 ? ms.toFixed(1) : Math.round(ms).toString();

/**
 * The digits that every number from `lower` to `upper` begins with, for a table: `0.897608358408…`. Both
 * are plain decimals: of a number with an exponent the first digits say nothing.
 */
export function commonDigits(lower: string, upper: string): string {
  if (lower === upper) return lower;
  let length = 0;
  while (length < lower.length && lower[length] === upper[length]) length++;
  const common = lower.slice(0, length);
  return /\d\.\d/.test(common) ? `${common}…` : `[${shortest(lower)}, ${shortest(upper)}]`;
}

const shortest = (text: string): string => (text.length > 20 ? `${text.slice(0, 19)}…` : text);
