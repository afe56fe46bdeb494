import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  activation,
  alphaDropout,
  dense,
  evaluate,
  firstOf,
  loadMnist,
  loadWeights,
  network,
  saveWeights,
  sgd,
  softmaxCrossEntropy,
  split,
  standardisation,
  standardise,
  train,
} from '../../../src/training/index.js';

// 4000 of MNIST's digits to learn from, 1000 to test on; pixels with mean 0 and variance 1.
const digits = firstOf(loadMnist(), 4000, 1000);
const figures = standardisation(digits.train, 'all');
const [data, validation] = split(standardise(digits.train, figures), 0.9, 1);
const unseen = standardise(digits.test, figures);

const make = () =>
  network({
    inputs: data.width,
    layers: [
      dense(64), // LeCun normal weights unless told otherwise
      activation('selu'),
      alphaDropout(0.95),
      dense(64),
      activation('selu'),
      alphaDropout(0.95),
      dense(data.targets.classes),
    ],
    seed: 1,
  });

const net = make();
const history = train(net, {
  data,
  validation,
  loss: softmaxCrossEntropy,
  optimiser: sgd({ rate: 0.02, momentum: 0.9 }),
  epochs: 20,
  patience: 3,
  monitor: 'accuracy',
  seed: 1,
  onEpoch: ({ epoch, loss, validation }) =>
    console.log(`${epoch}  ${loss.toFixed(3)}  ${validation?.accuracy.toFixed(3)}`),
});

const { accuracy } = evaluate(net, unseen, softmaxCrossEntropy);
console.log(
  `best after epoch ${history.epoch}: ${(100 * accuracy).toFixed(1)} % of the test digits`,
);

const path = join(tmpdir(), 'digits.safetensors');
saveWeights(net, path);
const again = make();
loadWeights(again, path);
console.log(evaluate(again, unseen, softmaxCrossEntropy).accuracy === accuracy);
