/** A SELU network's layers at one time: moments, weights, and what lies inside the theorems' domains. */
import { mid, point } from '../../interval/index.js';
import { momentsOf, type Network, unitWeights } from '../../training/index.js';
import { DOMAINS, ends } from '../grid.js';
import { layerAverage } from '../layer-average.js';
import { type Figure, rounded, type Table } from '../result.js';
import type { Theory } from '../theory.js';

interface Moments {
  readonly mean: number;
  readonly variance: number;
}

interface LayerSnapshot extends Moments {
  readonly predicted: Moments;
  readonly omega: Moments;
  readonly tau: Moments;
  /** for each domain, the share of the units with (ω, τ) inside, and whether (μ, ν) is */
  readonly shares: readonly number[];
  readonly inside: readonly boolean[];
}

export type Snapshot = readonly LayerSnapshot[];

/** Of the network after its last forward pass. */
export const snapshot = (theory: Theory, net: Network): Snapshot =>
  net.layers.flatMap(({ kind }, k) => (kind === 'selu' ? [ofLayer(theory, net, k)] : []));

function ofLayer(theory: Theory, net: Network, k: number): LayerSnapshot {
  const below = momentsOf(net.activations(k - 2));
  const weights = unitWeights(net.layers[k - 1]!);
  const common = { mu: point(below.mean), nu: point(below.variance) };
  const { mu, nu } = layerAverage(theory, common, weights);
  const within = (value: number, [lower, upper]: [number, number]): boolean =>
    value >= lower && value <= upper;
  return {
    ...momentsOf(net.activations(k)),
    predicted: { mean: mid(mu), variance: mid(nu) },
    omega: momentsOf(weights.omega),
    tau: momentsOf(weights.tau),
    shares: DOMAINS.map(([, domain]) => {
      const isInside = (omega: number, unit: number): boolean =>
        within(omega, ends(domain, 'omega')) && within(weights.tau[unit]!, ends(domain, 'tau'));
      return weights.omega.filter(isInside).length / weights.omega.length;
    }),
    inside: DOMAINS.map(
      ([, domain]) =>
        within(below.mean, ends(domain, 'mu')) && within(below.variance, ends(domain, 'nu')),
    ),
  };
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

export const layerTable = (title: string, layers: Snapshot): Table => ({
  title: `${title}: moments, weights, and what lies inside the domains`,
  header: [
    'layer',
    'μ',
    'theory',
    'ν',
    'theory',
    'mean ω',
    'variance ω',
    'mean τ',
    'variance τ',
    ...DOMAINS.map(([name]) => `units in ${name}`),
    '(μ, ν) of the inputs in',
  ],
  rows: layers.map((layer, i) => [
    i + 1,
    ...[
      layer.mean,
      layer.predicted.mean,
      layer.variance,
      layer.predicted.variance,
      layer.omega.mean,
      layer.omega.variance,
      layer.tau.mean,
      layer.tau.variance,
    ].map((x) => Number(x.toPrecision(4))),
    ...layer.shares.map(percent),
    DOMAINS.filter((_, d) => layer.inside[d])
      .map(([name]) => name.replace('Theorem ', ''))
      .join(', ') || 'none',
  ]),
});

/** Variances by layer at several times. */
export const varianceFigure = (
  depth: number,
  times: readonly (readonly [when: string, layers: Snapshot])[],
): Figure => ({
  id: `training-moments-${depth}`,
  title: `Variance of the activations of a SELU network of ${depth} layers on MNIST`,
  x: { label: 'layer' },
  y: { label: 'variance', log: true },
  series: times.flatMap(([when, layers]) => [
    {
      name: when,
      kind: 'measured' as const,
      points: layers.map(({ variance }, i) => [i + 1, rounded(variance)] as const),
    },
    {
      name: `theory, one step, ${when}`,
      kind: 'theory' as const,
      points: layers.map(({ predicted }, i) => [i + 1, rounded(predicted.variance)] as const),
    },
  ]),
});
