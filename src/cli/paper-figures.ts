/**
 * What the paper and its notebook print for the parts of the theorems, to stand beside what is
 * certified. A number after "found" comes from the notebook's numerical optimiser: not a proof.
 */
const PAPER: Readonly<Record<string, string>> = {
  'theorem-1/self-mapping': 'Ω to Ω',
  'theorem-1/contraction': 'q < 1, found 0.897608',
  'theorem-1/fixed-point': 'exactly one',
  'theorem-1/standard-fixed-point': '(0, 1)',
  'theorem-1/fixed-point-box': 'the same box',
  'theorem-1/contraction-wide': 'q < 1',
  't1-image/image-as-printed': 'the same box, false',
  'theorem-2/variance-decreases': '< 0, found -0.119744',
  'theorem-3/first-domain': '> 0, found 0.00773618',
  'theorem-3/second-domain': '> 0, found 0.0110293',
  'range-t1/inf-mean': '-0.0310605',
  'range-t1/sup-mean': '0.0677251',
  'range-t1/inf-variance': '0.803712',
  'range-t1/sup-variance': '1.48157',
  'range-t1/sup-sigma-max': '0.897608',
  'range-t2/sup-variance-nu': '-0.119744',
  'range-t3a/inf-variance-nu': '0.00773618',
  'range-t3b/inf-variance-nu': '0.0110293',
};

/** The paper's figure for a part of a theorem; empty where it prints none. */
export const paperFigure = (theorem: string, part: string): string =>
  PAPER[`${theorem}/${part}`] ?? '';
