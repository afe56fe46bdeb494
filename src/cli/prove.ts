import type { Point } from '../prover/witness.js';
import { certificateText } from '../prover/certificate.js';
import type { Domain, Theorem } from '../statement/data/vocabulary.js';
import { requireWritable, writeAtomically } from './files.js';
import { readCount, readTheorem } from './input.js';
import { exitCodeOf, type Io, write, writeJson } from './io.js';
import type { NamedBox } from './open-boxes.js';
import { type Outcome, outcome, type PartOutcome } from './outcome.js';
import {
  DEFAULT_BOXES,
  MOST_BOXES,
  ownDomain,
  ownFixedPoint,
  proveOn,
  type Ranges,
} from './own-domain.js';
import { progressLine } from './progress.js';
import {
  count,
  describeDerivation,
  describeDomain,
  describeFixedPoint,
  milliseconds,
} from './wording.js';

export interface ProveOptions extends Ranges {
  readonly fixedPoint?: string;
  readonly maxBoxes?: string;
  readonly out?: string;
  readonly json: boolean;
}

/** `prove`: one theorem, on its registered domain or on the reader's own. */
export async function prove(id: string, options: ProveOptions, io: Io): Promise<number> {
  const theorem = readTheorem('id', id);
  const target = ownFixedPoint(theorem, options.fixedPoint, '--fixed-point');
  const maxBoxes =
    options.maxBoxes === undefined
      ? DEFAULT_BOXES
      : readCount('--max-boxes', options.maxBoxes, 1, MOST_BOXES);
  const domain = ownDomain(theorem, options, '--', target);
  if (options.out !== undefined) requireWritable('--out', options.out);

  const line = progressLine(io);
  const start = performance.now();
  const progress = (part: string, boxes: number, waiting: number) =>
    line.update(boxes, maxBoxes, `boxes of ${part}, ${waiting} waiting`);
  const proof = proveOn(theorem, domain, maxBoxes, progress, target);
  const ms = performance.now() - start;
  line.stop();

  if (options.out !== undefined) writeAtomically('--out', options.out, certificateText(proof));
  const result = outcome(proof);
  if (options.json) await writeJson(io, { ...result, ms: Math.round(ms) });
  else {
    await write(io.stdout, `${[...prose(theorem, result, ms), ''].join('\n')}`);
  }
  return exitCodeOf(proof.verdict);
}

function prose(theorem: Theorem, result: Outcome, ms: number): string[] {
  const { fixedPoint } = result;
  const name = result.registered ? theorem.id : `${theorem.id} on your domain`;
  return [
    `${theorem.id}: ${theorem.title}`,
    `${result.registered ? 'registered' : 'your'} domain: ${describeDomain(result.domain)}`,
    ...(fixedPoint === undefined ? [] : [`your fixed point: ${describeFixedPoint(fixedPoint)}`]),
    ...result.parts.flatMap((part) => ['', ...partProse(part, result.domain)]),
    '',
    `${name}: ${result.verdict} (${milliseconds(ms)} ms)`,
  ];
}

const describePoint = (at: Point): string =>
  Object.entries(at)
    .map(([v, value]) => `${v} = ${value}`)
    .join(', ');

/** Where an extremum lies, if the part is about one. */
function enclosed({ claims, enclosure }: Exclude<PartOutcome, { readonly kind: 'derived' }>) {
  if (enclosure === undefined) return [];
  const { lower, upper, at } = enclosure;
  return [
    `  ${claims.join()}: it lies in [${lower}, ${upper}]`,
    `  nearly attained at ${describePoint(at)}`,
  ];
}

function partProse(part: PartOutcome, domain: Domain): string[] {
  const head = [`${part.verdict}: ${part.id}`, `  ${part.says}`];
  if (part.kind === 'derived') return [...head, `  ${describeDerivation(part.from, part.verdict)}`];
  if (describeDomain(part.domain) !== describeDomain(domain)) {
    head.push(`  for ${describeDomain(part.domain)}`);
  }
  switch (part.verdict) {
    case 'certified':
      return [...head, ...enclosed(part), `  by ${count(part.leaves, 'leaf', 'leaves')}`];
    case 'refuted': {
      if (part.witness === undefined) return [...head, ...enclosed(part)];
      const { claim, at, value } = part.witness;
      return [
        ...head,
        `  false at ${describePoint(at)}:`,
        `  the claim is ${claim}, but the left side lies in [${value.lo}, ${value.hi}]`,
      ];
    }
    case 'undecided':
      return [
        ...head,
        `  ${count(part.open, 'box is', 'boxes are')} left after ${part.boxes} examined: ${part.reason}; the first:`,
        ...part.firstOpen.map((box) => `    ${boxText(box)}`),
      ];
  }
}

const boxText = (box: NamedBox): string =>
  Object.entries(box)
    .map(([name, { lo, hi }]) => `${name} in [${lo}, ${hi}]`)
    .join(', ');
