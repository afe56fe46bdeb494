import type { Activation } from './activation.js';
import { contraction, image, selfMapping } from './claims.js';
import type { Domain, Theorem } from './vocabulary.js';

/** α01 and λ01 rounded to binary32, exactly: the defaults of the ONNX operator Selu. */
const shipped: Activation = {
  coordinates: [],
  parameters: { alpha: '1.67326319217681884765625', lambda: '1.05070102214813232421875' },
  definitions: [],
};

/** Ω, for ω = 0 and τ = 1. */
const domain: Domain = {
  mu: { lower: '-0.1', upper: '0.1' },
  omega: { lower: '0', upper: '0' },
  nu: { lower: '0.8', upper: '1.5' },
  tau: { lower: '1', upper: '1' },
};

/** The fixed point is in this box. */
const small: Domain = {
  ...domain,
  mu: { lower: '0.0000000286558', upper: '0.0000000286561' },
  nu: { lower: '1.0000001810764', upper: '1.0000001810785' },
};

/** Where the map is the one that has it. */
const standard = { omega: '0', tau: '1' };

export const binary32FixedPoint: Theorem = {
  id: 'f3-fixed-point',
  title: 'The fixed point of the binary32 constants',
  source: 'The ONNX standard, operator Selu: binary32 defaults, in exact arithmetic',
  folder: 'proofs/constants',
  registered: { domain },
  expected: 'certified',
  parts: [
    selfMapping(domain, shipped),
    contraction('contraction', domain, '0.84', shipped),
    image('enclosure', 'g maps a small box B into itself', small, small.mu, small.nu, shipped),
    {
      kind: 'derived',
      id: 'fixed-point',
      says: 'with these constants for α and λ, ω = 0 and τ = 1, g has exactly one fixed point in Ω, it attracts all of Ω, and it lies in [0.0000000286558, 0.0000000286561] × [1.0000001810764, 1.0000001810785]; so it is not (0, 1)',
      from: ['self-mapping', 'contraction', 'enclosure'],
      proof: 'proofs/constants/proof.md#the-fixed-point-of-the-binary32-constants',
      bounds: [
        { quantity: 'fixed-point mean', extremum: 'value', ...small.mu, at: standard },
        { quantity: 'fixed-point variance', extremum: 'value', ...small.nu, at: standard },
      ],
    },
  ],
};
