/** The names of what proofs/coq/Theorems.v proves of a theorem (of all fixed points: to four places). */
const IN_COQ: Readonly<Record<string, readonly string[]>> = {
  'theorem-1': ['theorem_1', 'standard_fixed_point', 'lemma_12'],
  't1-image': ['t1_image_refuted'],
  'theorem-2': ['theorem_2'],
  'theorem-3': ['theorem_3'],
  'fixed-points': ['fixed_points'],
};

/** What Coq proves of a theorem as well: names of definitions in the file of statements. */
export const provedInCoq = (theorem: string): readonly string[] => IN_COQ[theorem] ?? [];

/** The file that states them. */
export const COQ_STATEMENTS = 'proofs/coq/Statements.v';
