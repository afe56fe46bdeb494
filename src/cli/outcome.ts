import { toDecimalDown, toDecimalUp } from '../interval/index.js';
import type { Enclosed, PartResult, Proof } from '../prover/prove.js';
import { type Point, valuesAt } from '../prover/witness.js';
import { extremumText } from '../statement/canonical.js';
import type { Domain, MachinePart, Part, Range, Verdict } from '../statement/data/vocabulary.js';
import { type NamedBox, openBoxes } from './open-boxes.js';
import type { Bounds } from './quantities.js';
import { claimText, derivedVerdict, domainOf } from './wording.js';

/** A point of the domain at which a claim is false, with the enclosure that shows it. */
export interface Refutation {
  readonly claim: string;
  readonly at: Point;
  readonly value: Bounds;
}

/** What became of one part of a theorem. */
export type PartOutcome = { readonly id: string; readonly says: string } & (
  | {
      readonly kind: 'derived';
      readonly verdict: Verdict;
      readonly from: readonly string[];
      readonly proof: string;
    }
  | (MachineOutcome & { readonly verdict: 'certified' })
  | (MachineOutcome & { readonly verdict: 'refuted'; readonly witness?: Refutation })
  | (MachineOutcome & {
      readonly verdict: 'undecided';
      readonly reason: string;
      /** How many boxes are left undecided, and the first few of them. */
      readonly open: number;
      readonly firstOpen: readonly NamedBox[];
    })
);

interface MachineOutcome {
  readonly kind: 'machine';
  readonly domain: Domain;
  readonly claims: readonly string[];
  readonly leaves: number;
  readonly boxes: number;
  /** Where the part's extremum lies, and a point at which it is nearly attained. */
  readonly enclosure?: { readonly lower: string; readonly upper: string; readonly at: Point };
}

/** What became of a theorem, as plain data: what `--json` prints and the package's `prove` returns. */
export interface Outcome {
  readonly theorem: string;
  /** Whether this is the theorem of that name, on its registered domain. */
  readonly registered: boolean;
  readonly domain: Domain;
  /** The contraction constant, where the theorem has one. */
  readonly contraction?: string;
  /** The reader's own fixed point, and what α and λ are then, once that is certified. */
  readonly fixedPoint?: {
    readonly mu: string;
    readonly nu: string;
    readonly alpha?: Range;
    readonly lambda?: Range;
  };
  readonly verdict: Verdict;
  readonly parts: readonly PartOutcome[];
}

/** How many of the boxes left undecided are shown. */
const SHOWN_BOXES = 3;

export function outcome(proof: Proof): Outcome {
  const instance = proof.instance ?? proof.theorem.registered;
  const { contraction, fixed, domain } = instance;
  const { alpha, lambda } = domain;
  const parts = partOutcomes(proof.parts, proof.results);
  const encloses = parts.some((p) => p.id === 'only-activation' && p.verdict === 'certified');
  return {
    theorem: proof.theorem.id,
    registered: proof.instance === undefined,
    domain: domainOf(instance),
    ...(contraction === undefined ? {} : { contraction }),
    ...(fixed && {
      fixedPoint: { mu: fixed.mu, nu: fixed.nu, ...(encloses && { alpha, lambda }) },
    }),
    verdict: proof.verdict,
    parts,
  };
}

/** The parts in order; the results are those of the machine parts among them. */
export function partOutcomes(
  parts: readonly Part[],
  results: readonly PartResult[],
): PartOutcome[] {
  const result = (id: string) => results.find((r) => r.part.id === id);
  return parts.map((part) => {
    const { id, says } = part;
    if (part.kind === 'derived') {
      const verdict = derivedVerdict(part, (from) => result(from)?.verdict);
      return { id, says, kind: 'derived', verdict, from: part.from, proof: part.proof };
    }
    return machineOutcome(result(id) as PartResult);
  });
}

function machineOutcome(result: PartResult): PartOutcome {
  const { part, leaves, boxes } = result;
  const common = {
    id: part.id,
    says: part.says,
    kind: 'machine',
    domain: part.domain,
    claims: part.extremum ? [extremumText(part.extremum)] : part.inequalities.map(claimText),
    leaves,
    boxes,
  } as const;
  switch (result.verdict) {
    case 'certified':
      return { ...common, verdict: result.verdict, ...enclosed(result.enclosure) };
    case 'refuted': {
      const { verdict, witness } = result;
      if (witness === undefined) return { ...common, verdict, ...enclosed(result.enclosure) };
      return { ...common, verdict, witness: refutation(part, witness) };
    }
    case 'undecided': {
      const { verdict, reason, open, tree } = result;
      return { ...common, verdict, reason, open, firstOpen: openBoxes(part, tree, SHOWN_BOXES) };
    }
  }
}

/** Where an extremum lies, by the prover's binary64 bounds. */
const enclosed = (found: Enclosed | undefined) =>
  found === undefined
    ? {}
    : {
        enclosure: {
          lower: toDecimalDown(found.lower),
          upper: toDecimalUp(found.upper),
          at: found.at,
        },
      };

function refutation(part: MachinePart, witness: { claim: string; point: Point }): Refutation {
  const index = part.inequalities.findIndex(({ id }) => id === witness.claim);
  const claim = part.inequalities[index];
  const value = valuesAt(part, witness.point)[index];
  if (claim === undefined || value === undefined) {
    throw new Error(`the witness names "${witness.claim}", which ${part.id} does not claim`);
  }
  return {
    claim: claimText(claim),
    at: witness.point,
    value: { lo: toDecimalDown(value.lo), hi: toDecimalUp(value.hi) },
  };
}
