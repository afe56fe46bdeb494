(** Every statement of Statements.v, and that of FormulaText.v, proved. *)

From Selu Require Export Statements Erfc Expectation StandardNormal FormulaText Theorem1
  Theorem1FixedPoints Theorem2 Theorem3.

Theorem all_statements :
  erfc_exists /\ moments_exist /\ parameters /\ formula_text /\ standard_fixed_point /\
  theorem_1 /\ fixed_points /\ lemma_12 /\ t1_image_refuted /\ theorem_2 /\ theorem_3.
Proof.
  exact (conj erfc_exists_proof (conj moments_exist_proof (conj parameters_proof
    (conj formula_text_proof (conj standard_fixed_point_proof (conj theorem_1_proof
    (conj fixed_points_proof (conj lemma_12_proof (conj t1_image_refuted_proof
    (conj theorem_2_proof theorem_3_proof)))))))))).
Qed.
