import { fromDecimal } from '../interval/index.js';
import { compile } from '../statement/dag.js';
import type { MachinePart, Variable } from '../statement/data/vocabulary.js';
import { rangeOf, variablesOf } from '../statement/domain.js';
import { evaluator } from './evaluate.js';
import type { Jet } from './jet.js';
import { inside, type Point } from './witness.js';

/** How many of the best grid points a local search starts from. */
const STARTS = 4;

/**
 * A point of the domain at which the part's expression is nearly extreme: a compass search from the
 * best points of a grid of three values for each variable, or from the point given. Nothing of it is
 * believed: a paving proves how good the point is. Trusted operations steer it all the same, so that
 * certificates are the same on every machine.
 */
export function bestPoint(part: MachinePart, start?: Point): Point {
  const { domain } = part;
  const variables = variablesOf(domain);
  const ranges = variables.map((v) => {
    const { lower, upper } = rangeOf(domain, v);
    return { lo: fromDecimal(lower).lo, hi: fromDecimal(upper).hi };
  });
  const value = objective(part, variables);
  const starts =
    start === undefined
      ? grid(ranges.map(({ lo, hi }) => (lo === hi ? [lo] : [lo, lo / 2 + hi / 2, hi])))
          .map((p) => ({ p, f: value(p) }))
          .sort((a, b) => b.f - a.f)
          .slice(0, STARTS)
          .map(({ p }) => p)
      : [variables.map((v) => fromDecimal(start[v] as string).lo)];
  const ends = starts.map((p) => climb(value, p, ranges));
  const best = ends.reduce((a, b) => (b.f > a.f ? b : a));
  return shortened(part, variables, best.p, value);
}

type Vector = readonly number[];
type Objective = (p: Vector) => number;

/** The expression in plain floating point, turned so that it is to be made large; −∞ where undefined. */
function objective(part: MachinePart, variables: readonly Variable[]): Objective {
  const evaluate = evaluator(compile(part));
  const places = part.coordinates.map(({ factors }) => factors.map((v) => variables.indexOf(v)));
  const sign = part.extremum?.of === 'sup' ? 1 : -1;
  return (p) => {
    const box = places.map((at) => {
      const x = at.reduce((product, i) => product * (p[i] as number), 1);
      return { lo: x, hi: x };
    });
    const [jet] = evaluate.jets(box, 0) as [Jet];
    const f = sign * ((jet.lo[0] as number) / 2 + (jet.hi[0] as number) / 2);
    return Number.isFinite(f) ? f : Number.NEGATIVE_INFINITY;
  };
}

const grid = (axes: readonly Vector[]): Vector[] =>
  axes.reduce<Vector[]>((points, axis) => points.flatMap((p) => axis.map((x) => [...p, x])), [[]]);

/** Compass search: a step in each direction that helps, half as long when none does. */
function climb(value: Objective, from: Vector, ranges: readonly { lo: number; hi: number }[]) {
  let best = { p: from, f: value(from) };
  for (let scale = 0.25; scale > 1e-9; scale /= 2) {
    for (let moved = true, rounds = 0; moved && rounds < 20; rounds++) {
      moved = false;
      ranges.forEach(({ lo, hi }, v) => {
        for (const step of [scale * (hi - lo), -scale * (hi - lo)]) {
          const x = Math.min(hi, Math.max(lo, (best.p[v] as number) + step));
          const p = best.p.with(v, x);
          const f = x === best.p[v] ? best.f : value(p);
          if (f > best.f) {
            best = { p, f };
            moved = true;
          }
        }
      });
    }
  }
  return best;
}

/** The point with as few decimal places in each variable as cost next to nothing in value. */
function shortened(
  part: MachinePart,
  variables: readonly Variable[],
  p: Vector,
  value: Objective,
): Point {
  const tolerance = fromDecimal(part.extremum?.width ?? '0').lo / 16;
  const point: Record<string, string> = {};
  let current = p;
  const floor = value(p) - tolerance;
  variables.forEach((v, i) => {
    for (let places = 0; places <= 15; places++) {
      const text = inside(part.domain, v, p[i] as number, places);
      const tried = current.with(i, fromDecimal(text).lo);
      if (places < 15 && value(tried) < floor) continue;
      current = tried;
      point[v] = text;
      return;
    }
  });
  return point as Point;
}
