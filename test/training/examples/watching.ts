import {
  classExamples,
  fullyConnected,
  meanSquare,
  momentsOf,
  network,
  randomOf,
  sgd,
  softmaxCrossEntropy,
  train,
  unitWeights,
} from '../../../src/training/index.js';

// 1024 points of the plane, of class 1 where x·y > 0.
const random = randomOf(1, 'data');
const points = Float32Array.from({ length: 2048 }, () => random.normal());
const classOf = (i: number) => (points[2 * i]! * points[2 * i + 1]! > 0 ? 1 : 0);
const data = classExamples(
  points,
  2,
  Array.from({ length: 1024 }, (_, i) => classOf(i)),
  2,
);

const net = network({
  inputs: 2,
  layers: fullyConnected({ kind: 'selu', hidden: [64, 64, 64, 64], outputs: 2 }),
  seed: 1,
});

train(net, {
  data,
  loss: softmaxCrossEntropy,
  optimiser: sgd({ rate: 0.05, momentum: 0.9 }),
  epochs: 25,
  seed: 1,
  onStep({ step, loss }) {
    if (step !== 1 && step !== 200) return;
    console.log(`step ${step}, loss ${loss.toFixed(3)}`);
    net.layers.forEach((layer, k) => {
      if (layer.kind !== 'selu') return;
      const { mean, variance } = momentsOf(net.activations(k));
      const backward = meanSquare(net.gradients(k));
      const { tau } = unitWeights(net.layers[k - 1]!);
      const numbers = [mean, variance, momentsOf(tau).mean].map((x) => x.toFixed(2).padStart(6));
      console.log(`  layer ${k}: ${numbers.join(' ')}  ${backward.toExponential(1)}`);
    });
  },
});
