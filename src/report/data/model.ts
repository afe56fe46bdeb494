import { theorems } from '../../statement/data/registry.js';
import type {
  DerivedPart,
  MachinePart,
  Theorem,
  Verdict,
} from '../../statement/data/vocabulary.js';
import { provedInCoq } from '../../statement/in-coq.js';
import { type Found, type Replay, ReportError } from './replay.js';

/** A machine part with what the checker found. */
export interface MachineResult extends Omit<Found, 'id'> {
  readonly part: MachinePart;
}

/** A part that follows by a written argument, once the parts that it names are certified. */
export interface DerivedResult {
  readonly part: DerivedPart;
  readonly verdict: Verdict;
}

export type PartResult = MachineResult | DerivedResult;

export const isMachine = (result: PartResult): result is MachineResult =>
  result.part.kind === 'machine';

/** A definition in the file of what Coq proves: its name and the line where it stands, from 1. */
export interface CoqStatement {
  readonly name: string;
  readonly line: number;
}

/** A registered theorem, its certificate, and the checker's word on it. */
export interface TheoremResult {
  readonly theorem: Theorem;
  readonly certificate: string;
  readonly verdict: Verdict;
  /** What is proved of it in Coq as well. */
  readonly coq: readonly CoqStatement[];
  readonly parts: readonly PartResult[];
}

/** The theorems proper: those that are also stated for other domains. */
export const isMain = ({ theorem }: TheoremResult): boolean => theorem.template !== undefined;

/** The registered theorems, or those that `only` names. */
export const chosenTheorems = (only?: readonly string[]): readonly Theorem[] =>
  theorems.filter(({ id }) => only?.includes(id) ?? true);

/**
 * What the checker has found, beside what the registry says and what Coq's file of statements says.
 *
 * @throws ReportError if the replay has not all parts, or the file not all statements.
 */
export function theoremResult(
  theorem: Theorem,
  { certificate, ...replay }: Replay,
  statements: string,
): TheoremResult {
  const parts: PartResult[] = [];
  for (const part of theorem.parts) {
    const verdictOf = (id: string) => parts.find((before) => before.part.id === id)?.verdict;
    if (part.kind === 'machine') {
      const found = replay.parts.find(({ id }) => id === part.id);
      if (found === undefined) throw new ReportError(`${theorem.id} without its part ${part.id}`);
      parts.push({ ...found, part });
    } else {
      const follows = part.from.every((id) => verdictOf(id) === 'certified');
      parts.push({ part, verdict: follows ? 'certified' : 'undecided' });
    }
  }
  const coq = provedInCoq(theorem.id).map((name) => ({ name, line: lineOf(name, statements) }));
  return { theorem, certificate, verdict: replay.verdict, coq, parts };
}

function lineOf(name: string, statements: string): number {
  const start = new RegExp(`^Definition ${name}\\b`);
  const line = statements.split('\n').findIndex((text) => start.test(text)) + 1;
  if (line === 0) throw new ReportError(`no ${name} among what Coq proves`);
  return line;
}
