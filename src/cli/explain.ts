import { Decimal } from 'decimal.js';
import type { PartClaim } from '../checker/certificate.js';
import { NoEnclosure } from '../checker/decimal.js';
import { explain as explainLeaf, pathsOf } from '../checker/explain.js';
import { arithmeticFor, taskOf } from '../checker/task.js';
import type { DerivedPart, Verdict } from '../statement/data/vocabulary.js';
import {
  type ExplainedStep,
  type Shown,
  leavesText,
  leafText,
  stepsText,
  stepText,
} from './explain-text.js';
import { InputError, quote, readCount, readTheorem } from './input.js';
import { EXIT, type Io, worst, write, writeJson } from './io.js';
import { type LeafMargins, marginOf, marginsOf, tightest } from './margins.js';
import { claimsOf, findStep, readSubject, type Subject } from './steps.js';
import { claimText } from './wording.js';

export interface ExplainOptions {
  readonly file?: string;
  readonly leaf?: string;
  readonly digits?: string;
  readonly json: boolean;
}

/** With fewer than 16 significant digits leaves may fail by rounding (certificates/README.md, §6). */
const [DIGITS, FEWEST_DIGITS, MOST_DIGITS] = ['24', 16, 300] as const;

/** A value for `--json`, the same as text, and the leaves behind it, which decide the exit code. */
interface Answer {
  readonly value: object;
  readonly text: string;
  readonly leaves: readonly LeafMargins[];
}

/**
 * `explain`: the steps of a theorem, the leaves of a step, or one leaf in full figures, recomputed
 * in the checker's arithmetic. No code of the prover is loaded.
 */
export async function explain(
  id: string,
  step: string | undefined,
  options: ExplainOptions,
  io: Io,
): Promise<number> {
  const theorem = readTheorem('id', id);
  const digits = readCount('--digits', options.digits ?? DIGITS, FEWEST_DIGITS, MOST_DIGITS);
  if (step === undefined && options.leaf !== undefined) {
    throw new InputError('--leaf', 'a step beside it', 'it alone');
  }
  const subject = readSubject(theorem, options.file, digits);
  const { value, text, leaves } =
    step === undefined ? allSteps(subject) : oneStep(subject, step, options.leaf);
  const { file } = subject;
  if (options.json) await writeJson(io, asText({ theorem: theorem.id, file, digits, ...value }));
  else await write(io.stdout, text);
  return worst(leaves.map(exitCodeFor));
}

function exitCodeFor({ order, failure, margins }: LeafMargins): number {
  if (order === 0) return EXIT.undecided;
  return failure === undefined && margins.every(({ proved }) => proved) ? EXIT.ok : EXIT.refuted;
}

/** What the leaves make of the verdict that a certificate claims. */
const verdictBy = (leaves: readonly LeafMargins[], claimed: Verdict): Shown =>
  leaves.some((leaf) => exitCodeFor(leaf) === EXIT.refuted) ? 'not proved' : claimed;

/** Decimals as text, at whatever depth; zero without a sign. */
function asText(value: unknown): unknown {
  if (Decimal.isDecimal(value)) return value.toString();
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, asText(part)]));
}

function allSteps({ theorem, file, steps, digits }: Subject): Answer {
  const leaves: LeafMargins[] = [];
  const explained = steps.flatMap(({ part, claim }): ExplainedStep[] => {
    if (claim === undefined) return [argument(part)];
    const kernel = arithmeticFor(part, digits);
    const those = marginsOf(claim, undefined, kernel);
    leaves.push(...those);
    return claimsOf(taskOf(claim, kernel)).map((inequality) => ({
      ...{ step: `${part.id}/${inequality.id}`, kind: 'machine', says: claimText(inequality) },
      ...{ verdict: verdictBy(those, claim.verdict), leaves: those.length },
      tightest: tightest(those, inequality.id),
    }));
  });
  return { value: { steps: explained }, text: stepsText(theorem, file, explained), leaves };
}

const argument = ({ id, says, from, proof }: DerivedPart) =>
  ({ step: id, kind: 'argument', says, from, proof }) as const;

function oneStep(subject: Subject, name: string, path: string | undefined): Answer {
  const { theorem, bytes, digits } = subject;
  const { step, inequality } = findStep(subject, name);
  if (step.claim === undefined) {
    if (path !== undefined) {
      throw new InputError('--leaf', 'a step that the machine decides', `${name}, an argument`);
    }
    const value = argument(step.part);
    return { value, text: stepText(theorem, value), leaves: [] };
  }
  const { part } = step.claim;
  if (path !== undefined) {
    if (pathsOf(bytes, part.id, digits).includes(path)) {
      return oneLeaf(subject, step.claim, inequality, path);
    }
    const list = `snn-verify explain ${theorem} ${part.id}`;
    throw new InputError('--leaf', `a leaf of ${part.id} (${list})`, quote(path));
  }
  const kernel = arithmeticFor(part, digits);
  const leaves = marginsOf(step.claim, inequality, kernel);
  const least = inequality === undefined ? undefined : tightest(leaves, inequality);
  if (least !== undefined) return oneLeaf(subject, step.claim, inequality, least.path);
  const verdict = verdictBy(leaves, step.claim.verdict);
  const value = { step: name, kind: 'machine', says: part.says, verdict, leaves };
  return { value, text: leavesText(theorem, part, verdict, leaves), leaves };
}

/** One leaf, for all inequalities of its part or for one of them. */
function oneLeaf(
  { theorem, bytes, digits }: Subject,
  claim: PartClaim,
  inequality: string | undefined,
  path: string,
): Answer {
  const { part } = claim;
  const kernel = arithmeticFor(part, digits);
  try {
    const leaf = explainLeaf(bytes, part.id, path, digits);
    const forms = leaf.forms
      .filter((form) => inequality === undefined || form.inequality.id === inequality)
      .map((form) => ({ ...form, margin: marginOf(form, kernel).margin }));
    const value = {
      ...{ part: part.id, path, order: leaf.order, coordinates: leaf.coordinates },
      parameters: leaf.parameters,
      ...{ definitions: leaf.definitions, forms },
    };
    const leaves = [{ path, order: leaf.order, margins: forms }];
    return { value, text: leafText(theorem, value, kernel.digits), leaves };
  } catch (error) {
    if (!(error instanceof NoEnclosure)) throw error;
    const leaves = marginsOf(claim, inequality, kernel).filter((leaf) => leaf.path === path);
    return {
      value: { part: part.id, leaves },
      text: leavesText(theorem, part, verdictBy(leaves, claim.verdict), leaves),
      leaves,
    };
  }
}
