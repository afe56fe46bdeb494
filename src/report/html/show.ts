import type { Html } from './html.js';

/** What the paper prints, to stand beside what is certified; empty where it prints nothing. */
export interface Paper {
  /** Its figure for a part of a theorem. */
  readonly figure: (theorem: string, part: string) => string;
  /** All that a theorem decides, in words. */
  readonly printed: (theorem: string) => string;
}

/** How the sections of a card are shown. */
export interface Show {
  readonly theorem: string;
  readonly paper: Paper;
  /** The path to the report's folder. */
  readonly up: string;
  /** Whether each part has to name its domain. */
  readonly withDomain: boolean;
  /** The element of a part's heading. */
  readonly heading: Html;
}
