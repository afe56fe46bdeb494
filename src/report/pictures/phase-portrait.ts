import * as Plot from '@observablehq/plot';
import { mid } from '../../interval/index.js';
import { type Canvas, draw, type Picture } from './draw.js';
import type { LayerBox, Portrait } from './orbits.js';

/** Mean and variance from layer to layer for one (ω, τ). */
export function phasePortrait(
  document: Canvas,
  { fixedPoint, boxes, absorbs, orbits }: Portrait,
  [omega, tau]: readonly [string, string],
  style: 'with axes' | 'bare' = 'with axes',
): Picture {
  const steps = orbits.flatMap((orbit, i) =>
    orbit.slice(1).map((to, k) => ({ from: orbit[k]!, to, orbit: i, layer: k })),
  );
  const sides = {
    x1: ({ mu }: LayerBox) => mu.lo,
    x2: ({ mu }: LayerBox) => mu.hi,
    y1: ({ nu }: LayerBox) => nu.lo,
    y2: ({ nu }: LayerBox) => nu.hi,
  };
  const centre =
    fixedPoint.verdict === 'certified' ? [{ mu: mid(fixedPoint.mu), nu: mid(fixedPoint.nu) }] : [];
  const ink = 'currentColor';
  return draw(
    document,
    `Phase portrait of the moment map for ω = ${omega}, τ = ${tau}: orbits of mean and variance`,
    {
      axis: style === 'bare' ? null : undefined,
      width: 640,
      height: 520,
      marginLeft: 50,
      marginBottom: 44,
      marginTop: 28,
      x: {
        domain: [-0.165, 0.165],
        label: 'mean μ',
        labelAnchor: 'center',
        labelArrow: 'none',
      },
      y: { domain: [0.5, 1.8], label: 'variance ν', labelArrow: 'none' },
      marks: [
        style === 'bare' ? null : Plot.frame({ stroke: 'var(--line, #ddd)' }),
        Plot.rect(boxes.slice(0, 1), {
          ...sides,
          fill: 'var(--series-1, #0072B2)',
          fillOpacity: 0.08,
          stroke: 'var(--series-1, #0072B2)',
          strokeWidth: 2,
        }),
        Plot.rect(absorbs ? boxes.slice(1) : [], {
          ...sides,
          fill: 'var(--series-1, #0072B2)',
          fillOpacity: 0.08,
          stroke: 'var(--series-1, #0072B2)',
          strokeWidth: 1,
        }),
        Plot.text([OMEGA_LABEL], {
          x: 'x',
          y: 'y',
          text: 'text',
          textAnchor: 'start',
          dx: 6,
          dy: 12,
          fill: 'var(--series-1, #0072B2)',
          fontWeight: 600,
        }),
        Plot.link(steps, {
          x1: ({ from }) => from.mu,
          y1: ({ from }) => from.nu,
          x2: ({ to }) => to.mu,
          y2: ({ to }) => to.nu,
          stroke: ink,
          strokeOpacity: 0.45,
        }),
        Plot.dot(
          orbits.flatMap((orbit) => orbit.map((at, layer) => ({ ...at, layer }))),
          {
            x: 'mu',
            y: 'nu',
            r: ({ layer }: { layer: number }) => (layer === 0 ? 3 : 1.8),
            fill: ink,
            fillOpacity: 0.75,
          },
        ),
        Plot.dot(centre, {
          x: 'mu',
          y: 'nu',
          r: 7,
          stroke: 'var(--series-2, #D55E00)',
          strokeWidth: 2.5,
        }),
        Plot.dot(centre, { x: 'mu', y: 'nu', r: 1.5, fill: 'var(--series-2, #D55E00)' }),
      ],
    },
  );
}

const OMEGA_LABEL = { x: -0.1, y: 1.5, text: 'Ω' };
