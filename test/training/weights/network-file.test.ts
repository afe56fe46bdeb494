import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fullyConnected } from '../../../src/training/fully-connected.js';
import { activation } from '../../../src/training/layers/activation.js';
import { dense } from '../../../src/training/layers/dense.js';
import { type Network, network } from '../../../src/training/network.js';
import { loadWeights, saveWeights } from '../../../src/training/weights/network-file.js';
import { decodeSafetensors, encodeSafetensors } from '../../../src/training/weights/safetensors.js';
import { refusal, temporaryFolder, write } from '../temporary.js';

const folder = temporaryFolder();
const make = (seed: number): Network =>
  network({
    inputs: 3,
    layers: fullyConnected({ kind: 'relu-batch-normalisation', hidden: [4], outputs: 2 }),
    seed,
  });
const valuesOf = ({ tensors }: Network) => tensors.map(({ value }) => [...value]);

describe('the weights of a network', () => {
  test('come back from a file, running figures included', () => {
    const saved = make(1);
    saved.forward(Float32Array.of(1, 2, 3, -1, 0, 2), 'training');
    const path = `${folder}/a.safetensors`;
    saveWeights(saved, path, { trained: 'no' });
    const loaded = make(2);
    expect(valuesOf(loaded)).not.toEqual(valuesOf(saved));
    loadWeights(loaded, path);
    expect(valuesOf(loaded)).toEqual(valuesOf(saved));
    const x = Float32Array.of(0.5, -1, 2);
    expect([...loaded.forward(x)]).toEqual([...saved.forward(x)]);
  });

  test('have the names and shapes of PyTorch, and lie in a file that is complete or not there', () => {
    const path = `${folder}/b.safetensors`;
    saveWeights(make(1), path, { trained: 'no' });
    const file = decodeSafetensors(readFileSync(path), path);
    expect(file.metadata).toEqual({ trained: 'no' });
    expect(Object.fromEntries([...file.tensors].map(([name, { shape }]) => [name, shape]))).toEqual(
      {
        '0.bias': [4],
        '0.weight': [4, 3],
        '1.bias': [4],
        '1.running_mean': [4],
        '1.running_var': [4],
        '1.weight': [4],
        '3.bias': [2],
        '3.weight': [2, 4],
      },
    );
    expect(refusal(() => saveWeights(make(1), `${folder}/none/c.safetensors`))).toContain(
      'expected a file that can be written, found the error ENOENT',
    );
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  const small = (): Network =>
    network({ inputs: 1, layers: [dense(2), activation('selu')], seed: 1 });
  const weight = { name: '0.weight', shape: [2, 1], value: Float32Array.of(5, 6) };
  const bias = { name: '0.bias', shape: [2], value: Float32Array.of(7, 8) };

  test.each([
    ['a missing tensor', [weight], 'expected tensor "0.bias" as F32 [2], found none'],
    [
      'another shape',
      [{ ...weight, shape: [1, 2] }, bias],
      'expected tensor "0.weight" as F32 [2,1], found F32 [1,2]',
    ],
    [
      'a tensor too many',
      [weight, bias, { ...bias, name: '1.bias' }],
      'expected only tensors of the network, found a tensor "1.bias"',
    ],
  ])('with %s are refused, and the network stays as it was', (name, tensors, message) => {
    const path = write(folder, `${name}.safetensors`, encodeSafetensors(tensors));
    const target = small();
    const before = valuesOf(target);
    expect(refusal(() => loadWeights(target, path))).toContain(message);
    expect(valuesOf(target)).toEqual(before);
  });

  test("may come with PyTorch's count of batches", () => {
    const count = { ...bias, name: '0.num_batches_tracked', shape: [2] };
    const path = write(folder, 'torch.safetensors', encodeSafetensors([weight, bias, count]));
    const target = small();
    loadWeights(target, path);
    expect(valuesOf(target)).toEqual([
      [5, 6],
      [7, 8],
    ]);
  });
});
