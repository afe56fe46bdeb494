import { describe, expect, test } from 'vitest';
import {
  activation,
  dense,
  fullyConnected,
  type NetworkKind,
  network,
} from '../../src/training/index.js';
import { refusal } from './temporary.js';

const make = () =>
  network({
    inputs: 2,
    layers: [dense(3), activation('relu'), dense(1, { bias: false })],
    seed: 1,
    capacity: 4,
  });

/** Weights with which the network computes relu(x₁ + 1) + 10·relu(x₂) + 100·relu(x₁ − x₂). */
function known() {
  const net = make();
  net.parameters[0]!.value.set([1, 0, 0, 1, 1, -1]);
  net.parameters[1]!.value.set([1, 0, 0]);
  net.parameters[2]!.value.set([1, 10, 100]);
  return net;
}

describe('a network', () => {
  test('names its tensors as PyTorch does, and states their shapes', () => {
    const net = make();
    expect(net.parameters.map(({ name, shape }) => [name, shape])).toEqual([
      ['0.weight', [3, 2]],
      ['0.bias', [3]],
      ['2.weight', [1, 3]],
    ]);
    expect([net.inputs, net.outputs, net.capacity]).toEqual([2, 1, 4]);
    expect(net.layers.map(({ kind }) => kind)).toEqual(['dense', 'relu', 'dense']);
  });

  test('computes what its weights say', () => {
    expect([...known().forward(Float32Array.of(1, 2, -3, 0.5, 2, -1))]).toEqual([22, 5, 303]);
  });

  test('shows every layer its activations and, after a backward pass, the gradients by them', () => {
    const net = known();
    net.forward(Float32Array.of(1, 2, 2, -1));
    expect([...net.activations(-1)]).toEqual([1, 2, 2, -1]);
    expect([...net.activations(0)]).toEqual([2, 2, -1, 3, -1, 3]);
    expect([...net.activations(1)]).toEqual([2, 2, 0, 3, 0, 3]);
    net.backward(Float32Array.of(1, -1), true);
    expect([...net.gradients(2)]).toEqual([1, -1]);
    expect([...net.gradients(1)]).toEqual([1, 10, 100, -1, -10, -100]);
    expect([...net.gradients(0)].map((g) => g + 0)).toEqual([1, 10, 0, -1, 0, -100]);
    expect([...net.gradients(-1)]).toEqual([1, 10, -101, 100]);
    expect([...net.parameters[2]!.gradient]).toEqual([-1, 2, -3]);
    expect([...net.parameters[1]!.gradient]).toEqual([0, 10, -100]);
  });

  test('takes rows that were written to its input as well as rows of others', () => {
    const net = known();
    const rows = Float32Array.of(1, 2, -3, 0.5);
    const outputs = [...net.forward(rows)];
    net.input.fill(0);
    net.input.set(rows);
    expect([...net.forward(net.input.subarray(0, 4))]).toEqual(outputs);
  });

  test('does not let rows of an earlier pass shine through', () => {
    const net = known();
    net.forward(Float32Array.of(5, 5, 6, 6, 7, 7));
    expect([...net.forward(Float32Array.of(1, 2))]).toEqual([22]);
    expect(net.activations(1)).toHaveLength(3);
  });

  test.each([
    [
      'more rows than its capacity',
      () => make().forward(new Float32Array(10)),
      'x.length / 2: expected a whole number from 1 to 4, found 5',
    ],
    ['half a row', () => make().forward(new Float32Array(3)), 'found 1.5'],
    ['no row', () => make().forward(new Float32Array(0)), 'found 0'],
    [
      'a backward pass before a forward pass',
      () => make().backward(new Float32Array(1)),
      'backward: expected a forward pass before',
    ],
    [
      'activations before a forward pass',
      () => make().activations(0),
      'activations: expected a forward pass before',
    ],
    [
      'a layer that it has not',
      () => make().activations(3),
      'layer: expected a whole number from -1 to 2, found 3',
    ],
    [
      'no layers',
      () => network({ inputs: 1, layers: [], seed: 0 }),
      'layers.length: expected a whole number of at least 1, found 0',
    ],
    [
      'more rows than there is memory for',
      () => network({ inputs: 2, layers: [dense(1)], seed: 0, capacity: 1e12 }),
      'array: expected a length that there is memory for, found 2000000000000',
    ],
    ['no units', () => dense(0), 'units: expected a whole number of at least 1, found 0'],
  ])('refuses %s', (_, run, message) => {
    expect(refusal(run)).toContain(message);
  });

  test('refuses gradients of another size, and gradients that it did not compute', () => {
    const net = known();
    net.forward(Float32Array.of(1, 2));
    expect(refusal(() => net.gradients(0))).toContain('gradients: expected a backward pass before');
    expect(refusal(() => net.backward(new Float32Array(2)))).toBe(
      'gradient: expected 1 rows of 1, found 2 numbers',
    );
    net.backward(Float32Array.of(1));
    expect(refusal(() => net.gradients(-1))).toContain('expected a backward pass before');
    expect([...net.gradients(0)]).toEqual([1, 10, 0]);
    net.forward(Float32Array.of(1, 2));
    expect(refusal(() => net.gradients(0))).toContain('expected a backward pass before');
  });
});

describe('a fully connected network', () => {
  test.each<[NetworkKind, string]>([
    ['selu', 'dense selu alpha-dropout dense selu alpha-dropout dense'],
    ['relu', 'dense relu dropout dense relu dropout dense'],
    [
      'relu-batch-normalisation',
      'dense batch-normalisation relu dropout dense batch-normalisation relu dropout dense',
    ],
    ['tanh', 'dense tanh dropout dense tanh dropout dense'],
  ])('of kind %s has these layers', (kind, layers) => {
    const specs = fullyConnected({ kind, hidden: [4, 3], outputs: 2, keep: 0.5 });
    const net = network({ inputs: 5, layers: specs, seed: 1 });
    expect(net.layers.map((layer) => layer.kind).join(' ')).toBe(layers);
    expect(net.outputs).toBe(2);
    expect(fullyConnected({ kind, hidden: [4, 3], outputs: 2 }).length).toBe(specs.length - 2);
  });

  test('of another kind is refused', () => {
    const options = { kind: 'gelu' as NetworkKind, hidden: [], outputs: 1 };
    expect(refusal(() => fullyConnected(options))).toBe(
      'kind: expected one of selu, relu, relu-batch-normalisation, tanh, found "gelu"',
    );
  });
});
