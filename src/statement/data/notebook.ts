import { change, largestSigmaMax, mean, pointwiseSigmaMax, variance } from './extrema.js';
import { range, row } from './notebook-claims.js';
import { rowN7 } from './notebook-n7.js';
import { theorem1 } from './theorem-1.js';
import { theorem2 } from './theorem-2.js';
import { theorem3Domains } from './theorem-3.js';
import type { Theorem } from './vocabulary.js';

const { domain: first } = theorem1.registered;
const { domain: second } = theorem2.registered;
const [, thirdB] = theorem3Domains;

const n1 = row({
  id: 'n1',
  of: 'sup',
  quantity: largestSigmaMax,
  pointwise: pointwiseSigmaMax,
  what: 'the largest singular value',
  over: "Theorem 1's domain",
  domain: first,
  decimal: '0.897608',
  within: range('0.8976075', '0.8976085'),
  at: ['-0.1', '-0.1', '0.8', '1.1'],
  signs: { x: '>', nu: '<', tau: '>' },
});

const n2 = row({
  id: 'n2',
  of: 'inf',
  quantity: mean,
  what: 'the mean',
  over: "Theorem 1's domain",
  domain: first,
  decimal: '-0.0310605',
  within: range('-0.03106055', '-0.03106045'),
  at: ['0.1', '-0.1', '0.8', '0.95'],
  signs: { x: '>', y: '>' },
});

const n3 = row({
  id: 'n3',
  of: 'sup',
  quantity: mean,
  what: 'the mean',
  over: "Theorem 1's domain",
  domain: first,
  decimal: '0.0677251',
  within: range('0.06772505', '0.06772515'),
  at: ['0.1', '0.1', '1.5', '1.1'],
  signs: { x: '>', y: '>' },
});

const n4 = row({
  id: 'n4',
  of: 'inf',
  quantity: variance,
  what: 'the variance',
  over: "Theorem 1's domain",
  domain: first,
  decimal: '0.803712',
  within: range('0.8037115', '0.8037125'),
  at: ['-0.1', '0.1', '0.8', '0.95'],
  signs: { x: '>', y: '>' },
});

const n5 = row({
  id: 'n5',
  of: 'sup',
  quantity: variance,
  what: 'the variance',
  over: "Theorem 1's domain",
  domain: first,
  decimal: '1.48157',
  within: range('1.481565', '1.481575'),
  at: ['0.1', '0.1', '1.5', '1.1'],
  signs: { x: '>', y: '>' },
});

const n6 = row({
  id: 'n6',
  of: 'sup',
  quantity: change,
  what: 'ν̃ − ν',
  over: "Theorem 2's domain",
  domain: second,
  decimal: '-0.119744',
  within: range('-0.1197445', '-0.1197435'),
  at: ['-1', '-0.1', '3', '1.25'],
  signs: { x: '>', nu: '<', tau: '>' },
});

const n8 = row({
  id: 'n8',
  of: 'inf',
  quantity: change,
  what: 'ν̃ − ν',
  over: "Theorem 3's second domain",
  domain: thirdB,
  decimal: '0.0110293',
  within: range('0.01102925', '0.01102935'),
  at: ['-0.1', '-0.1', '0.02', '0.9'],
  signs: { tau: '>' },
  faces: [
    { name: 'τ = 0.9', domain: { ...thirdB, tau: range('0.9', '0.9') }, signs: { nu: '>' } },
    {
      name: 'τ = 0.9, ν = 0.02',
      domain: { ...thirdB, nu: range('0.02', '0.02'), tau: range('0.9', '0.9') },
      signs: { x: '<' },
    },
  ],
});

/** The eight optima that the authors' notebook prints. */
export const notebookTheorems: readonly Theorem[] = [n1, n2, n3, n4, n5, n6, ...rowN7, n8];
