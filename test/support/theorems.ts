import { theorems } from '../../src/statement/data/registry.js';
import type { MachinePart, Theorem } from '../../src/statement/data/vocabulary.js';

const named = (...ids: readonly string[]): readonly Theorem[] =>
  ids.map((id) => theorems.find((theorem) => theorem.id === id) as Theorem);

/** The paper's theorems and the refutation beside them: quick to prove, and what tests try hardest. */
export const paperTheorems = named('theorem-1', 't1-image', 'theorem-2', 'theorem-3');

/** Those, and one of each other kind of claim. */
export const exampleTheorems = [...paperTheorems, ...named('range-t2')];

export const machinePartsOf = ({ parts }: Theorem): MachinePart[] =>
  parts.filter((part) => part.kind === 'machine');
