import type { Domain, Verdict } from '../../statement/data/vocabulary.js';

/** What the page asks of the worker. */
export type Request =
  | { readonly kind: 'check'; readonly certificate: string | Uint8Array }
  | {
      readonly kind: 'explain';
      readonly certificate: string;
      readonly part: string;
      readonly path: string;
    }
  | {
      readonly kind: 'prove';
      readonly theorem: string;
      readonly domain: Domain;
      readonly maxBoxes: number;
    };

/** A bound or an enclosure as decimal text. */
export type TextInterval = readonly [lo: string, hi: string];

/** One leaf of a certificate, before anything is recomputed. */
export interface OutlineLeaf {
  readonly part: string;
  readonly path: string;
}

/** What the checker concludes. */
export type Conclusion =
  | {
      readonly status: 'accepted';
      readonly theorem: string;
      /** The domain, if it is the reader's own. */
      readonly domain: Domain | undefined;
      readonly verdict: Verdict;
      readonly parts: readonly {
        readonly part: string;
        readonly says: string;
        readonly verdict: Verdict;
        readonly leaves: number;
      }[];
    }
  | {
      readonly status: 'rejected' | 'not-a-certificate';
      readonly message: string;
      readonly part: string | undefined;
      readonly claim: string | undefined;
      readonly path: string | undefined;
    };

/** A leaf in full figures, as text. */
export interface Explanation {
  readonly part: string;
  readonly path: string;
  readonly order: number;
  readonly coordinates: readonly { readonly name: string; readonly range: TextInterval }[];
  readonly definitions: readonly {
    readonly name: string;
    readonly formula: string;
    readonly atCentre: TextInterval;
    readonly onBox: TextInterval;
  }[];
  readonly forms: readonly {
    readonly claim: string;
    readonly relation: string;
    readonly bound: string;
    readonly terms: readonly {
      readonly monomial: string;
      readonly isRemainder: boolean;
      readonly coefficient: TextInterval;
      readonly range: TextInterval;
    }[];
    readonly enclosure: TextInterval;
    readonly end: string;
    readonly proved: boolean;
  }[];
}

/** A part that the prover has decided. */
export interface ProvedPart {
  readonly part: string;
  readonly says: string;
  readonly verdict: Verdict;
  readonly leaves: number;
  readonly boxes: number;
  readonly witness: Readonly<Record<string, string>> | undefined;
  readonly reason: string | undefined;
}

/** What the worker says. The last reply to a request is `done` or `failed`. */
export type Reply =
  | { readonly kind: 'outline'; readonly leaves: readonly OutlineLeaf[] }
  | { readonly kind: 'leaf'; readonly done: number; readonly total: number }
  | {
      readonly kind: 'boxes';
      readonly part: string;
      readonly boxes: number;
      readonly waiting: number;
    }
  | { readonly kind: 'proved'; readonly parts: readonly ProvedPart[]; readonly certificate: string }
  | { readonly kind: 'explained'; readonly explanation: Explanation }
  | { readonly kind: 'checked'; readonly conclusion: Conclusion }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string };
