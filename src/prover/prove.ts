import { compile } from '../statement/dag.js';
import type {
  Decimal,
  Extremum,
  FixedPoint,
  Instance,
  MachinePart,
  Part,
  Theorem,
  Verdict,
} from '../statement/data/vocabulary.js';
import { evaluator } from './evaluate.js';
import { encloseExtremum } from './extremum.js';
import { type Limits, pave, treeText } from './paving.js';
import { encloseValue, judgeClaim } from './value.js';
import { corners, type Point, pointsNear, refutationAt, type Witness } from './witness.js';

/** Between what an extremum lies, and a point at which it is nearly attained. */
export interface Enclosed {
  readonly at: Point;
  readonly lower: number;
  readonly upper: number;
}

/** What became of a machine part. Boxes are counted even where they proved nothing. */
export type PartResult = {
  readonly part: MachinePart;
  readonly leaves: number;
  readonly boxes: number;
} & (
  | { readonly verdict: 'certified'; readonly tree: string; readonly enclosure?: Enclosed }
  | {
      readonly verdict: 'refuted';
      readonly tree: string;
      readonly enclosure: Enclosed;
      readonly witness?: never;
    }
  | { readonly verdict: 'refuted'; readonly witness: Witness; readonly enclosure?: never }
  | {
      readonly verdict: 'undecided';
      readonly tree: string;
      /** Boxes left undecided. */
      readonly open: number;
      readonly reason: string;
    }
);

export interface Proof {
  readonly theorem: Theorem;
  /** `undefined` for the registered instance. */
  readonly instance: Instance | undefined;
  readonly parts: readonly Part[];
  readonly results: readonly PartResult[];
  readonly verdict: Verdict;
}

/** Called from time to time while a part is searched. */
export type Progress = (part: string, boxes: number, waiting: number) => void;

export const DEFAULT_LIMITS: Limits = { order: 4, maxBoxes: 10_000 };

/** Decides the registered instance of a theorem. */
export function proveRegistered(
  theorem: Theorem,
  limits: Limits = DEFAULT_LIMITS,
  progress: Progress = () => {},
): Proof {
  return conclude(theorem, undefined, theorem.parts, limits, progress);
}

/** Constants that a reader's own domain is tried with; at 1 the claim is σ_max < 1 pointwise. */
const CONSTANTS: readonly Decimal[] = [
  '0.5',
  '0.7',
  '0.8',
  '0.9',
  '0.95',
  '0.98',
  '0.99',
  '0.999',
  '1',
];

/**
 * Decides a theorem's template on another domain. Where the theorem speaks of a contraction, the
 * constant is the smallest of a short list that the corners of the domain do not exclude and that
 * can be certified with a tenth of the box budget; else it is 1. With `fixed`, α and λ are those of
 * that fixed point, in their ranges.
 *
 * @throws Error if the theorem has no template.
 */
export function proveInstance(
  theorem: Theorem,
  domain: Instance['domain'],
  limits: Limits = DEFAULT_LIMITS,
  progress: Progress = () => {},
  fixed?: FixedPoint,
): Proof {
  const { template } = theorem;
  if (template === undefined) throw new Error(`${theorem.id} is not stated for other domains`);
  const chosen: Instance = fixed === undefined ? { domain } : { domain, fixed };
  const attempt = (instance: Instance, maxBoxes = limits.maxBoxes): Proof =>
    conclude(theorem, instance, template(instance), { ...limits, maxBoxes }, progress);
  if (theorem.registered.contraction === undefined) return attempt(chosen);
  const possible = CONSTANTS.slice(0, -1).filter((contraction) =>
    machineParts(template({ ...chosen, contraction }))
      .filter((part) => 'q' in part.parameters)
      .every((part) => corners(part.domain).every((p) => refutationAt(part, p) === undefined)),
  );
  for (const contraction of possible.slice(0, 2)) {
    const proof = attempt({ ...chosen, contraction }, Math.ceil(limits.maxBoxes / 10));
    if (proof.results.every((r) => !('q' in r.part.parameters) || r.verdict === 'certified')) {
      return proof;
    }
  }
  return attempt({ ...chosen, contraction: '1' });
}

