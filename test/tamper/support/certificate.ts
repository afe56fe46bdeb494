import { paperTheorems } from '../../support/theorems.js';
import { readFileSync } from 'node:fs';
import { certificateText } from '../../../src/prover/certificate.js';
import { DEFAULT_LIMITS, proveInstance } from '../../../src/prover/prove.js';
import { theorems } from '../../../src/statement/data/registry.js';
import type {
  Domain,
  DomainVariable,
  Theorem,
  Verdict,
} from '../../../src/statement/data/vocabulary.js';

/** A certificate as JSON (certificates/README.md), open to every change. */
export interface Certificate {
  format: string;
  version: number;
  theorem: string;
  instance: string | { domain: Ranges; contraction?: string };
  statement: string;
  parts: WrittenPart[];
}

export type Ranges = Record<DomainVariable, [string, string]>;

export interface WrittenPart {
  part: string;
  domain: Ranges;
  claims: string[];
  verdict: Verdict;
  tree?: string;
  witness?: Record<DomainVariable | 'claim', string>;
}

export const VARIABLES: readonly DomainVariable[] = ['mu', 'omega', 'nu', 'tau'];

export const named = (id: string): Theorem => theorems.find((t) => t.id === id)!;

/** What is changed: a true certificate, and a name for it. */
export interface Original {
  readonly name: string;
  readonly text: string;
  readonly json: Certificate;
}

const original = (name: string, text: string): Original => ({ name, text, json: JSON.parse(text) });

/** The certificate of each registered theorem. */
export const registered: readonly Original[] = paperTheorems.map(({ id }) => {
  const file = new URL(`../../../certificates/${id}.json`, import.meta.url);
  return original(id, readFileSync(file, 'utf8'));
});

/** The registered domain of a theorem with other ranges in place. */
export function domainOf(id: string, ranges: Partial<Ranges>): Domain {
  const entries = Object.entries(ranges).map(([v, [lower, upper]]) => [v, { lower, upper }]);
  return { ...named(id).registered.domain, ...Object.fromEntries(entries) };
}

export const rangesOf = (domain: Domain): Ranges => {
  const range = (v: DomainVariable): [string, string] => [domain[v].lower, domain[v].upper];
  return { mu: range('mu'), omega: range('omega'), nu: range('nu'), tau: range('tau') };
};

const own = (name: string, id: string, ranges: Partial<Ranges>, maxBoxes = 100): Original => {
  const proof = proveInstance(named(id), domainOf(id, ranges), { ...DEFAULT_LIMITS, maxBoxes });
  return original(name, certificateText(proof));
};

const POINT_WEIGHTS = { omega: ['0', '0'], tau: ['1', '1'] } satisfies Partial<Ranges>;

/** Certificates on domains of a reader's own, small so that they are quickly checked. */
export const ownDomains: readonly Original[] = [
  own('own-t1-certified', 'theorem-1', { nu: ['0.9', '1.1'], tau: ['1', '1'] }),
  own('own-t1-refuted', 'theorem-1', { nu: ['0.9', '1.1'], omega: ['0', '0'] }),
  own('own-t1-undecided', 'theorem-1', { mu: ['0', '0'], nu: ['1', '1'], ...POINT_WEIGHTS }, 5),
  own('own-t2-certified', 'theorem-2', { nu: ['3', '4'], tau: ['0.95', '1'] }),
  own('own-t2-undecided', 'theorem-2', { mu: ['0', '0'], nu: ['1', '1.5'], ...POINT_WEIGHTS }, 3),
  own('own-t3-certified', 'theorem-3', { nu: ['0.1', '0.3'], tau: ['1', '1.1'] }),
  own('own-t3-refuted', 'theorem-3', { nu: ['0.9', '1.1'] }),
];

export const originals: readonly Original[] = [...registered, ...ownDomains];

export const originalNamed = (name: string): Original => originals.find((o) => o.name === name)!;

export const textOf = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
