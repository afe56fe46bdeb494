(** The scaled function erfcx(t) = e^(t²) erfc(t): T c x y is E erfcx(t), two factors of moderate size
    where e^(cx + c²y/2) and erfc(t) overflow and underflow; and polynomials close to erfcx. *)

From Coq Require Import Reals Lra Psatz.
From Coquelicot Require Import Coquelicot.
From Selu Require Import Statements Gauss Erfc ClosedForms Derivatives.
Open Scope R_scope.

Definition erfcx (t : R) : R := exp (t * t) * erfc t.

Lemma T_erfcx c x y : 0 < y -> T c x y = G x y * erfcx ((x + c * y) / sqrt (2 * y)).
Proof.
  intros Hy. unfold T, erfcx. rewrite <- (exp_times_gauss x y c Hy), exp_Ropp.
  generalize (exp_pos ((x + c * y) / sqrt (2 * y) * ((x + c * y) / sqrt (2 * y)))). intros H.
  field. lra.
Qed.

Lemma T_0 x y : T 0 x y = erfc (x / sqrt (2 * y)).
Proof.
  unfold T. replace (0 * x + 0 * 0 * y / 2) with 0 by field. rewrite exp_0, Rmult_1_l.
  do 2 f_equal. ring.
Qed.

(** erfcx′(t) = 2t erfcx(t) − 2/√π. If P almost satisfies this differential equation, with a residual
    of at most e1 on [a, b], a ≥ 0, and P is within e0 of erfcx at b, then P is within e0 + e1 (b − a)
    of erfcx on [a, b]: the function D(t) = erfc(t) − e^(−t²) P(t) has the derivative
    −e^(−t²) (P′ − 2tP + 2/√π), and e^(t² − s²) ≤ 1 for t ≤ s. *)
Lemma erfcx_approx (P P' : R -> R) a b e0 e1 : 0 <= a ->
  (forall t, is_derive P t (P' t)) ->
  Rabs (erfcx b - P b) <= e0 ->
  (forall t, a <= t <= b -> Rabs (P' t - 2 * t * P t + 2 / sqrt PI) <= e1) ->
  forall t, a <= t <= b -> Rabs (erfcx t - P t) <= e0 + e1 * (b - a).
Proof.
  intros Ha HP H0 H1 t Ht.
  set (D := fun s => erfc s - exp (- (s * s)) * P s).
  set (r := fun s => P' s - 2 * s * P s + 2 / sqrt PI).
  assert (HD : forall s, is_derive D s (- exp (- (s * s)) * r s)).
  { intros s. assert (H := is_derive_erfc s). specialize (HP s).
    unfold D, r. derive. unfold Rdiv. ring. }
  destruct (MVT_gen D t b (fun s => - exp (- (s * s)) * r s)) as [s [Hs E]].
  - intros s _. apply HD.
  - intros s _. apply continuity_pt_filterlim.
    apply (@ex_derive_continuous R_AbsRing R_NormedModule). eexists. apply HD.
  - rewrite Rmin_left, Rmax_right in Hs by lra.
    replace (erfcx t - P t)
      with (exp (t * t - b * b) * (erfcx b - P b) + exp (t * t - s * s) * (r s * (b - t))).
    + apply Rle_trans with (1 := Rabs_triang _ _). rewrite 3!Rabs_mult.
      assert (F : forall u, t <= u -> Rabs (exp (t * t - u * u)) <= 1).
      { intros u Hu. rewrite Rabs_pos_eq by apply Rlt_le, exp_pos. rewrite <- exp_0.
        apply Rnot_lt_le. intros L. apply exp_lt_inv in L. nra. }
      assert (Hb := F b (proj2 Ht)). specialize (F s (proj1 Hs)). specialize (H1 s ltac:(lra)).
      fold (r s) in H1. rewrite (Rabs_pos_eq (b - t)) by lra.
      assert (A := Rabs_pos (exp (t * t - b * b))). assert (A' := Rabs_pos (exp (t * t - s * s))).
      assert (A'' := Rabs_pos (r s)). assert (A0 := Rabs_pos (erfcx b - P b)).
      apply Rplus_le_compat.
      * rewrite <- (Rmult_1_l e0). apply Rmult_le_compat; assumption.
      * rewrite <- (Rmult_1_l (e1 * _)).
        apply Rmult_le_compat; try assumption. apply Rmult_le_pos; lra.
        apply Rmult_le_compat; lra.
    + assert (X : forall u, exp (- (u * u)) * exp (u * u) = 1)
        by (intros u; rewrite <- exp_plus, Rplus_opp_l; apply exp_0).
      assert (Y : forall u, exp (t * t - u * u) = exp (t * t) * exp (- (u * u)))
        by (intros u; rewrite <- exp_plus; reflexivity).
      rewrite 2!Y.
      replace (erfcx t - P t) with (exp (t * t) * D t).
      2: { unfold D, erfcx.
           replace (P t) with (exp (- (t * t)) * exp (t * t) * P t) at 2 by (rewrite X; ring). ring. }
      replace (D t) with (D b + exp (- (s * s)) * r s * (b - t)) by lra.
      unfold D, erfcx. replace (erfc b) with (exp (- (b * b)) * exp (b * b) * erfc b) at 2
        by (rewrite X; ring).
      ring.
Qed.
