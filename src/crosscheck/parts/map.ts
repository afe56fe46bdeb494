/** Map: a layer's moments against the certified enclosures of g. */
import { mid } from '../../interval/index.js';
import { exactLayer, measure, preactivation } from '../exact-layer.js';
import { type GridPoint, grid } from '../grid.js';
import { type Part, type Progress, rounded, type Table, verdictOf } from '../result.js';
import { type Comparison, zChecks, zScore } from '../statistics.js';
import type { Theory } from '../theory.js';
import { centralLimit } from './central-limit.js';

export interface MapSize {
  readonly inputs: number;
  /** rows at each point of the grid */
  readonly rows: number;
}

/** Fan-ins of the narrow layers with Gaussian inputs, at μ = 0, ν = 1, ω = 0, τ = 1. */
const NARROW = [2, 4, 8, 16, 32, 64];

interface Point extends GridPoint {
  readonly inputs: number;
}

/**
 * For independent Gaussian inputs z is exactly N(μω, ντ), however narrow the layer: enclosure and
 * expectation are the same number. binary32 moves an output by some 10⁻⁷ of its size, a ten
 * thousandth of the standard errors here.
 */
export function map(theory: Theory, size: MapSize, progress: Progress): Part {
  const wide = grid().map((point): Point => ({ ...point, inputs: size.inputs }));
  const narrow = NARROW.map(
    (inputs): Point => ({ domain: `${inputs} inputs`, inputs, mu: 0, omega: 0, nu: 1, tau: 1 }),
  );
  const points = [...wide, ...narrow];
  const measured = points.map((point, i) => {
    progress(i, points.length, `map: ${point.domain}`);
    const layer = exactLayer(point.inputs, point.omega, point.tau);
    const { x, y } = preactivation(layer, point.mu, point.nu);
    const { moments } = measure(layer, { ...point, rows: size.rows, seed: i + 1, backward: false });
    return { point, moments, theory: theory.moments(x, y) };
  });
  const comparisons = (from: typeof measured, quantity: 'mean' | 'variance'): Comparison[] =>
    from.map(({ moments, theory: { [quantity]: theory } }) => ({
      estimate: moments[quantity],
      theory,
    }));
  const inWide = measured.slice(0, wide.length);
  const inNarrow = measured.slice(wide.length);
  const limit = centralLimit(theory);
  const checks = [
    ...zChecks('mean, grid of the domains', comparisons(inWide, 'mean')),
    ...zChecks('variance, grid of the domains', comparisons(inWide, 'variance')),
    ...zChecks('mean, narrow layers, Gaussian inputs', comparisons(inNarrow, 'mean')),
    ...zChecks('variance, narrow layers, Gaussian inputs', comparisons(inNarrow, 'variance')),
    ...limit.checks,
  ];
  const table: Table = {
    title: `Mean and variance of ${size.rows} rows × (inputs − 1) units, and how many standard errors they lie outside the enclosure`,
    header: ['where', 'μ', 'ω', 'ν', 'τ', 'mean', 'theory', 'z', 'variance', 'theory', 'z'],
    rows: measured.map(({ point, moments, theory: { mean, variance } }) => [
      point.domain,
      ...[point.mu, point.omega, point.nu, point.tau, moments.mean.value, mid(mean)].map(rounded),
      zText(zScore(moments.mean, mean)),
      ...[moments.variance.value, mid(variance)].map(rounded),
      zText(zScore(moments.variance, variance)),
    ]),
  };
  return {
    id: 'map',
    title: 'Moments of one layer',
    verdict: verdictOf(checks),
    notes: [
      'Where inputs are not Gaussian, z is normal only in the limit of wide layers: the last table shows how far off a layer of a given width is. There every unit weighs its inputs equally, with 1/√n.',
    ],
    checks,
    tables: [table, limit.table],
    figures: [limit.figure],
  };
}

const zText = (z: number): string => z.toFixed(1);
