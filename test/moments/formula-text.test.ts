import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PI } from '../../src/interval/constants.js';
import {
  add,
  disjoint,
  div,
  erfcx,
  exp,
  type Interval,
  mul,
  neg,
  point,
  pown,
  sqrt,
  sub,
} from '../../src/interval/index.js';
import { type MomentMap, momentMap } from '../../src/moments/index.js';
import { momentMap as definitions } from '../../src/statement/data/moment-map.js';
import { type Formula, parseFormula } from '../../src/statement/formula.js';
import { effort } from '../support/effort.js';
import { closedForms } from '../support/moment-map-forms.js';
import { golden } from './golden.js';
import { moderate } from './points.js';

const BINARY = { '+': add, '-': sub, '*': mul, '/': div };
const CALL = { sqrt, exp, erfcx };

/** The plain reference: the text, operation by operation. */
function plain(formula: Formula, names: ReadonlyMap<string, Interval>): Interval {
  const go = (f: Formula): Interval => {
    switch (f.kind) {
      case 'integer':
        return point(f.value);
      case 'name': {
        const value = names.get(f.name);
        if (value === undefined) throw new Error(`no value for ${f.name}`);
        return value;
      }
      case 'negate':
        return neg(go(f.of));
      case 'binary':
        return BINARY[f.operator](go(f.left), go(f.right));
      case 'power':
        return pown(go(f.base), f.exponent);
      case 'call':
        return CALL[f.name](go(f.argument));
      case 'derivative':
        throw new Error('no derivatives here');
    }
  };
  return go(formula);
}

const parsed = definitions.map(({ name, formula }) => ({ name, tree: parseFormula(formula) }));
const derivatives = Object.entries(closedForms).map(([name, text]) => ({
  name,
  tree: parseFormula(text),
}));

function reference(x: Interval, y: Interval): MomentMap {
  const names = new Map<string, Interval>([
    ['pi', PI],
    ['x', x],
    ['y', y],
  ]);
  for (const { name, tree } of [...parsed, ...derivatives]) names.set(name, plain(tree, names));
  const get = (name: string) => names.get(name) as Interval;
  const mean = get('mean');
  const varianceBy = (c: string) =>
    sub(get(`D(second, ${c})`), mul(mul(point(2), mean), get(`D(mean, ${c})`)));
  return {
    mean,
    second: get('second'),
    variance: get('variance'),
    meanX: get('D(mean, x)'),
    meanY: get('D(mean, y)'),
    varianceX: varianceBy('x'),
    varianceY: varianceBy('y'),
  };
}

function expectToMeet(x: Interval, y: Interval) {
  const ours = momentMap(x, y);
  const theirs = reference(x, y);
  for (const name of Object.keys(ours) as (keyof MomentMap)[]) {
    expect(disjoint(ours[name], theirs[name]), `${name} ${JSON.stringify({ x, y })}`).toBe(false);
  }
}

describe('the formula text, evaluated plainly in interval arithmetic, meets the enclosures', () => {
  test('at random points', () => {
    fc.assert(
      fc.property(moderate, ({ x, y }) => expectToMeet(point(x), point(y))),
      effort(1000),
    );
  });

  test('over random boxes', () => {
    const size = fc.double({ min: -40, max: 0, noNaN: true }).map((e) => 2 ** e);
    fc.assert(
      fc.property(moderate, size, size, ({ x, y }, dx, dy) =>
        expectToMeet({ lo: x, hi: x + dx }, { lo: y, hi: y + dy }),
      ),
      effort(500),
    );
  });

  test('at the golden points', () => {
    for (const row of golden('moments.csv')) {
      const x = Number(row.mu) * Number(row.omega);
      const y = Number(row.nu) * Number(row.tau);
      if (y > 0 && Number.isFinite(x)) expectToMeet(point(x), point(y));
    }
  });

  test('where it cancels, ours is a thousand times narrower', () => {
    const [x, y] = [point(2 ** -11), point(2 ** -20)];
    const ours = momentMap(x, y);
    const theirs = reference(x, y);
    const width = ({ lo, hi }: Interval) => hi - lo;
    expect(width(theirs.variance)).toBeGreaterThan(1000 * width(ours.variance));
    expect(width(theirs.mean)).toBeGreaterThan(100 * width(ours.mean));
  });
});
