import { decimal } from './decimal.js';
import { type Formula, parse } from './formula.js';
import { type Arithmetic, type Interval, interval, magnitude, point, ZERO } from './interval.js';
import type { Coordinate, Domain, MachinePart, Range } from './statement.js';
import { type Series, taylor } from './taylor.js';

/** The range of each coordinate. */
export type Box = readonly Interval[];

export const range = (r: Range): Interval => interval(decimal(r.lower), decimal(r.upper));

/** The root box (certificates/README.md §5): each coordinate's range over a domain. */
export const rootBox = (coordinates: readonly Coordinate[], domain: Domain, I: Arithmetic): Box =>
  coordinates.map(({ factors }) => factors.map((v) => range(domain[v]!)).reduce(I.mul));

export type Evaluation = ReturnType<typeof evaluation>;

/**
 * The evaluation of a part's formulas by truncated Taylor series (certificates/README.md §6); its
 * parameters have their values over `domain`.
 */
export function evaluation(part: MachinePart, domain: Domain, kernel: Arithmetic) {
  const algebra = taylor(kernel, part.coordinates.length);
  const definitions = new Map(part.definitions.map((d) => [d.name, parse(d.formula)]));
  /** By its text, what is constant and so the same on every box: α and λ, for example. */
  const constants = new Map<string, Series>([['pi', [algebra.pi]]]);
  const parameters = Object.entries(part.parameters).map(([name, p]) => {
    const value = typeof p === 'string' ? decimal(p) : magnitude(range(domain[p.largest]!));
    constants.set(name, [point(value)]);
    return { name, value };
  });

  function coordinate(name: string): number {
    const v = part.coordinates.findIndex((c) => c.name === name);
    if (v < 0) throw new SyntaxError(`unknown name ${name}`);
    return v;
  }

  /** The series of a formula about any point of `box`, up to degree n ≥ 1. */
  function on(box: Box): (f: Formula, n: number) => Series {
    const onThisBox = new Map<string, Series>();

    function series(f: Formula, n: number): Series {
      const known = constants.get(f.text) ?? onThisBox.get(f.text) ?? [];
      const size = algebra.size(n);
      if (known.length === 1 || known.length >= size) return known.slice(0, size);
      const result = compute(f, n);
      (result.length === 1 ? constants : onThisBox).set(f.text, result);
      return result;
    }

    function compute({ head, parts: [a, b] }: Formula, n: number): Series {
      if (/^[0-9]/.test(head)) return [point(decimal(head))];
      if (a === undefined) {
        const definition = definitions.get(head);
        if (definition !== undefined) return series(definition, n);
        return algebra.coordinate(coordinate(head), box[coordinate(head)]!, n);
      }
      if (head === 'D') return algebra.derivative(series(a, n + 1), coordinate(b!.text), n);
      const f = series(a, n);
      if (b === undefined) {
        return head === '-' ? algebra.minus([ZERO], f) : algebra.compose(head, f, n);
      }
      if (head === '^') return algebra.power(f, Number.parseInt(b.text, 10), n);
      const g = series(b, n);
      if (head === '+') return algebra.plus(f, g);
      if (head === '-') return algebra.minus(f, g);
      return algebra.product(f, head === '*' ? g : algebra.compose('1/t', g, n), n);
    }

    return series;
  }

  return { ...kernel, algebra, parameters, definitions, on };
}
