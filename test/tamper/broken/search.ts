import type { Interval } from '../../../src/interval/index.js';
import type { Coefficients } from '../../../src/prover/taylor-form.js';
import type { Relation } from '../../../src/statement/data/vocabulary.js';
import {
  CONTRACTION,
  decisions,
  DECIDE,
  EDGE,
  FORM,
  formWith,
  INTERVAL,
  mapJet,
  mapLeaves,
  middle,
  opposite,
  scaled,
  type Seeded,
  TINY,
  TRUE,
} from './patches.js';

/** Defects of the search: boxes, Taylor forms, comparisons. */
export const search: Readonly<Record<string, Seeded>> = {
  'a box forgotten': {
    on: EDGE,
    tree: (tree) =>
      mapLeaves(tree, (leaf) => (leaf.kind === 'open' ? { kind: 'proved', order: 4 } : leaf)),
  },
  'half of the domain forgotten': {
    on: ['variance falls from 0.99 on'],
    part: (part) => ({
      ...part,
      domain: { ...part.domain, nu: { lower: '1.1', upper: '1.2' } },
    }),
  },
  'monotone functions bounded on the wrong face': {
    on: [...EDGE, 'mean at least -0.031'],
    modules: {
      [FORM]: ({ taylorForm }) => ({
        taylorForm: (at: Coefficients, output: number, order: number, relation: Relation) =>
          taylorForm(at, output, order, opposite[relation]),
      }),
    },
  },
  'the remainder left out': {
    on: [...EDGE, 'mean at least -0.031'],
    modules: formWith((at) => ({
      ...at,
      whole: at.whole.map((jet) => mapJet(jet, () => ({ lo: 0, hi: 0 }))),
    })),
  },
  'the remainder taken at the centre': {
    on: CONTRACTION,
    modules: formWith((at, evaluator, box, order) => ({
      ...at,
      whole: evaluator.jets(box.map(middle), order),
    })),
  },
  'the box taken half as wide': {
    on: [...EDGE, 'mean at least -0.031'],
    modules: formWith((at) => ({
      ...at,
      offsets: at.offsets.map(({ whole, lower, upper }) => ({
        whole: scaled(0.5)(whole),
        lower: scaled(0.5)(lower),
        upper: scaled(0.5)(upper),
      })),
    })),
  },
  'even powers of an offset without 0': {
    on: CONTRACTION,
    harmless: 'on these claims no even power decides, and the checker takes powers of its own',
    modules: {
      [INTERVAL]: ({ pown }) => ({
        pown: (x: Interval, n: number) => {
          const [a, b] = [pown({ lo: x.lo, hi: x.lo }, n), pown({ lo: x.hi, hi: x.hi }, n)];
          return { lo: Math.min(a.lo, b.lo), hi: Math.max(a.hi, b.hi) };
        },
      }),
    },
  },
  'compared by the end that does not decide': {
    on: EDGE,
    modules: decisions((value, relation) =>
      relation.startsWith('>') ? { lo: value.hi, hi: value.hi } : { lo: value.lo, hi: value.lo },
    ),
  },
  'compared by the middle of the enclosure': {
    on: CONTRACTION,
    modules: decisions(middle),
  },
  'strict bounds taken as not strict': {
    on: [...TINY, 'contraction with 0.8976'],
    harmless: 'no bound of an enclosure falls on the bound of a claim',
    modules: {
      [DECIDE]: ({ holds }) => ({
        holds: (value: Interval, inequality: { relation: Relation }) =>
          holds(value, { ...inequality, relation: `${inequality.relation[0]}=` }),
      }),
    },
  },
  'a weaker bound proved': {
    on: EDGE,
    part: (part) => ({
      ...part,
      parameters: 'q' in part.parameters ? { ...part.parameters, q: '0.9' } : part.parameters,
      inequalities: part.inequalities.map((i) =>
        i.relation === '<' ? { ...i, bound: '0.01' } : i,
      ),
    }),
  },

  'the centre at the lower end of the box': {
    on: TRUE,
    modules: formWith(({ space, whole }, evaluator, box, order) => ({
      space,
      whole,
      centre: evaluator.jets(
        box.map(({ lo }) => ({ lo, hi: lo })),
        order - 1,
      ),
      offsets: box.map(({ lo, hi }) => {
        const width = (hi - lo) * (1 + Number.EPSILON);
        return {
          whole: { lo: 0, hi: width },
          lower: { lo: 0, hi: 0 },
          upper: { lo: hi - lo, hi: width },
        };
      }),
    })),
  },
  'boxes cut at a third of their width': {
    on: TRUE,
    modules: { [FORM]: () => ({ midpoint: ({ lo, hi }: Interval) => lo + (hi - lo) / 3 }) },
  },
};
