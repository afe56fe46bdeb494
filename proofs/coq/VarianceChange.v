(** How variance(x, nt) − n changes with x, t and n, from the signs of derivatives. *)

From Coq Require Import Reals Lra.
From Coquelicot Require Import Coquelicot.
From Selu Require Import Statements ClosedForms Derivatives Contraction.
Open Scope R_scope.

Lemma is_derive_V_in_x x y : 0 < y -> is_derive (fun x => V x y) x (V_x x y).
Proof.
  intros Hy. apply (is_derive_eq _ _ (1 * V_x x y + 0 * V_y x y)). 2: ring.
  apply (variance_along (fun x => x) (fun _ => y)). exact Hy.
  apply (is_derive_id (K := R_AbsRing)). apply (is_derive_const (V := R_NormedModule)).
Qed.

Lemma is_derive_V_in_y x y : 0 < y -> is_derive (fun y => V x y) y (V_y x y).
Proof.
  intros Hy. apply (is_derive_eq _ _ (0 * V_x x y + 1 * V_y x y)). 2: ring.
  apply (variance_along (fun _ => x) (fun y => y)). exact Hy.
  apply (is_derive_const (V := R_NormedModule)). apply (is_derive_id (K := R_AbsRing)).
Qed.

Lemma is_derive_change x n t : 0 < n * t ->
  is_derive (fun n => V x (n * t) - n) n (V_y x (n * t) * t - 1).
Proof.
  intros H. apply (is_derive_minus (V := R_NormedModule) (fun n => V x (n * t)) (fun n => n)).
  - apply (is_derive_eq _ _ (0 * V_x x (n * t) + t * V_y x (n * t))). 2: ring.
    apply (variance_along (fun _ => x) (fun n => n * t)). exact H.
    apply (is_derive_const (V := R_NormedModule)). auto_derive. auto. ring.
  - apply (is_derive_id (K := R_AbsRing)).
Qed.

(** Where the derivative is ≥ 0, a function increases; where it is ≤ 0, it decreases. *)
Lemma increasing (f f' : R -> R) a b : a <= b ->
  (forall t, a <= t <= b -> is_derive f t (f' t)) -> (forall t, a <= t <= b -> 0 <= f' t) ->
  f a <= f b.
Proof.
  intros Hab D P. destruct (MVT_gen f a b f') as [c [Hc E]].
  - rewrite Rmin_left, Rmax_right by easy. intros t Ht. apply D. lra.
  - rewrite Rmin_left, Rmax_right by easy. intros t Ht. apply continuity_pt_filterlim.
    apply (@ex_derive_continuous R_AbsRing R_NormedModule). eexists. apply D, Ht.
  - rewrite Rmin_left, Rmax_right in Hc by easy.
    assert (0 <= f' c * (b - a)) by (apply Rmult_le_pos; [ apply P, Hc | lra ]). lra.
Qed.

Lemma decreasing (f f' : R -> R) a b : a <= b ->
  (forall t, a <= t <= b -> is_derive f t (f' t)) -> (forall t, a <= t <= b -> f' t <= 0) ->
  f b <= f a.
Proof.
  intros Hab D P. apply Ropp_le_cancel.
  apply (increasing (fun t => - f t) (fun t => - f' t) a b Hab).
  - intros t Ht. apply (is_derive_opp (V := R_NormedModule)), D, Ht.
  - intros t Ht. specialize (P t Ht). lra.
Qed.
