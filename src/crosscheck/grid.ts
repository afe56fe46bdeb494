/** Points of the theorems' domains. */
import { theorem1 } from '../statement/data/theorem-1.js';
import { theorem2 } from '../statement/data/theorem-2.js';
import { theorem3Domains } from '../statement/data/theorem-3.js';
import type { Domain } from '../statement/data/vocabulary.js';

export interface GridPoint {
  readonly domain: string;
  readonly mu: number;
  readonly omega: number;
  readonly nu: number;
  readonly tau: number;
}

/** The paper's domains, by the names of their theorems. */
export const DOMAINS: readonly (readonly [string, Domain])[] = [
  ['Theorem 1', theorem1.registered.domain],
  ['Theorem 2', theorem2.registered.domain],
  ['Theorem 3a', theorem3Domains[0]],
  ['Theorem 3b', theorem3Domains[1]],
];

const VARIABLES = ['mu', 'omega', 'nu', 'tau'] as const;

/** Lower and upper end of a variable, as doubles. */
export function ends(domain: Domain, variable: (typeof VARIABLES)[number]): [number, number] {
  const { lower, upper } = domain[variable]!;
  return [Number(lower), Number(upper)];
}

/** The centre of each domain, then its sixteen corners. */
export function grid(): GridPoint[] {
  return DOMAINS.flatMap(([name, domain]) => {
    const at = (place: (bit: number, lower: number, upper: number) => number): GridPoint => {
      const [mu, omega, nu, tau] = VARIABLES.map((variable, bit) =>
        place(bit, ...ends(domain, variable)),
      ) as [number, number, number, number];
      return { domain: name, mu, omega, nu, tau };
    };
    const corners = Array.from({ length: 16 }, (_, corner) =>
      at((bit, lower, upper) => (((corner >> bit) & 1) === 0 ? lower : upper)),
    );
    return [at((_, lower, upper) => 0.5 * (lower + upper)), ...corners];
  });
}
