import type { RejectionCode } from '../../../src/checker/rejection.js';
import type { Certificate, Original } from './certificate.js';
import { jsonText } from './json.js';
import { judge } from './judge.js';

/** A certificate that was changed: how, which one, and what a checker must say of it. */
export interface Mutant {
  /** What is wrong with it, or what was changed without harm. */
  readonly defect: string;
  readonly of: string;
  readonly text: string | Uint8Array;
  readonly expected: 'accepted' | RejectionCode;
}

export const nameOf = ({ of, defect }: Mutant): string => `${of}: ${defect}`;

/** The original with a change made to a copy of its JSON. */
export function edited(
  { name, json }: Pick<Original, 'name' | 'json'>,
  defect: string,
  expected: Mutant['expected'],
  change: (copy: Certificate) => void,
): Mutant {
  const copy = structuredClone(json);
  change(copy);
  return { defect, of: name, text: jsonText(copy), expected };
}

/** The same, where the claim decides: whether the changed certificate is still a proof. */
export function judged(
  original: Original,
  defect: string,
  change: (copy: Certificate) => void,
): Mutant {
  const copy = structuredClone(original.json);
  change(copy);
  return edited(original, defect, judge(copy), change);
}
