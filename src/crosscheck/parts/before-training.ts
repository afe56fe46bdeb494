/**
 * SELU networks before training, on real images: the comparison that the part on training is decided by.
 *
 * A network of d layers before training is the first d layers of a deeper one: one depth is enough.
 */
import { sqrt } from '../../training/functions/index.js';
import {
  type Examples,
  fullyConnected,
  type Network,
  network,
  slice,
} from '../../training/index.js';
import type { Check, Progress } from '../result.js';
import { type Comparison, zChecks } from '../statistics.js';
import type { Theory } from '../theory.js';
import { pooled, rowwise, type UnitMoments } from './rowwise.js';

export interface BeforeTrainingSize {
  readonly layers: number;
  readonly width: number;
  /** images that each network is given */
  readonly images: number;
  /** for each variance of the pixels */
  readonly networks: number;
}

/**
 * Variances of the pixels over all images. At 1 the layers begin near the fixed point, where μ̃ is
 * nearly 0 and a formula for the variance without − μ̃² nearly right; at the others they come to it
 * from both sides.
 */
const VARIANCES = [0.1, 1, 16];

/** Where moments are still far from the fixed point: there the formulas differ most. */
const EARLY = 5;

/** @param data images with mean 0 and variance 1 */
export function beforeTraining(
  theory: Theory,
  size: BeforeTrainingSize,
  data: Examples,
  progress: Progress,
): Check[] {
  const images = slice(data, 0, size.images).features;
  const found = VARIANCES.flatMap((variance, i) => {
    const scale = sqrt(variance);
    const inputs = images.map((pixel) => scale * pixel);
    const networks = Array.from({ length: size.networks }, (_, n) => {
      progress(
        i * size.networks + n,
        VARIANCES.length * size.networks,
        `training: before it, pixels of variance ${variance}`,
      );
      return layersOf(theory, size, data.width, inputs, 6000 + 1000 * i + n);
    });
    return Array.from({ length: size.layers }, (_, layer) =>
      pooled(networks.map((layers) => layers[layer]!)),
    );
  });
  const means: Comparison[] = found.map(({ mean }) => mean);
  const seconds: Comparison[] = found.map(({ second }) => second);
  const isEarly = (_: unknown, i: number): boolean => i % size.layers < EARLY;
  return [
    ...zChecks('mean of a layer before training, given its inputs', means),
    ...zChecks('second moment of a layer before training, given its inputs', seconds),
    ...zChecks(
      `second moment of the first ${EARLY} layers before training`,
      seconds.filter(isEarly),
    ),
  ];
}

function layersOf(
  theory: Theory,
  { layers, width, images }: BeforeTrainingSize,
  inputs: number,
  pixels: Float32Array,
  seed: number,
): UnitMoments[] {
  const hidden = new Array<number>(layers).fill(width);
  const net: Network = network({
    inputs,
    layers: fullyConnected({ kind: 'selu', hidden, outputs: 1 }),
    seed,
    capacity: images,
  });
  net.forward(pixels);
  return hidden.map((_, layer) => rowwise(theory, net, 2 * layer + 1));
}
