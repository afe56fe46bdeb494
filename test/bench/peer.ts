/** What is compared: ways to enclose (mean, second moment, variance) over boxes [x]×[y]. */

/** Boxes and bounds side by side: xLo, xHi, yLo, yHi a box; six bounds, lower before upper. */
export const BOX = 4;
export const BOUNDS = 6;

export interface Peer {
  readonly name: string;
  /** What it computes, for the legend of the table. */
  readonly method: string;
  /** false: a number instead of an enclosure. */
  readonly rigorous: boolean;
  /**
   * Evaluates all boxes `passes` times, writes the bounds of the last pass, and returns the
   * nanoseconds per box. Each peer loops by itself, so that its loop is compiled for it alone.
   */
  readonly run: (boxes: Float64Array, passes: number, bounds: Float64Array) => number;
}

/** Nanoseconds per box of a pass that is repeated. */
export function clock(boxes: Float64Array, passes: number, pass: () => void): number {
  const begin = performance.now();
  for (let k = 0; k < passes; k++) pass();
  return ((performance.now() - begin) * 1e6) / (passes * (boxes.length / BOX));
}
