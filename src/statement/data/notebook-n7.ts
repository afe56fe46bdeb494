import { varianceChange } from './claims.js';
import { change } from './extrema.js';
import { FOLDER, NOTEBOOK, point, printed, range, slopes } from './notebook-claims.js';
import { theorem3Domains } from './theorem-3.js';
import type { Domain, Range, Theorem } from './vocabulary.js';

const [domain] = theorem3Domains;

/** What rounds to the minimum that the notebook prints in row N7, 0.00773618. */
const printedMinimum = range('0.007736175', '0.007736185');

/** The minimum over Theorem 3's first domain, to sixteen places. */
const trueMinimum = range('0.007736083210586', '0.0077360832105861');

/** What rounds to the location printed in row N7: (0.0999978, 0.0999978, 0.0200001, 0.800001). */
const nearPrinted: Domain = {
  mu: range('0.09999775', '0.09999785'),
  omega: range('0.09999775', '0.09999785'),
  nu: range('0.02000005', '0.02000015'),
  tau: range('0.8000005', '0.8000015'),
};

/** Of Theorem 3's first domain: the face on which τ is smallest, and two parts of it. */
const face = (nu: Range): Domain => ({ ...domain, nu, tau: range('0.8', '0.8') });

const n7: Theorem = {
  id: 'n7',
  title: "The minimum of ν̃ − ν over Theorem 3's first domain as the notebook prints it: false",
  source: NOTEBOOK,
  folder: FOLDER,
  registered: { domain },
  expected: 'refuted',
  sharper: ['n7-minimum'],
  parts: [
    printed(
      'inf',
      'minimum',
      "the minimum of ν̃ − ν over Theorem 3's first domain is 0.00773618, rounded",
      change,
      domain,
      printedMinimum,
    ),
  ],
};

const n7Location: Theorem = {
  id: 'n7-location',
  title: "The place of the minimum of ν̃ − ν over Theorem 3's first domain as printed: false",
  source: NOTEBOOK,
  folder: FOLDER,
  registered: { domain },
  expected: 'refuted',
  sharper: ['n7-minimum'],
  parts: [
    printed(
      'inf',
      'near-printed-point',
      'some point that rounds to the printed (μ, ω, ν, τ) = (0.0999978, 0.0999978, 0.0200001, 0.800001) has the minimum over the whole domain',
      { ...change, name: 'variance - nu near that place' },
      nearPrinted,
      trueMinimum,
    ),
  ],
};

const n7Minimum: Theorem = {
  id: 'n7-minimum',
  title: "The minimum of ν̃ − ν over Theorem 3's first domain, and where it is",
  source: 'In place of what the notebook prints',
  folder: FOLDER,
  registered: { domain },
  expected: 'certified',
  parts: [
    printed(
      'value',
      'corner',
      'at the corner (μ, ω, ν, τ) = (−0.1, −0.1, 0.02, 0.8) it is 0.0077360832105860…',
      change,
      point('-0.1', '-0.1', '0.02', '0.8'),
      trueMinimum,
    ),
    slopes('slopes', 'ν̃ − ν', change, domain, { tau: '>' }),
    slopes('slopes-in-nu', 'for τ = 0.8 and ν ≤ 0.08, ν̃ − ν', change, face(range('0.02', '0.08')), {
      nu: '>',
    }),
    varianceChange(
      'far',
      'for τ = 0.8 and ν ≥ 0.08, ν̃ − ν is more than 0.0078',
      face(range('0.08', '0.16')),
      '>',
      '0.0078',
    ),
    slopes(
      'slopes-on-face',
      'for τ = 0.8 and ν = 0.02, ν̃ − ν',
      change,
      face(range('0.02', '0.02')),
      { x: '<' },
    ),
    {
      kind: 'derived',
      id: 'location',
      says: 'the minimum is attained exactly at that corner and at its mirror image (0.1, 0.1, 0.02, 0.8), and nowhere else',
      from: ['corner', 'slopes', 'slopes-in-nu', 'far', 'slopes-on-face'],
      proof: 'proofs/notebook/proof.md#the-minimum-of-row-n7',
    },
    printed(
      'value',
      'printed-point',
      'at the printed point (0.0999978, 0.0999978, 0.0200001, 0.800001) it is 0.00773618, rounded, as printed',
      change,
      point('0.0999978', '0.0999978', '0.0200001', '0.800001'),
      printedMinimum,
    ),
  ],
};

/** The value and the place that the notebook prints, both false, and what is true. */
export const rowN7: readonly Theorem[] = [n7, n7Location, n7Minimum];
