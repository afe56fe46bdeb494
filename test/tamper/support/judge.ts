import type { RejectionCode } from '../../../src/checker/rejection.js';
import { evaluator } from '../../../src/prover/evaluate.js';
import { fails, holds } from '../../../src/prover/decide.js';
import { rootBox } from '../../../src/prover/paving.js';
import { machineParts } from '../../../src/prover/prove.js';
import { coefficients, midpoint, taylorForm } from '../../../src/prover/taylor-form.js';
import { valuesAt } from '../../../src/prover/witness.js';
import type { Interval } from '../../../src/interval/index.js';
import { statementDigest } from '../../../src/statement/canonical.js';
import { compile } from '../../../src/statement/dag.js';
import type { Domain, MachinePart, Part, Verdict } from '../../../src/statement/data/vocabulary.js';
import { compare, parseDecimal } from '../../../src/statement/decimal.js';
import { type Certificate, named, rangesOf, VARIABLES, type WrittenPart } from './certificate.js';
import { readTree, type Tree } from './tree.js';

type Judgement = 'accepted' | RejectionCode;

/**
 * A second opinion on a well-formed certificate, by its claim and not by its bytes: it walks the
 * tree itself, and decides leaves and witnesses in the prover's arithmetic. It shares no code with
 * the checker but the names of its reasons.
 */
export function judge(certificate: Certificate): Judgement {
  const parts = partsOf(certificate);
  const machine = machineParts(parts);
  if (certificate.statement !== statementDigest(certificate.theorem, parts)) return 'field';
  if (machine.length !== certificate.parts.length) return 'field';
  const troubles = machine.map((part, i) => judgePart(part, certificate.parts[i]!));
  const trouble = troubles.find((t) => t !== undefined);
  if (trouble !== undefined) return trouble;
  const verdict = conjunction(certificate.parts.map((part) => part.verdict));
  const { expected } = named(certificate.theorem);
  return certificate.instance === 'registered' && !['undecided', expected].includes(verdict)
    ? 'unexpected-verdict'
    : 'accepted';
}

/** The parts that the certificate is about. */
export function partsOf({ theorem, instance }: Certificate): readonly Part[] {
  if (typeof instance === 'string') return named(theorem).parts;
  const { contraction } = instance;
  const constant = contraction === undefined ? {} : { contraction };
  return named(theorem).template!({ domain: domainFrom(instance.domain), ...constant });
}

const domainFrom = (ranges: Certificate['parts'][number]['domain']): Domain =>
  Object.fromEntries(
    VARIABLES.map((v) => [v, { lower: ranges[v][0], upper: ranges[v][1] }]),
  ) as unknown as Domain;

function conjunction(verdicts: readonly Verdict[]): Verdict {
  const order: readonly Verdict[] = ['refuted', 'undecided', 'certified'];
  return order.find((verdict) => verdicts.includes(verdict))!;
}

function judgePart(part: MachinePart, written: WrittenPart): RejectionCode | undefined {
  const claims = part.inequalities.map((i) => `${i.expression} ${i.relation} ${i.bound}`);
  if (String(written.claims) !== String(claims)) return 'field';
  const ranges = rangesOf(part.domain);
  if (VARIABLES.some((v) => String(ranges[v]) !== String(written.domain[v]))) return 'field';
  if (written.verdict === 'refuted') return judgeWitness(part, written.witness!);
  const tree = readTree(
    written.tree!,
    part.coordinates.map((c) => c.name),
  );
  if (tree === undefined) return 'tree-token';
  const open = written.tree!.includes('?');
  if (open !== (written.verdict === 'undecided')) return 'tree-verdict';
  return judgeLeaves(part, tree, open ? () => true : proves(part));
}

/** Whether the leaf's box is proved by the prover's Taylor form of the order that is written there. */
function proves(part: MachinePart): (box: readonly Interval[], order: number) => boolean {
  const evaluate = evaluator(compile(part));
  return (box, order) => {
    const forms = coefficients(evaluate, box, order);
    return part.inequalities.every((inequality, i) =>
      holds(taylorForm(forms, i, order, inequality.relation), inequality),
    );
  };
}

function judgeLeaves(
  part: MachinePart,
  tree: Tree,
  isProved: (box: readonly Interval[], order: number) => boolean,
): RejectionCode | undefined {
  const { box, isPoint } = rootBox(part);
  function go(node: Tree, at: readonly Interval[]): RejectionCode | undefined {
    if ('leaf' in node) return isProved(at, Number(node.leaf)) ? undefined : 'leaf-not-proved';
    const v = part.coordinates.findIndex((c) => c.name === node.split);
    if (isPoint[v]) return 'tree-point';
    const { lo, hi } = at[v]!;
    const cut = midpoint(at[v]!);
    return (
      go(node.lower, at.with(v, { lo, hi: cut })) ?? go(node.upper, at.with(v, { lo: cut, hi }))
    );
  }
  return go(tree, box);
}

function judgeWitness(
  part: MachinePart,
  { claim, ...point }: NonNullable<WrittenPart['witness']>,
): RejectionCode | undefined {
  const index = part.inequalities.findIndex(({ id }) => id === claim);
  if (index < 0) return 'witness-claim';
  const isOutside = VARIABLES.some((v) => {
    const [at, { lower, upper }] = [parseDecimal(point[v]), part.domain[v]];
    return compare(at, parseDecimal(lower)) < 0 || compare(at, parseDecimal(upper)) > 0;
  });
  if (isOutside) return 'witness-outside';
  const value = valuesAt(part, point)[index]!;
  return fails(value, part.inequalities[index]!) ? undefined : 'leaf-not-proved';
}

/** The names of the coordinates of a part of the certificate. */
export const coordinatesOf = (certificate: Certificate, part: number): readonly string[] =>
  machineParts(partsOf(certificate))[part]!.coordinates.map(({ name }) => name);
