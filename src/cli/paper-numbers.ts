import { theorems } from '../statement/data/registry.js';
import type { Theorem, Verdict } from '../statement/data/vocabulary.js';
import { proofPath } from '../statement/places.js';
import { type Bound, readResults, type Results, SHIPPED } from './results.js';
import { commonDigits } from './wording.js';

/** A row of what the paper, its notebook and the frameworks print, and the theorems that decide it. */
interface Row {
  readonly id: string;
  readonly printed: string;
  readonly decided: readonly string[];
  /** Of whose extrema the digits are shown, besides those of the ones that decide. */
  readonly sharp?: readonly string[];
  /** Which of these extrema; all of them if there is nothing here. */
  readonly shown?: (bound: Bound) => boolean;
}

const of =
  (...quantities: readonly string[]) =>
  ({ quantity }: Bound): boolean =>
    quantities.includes(quantity);

const atOnePoint = ({ extremum }: Bound): boolean => extremum === 'value';

const ROWS: readonly Row[] = [
  {
    id: 'T0',
    printed: 'g(0, 1) = (0, 1) for ω = 0, τ = 1; singular values there < 1',
    decided: ['t0'],
    sharp: ['k3'],
  },
  {
    id: 'T1',
    printed:
      'g maps Ω into itself, contracts, one attracting fixed point, in [−0.03106, 0.06773] × [0.80009, 1.48617]',
    decided: ['theorem-1'],
    sharp: ['fixed-points'],
  },
  {
    id: 'T1-image',
    printed: 'the same box, read as a box for g(Ω)',
    decided: ['t1-image'],
    sharp: ['range-t1'],
    shown: of('mean', 'variance'),
  },
  {
    id: 'L12',
    printed: 'largest singular value < 1 for τ ∈ [0.8, 1.25]',
    decided: ['theorem-1'],
    sharp: ['range-l12'],
    shown: of('sigma_max'),
  },
  {
    id: 'L12, Ω',
    printed: 'and g maps Ω into itself there (which the paper does not say)',
    decided: ['l12-self-mapping'],
  },
  {
    id: 'T2',
    printed: 'ν̃ < ν for μ ∈ [−1, 1], ω ∈ [−0.1, 0.1], ν ∈ [3, 16], τ ∈ [0.8, 1.25]',
    decided: ['theorem-2'],
    sharp: ['range-t2'],
  },
  {
    id: 'T3a',
    printed: 'ν̃ > ν for μ, ω ∈ [−0.1, 0.1], ν ∈ [0.02, 0.16], τ ∈ [0.8, 1.25]',
    decided: ['theorem-3'],
    sharp: ['range-t3a'],
  },
  {
    id: 'T3b',
    printed: 'ν̃ > ν for μ, ω ∈ [−0.1, 0.1], ν ∈ [0.02, 0.24], τ ∈ [0.9, 1.25]',
    decided: ['theorem-3'],
    sharp: ['range-t3b'],
  },
  {
    id: 'C-grad, variances',
    printed:
      'variances neither explode nor vanish through depth, read as: from a start in the domains of T1 to T3 on, with \\|ω\\| ≤ 0.1 and τ ∈ [0.8, 1.25] in every layer, they stay in [0.02, 16]',
    decided: ['orbits'],
  },
  {
    id: 'C-grad, gradients',
    printed: 'so neither do gradients, read as: no layer makes their second moment larger',
    decided: ['gradients-shrink'],
    sharp: ['gradients'],
    shown: atOnePoint,
  },
  {
    id: 'C-grad, rates',
    printed:
      '(ours) over k layers in the domain of T1 it changes by a factor between the kth powers of these; no bound holds for all depths',
    decided: ['gradients'],
    shown: ({ part }) => part === 'inf-t1' || part === 'sup-t1',
  },
  { id: 'K1', printed: 'α01 ≈ 1.6733, λ01 ≈ 1.0507', decided: ['k1'] },
  { id: 'K2', printed: 'Jacobian (0, 0.0888348; 0, 0.782648)', decided: ['k2'] },
  { id: 'K3', printed: 'its largest singular value 0.787673', decided: ['k3'] },
  {
    id: 'N1',
    printed: 'max of the largest singular value 0.897608 at (−0.1, −0.1, 0.8, 1.1)',
    decided: ['n1'],
  },
  { id: 'N2', printed: 'min μ̃ = −0.0310605 at (0.1, −0.1, 0.8, 0.95)', decided: ['n2'] },
  { id: 'N3', printed: 'max μ̃ = 0.0677251 at (0.1, 0.1, 1.5, 1.1)', decided: ['n3'] },
  { id: 'N4', printed: 'min ν̃ = 0.803712 at (−0.1, 0.1, 0.8, 0.95)', decided: ['n4'] },
  { id: 'N5', printed: 'max ν̃ = 1.48157 at (0.1, 0.1, 1.5, 1.1)', decided: ['n5'] },
  { id: 'N6', printed: 'max of ν̃ − ν over T2 −0.119744 at (−1, −0.1, 3, 1.25)', decided: ['n6'] },
  { id: 'N7', printed: 'min of ν̃ − ν over T3a 0.00773618', decided: ['n7'] },
  {
    id: 'N7, place',
    printed: 'at (0.0999978, 0.0999978, 0.0200001, 0.800001)',
    decided: ['n7-location'],
    sharp: ['n7-minimum'],
  },
  {
    id: 'N8',
    printed: 'min of ν̃ − ν over T3b 0.0110293 at (−0.1, −0.1, 0.02, 0.9)',
    decided: ['n8'],
  },
  {
    id: 'F1',
    printed: 'PyTorch, JAX: 1.6732632423543772848170429916717, 1.0507009873554804934193349852946',
    decided: ['f1'],
  },
  { id: 'F2', printed: 'TensorFlow: λα = 1.7580993408473768599402175208123', decided: ['f2'] },
  {
    id: 'F3',
    printed: 'ONNX: the binary32 numbers nearest to α01, λ01',
    decided: ['f3'],
    sharp: ['f3-fixed-point'],
  },
  { id: 'F4', printed: 'Keras: 1.67326324, 1.05070098, read as rounded', decided: ['f4'] },
  { id: 'F4, cut', printed: 'the same, read as cut', decided: ['f4-cut'] },
  { id: 'F1–F4', printed: 'Theorem 1 for the constants that ship', decided: ['what-ships'] },
  {
    id: 'F5',
    printed: 'PyTorch’s gain 3/4: standard deviation about 0.2 after many layers',
    decided: ['f5'],
    shown: of('sqrt(nu) near nu*', 'sqrt(m) near m*', 'standard deviation near m*'),
  },
  {
    id: 'dropout',
    printed: 'α-dropout keeps the property: any q ∈ (0, 1]',
    decided: ['dropout'],
    sharp: ['alpha-dropout'],
    shown: of('alpha_prime'),
  },
  {
    id: 'dropout 0.95',
    printed: 'the same for q = 0.95, which the paper uses',
    decided: ['dropout-0.95'],
  },
  {
    id: 'dropout 0.9',
    printed: 'the same for q = 0.9, which the paper uses',
    decided: ['dropout-0.9'],
  },
];

