(** Lemma 3 of proofs/lemmas.md: bounds over a rectangle that holds every (x, y) = (μω, ντ) are bounds
    on a whole domain. *)

From Coq Require Import Reals Lra Psatz.
From Selu Require Import Statements ClosedForms SingularValues Contraction.
Open Scope R_scope.

(** The extremes of a product are attained at end points. *)
Lemma product_within a b r u v : within a u -> within b v ->
  within r (lower a * lower b) -> within r (lower a * upper b) ->
  within r (upper a * lower b) -> within r (upper a * upper b) -> within r (u * v).
Proof.
  intros [A1 A2] [B1 B2] [L1 U1] [L2 U2] [L3 U3] [L4 U4].
  assert (H : forall c, c <= lower a * lower b -> c <= lower a * upper b ->
                        c <= upper a * lower b -> c <= upper a * upper b -> c <= u * v).
  { intros c H1 H2 H3 H4. assert (c <= lower a * v) by (destruct (Rle_dec 0 (lower a)); nra).
    assert (c <= upper a * v) by (destruct (Rle_dec 0 (upper a)); nra).
    destruct (Rle_dec 0 v); nra. }
  assert (H' : forall c, lower a * lower b <= c -> lower a * upper b <= c ->
                         upper a * lower b <= c -> upper a * upper b <= c -> u * v <= c).
  { intros c H1 H2 H3 H4. assert (lower a * v <= c) by (destruct (Rle_dec 0 (lower a)); nra).
    assert (upper a * v <= c) by (destruct (Rle_dec 0 (upper a)); nra).
    destruct (Rle_dec 0 v); nra. }
  split; auto.
Qed.

Lemma square_within a u c : within a u -> lower a ^ 2 <= c -> upper a ^ 2 <= c -> u ^ 2 <= c.
Proof. intros [H1 H2] A B. destruct (Rle_dec 0 u); nra. Qed.

Section Rectangle.
Variable d : domain.
Variables rx ry : range.
Hypothesis Hd : positive d.
Hypothesis Hx : forall m w, within (mu d) m -> within (omega d) w -> within rx (m * w).
Hypothesis Hy : forall n t, within (nu d) n -> within (tau d) t -> within ry (n * t).

Theorem image_on a b :
  (forall x y, within rx x -> within ry y -> within a (M x y) /\ within b (V x y)) ->
  image d (in_box a b).
Proof.
  intros H w t Hw Ht [m n] [Hm Hn]. rewrite g_closed.
  - apply H. now apply Hx. now apply Hy.
  - apply (y_pos d Hd m w n t). exact (conj Hm (conj Hw (conj Hn Ht))).
Qed.

(** As τ = y/ν, its square is at most T for T = (y/min ν)² and for T = (max τ)². *)
Theorem jacobian_below_on q W : (forall w, within (omega d) w -> w ^ 2 <= W) ->
  (forall x y, within rx x -> within ry y ->
    criterion q W ((y / lower (nu d)) ^ 2) (M_x x y) (M_y x y) (V_x x y) (V_y x y) \/
    criterion q W (upper (tau d) ^ 2) (M_x x y) (M_y x y) (V_x x y) (V_y x y)) ->
  jacobian_below d q.
Proof.
  intros HW H. apply jacobian_below_of_criterion. intros m w n t (Hm & Hw & Hn & Ht).
  destruct (H _ _ (Hx _ _ Hm Hw) (Hy _ _ Hn Ht)) as [C | C]; exists W; eexists;
    (split; [ now apply HW | split; [ | exact C ] ]); clear C; destruct Hd as [P1 P2].
  - assert (E : t <= n * t / lower (nu d)).
    { apply (Rmult_le_reg_r (lower (nu d))). exact P1.
      replace (n * t / lower (nu d) * lower (nu d)) with (n * t) by (field; lra).
      destruct Hn, Ht. nra. }
    apply pow_incr. destruct Ht. lra.
  - apply pow_incr. destruct Ht. lra.
Qed.
End Rectangle.
