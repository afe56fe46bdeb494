import { contraction, image, selfMapping } from './claims.js';
import { theorem1 } from './theorem-1.js';
import type { Domain, Theorem } from './vocabulary.js';

/** Theorem 1's domain, and α, λ within about 0.0005 of α01, λ01. */
const domain: Domain = {
  ...theorem1.registered.domain,
  alpha: { lower: '1.6728', upper: '1.6738' },
  lambda: { lower: '1.0502', upper: '1.0512' },
};

/** A box around (0, 1), for ω = 0 and τ = 1. */
const standard: Domain = {
  ...domain,
  mu: { lower: '-0.002', upper: '0.002' },
  omega: { lower: '0', upper: '0' },
  nu: { lower: '0.994', upper: '1.006' },
  tau: { lower: '1', upper: '1' },
};

/** A smaller one, for the constants that are printed or rounded to binary32 or finer. */
const fine: Domain = {
  ...standard,
  mu: { lower: '-0.0000002', upper: '0.0000002' },
  nu: { lower: '0.999999', upper: '1.000001' },
  alpha: { lower: '1.67326316', upper: '1.67326326' },
  lambda: { lower: '1.05070098', upper: '1.05070103' },
};

const proof = (anchor: string): string => `proofs/what-ships/proof.md#${anchor}`;

export const whatShips: Theorem = {
  id: 'what-ships',
  title: 'Theorem 1 for the constants that frameworks ship',
  source: 'Beyond the paper, which knows α01 and λ01 only; PyTorch, JAX, TensorFlow, ONNX, Keras',
  folder: 'proofs/what-ships',
  registered: { domain },
  expected: 'certified',
  parts: [
    {
      kind: 'derived',
      id: 'shipped-constants',
      says: 'α and λ of PyTorch, JAX, TensorFlow, ONNX and Keras, as written and as rounded to binary64, binary32 or binary16, are in [1.6728, 1.6738] and [1.0502, 1.0512], as α01 and λ01 are',
      from: [],
      proof: proof('what-ships'),
    },
    selfMapping(domain),
    contraction('contraction', domain, '0.9'),
    {
      kind: 'derived',
      id: 'fixed-point',
      says: 'for every such (α, λ) and (ω, τ), g has exactly one fixed point in Ω, and every orbit in Ω converges to it at least as fast as the powers of 0.9',
      from: ['self-mapping', 'contraction'],
      proof: proof('fixed-point'),
    },
    image(
      'standard-box',
      'for ω = 0, τ = 1, g maps [−0.002, 0.002] × [0.994, 1.006] into itself',
      standard,
      standard.mu,
      standard.nu,
    ),
    image(
      'fine-box',
      'for ω = 0, τ = 1, α in [1.67326316, 1.67326326] and λ in [1.05070098, 1.05070103], g maps [−0.0000002, 0.0000002] × [0.999999, 1.000001] into itself',
      fine,
      fine.mu,
      fine.nu,
    ),
    {
      kind: 'derived',
      id: 'near-standard',
      says: 'for ω = 0, τ = 1 the fixed point is within 0.002 and 0.006 of (0, 1) in mean and variance, and within 0.0000002 and 0.000001 for constants that are written to eight places or rounded to binary32 or finer',
      from: ['self-mapping', 'contraction', 'standard-box', 'fine-box'],
      proof: proof('near-0-1'),
    },
  ],
};
