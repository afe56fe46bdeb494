import * as Plot from '@observablehq/plot';
import { mid } from '../../interval/index.js';
import { ALPHA, LAMBDA } from '../../moments/index.js';
import { type Canvas, draw, type Picture, SERIES } from './draw.js';

/** Doubles near α01 and λ01: these curves are drawings, nothing is proved by them. */
const ALPHA_NEAR = mid(ALPHA);
const LAMBDA_NEAR = mid(LAMBDA);

export const selu = (z: number): number =>
  z > 0 ? LAMBDA_NEAR * z : LAMBDA_NEAR * ALPHA_NEAR * Math.expm1(z);

const samples = (lo: number, hi: number, n: number): number[] =>
  Array.from({ length: n + 1 }, (_, i) => lo + ((hi - lo) * i) / n);

/** A unit: pre-activation z ~ N(x, y), the activation function, and the activation's moments. */
export interface Unit {
  readonly x: number;
  readonly y: number;
  readonly mean: number;
  readonly variance: number;
}

const [LEFT, RIGHT] = [-4, 4];

/** SELU with the density of z below it, and mean ± one standard deviation of f(z) beside it. */
export function seluPicture(document: Canvas, { x, y, mean, variance }: Unit): Picture {
  const density = (z: number) => Math.exp(-((z - x) ** 2) / (2 * y)) / Math.sqrt(2 * Math.PI * y);
  const curve = samples(LEFT, RIGHT, 160).map((z) => ({ z, f: selu(z), p: 3 * density(z) }));
  const spread = Math.sqrt(variance);
  const floor = -LAMBDA_NEAR * ALPHA_NEAR;
  return draw(
    document,
    'SELU, the density of the pre-activation, and the moments of the activation',
    {
      width: 520,
      height: 380,
      marginLeft: 44,
      marginBottom: 42,
      marginRight: 96,
      x: {
        domain: [LEFT, RIGHT],
        label: 'pre-activation z',
        labelAnchor: 'center',
        labelArrow: 'none',
      },
      y: { domain: [-2.2, 4.4], label: 'activation f(z)', labelArrow: 'none' },
      marks: [
        Plot.areaY(curve, {
          x: 'z',
          y1: () => -2.2,
          y2: ({ p }: { p: number }) => Math.min(4.4, -2.2 + p),
          fill: SERIES[5],
          fillOpacity: 0.4,
        }),
        Plot.ruleY([0], { stroke: 'currentColor', strokeOpacity: 0.3 }),
        Plot.ruleX([0], { stroke: 'currentColor', strokeOpacity: 0.3 }),
        Plot.ruleY([floor], { stroke: 'currentColor', strokeOpacity: 0.5, strokeDasharray: '2 3' }),
        Plot.line(curve, { x: 'z', y: 'f', stroke: 'var(--series-1, #0072B2)', strokeWidth: 2.5 }),
        Plot.ruleX([RIGHT], {
          y1: mean - spread,
          y2: mean + spread,
          stroke: 'var(--series-2, #D55E00)',
          strokeWidth: 5,
          strokeOpacity: 0.5,
        }),
        Plot.dot([{ z: RIGHT, f: mean }], {
          x: 'z',
          y: 'f',
          r: 5,
          fill: 'var(--series-2, #D55E00)',
        }),
        Plot.text(
          [
            { z: RIGHT, f: mean, text: 'μ̃' },
            { z: RIGHT, f: mean + spread, text: 'μ̃ + √ν̃' },
            { z: RIGHT, f: mean - spread, text: 'μ̃ − √ν̃' },
          ],
          { x: 'z', y: 'f', text: 'text', textAnchor: 'start', dx: 12, fill: 'currentColor' },
        ),
        Plot.text([{ z: LEFT, f: floor, text: '−λα' }], {
          x: 'z',
          y: 'f',
          text: 'text',
          textAnchor: 'start',
          dx: 4,
          dy: -9,
          fill: 'currentColor',
        }),
        Plot.text([{ z: x, f: -2.2, text: 'density of z' }], {
          x: 'z',
          y: 'f',
          text: 'text',
          dy: -10,
          fill: 'currentColor',
        }),
      ],
    },
  );
}

/** What dropout with saturated units does to f(z), z standard normal. */
export function alphaDropoutPicture(document: Canvas, rate: number): Picture {
  const floor = -LAMBDA_NEAR * ALPHA_NEAR;
  const keep = 1 - rate;
  const a = 1 / Math.sqrt(keep + floor ** 2 * keep * rate);
  const b = -a * rate * floor;
  const normal = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const before = (s: number): number => {
    if (s > 0) return normal(s / LAMBDA_NEAR) / LAMBDA_NEAR;
    const t = s / (LAMBDA_NEAR * ALPHA_NEAR);
    return t <= -1 ? 0 : normal(Math.log1p(t)) / (LAMBDA_NEAR * ALPHA_NEAR * (1 + t));
  };
  const grid = samples(floor + 1e-4, 4, 400);
  const curves = [
    {
      name: 'before: mean 0, variance 1',
      points: grid.map((s) => ({ s, p: before(s) })),
      atom: 0,
      at: floor,
    },
    {
      name: `after, at rate ${rate}: mean 0, variance 1`,
      points: grid.map((s) => ({ s: a * s + b, p: (keep * before(s)) / a })),
      atom: rate,
      at: a * floor + b,
    },
  ];
  const colour = (i: number) => (i === 0 ? 'var(--series-1, #0072B2)' : 'var(--series-2, #D55E00)');
  return draw(document, `α-dropout at rate ${rate}: the density of activations before and after`, {
    width: 520,
    height: 380,
    marginTop: 36,
    marginLeft: 44,
    marginBottom: 42,
    marginRight: 16,
    x: { domain: [-2.2, 3.6], label: 'activation', labelAnchor: 'center', labelArrow: 'none' },
    y: {
      domain: [0, 0.5],
      label: 'density; bar: probability of the dropped units',
      labelArrow: 'none',
    },
    marks: [
      Plot.ruleY([0]),
      ...curves.map(({ points }, i) =>
        Plot.line(points, {
          x: 's',
          y: 'p',
          stroke: colour(i),
          strokeWidth: 2.2,
          ...(i === 0 ? { strokeDasharray: '5 3' } : {}),
        }),
      ),
      Plot.ruleX(
        curves.filter(({ atom }) => atom > 0),
        { x: 'at', y1: 0, y2: 'atom', stroke: colour(1), strokeWidth: 6 },
      ),
      Plot.text(
        curves.map(({ name }, i) => ({ name, y: 0.48 - 0.035 * i, i })),
        {
          x: 3.6,
          y: 'y',
          text: 'name',
          textAnchor: 'end',
          fill: ({ i }: { i: number }) => colour(i),
          fontWeight: 600,
        },
      ),
    ],
  });
}
