import { DECIDE, mapLeaves, type Seeded, TRUE } from './patches.js';

/** Defects of what is written: orders, digests, witnesses. */
export const writing: Readonly<Record<string, Seeded>> = {
  'an order too high written at each leaf': {
    on: TRUE,
    harmless: 'the checker computes the form that is written, and it proves the claim too',
    tree: (tree) =>
      mapLeaves(tree, (leaf) =>
        leaf.kind === 'proved' ? { ...leaf, order: leaf.order + 1 } : leaf,
      ),
  },
  'the order 1 written at each leaf': {
    on: TRUE,
    tree: (tree) =>
      mapLeaves(tree, (leaf) => (leaf.kind === 'proved' ? { ...leaf, order: 1 } : leaf)),
  },
  'the digest of a weaker statement': {
    on: ['contraction with 0.8977'],
    text: (text) => text.replace('"contraction": "0.8977"', '"contraction": "0.8976"'),
  },
  'called registered': {
    on: ['contraction with 0.8977'],
    text: (text) => text.replace(/"instance": \{[\s\S]*?\n \},/, '"instance": "registered",'),
  },

  'any corner taken for a counterexample': {
    on: TRUE,
    searches: 'witness',
    modules: { [DECIDE]: () => ({ fails: () => true }) },
  },
  'what holds taken for what fails': {
    on: TRUE,
    searches: 'witness',
    modules: { [DECIDE]: ({ holds }) => ({ fails: holds }) },
  },
  'a counterexample from a wider domain': {
    on: ['variance falls on [1.0001, 1.2]'],
    searches: 'witness',
    part: (part) => ({ ...part, domain: { ...part.domain, tau: { lower: '1', upper: '1.5' } } }),
  },
};