/** What is printed that this theorem decides; empty where it is nothing. */
export const printedFor = (theorem: string): string =>
  ROWS.filter(({ decided }) => decided.includes(theorem))
    .map(({ printed }) => printed)
    .join('; ');

const named = (id: string): Theorem | undefined => theorems.find((theorem) => theorem.id === id);

/**
 * The table "the paper's numbers, decided" in Markdown: verdicts from the registry (`verify` fails
 * unless they are reached), digits from the checker's bounds in certificates/bounds.csv. A number is
 * shown to the digits that are certain.
 */
export function paperNumbers(results: Results = readResults(SHIPPED)): string {
  const rows = ROWS.map(({ id, printed, decided, sharp = [], shown = () => true }) => {
    const bounds = [...decided, ...sharp].flatMap((one) => results[one]?.bounds ?? []);
    const found = bounds.filter(shown);
    return `| ${id} | ${printed} | ${decided.map(verdictOf).join(', ')} | ${digits(found)} |`;
  });
  return ['| row | printed | decided | certain digits |', '|---|---|---|---|', ...rows].join('\n');
}

function verdictOf(id: string): string {
  const theorem = named(id);
  if (theorem === undefined) throw new Error(`no theorem ${id} is registered`);
  const bold: Record<Verdict, string> = {
    certified: 'certified',
    refuted: '**refuted**',
    undecided: '*undecided*',
  };
  return `[${bold[theorem.expected]}](${proofPath(theorem)})`;
}

/** Each quantity and extremum once, the narrowest of what is known of it. */
function digits(bounds: readonly Bound[]): string {
  const best = new Map<string, Bound>();
  for (const bound of bounds) {
    const key = `${bound.extremum} ${bound.quantity}`;
    const known = best.get(key);
    const width = ({ lower, upper }: Bound) => Number(upper) - Number(lower);
    if (known === undefined || width(bound) < width(known)) best.set(key, bound);
  }
  return [...best.values()]
    .map(({ quantity, extremum, lower, upper }) => {
      const which = extremum === 'value' ? '' : `${extremum} `;
      return `${which}${quantity} = ${short(commonDigits(lower, upper))}`;
    })
    .join('<br>');
}

/** No more digits than are pleasant to read. */
const short = (digits: string): string => (digits.length > 24 ? `${digits.slice(0, 23)}…` : digits);
