(** Replacing erfc by a function that coq-interval can evaluate. *)

From Coq Require Import Reals Lra Psatz.
From Coquelicot Require Import Coquelicot.
From Selu Require Import Statements Gauss Erfc.
Open Scope R_scope.

(** If P is within e0 of erfc at one point c of [a, b] and P′ within e1 of erfc′ on [a, b], then P is
    within e0 + e1 (b − a) of erfc on [a, b]. *)
Lemma erfc_approx : forall (P P' : R -> R) a b c e0 e1,
  a <= c <= b ->
  (forall x, is_derive P x (P' x)) ->
  Rabs (erfc c - P c) <= e0 ->
  (forall x, a <= x <= b -> Rabs (- (2 / sqrt PI) * exp (- (x * x)) - P' x) <= e1) ->
  forall x, a <= x <= b -> Rabs (erfc x - P x) <= e0 + e1 * (b - a).
Proof.
  intros P P' a b c e0 e1 Hc HP H0 H1 x Hx.
  set (D := fun t => erfc t - P t).
  set (D' := fun t => - (2 / sqrt PI) * exp (- (t * t)) - P' t).
  assert (HD : forall t, is_derive D t (D' t)).
  { intros t. apply (is_derive_minus (V := R_NormedModule)). apply is_derive_erfc. apply HP. }
  destruct (MVT_gen D c x D') as [z [Hz Ez]].
  - intros t _. apply HD.
  - intros t _. apply continuity_pt_filterlim.
    apply (@ex_derive_continuous R_AbsRing R_NormedModule). eexists. apply HD.
  - change (Rabs (D x) <= e0 + e1 * (b - a)).
    replace (D x) with (D c + D' z * (x - c)) by lra.
    apply Rle_trans with (1 := Rabs_triang _ _).
    apply Rplus_le_compat. exact H0.
    rewrite Rabs_mult. apply Rmult_le_compat; try apply Rabs_pos.
    + apply H1. revert Hz. unfold Rmin, Rmax. destruct (Rle_dec c x); lra.
    + apply Rabs_le. lra.
Qed.

(** From bounds at two points to bounds between them. *)
Lemma erfc_between s1 s2 l u s :
  erfc s1 <= u -> l <= erfc s2 -> s1 <= s <= s2 -> l <= erfc s <= u.
Proof.
  intros Hu Hl [H1 H2]. split.
  - apply Rle_trans with (2 := erfc_decreasing s s2 H2). exact Hl.
  - apply Rle_trans with (1 := erfc_decreasing s1 s H1). exact Hu.
Qed.
