import type { Domain, Range } from '../../src/statement/data/vocabulary.js';

const range = (text: string): Range => {
  const [lower, upper] = text.split(':') as [string, string];
  return { lower, upper };
};

/** A domain from ranges A:B in canonical decimals. */
export const domainOf = (mu: string, omega: string, nu: string, tau: string): Domain => ({
  mu: range(mu),
  omega: range(omega),
  nu: range(nu),
  tau: range(tau),
});

/** Arguments of export-coq for which there is a file that coqc accepts: every kind of domain. */
export const EXPORTED: readonly string[] = [
  'theorem-1',
  'theorem-1 --mu -1:1 --omega -0.05:0.05 --nu 0.5:2 --tau 0.98:1.02',
  'theorem-1 --omega 0:0 --tau 1:1',
  'theorem-1 --tau 1:1.01 --nu 0.9:1.1 --omega -0.01:0.01',
  'theorem-2',
  'theorem-2 --omega -1:1 --tau 0.8:1',
  'theorem-2 --nu 4:100',
  'theorem-3',
];
