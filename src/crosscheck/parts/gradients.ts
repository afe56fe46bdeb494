/** Gradients: what a layer does to their second moment, against τ·E f′². */
import { mid, mul } from '../../interval/index.js';
import { exactLayer, measure, preactivation } from '../exact-layer.js';
import { grid } from '../grid.js';
import { type Part, type Progress, rounded, verdictOf } from '../result.js';
import { meanOf, zChecks, zScore } from '../statistics.js';
import type { Theory } from '../theory.js';

export interface GradientsSize {
  readonly inputs: number;
  readonly rows: number;
}

/**
 * Independent N(0, 1) at the outputs of m units become dx_i = Σ_j w_ji f′(z_j) dy_j at the inputs;
 * mixed products have expectation 0, so E Σ_i dx_i² = Σ_j τ_j E f′(z_j)² = m·τ·E f′², exactly.
 */
export function gradients(theory: Theory, size: GradientsSize, progress: Progress): Part {
  const points = grid();
  const measured = points.map((point, i) => {
    progress(i, points.length, `gradients: ${point.domain}`);
    const layer = exactLayer(size.inputs, point.omega, point.tau);
    const { x, y } = preactivation(layer, point.mu, point.nu);
    const { backward } = measure(layer, {
      ...point,
      rows: size.rows,
      seed: 1000 + i,
      backward: true,
    });
    return { point, estimate: meanOf(backward), theory: mul(layer.tau, theory.slope(x, y)) };
  });
  const checks = zChecks('backward factor, grid of the domains', measured);
  return {
    id: 'gradients',
    title: 'Gradients through one layer',
    verdict: verdictOf(checks),
    notes: [
      'Gradients at the outputs are drawn independently of the weights, as the theory assumes. In a network they have come through later layers; the part on depth shows what happens there.',
    ],
    checks,
    tables: [
      {
        title: `Second moment of gradients behind a layer by that before it, ${size.rows} rows`,
        header: ['where', 'μ', 'ω', 'ν', 'τ', 'measured', 'theory', 'z'],
        rows: measured.map(({ point, estimate, theory: predicted }) => [
          point.domain,
          ...[point.mu, point.omega, point.nu, point.tau, estimate.value, mid(predicted)].map(
            rounded,
          ),
          zScore(estimate, predicted).toFixed(1),
        ]),
      },
    ],
    figures: [],
  };
}
