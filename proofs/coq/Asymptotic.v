(** The asymptotic expansion of erfcx, with its remainder: for great arguments, where erfc is too small
    to be computed as 1 minus an integral. *)

From Coq Require Import Reals Lra Psatz.
From Coquelicot Require Import Coquelicot.
From Interval Require Import Tactic.
From Selu Require Import Statements Gauss Erfc Derivatives ErfcxApprox.
Open Scope R_scope.

(** Eight terms of 1/(√π t) Σ_k (−1)^k (1·3·5 ⋯ (2k − 1)) w^k, w = 1/(2t²). *)
Definition asymptotic (t : R) : R := let w := / (2 * t ^ 2) in
  / (sqrt PI * t) * (1 - w * (1 - 3 * w * (1 - 5 * w * (1 - 7 * w * (1 - 9 * w * (1 - 11 * w * (1 - 13 * w))))))).

(** The ninth, without 1/(√π t): 15!! w^8. *)
Definition ninth (t : R) : R := 2027025 / (2 * t ^ 2) ^ 8.

Definition asymptotic' (t : R) : R := 2 * t * asymptotic t - 2 / sqrt PI * (1 - ninth t).

Lemma is_derive_asymptotic t : 0 < t -> is_derive asymptotic t (asymptotic' t).
Proof.
  intros Ht. assert (S := sqrtPI_pos). unfold asymptotic', asymptotic, ninth.
  auto_derive.
  - assert (0 < t ^ 2) by (apply pow_lt, Ht). repeat split; try lra; nra.
  - field. lra.
Qed.

Lemma inv_within_unit a : 1 <= a -> 0 <= / a <= 1.
Proof.
  intros H. split. apply Rlt_le, Rinv_0_lt_compat; lra.
  rewrite <- Rinv_1. apply Rinv_le_contravar; lra.
Qed.

Lemma asymptotic_bounded t : 1 <= t -> Rabs (asymptotic t) <= 3e5.
Proof.
  intros Ht. unfold asymptotic.
  assert (W := inv_within_unit (2 * t ^ 2) ltac:(nra)).
  assert (S : 1 <= sqrt PI) by interval. assert (Z := inv_within_unit (sqrt PI * t) ltac:(nra)).
  revert W Z. generalize (/ (2 * t ^ 2)) (/ (sqrt PI * t)). intros w z W Z. interval.
Qed.

Lemma asymptotic_limit : is_lim (fun t => exp (- (t * t)) * asymptotic t) p_infty 0.
Proof.
  assert (L : forall c, is_lim (fun t => c * exp (- t)) p_infty 0).
  { intros c. replace (Finite 0) with (Rbar_mult c 0) by (simpl; f_equal; ring). apply is_lim_scal_l.
    apply (is_lim_comp exp (fun t => - t) p_infty 0 m_infty).
    apply is_lim_exp_m. apply (is_lim_opp (fun t => t) p_infty p_infty). apply is_lim_id.
    exists 0. intros; discriminate. }
  apply (is_lim_le_le_loc (fun t => - 3e5 * exp (- t)) (fun t => 3e5 * exp (- t))); try apply L.
  exists 1. intros t Ht. assert (A := asymptotic_bounded t ltac:(lra)).
  assert (E : 0 < exp (- (t * t)) <= exp (- t)).
  { split. apply exp_pos. left. apply exp_increasing. nra. }
  apply Rabs_le_between in A. split; nra.
Qed.

(** D(t) = erfc(t) − e^(−t²) A(t), A the expansion, has the derivative −2/√π e^(−t²) 15!! w^8, which
    on [b, ∞) is between C erfc′ and 0 for C = 15!! w^8 at b. So D and C erfc − D decrease to 0. *)
Lemma decreasing_to_0 (f f' : R -> R) b : (forall t, b <= t -> is_derive f t (f' t)) ->
  (forall t, b <= t -> f' t <= 0) -> is_lim f p_infty 0 -> 0 <= f b.
Proof.
  intros D P L. destruct (Rle_dec 0 (f b)) as [H | H]. exact H. exfalso.
  assert (K : Rbar_le 0 (f b)). 2: simpl in K; lra.
  apply (is_lim_le_loc f (fun _ => f b) p_infty 0 (f b)). 2: exact L. 2: apply is_lim_const.
  exists b. intros t Ht. destruct (MVT_gen f b t f') as [c [Hc E]].
  - rewrite Rmin_left by lra. intros s Hs. apply D. lra.
  - rewrite Rmin_left by lra. intros s Hs. apply continuity_pt_filterlim.
    apply (@ex_derive_continuous R_AbsRing R_NormedModule). eexists. apply D. lra.
  - rewrite Rmin_left in Hc by lra. specialize (P c ltac:(lra)).
    assert (f' c * (t - b) <= 0) by nra. lra.
Qed.

Lemma erfcx_asymptotic b : 1 <= b -> 0 <= erfcx b - asymptotic b <= ninth b * erfcx b.
Proof.
  intros Hb. set (D := fun t => erfc t - exp (- (t * t)) * asymptotic t).
  set (D' := fun t => - (2 / sqrt PI) * exp (- (t * t)) * ninth t).
  assert (HD : forall t, b <= t -> is_derive D t (D' t)).
  { intros t Ht. assert (H := is_derive_erfc t). assert (H' := is_derive_asymptotic t ltac:(lra)).
    unfold D, D', asymptotic' in *. derive. unfold Rdiv. ring. }
  assert (LD : is_lim D p_infty 0).
  { replace (Finite 0) with (Finite (0 - 0)) by (f_equal; ring).
    apply is_lim_minus'. apply erfc_limit. apply asymptotic_limit. }
  assert (N : forall t, b <= t -> 0 < ninth t <= ninth b).
  { intros t Ht. unfold ninth. assert (0 < 2 * b ^ 2 <= 2 * t ^ 2) by (split; nra). split.
    - apply Rdiv_lt_0_compat. lra. apply pow_lt. lra.
    - apply Rmult_le_compat_l. lra. apply Rinv_le_contravar. apply pow_lt. lra. apply pow_incr. lra. }
  assert (G : forall t, 0 < 2 / sqrt PI * exp (- (t * t))).
  { intros t. apply Rmult_lt_0_compat. apply Rdiv_lt_0_compat. lra. apply sqrtPI_pos. apply exp_pos. }
  assert (L : 0 <= D b).
  { apply (decreasing_to_0 D D' b HD). 2: exact LD.
    intros t Ht. specialize (N t Ht). specialize (G t). unfold D'. nra. }
  assert (U : 0 <= ninth b * erfc b - D b).
  { apply (decreasing_to_0 (fun t => ninth b * erfc t - D t)
             (fun t => ninth b * (- (2 / sqrt PI) * exp (- (t * t))) - D' t) b).
    - intros t Ht. apply (is_derive_minus (V := R_NormedModule)). 2: now apply HD.
      apply (is_derive_scal erfc), is_derive_erfc.
    - intros t Ht. specialize (N t Ht). specialize (G t). unfold D'. nra.
    - replace (Finite 0) with (Finite (ninth b * 0 - 0)) by (f_equal; ring).
      apply is_lim_minus'. 2: exact LD. apply (is_lim_scal_l erfc (ninth b) p_infty 0), erfc_limit. }
  assert (X : exp (b * b) * exp (- (b * b)) = 1) by (rewrite <- exp_plus, Rplus_opp_r; apply exp_0).
  assert (E : erfcx b - asymptotic b = exp (b * b) * D b).
  { unfold erfcx, D. rewrite Rmult_minus_distr_l, <- Rmult_assoc, X. ring. }
  assert (P := exp_pos (b * b)). rewrite E. unfold erfcx. split; nra.
Qed.

(** erfcx is at most 4/π on [0, ∞). *)
Lemma near_asymptotic b p e : 1 <= b ->
  Rabs (asymptotic b - p) + 4 / PI * ninth b <= e -> Rabs (erfcx b - p) <= e.
Proof.
  intros Hb H. destruct (erfcx_asymptotic b Hb) as [L U].
  assert (B : 0 <= ninth b).
  { unfold ninth. apply Rlt_le, Rdiv_lt_0_compat. lra. apply pow_lt. nra. }
  assert (E : erfcx b <= 4 / PI).
  { unfold erfcx. destruct (erfc_bounds b ltac:(lra)) as [_ E].
    replace (4 / PI) with (exp (b * b) * (4 / PI * exp (- (b * b)))).
    - apply Rmult_le_compat_l. apply Rlt_le, exp_pos. exact E.
    - rewrite (Rmult_comm (4 / PI)), <- Rmult_assoc, <- exp_plus, Rplus_opp_r, exp_0. ring. }
  apply Rle_trans with (2 := H).
  replace (erfcx b - p) with ((asymptotic b - p) + (erfcx b - asymptotic b)) by ring.
  apply Rle_trans with (1 := Rabs_triang _ _). apply Rplus_le_compat_l.
  rewrite Rabs_pos_eq by exact L. nra.
Qed.
