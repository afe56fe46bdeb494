(** Lemma 2 of proofs/lemmas.md: α01 and λ01 are the only positive α, λ for which SELU keeps mean 0 and
    second moment 1 of a standard normal variable. So (0, 1) is fixed for ω = 0, τ = 1. *)

From Coq Require Import Reals Lra Psatz.
From Coquelicot Require Import Coquelicot.
From Interval Require Import Tactic.
From Selu Require Import Statements Gauss Erfc ClosedForms Parameters Derivatives Expectation.
Open Scope R_scope.

(** w1 = erfcx(1/√2) and w2 = erfcx(√2). *)
Definition w1 : R := erfc (1 / sqrt 2) * exp (1 / 2).
Definition w2 : R := erfc (sqrt 2) * exp 2.

Lemma w_bounds : 0.523 <= w1 <= 0.524 /\ 0.336 <= w2 <= 0.337.
Proof. unfold w1, w2. name_erfc_values. split; split; interval. Qed.

Lemma sqrt_exp_1 : sqrt (exp 1) = exp (1 / 2).
Proof.
  replace 1 with (1 / 2 + 1 / 2) at 1 by field. rewrite exp_plus. apply sqrt_square.
  apply Rlt_le, exp_pos.
Qed.

Lemma k_sqr : k * k = 2 / PI.
Proof. apply sqrt_sqrt, Rlt_le, Rdiv_lt_0_compat. lra. apply PI_pos. Qed.

Lemma alpha01_w : alpha01 = k / (1 - w1).
Proof. unfold alpha01. fold w1 k. field. generalize w_bounds; lra. Qed.

Lemma lambda01_sqr : lambda01 ^ 2 * (1 + alpha01 ^ 2 * (w2 - 2 * w1 + 1)) = 2.
Proof.
  assert (P := PI_pos). assert (W := w_bounds). rewrite alpha01_w. unfold lambda01. rewrite sqrt_exp_1.
  replace (erfc (1 / sqrt 2) ^ 2 * exp 1) with (w1 ^ 2).
  2: { unfold w1. replace (exp 1) with (exp (1 / 2) * exp (1 / 2)) by (rewrite <- exp_plus; f_equal; field).
       ring. }
  replace (PI * erfc (1 / sqrt 2) ^ 2 * exp 1) with (PI * w1 ^ 2).
  2: { unfold w1. replace (exp 1) with (exp (1 / 2) * exp (1 / 2)) by (rewrite <- exp_plus; f_equal; field).
       ring. }
  replace (2 * erfc (sqrt 2) * exp 2) with (2 * w2) by (unfold w2; ring).
  replace (2 * (2 + PI) * erfc (1 / sqrt 2) * exp (1 / 2)) with (2 * (2 + PI) * w1) by (unfold w1; ring).
  fold w1.
  set (d := 2 * w2 + PI * w1 ^ 2 - 2 * (2 + PI) * w1 + PI + 2).
  assert (Hd : 0 < d).
  { unfold d. replace (2 * w2 + PI * w1 ^ 2 - 2 * (2 + PI) * w1 + PI + 2)
      with (PI * (1 - w1) ^ 2 + 2 * (w2 - 2 * w1 + 1)) by ring.
    assert (0 < (1 - w1) ^ 2) by (apply pow_lt; lra). nra. }
  assert (S1 : sqrt (2 * PI) ^ 2 = 2 * PI) by (rewrite <- Rsqr_pow2; apply Rsqr_sqrt; lra).
  assert (S2 : sqrt d ^ 2 = d) by (rewrite <- Rsqr_pow2; apply Rsqr_sqrt; lra).
  assert (S3 : sqrt d <> 0) by (apply Rgt_not_eq, sqrt_lt_R0, Hd).
  replace (((1 - w1) * sqrt (2 * PI) / sqrt d) ^ 2) with ((1 - w1) ^ 2 * (sqrt (2 * PI) ^ 2) / sqrt d ^ 2)
    by (field; exact S3).
  rewrite S1, S2.
  replace ((k / (1 - w1)) ^ 2) with (k * k / (1 - w1) ^ 2) by (field; lra).
  rewrite k_sqr. unfold d. field. fold d. split; [ | split ]; lra.
Qed.

(** ** The moments at (0, 1) *)