function conclude(
  theorem: Theorem,
  instance: Instance | undefined,
  parts: readonly Part[],
  limits: Limits,
  progress: Progress,
): Proof {
  const results = machineParts(parts).map((part) => provePart(part, limits, progress));
  return { theorem, instance, parts, results, verdict: conjunction(results.map((r) => r.verdict)) };
}

export const machineParts = (parts: readonly Part[]): MachinePart[] =>
  parts.filter((part): part is MachinePart => part.kind === 'machine');

/** The verdict on a conjunction: one false member refutes it, one unknown leaves it undecided. */
export function conjunction(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('refuted')) return 'refuted';
  return verdicts.includes('undecided') ? 'undecided' : 'certified';
}

/** Decides one conjunction of inequalities: by a witness at a corner, else by paving. */
export function provePart(
  part: MachinePart,
  limits: Limits = DEFAULT_LIMITS,
  progress: Progress = () => {},
): PartResult {
  const { extremum } = part;
  if (extremum?.of === 'value') return proveValue({ ...part, extremum });
  if (extremum !== undefined) return proveExtremum({ ...part, extremum }, limits, progress);
  let witness: Witness | undefined;
  const isWitness = (points: ReturnType<typeof corners>): boolean =>
    points.some((p) => {
      witness ??= refutationAt(part, p);
      return witness !== undefined;
    });
  if (isWitness(corners(part.domain)) && witness !== undefined) {
    return { part, leaves: 0, boxes: 0, verdict: 'refuted', witness };
  }
  const dag = compile(part);
  const paving = pave(
    part,
    evaluator(dag),
    limits,
    (centre) => isWitness(pointsNear(part, centre)),
    (boxes, waiting) => progress(part.id, boxes, waiting),
  );
  const { leaves, boxes, open } = paving;
  if (witness !== undefined) return { part, leaves, boxes, verdict: 'refuted', witness };
  const tree = treeText(paving.tree, dag.coordinates);
  if (open === 0) return { part, leaves, boxes, verdict: 'certified', tree };
  return { part, leaves, boxes, verdict: 'undecided', tree, open, reason: whyOpen(boxes, limits) };
}

const whyOpen = (boxes: number, { maxBoxes }: Limits): string =>
  boxes >= maxBoxes
    ? `the budget of ${maxBoxes} boxes ended the search`
    : 'boxes that are left are too small to be cut';

/** Encloses an extremum, and decides what is claimed of it. */
function proveExtremum(
  part: MachinePart & { readonly extremum: Extremum },
  limits: Limits,
  progress: Progress,
): PartResult {
  const { at, lower, upper, paving } = encloseExtremum(part, limits, (boxes, waiting) =>
    progress(part.id, boxes, waiting),
  );
  const { leaves, boxes, open } = paving;
  const tree = treeText(
    paving.tree,
    part.coordinates.map((c) => c.name),
  );
  const { within } = part.extremum;
  const claim = within === undefined ? 'inside' : judgeClaim({ lo: lower, hi: upper }, within);
  const enclosure = { at, lower, upper };
  if (open === 0 && claim === 'inside') {
    return { part, leaves, boxes, verdict: 'certified', tree, enclosure };
  }
  if (open === 0 && claim === 'outside') {
    return { part, leaves, boxes, verdict: 'refuted', tree, enclosure };
  }
  const reason = open > 0 ? whyOpen(boxes, limits) : 'the enclosure reaches across the claim';
  return { part, leaves: 0, boxes, verdict: 'undecided', tree: '?', open: 1, reason };
}

/** Encloses a value, and decides what is claimed of it: one leaf, which is the point. */
function proveValue(part: MachinePart & { readonly extremum: Extremum }): PartResult {
  const { at, value, judgement } = encloseValue(part);
  if (judgement === 'across') {
    const reason = 'the enclosure reaches across the claim';
    return { part, leaves: 0, boxes: 1, verdict: 'undecided', tree: '?', open: 1, reason };
  }
  const verdict = judgement === 'inside' ? 'certified' : 'refuted';
  const enclosure = { at, lower: value.lo, upper: value.hi };
  return { part, leaves: 1, boxes: 1, verdict, tree: '1', enclosure };
}
