import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { provePart } from '../../src/prover/prove.js';
import { f5Theorems } from '../../src/statement/data/f5.js';
import { randomOf } from '../../src/training/random.js';
import { machinePartsOf } from '../support/theorems.js';
import { exactly } from '../moments/golden.js';

const [f5] = f5Theorems;
const parts = new Map((f5 === undefined ? [] : machinePartsOf(f5)).map((part) => [part.id, part]));

function enclosure(id: string) {
  const part = parts.get(id);
  const result = part && provePart(part);
  if (result?.verdict !== 'certified' || result.enclosure === undefined) throw new Error(id);
  return result.enclosure;
}

describe('the figures that proofs/f5/proof.md quotes', () => {
  const text = readFileSync(new URL('../../proofs/f5/proof.md', import.meta.url), 'utf8');
  const quoted = [...text.matchAll(/(-?\d\.\d+)\\ldots/g)].map(([, digits = '']) => digits);

  it.each(['paper-deviation', 'paper-mean', 'random-root', 'random-deviation', 'random-backward'])(
    'begin both enclosures of %s',
    (id) => {
      const order = ['paper-deviation', 'paper-mean', 'random-root', 'random-deviation'];
      const place = order.indexOf(id);
      expect(quoted).toHaveLength(5);
      const digits = quoted[place < 0 ? 4 : place] as string;
      for (const end of ['inf', 'sup']) {
        const { lower, upper } = enclosure(`${end}-${id}`);
        for (const value of [lower, upper]) {
          expect(exactly(value).toFixed(30).startsWith(digits), `${digits}: ${value}`).toBe(true);
        }
      }
    },
  );
});

/**
 * Random layers as they are, without their weights: given the activations of a layer, the
 * pre-activations of the next are independent and N(0, τm) (proofs/f5/proof.md, step 2).
 */
function deviations(width: number, depth: number, seed: number): number[] {
  const { normal } = randomOf(seed, 'data');
  const [alpha, lambda, tau] = [1.6732632423543772, 1.0507009873554805, 9 / 16];
  let second = 1;
  return Array.from({ length: depth }, () => {
    const scale = Math.sqrt(tau * second);
    let [sum, squares] = [0, 0];
    for (let i = 0; i < width; i++) {
      const z = scale * normal();
      const f = lambda * (z > 0 ? z : alpha * Math.expm1(z));
      sum += f;
      squares += f * f;
    }
    second = squares / width;
    return Math.sqrt(second - (sum / width) ** 2);
  });
}

describe('random layers of width 1000 with gain 3/4', () => {
  it('have the standard deviation of the random-weight map after 30 layers, not of the paper’s', () => {
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const late = seeds.flatMap((seed) => deviations(1000, 60, seed).slice(30));
    const mean = late.reduce((a, b) => a + b) / late.length;
    const { lower } = enclosure('inf-random-deviation');
    const { upper } = enclosure('sup-paper-deviation');
    expect(Math.abs(mean / lower - 1)).toBeLessThan(0.04);
    expect(Math.min(...late)).toBeGreaterThan(upper);
  });
});