Lemma T_at_01 : T 0 0 1 = 1 /\ T 1 0 1 = w1 /\ T 2 0 1 = w2 /\ G 0 1 = 1.
Proof.
  assert (S := sqrt2_pos). assert (S2 := sqrt2_sqr). unfold T, G, w1, w2.
  replace (2 * 1) with 2 by ring.
  repeat split.
  - replace ((0 + 0 * 1) / sqrt 2) with 0 by (field; lra). rewrite erfc_0.
    replace (0 * 0 + 0 * 0 * 1 / 2) with 0 by field. rewrite exp_0. ring.
  - rewrite Rmult_comm. f_equal; f_equal; field; lra.
  - rewrite Rmult_comm. f_equal; f_equal. 2: field. rewrite <- S2 at 1. field. lra.
  - rewrite <- exp_0. f_equal. field.
Qed.

Lemma mean_at_01 a l : mean_closed a l 0 1 = l / 2 * (k - a * (1 - w1)).
Proof.
  destruct T_at_01 as [E0 [E1 [E2 EG]]]. unfold mean_closed. rewrite E0, E1, EG, sqrt_1. fold k. ring.
Qed.

Lemma second_at_01 a l : second_closed a l 0 1 = l ^ 2 / 2 * (1 + a ^ 2 * (w2 - 2 * w1 + 1)).
Proof.
  destruct T_at_01 as [E0 [E1 [E2 EG]]]. unfold second_closed. rewrite E0, E1, E2. field.
Qed.

Lemma parameters_unique a l : 0 < a -> 0 < l ->
  is_expectation (selu a l) 0 1 0 /\ is_expectation (fun z => selu a l z ^ 2) 0 1 1
  <-> a = alpha01 /\ l = lambda01.
Proof.
  intros Ha Hl. assert (W := w_bounds). assert (L := lambda01_sqr).
  assert (Hy : 0 < 1) by lra. split.
  - intros [H1 H2].
    assert (E1 := expectation_unique _ _ _ _ (expectation_selu 0 1 Hy a l)).
    rewrite (expectation_unique _ _ _ _ H1), mean_at_01 in E1.
    assert (E2 := expectation_unique _ _ _ _ (expectation_selu_sqr 0 1 Hy a l)).
    rewrite (expectation_unique _ _ _ _ H2), second_at_01 in E2.
    assert (A : a = alpha01).
    { rewrite alpha01_w. apply (Rmult_eq_reg_r (1 - w1)). 2: lra.
      replace (k / (1 - w1) * (1 - w1)) with k by (field; lra).
      apply (Rmult_eq_reg_l (l / 2)); lra. }
    split. exact A. rewrite A in E2.
    set (c := 1 + alpha01 ^ 2 * (w2 - 2 * w1 + 1)) in *.
    assert (B := lambda01_bounds).
    assert (0 < c) by (unfold c; assert (0 <= alpha01 ^ 2) by apply pow2_ge_0; nra).
    assert (D : l ^ 2 * c = lambda01 ^ 2 * c) by lra.
    apply Rmult_eq_reg_r in D. 2: lra. nra.
  - intros [-> ->]. split.
    + eapply is_expectation_eq. apply (expectation_selu 0 1 Hy). rewrite mean_at_01, alpha01_w. field. lra.
    + eapply is_expectation_eq. apply (expectation_selu_sqr 0 1 Hy). rewrite second_at_01. lra.
Qed.

Theorem parameters_proof : parameters.
Proof.
  assert (A := alpha01_bounds). assert (B := lambda01_bounds).
  split; [ lra | split; [ lra | exact parameters_unique ] ].
Qed.

Theorem standard_fixed_point_proof : standard_fixed_point.
Proof.
  unfold standard_fixed_point, g. simpl. rewrite Rmult_0_l, Rmult_1_l.
  assert (Hy : 0 < 1) by lra. assert (B := lambda01_bounds). assert (A := alpha01_bounds).
  destruct (proj2 (parameters_unique alpha01 lambda01 ltac:(lra) ltac:(lra)) (conj eq_refl eq_refl))
    as [H1 H2].
  assert (M : mean 0 1 = 0) by apply (expectation_unique _ _ _ _ H1).
  assert (S : second 0 1 = 1) by apply (expectation_unique _ _ _ _ H2).
  unfold variance. rewrite M, S. f_equal. ring.
Qed.
