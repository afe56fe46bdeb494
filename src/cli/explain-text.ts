import { Decimal } from 'decimal.js';
import type { PartClaim } from '../checker/certificate.js';
import type { explain } from '../checker/explain.js';
import type { Interval } from '../checker/interval.js';
import { isLower, type TaylorForm } from '../checker/taylor-form.js';
import type { Verdict } from '../statement/data/vocabulary.js';
import type { LeafMargins, tightest } from './margins.js';
import { table } from './table.js';
import { claimText, count } from './wording.js';

/** The verdict that a certificate claims, unless a leaf does not prove it. */
export type Shown = Verdict | 'not proved';

/** A step in a line of the list: what the machine decides, or what a written argument shows. */
export type ExplainedStep =
  | {
      readonly kind: 'machine';
      readonly step: string;
      readonly says: string;
      readonly verdict: Shown;
      readonly leaves: number;
      readonly tightest: ReturnType<typeof tightest>;
    }
  | {
      readonly kind: 'argument';
      readonly step: string;
      readonly says: string;
      readonly from: readonly string[];
      readonly proof: string;
    };

/** Every coefficient of a leaf, with what the command adds. */
export type ExplainedLeaf = Omit<ReturnType<typeof explain>, 'forms'> & {
  readonly parameters: readonly { readonly name: string; readonly value: Decimal }[];
  readonly forms: readonly (TaylorForm & { readonly margin: Decimal })[];
};

/** Enough figures for a list; a margin is cut, not rounded, so it is not made larger. */
const short = (margin: Decimal): string =>
  margin.toSignificantDigits(3, Decimal.ROUND_FLOOR).toString();
const text = ({ lo, hi }: Interval): string => `[${lo}, ${hi}]`;

export function stepsText(theorem: string, file: string, steps: readonly ExplainedStep[]): string {
  const rows = steps
    .filter((step) => step.kind === 'machine')
    .map(({ step, verdict, says, leaves, tightest: leaf }) =>
      leaf === undefined
        ? [step, verdict, says, `${leaves}`]
        : [step, verdict, says, `${leaves}`, short(leaf.margin), leaf.path],
    );
  const header = ['step', 'verdict', 'inequality', 'leaves', 'margin', 'at leaf'];
  const derived = steps.filter((step) => step.kind === 'argument');
  return [
    `${theorem}, from ${file}\n`,
    table(header, rows, [3]),
    ...derived.map((step) => stepText(theorem, step)),
  ].join('\n');
}

/** A step that a written argument shows. */
export const stepText = (
  theorem: string,
  { step, says, from, proof }: Extract<ExplainedStep, { readonly kind: 'argument' }>,
): string =>
  `${theorem} / ${step}: ${says}\n  follows from ${from.join(', ') || 'the definitions'}: ${proof}\n`;

export function leavesText(
  theorem: string,
  part: PartClaim['part'],
  verdict: Shown,
  leaves: readonly LeafMargins[],
): string {
  const rows = leaves.flatMap(({ path, order, margins, failure }) => {
    if (order === 0) return [[path, '?', 'undecided']];
    if (failure !== undefined) return [[path, `${order}`, `no enclosure: ${failure}`]];
    return margins.map(({ inequality, end, margin, proved }) => {
      const sign = isLower(inequality.relation) ? '>=' : '<=';
      const found = `${inequality.expression} ${sign} ${end}`;
      return [path, `${order}`, found, short(margin), inequality.id, proved ? 'proved' : 'fails'];
    });
  });
  return [
    `${theorem} / ${part.id}: ${part.says}\n${verdict}, ${count(leaves.length, 'leaf', 'leaves')}\n`,
    table(['leaf', 'order', 'on it', 'margin', 'claim', 'result'], rows),
  ].join('\n');
}

export function leafText(theorem: string, leaf: ExplainedLeaf, digits: number): string {
  const { part, path, order, coordinates, parameters, definitions, forms } = leaf;
  const kind = order === 0 ? 'undecided' : `Taylor form of order ${order}`;
  return [
    `${theorem} / ${part}, leaf ${path}: ${kind}, ${digits} digits\n`,
    '\nThe box\n',
    ...coordinates.map(({ name, factors, range }) => {
      const meaning = factors.join() === name ? '' : ` = ${factors.join('*')}`;
      return `  ${name}${meaning} in ${text(range)}\n`;
    }),
    ...parameters.map(({ name, value }) => `  ${name} = ${value}\n`),
    '\nThe definitions: at the centre, and on the box\n',
    ...definitions.map(
      ({ name, formula, atCentre, onBox }) =>
        `  ${name} = ${formula}\n    ${text(atCentre)}\n    ${text(onBox)}\n`,
    ),
    ...forms.map((form) =>
      formText(
        form,
        coordinates.map(({ name }) => name),
      ),
    ),
  ].join('');
}

/** The form of one inequality, in the order in which the checker computes it. */
function formText(form: ExplainedLeaf['forms'][number], names: readonly string[]): string {
  const { inequality, order, centre, derivatives, differences, terms, enclosure } = form;
  const { end, proved, margin } = form;
  const lower = isLower(inequality.relation);
  const rows = terms.map(({ exponents, coefficient, range }) => {
    const isRemainder = exponents.reduce((sum, k) => sum + k, 0) === order;
    const where = isRemainder ? 'on the box' : 'at the centre';
    return [monomial(exponents, names), where, text(coefficient), text(range)];
  });
  return [
    `\n${claimText(inequality)} (${inequality.id}): the form f, with the differences d from the centre\n`,
    ...names.flatMap((name, v) => [
      `  ${name}: centre ${centre[v]}, derivative in ${text(derivatives[v]!)},\n`,
      `    so d_${name} = ${text(differences[v]!)}, ${face(derivatives[v]!, lower)}\n`,
    ]),
    '\n',
    table(['term', 'taken', 'coefficient', 'range'], rows),
    `\nThe sum of the ranges is\n  ${text(enclosure)},\nand its ${lower ? 'lower' : 'upper'} end decides:\n`,
    `  ${end} ${inequality.relation} ${inequality.bound} is ${proved}: `,
    proved ? `proved, with ${margin} to spare\n` : `not proved, by ${margin.neg()}\n`,
  ].join('');
}

/** Where f is least (greatest, if an upper bound decides) in a coordinate, given its derivative. */
function face({ lo, hi }: Interval, lower: boolean): string {
  const [rises, falls] = [lo.gte(0), hi.lte(0)];
  if (!rises && !falls) return 'its whole range';
  return `the ${rises === lower ? 'lower' : 'upper'} end alone`;
}

/** `d_x^2 d_nu`; 1 for the constant term. */
const monomial = (exponents: readonly number[], names: readonly string[]): string =>
  exponents
    .flatMap((k, v) => (k === 0 ? [] : [`d_${names[v]}${k === 1 ? '' : `^${k}`}`]))
    .join(' ') || '1';
