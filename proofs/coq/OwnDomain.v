(** Theorems 1, 2 and 3 on any domain, from bounds on the closed forms over a rectangle that holds
    every (μω, ντ). The files that `snn-verify export-coq` writes prove such bounds. *)

From Coq Require Import Reals Lra Psatz.
From Selu Require Import Statements ClosedForms Expectation SingularValues Contraction FixedPoint Rectangle.
Open Scope R_scope.

Section OwnDomain.
Variable d : domain.
(** Where x = μω and y = ντ lie. *)
Variables rx ry : range.
Hypothesis Hd : positive d.
Hypothesis Hx : forall m w, within (mu d) m -> within (omega d) w -> within rx (m * w).
Hypothesis Hy : forall n t, within (nu d) n -> within (tau d) t -> within ry (n * t).

(** Theorem 1. *)
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
  assert (I : image d (Omega d)) by (apply (image_on d rx ry Hd Hx Hy); exact HI).
  assert (J := jacobian_below_on d rx ry Hd Hx Hy q W HW HC).
  assert (L := lipschitz_of_jacobian d Hd q (proj1 Hq) J).
  split; [ exact I | split; [ | split; [ exact L | ] ] ].
  - now apply singular_values_of_jacobian.
  - apply (attracting_fixed_point_of_contraction d q (Omega d)); try assumption.
    intros w t Hw Ht p Hp _. now apply I.
Qed.

(** Theorem 2: ν is at least min ν, and at least y/max τ. *)
Theorem theorem_2_on :
  (forall x y, within rx x -> within ry y -> 0 < lower (nu d) - V x y \/ 0 < y / upper (tau d) - V x y) ->
  forall m w n t, in_domain d m w n t -> variance (m * w) (n * t) < n.
Proof.
  intros H m w n t Hp. destruct (y_pos d Hd m w n t Hp) as (P1 & P2 & P3).
  rewrite variance_eq by easy. destruct Hp as (Hm & Hw & Hn & Ht).
  destruct (H _ _ (Hx _ _ Hm Hw) (Hy _ _ Hn Ht)) as [C | C]; destruct Hn, Ht.
  - lra.
  - apply Rlt_le_trans with (n * t / upper (tau d)). lra. apply (Rmult_le_reg_r (upper (tau d))). lra.
    replace (n * t / upper (tau d) * upper (tau d)) with (n * t) by (field; lra). nra.
Qed.

(** Theorem 3: ν is at most y/min τ, and at most max ν. *)
Theorem theorem_3_on :
  (forall x y, within rx x -> within ry y -> 0 < V x y - y / lower (tau d) \/ 0 < V x y - upper (nu d)) ->
  forall m w n t, in_domain d m w n t -> variance (m * w) (n * t) > n.
Proof.
  intros H m w n t Hp. destruct (y_pos d Hd m w n t Hp) as (P1 & P2 & P3).
  rewrite variance_eq by easy. destruct Hp as (Hm & Hw & Hn & Ht). destruct Hd as [Q1 Q2].
  destruct (H _ _ (Hx _ _ Hm Hw) (Hy _ _ Hn Ht)) as [C | C]; destruct Hn, Ht.
  - apply Rgt_ge_trans with (n * t / lower (tau d)). lra. apply Rle_ge, (Rmult_le_reg_r (lower (tau d))). lra.
    replace (n * t / lower (tau d) * lower (tau d)) with (n * t) by (field; lra). nra.
  - lra.
Qed.
End OwnDomain.
