import type { Decimal, Domain } from '../statement/data/vocabulary.js';
import { compare, multiplyRanges, parseDecimal } from '../statement/decimal.js';
import { attempt, type Work } from './attempt.js';
import { cut, listPieces, type Pieces, type Rectangle, OutOfReach } from './cell.js';
import { cellModule } from './cell-text.js';
import { type Claims, contractionClaims, decreaseClaims, increaseClaims } from './claim.js';
import { inlined } from './library.js';
import { changeText, domainDefinition, onRectangle, theorem1Text } from './theorem-text.js';

/** The theorems that can be exported. */
export const EXPORTABLE = ['theorem-1', 'theorem-2', 'theorem-3'] as const;
export type Exportable = (typeof EXPORTABLE)[number];

export const isExportable = (id: string): id is Exportable =>
  (EXPORTABLE as readonly string[]).includes(id);

/** A file for coqc, or why there is none. */
export type Export =
  | {
      readonly outcome: 'written';
      readonly text: string;
      readonly contraction?: Decimal;
      readonly cells: number;
      /** How many boxes Coq will look at, about. */
      readonly boxes: number;
    }
  | { readonly outcome: 'out of reach' | 'too tight' };

/** Contraction constants that a domain is tried with, in ascending order. */
const CONSTANTS: readonly Decimal[] = ['0.5', '0.7', '0.8', '0.9', '0.95', '0.98', '0.99', '0.999'];

/** With that many boxes or fewer no greater contraction constant is looked for. */
const FEW_BOXES = 6_000;

/**
 * A file that states the theorem on the domain, and from which Coq proves it: the development in
 * proofs/coq, polynomials for erfc, and for each piece of the rectangle of the (x, y) what is to be
 * shown there by bisection. `certified` is a contraction constant known to be valid, if theorem 1 is
 * exported: it is stated with the smallest one from there on that Coq is expected to prove quickly,
 * else with the one that it proves at all.
 *
 * Nothing here is trusted: coqc accepts no file that proves too little.
 */
export function exportTheorem(theorem: Exportable, domain: Domain, certified?: Decimal): Export {
  const rectangle = {
    x: multiplyRanges(domain.mu, domain.omega),
    y: multiplyRanges(domain.nu, domain.tau),
  };
  try {
    switch (theorem) {
      case 'theorem-1':
        return exportContraction(domain, rectangle, certified ?? '1');
      case 'theorem-2':
        return exportChange('2', domain, rectangle, decreaseClaims(domain));
      case 'theorem-3':
        return exportChange('3', domain, rectangle, increaseClaims(domain));
    }
  } catch (error) {
    if (error instanceof OutOfReach) return { outcome: 'out of reach' };
    throw error;
  }
}

function exportContraction(domain: Domain, rectangle: Rectangle, certified: Decimal): Export {
  const pieces = cut(rectangle, contractionClaims(domain, '1').turn);
  let best:
    | { readonly q: Decimal; readonly claims: Claims; readonly work: Pieces<Work> }
    | undefined;
  for (const q of constantsFrom(certified)) {
    const claims = contractionClaims(domain, q);
    const work = attempt(pieces, claims);
    if (work === undefined) continue;
    best = { q, claims, work };
    if (boxesOf(work) <= FEW_BOXES) break;
  }
  if (best === undefined) return { outcome: 'too tight' };
  const { q, claims, work } = best;
  const text = file(domain, rectangle, claims, work, theorem1Text(domain, rectangle, q));
  return { ...written(text, work), contraction: q };
}

/** The list from a constant on; all of it where only 1 is known to be valid. */
const constantsFrom = (certified: Decimal): readonly Decimal[] =>
  CONSTANTS.filter(
    (q) => certified === '1' || compare(parseDecimal(q), parseDecimal(certified)) >= 0,
  );

function exportChange(
  theorem: '2' | '3',
  domain: Domain,
  rectangle: Rectangle,
  claims: Claims,
): Export {
  const work = attempt(cut(rectangle, claims.turn), claims);
  if (work === undefined) return { outcome: 'too tight' };
  return written(file(domain, rectangle, claims, work, changeText(theorem, rectangle)), work);
}

const boxesOf = (work: Pieces<Work>): number =>
  listPieces(work).reduce((sum, { boxes }) => sum + boxes, 0);

const written = (text: string, work: Pieces<Work>) => ({
  outcome: 'written' as const,
  text,
  cells: listPieces(work).length,
  boxes: boxesOf(work),
});

const LIBRARY = ['Statements', 'Gauss', 'ErfcApprox', 'Asymptotic', 'Evaluate', 'OwnDomain'];
const IMPORTS = [
  'Statements Gauss Erfc ErfcApprox ErfcxApprox Asymptotic ClosedForms Evaluate',
  'SingularValues Contraction Rectangle OwnDomain',
];

function file(
  domain: Domain,
  rectangle: Rectangle,
  { claims }: Claims,
  work: Pieces<Work>,
  theorem: string,
): string {
  return [
    HEADER,
    inlined(LIBRARY),
    `\n${IMPORTS.map((names) => `Import ${names}.\n`).join('')}Open Scope R_scope.\n\n`,
    domainDefinition(domain),
    ...listPieces(work).map(({ cell, lemmas }, i) => cellModule(`Cell${i + 1}`, cell, lemmas)),
    ...claims.map((claim) => onRectangle(claim, rectangle, work)),
    theorem,
  ].join('');
}

const HEADER = `(** Written by \`snn-verify export-coq\`. Run \`coqc\` on this file; Coq needs the libraries coq-interval
    and coquelicot (Debian: coq, libcoq-interval, libcoq-coquelicot). If coqc accepts it, the theorem
    at the end holds. To know what it says, read the module Statements, which comes first, and the
    definition of own_domain; the rest is proof. *)

`;
