import { join } from 'node:path';
import { type PartClaim, readCertificate } from '../checker/certificate.js';
import { limits, Rejection } from '../checker/rejection.js';
import { arithmeticFor, type Task, taskOf } from '../checker/task.js';
import type {
  DerivedPart,
  Instance,
  Inequality,
  MachinePart,
  Theorem,
} from '../statement/data/vocabulary.js';
import { readBytes } from './files.js';
import { InputError, quote } from './input.js';

/** A certificate in the format of the checker, and what it is about. */
export interface Subject {
  readonly theorem: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly steps: readonly Step[];
  readonly digits: number;
}

/** A part of the theorem: with a claim what the machine decides, without what an argument shows. */
export type Step =
  | { readonly part: MachinePart; readonly claim: PartClaim }
  | { readonly part: DerivedPart; readonly claim?: undefined };

/** Reads a theorem's certificate from that file, or from its place in the current folder. */
export function readSubject(theorem: Theorem, given: string | undefined, digits: number): Subject {
  const file = given ?? join('certificates', `${theorem.id}.json`);
  const bytes = readBytes(given === undefined ? 'certificate' : '--file', file, limits.bytes + 1);
  const {
    instance,
    claims,
    theorem: found,
  } = onCertificate(file, () => {
    const read = readCertificate(bytes);
    for (const claim of read.claims) taskOf(claim, arithmeticFor(claim.part, digits));
    return read;
  });
  if (found !== theorem.id) {
    throw new InputError(file, `a certificate of ${theorem.id}`, `one of ${found}`);
  }
  const parts = instance === 'registered' ? theorem.parts : theorem.template!(instance as Instance);
  const steps = parts.map((part): Step => {
    if (part.kind === 'derived') return { part };
    return { part, claim: claims.find((claim) => claim.part.id === part.id)! };
  });
  return { theorem: theorem.id, file, bytes, steps, digits };
}

/** What the checker would refuse before it evaluates anything has no steps. */
function onCertificate<T>(file: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    throw new InputError(file, 'a certificate in the format of the checker', error.message);
  }
}

/** What is proved somewhere in a part: its inequalities, or both bounds of its extremum. */
export const claimsOf = ({ leaves }: Task): Inequality[] => [
  ...new Map(leaves.flatMap((leaf) => leaf.inequalities).map((i) => [i.id, i])).values(),
];

/** The step that `PART` or `PART/CLAIM` names, and the id of the claim. */
export function findStep({ theorem, steps, digits }: Subject, name: string) {
  const [id = '', inequality] = name.split(/\/(.*)/s);
  const step = steps.find(({ part }) => part.id === id);
  if (step === undefined) {
    const known = steps.map(({ part }) => part.id).join(', ');
    throw new InputError(
      'step',
      `PART or PART/CLAIM with a part of ${theorem} (${known})`,
      quote(name),
    );
  }
  const claims =
    step.claim === undefined ? [] : claimsOf(taskOf(step.claim, arithmeticFor(step.part, digits)));
  if (inequality !== undefined && !claims.some((claim) => claim.id === inequality)) {
    const known = [id, ...claims.map((claim) => `${id}/${claim.id}`)].join(' or ');
    throw new InputError('step', known, quote(name));
  }
  return { step, inequality };
}
