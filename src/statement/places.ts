import type { Theorem } from './data/vocabulary.js';

/** The written proof of a theorem. */
export const proofPath = ({ id, folder = `proofs/${id}` }: Theorem): string => `${folder}/proof.md`;

/** The typeset statement: `statement.md` in a folder of its own, else `ID.md` beside the shared proof. */
export const statementPath = ({ id, folder }: Theorem): string =>
  folder === undefined ? `proofs/${id}/statement.md` : `${folder}/${id}.md`;
