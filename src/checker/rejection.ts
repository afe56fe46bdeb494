import type { TaylorForm } from './taylor-form.js';

/** Every limit of the checker: what exceeds one is refused, at once and always. */
export const limits = { bytes: 1_000_000, nesting: 8, tokens: 100_000, depth: 200 } as const;

/** Why something is no certificate at all. */
const foreign = ['too-large', 'not-json', 'too-deep', 'other-format'] as const;

/** That, or why a certificate is rejected, in the order of the rules. */
export type RejectionCode =
  | (typeof foreign)[number]
  | ('duplicate-key' | 'field' | 'domain' | 'instance')
  | `tree-${'size' | 'token' | 'point' | 'depth' | 'leftover' | 'missing' | 'verdict'}`
  | `witness-${'claim' | 'outside'}`
  | 'extremum-claim'
  | ('leaf-undefined' | 'leaf-not-proved' | 'unexpected-verdict');

/** Where: the part, the inequality's id, the path of the leaf in the tree, the figures there. */
export type Place = { part?: string; claim?: string; path?: string; figures?: TaylorForm };

/** A certificate is refused; to be caught where the whole of it is checked. */
export class Rejection extends Error {
  readonly status: 'rejected' | 'not-a-certificate';
  constructor(
    readonly code: RejectionCode,
    message: string,
    readonly place: Place = {},
  ) {
    super(message);
    this.status = foreign.some((c) => c === code) ? 'not-a-certificate' : 'rejected';
  }
}

/** Refuses the certificate unless the condition holds. */
export function demand(
  condition: boolean,
  ...otherwise: ConstructorParameters<typeof Rejection>
): asserts condition {
  if (!condition) throw new Rejection(...otherwise);
}
