(** Theorems 1, 2 and 3 on any domain, from bounds on the closed forms over a rectangle that holds
    every (μω, ντ). The files that `snn-verify export-coq` writes prove such bounds. *)

From Coq Require Import Reals Lra Psatz.
From Selu Require Import Statements ClosedForms Expectation SingularValues Contraction FixedPoint.
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

Section OwnDomain.
Variable d : domain.
(** Where x = μω and y = ντ lie. *)
Variables rx ry : range.
Hypothesis Hd : positive d.
Hypothesis Hx : forall m w, within (mu d) m -> within (omega d) w -> within rx (m * w).
Hypothesis Hy : forall n t, within (nu d) n -> within (tau d) t -> within ry (n * t).

(** Theorem 1. As τ = y/ν, the squares of ω and τ are at most W and T, for T = (y/min ν)² and for
    T = (max τ)². *)
Theorem theorem_1_on q W : 0 <= q < 1 -> (exists s, Omega d s) ->
  (forall w, within (omega d) w -> w ^ 2 <= W) ->
  (forall x y, within rx x -> within ry y -> within (mu d) (M x y) /\ within (nu d) (V x y)) ->
  (forall x y, within rx x -> within ry y ->
    criterion q W ((y / lower (nu d)) ^ 2) (M_x x y) (M_y x y) (V_x x y) (V_y x y) \/
    criterion q W (upper (tau d) ^ 2) (M_x x y) (M_y x y) (V_x x y) (V_y x y)) ->
  image d (Omega d) /\ singular_values_below d q /\ lipschitz d q /\
  attracting_fixed_point d q (Omega d).
Proof.
  intros Hq Hne HW HI HC.
  assert (I : image d (Omega d)).
  { intros w t Hw Ht [m n] [Hm Hn]. rewrite g_closed.
    - apply HI. now apply Hx. now apply Hy.
    - apply (y_pos d Hd m w n t). exact (conj Hm (conj Hw (conj Hn Ht))). }
  assert (J : jacobian_below d q).
  { apply jacobian_below_of_criterion. intros m w n t (Hm & Hw & Hn & Ht).
    destruct (HC _ _ (Hx _ _ Hm Hw) (Hy _ _ Hn Ht)) as [C | C]; exists W; eexists;
      (split; [ now apply HW | split; [ | exact C ] ]); clear C; destruct Hd as [P1 P2].
    - assert (E : t <= n * t / lower (nu d)).
      { apply (Rmult_le_reg_r (lower (nu d))). exact P1.
        replace (n * t / lower (nu d) * lower (nu d)) with (n * t) by (field; lra).
        destruct Hn, Ht. nra. }
      apply pow_incr. destruct Ht. lra.
    - apply pow_incr. destruct Ht. lra. }
  assert (L := lipschitz_of_jacobian d Hd q (proj1 Hq) J).
  split; [ exact I | split; [ | split; [ exact L | ] ] ].
  - now apply singular_values_of_jacobian.
  - apply (attracting_fixed_point_of_contraction d q (Omega d)); try assumption.
    intros w t Hw Ht p Hp _. now apply I.
Qed.

(** Theorem 2: ν is at least min ν, and at least y/max τ. *)
Theorem theorem_2_on :
  (forall x y, within rx x -> within ry y -> V x y < lower (nu d) \/ V x y < y / upper (tau d)) ->
  forall m w n t, in_domain d m w n t -> variance (m * w) (n * t) < n.
Proof.
  intros H m w n t Hp. destruct (y_pos d Hd m w n t Hp) as (P1 & P2 & P3).
  rewrite variance_eq by easy. destruct Hp as (Hm & Hw & Hn & Ht).
  destruct (H _ _ (Hx _ _ Hm Hw) (Hy _ _ Hn Ht)) as [C | C]; destruct Hn, Ht.
  - lra.
  - apply Rlt_le_trans with (1 := C). apply (Rmult_le_reg_r (upper (tau d))). lra.
    replace (n * t / upper (tau d) * upper (tau d)) with (n * t) by (field; lra). nra.
Qed.

(** Theorem 3: ν is at most max ν, and at most y/min τ. *)
Theorem theorem_3_on :
  (forall x y, within rx x -> within ry y -> V x y > upper (nu d) \/ V x y > y / lower (tau d)) ->
  forall m w n t, in_domain d m w n t -> variance (m * w) (n * t) > n.
Proof.
  intros H m w n t Hp. destruct (y_pos d Hd m w n t Hp) as (P1 & P2 & P3).
  rewrite variance_eq by easy. destruct Hp as (Hm & Hw & Hn & Ht). destruct Hd as [Q1 Q2].
  destruct (H _ _ (Hx _ _ Hm Hw) (Hy _ _ Hn Ht)) as [C | C]; destruct Hn, Ht.
  - lra.
  - apply Rgt_ge_trans with (1 := C). apply Rle_ge, (Rmult_le_reg_r (lower (tau d))). lra.
    replace (n * t / lower (tau d) * lower (tau d)) with (n * t) by (field; lra). nra.
Qed.
End OwnDomain.
