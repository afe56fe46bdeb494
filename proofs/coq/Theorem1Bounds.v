(** What coq-interval proves for Theorem 1: bounds on the closed forms over rectangles of the (x, y)
    (the machine steps of proofs/theorem-1/proof.md). *)

From Coq Require Import Reals Lra.
From Coquelicot Require Import Coquelicot.
From Interval Require Import Tactic.
From Selu Require Import Statements ClosedForms SingularValues Contraction ErfcxApprox Evaluate.
From Selu Require Import Theorem1Polynomials.
Open Scope R_scope.

(** The rectangle for τ ∈ [0.8, 1.25]. *)
Lemma near_terms x y : -1/100 <= x <= 1/100 -> 64/100 <= y <= 1875/1000 ->
  near_erfc_0 P0 P0_error x y /\ near_erfcx 1 P1 P1_error x y /\ near_erfcx 2 P2 P2_error x y.
Proof.
  intros Hx Hy. split; [ | split ].
  - apply near_erfc_0_intro, P0_close. split; interval.
  - apply near_erfcx_intro, P1_close. lra. split; interval with (i_bisect y).
  - apply near_erfcx_intro, P2_close. lra. split; interval with (i_bisect y).
Qed.

(** Bisects in x and y. *)
Ltac bound x y Hx Hy' :=
  let Hy := fresh "Hy" in assert (Hy : 64/100 <= y <= 1875/1000) by lra;
  use_near (near_terms x y Hx Hy); clear Hy;
  unfold P0, P1, P2, P0_error, P1_error, P2_error in *;
  interval with (i_bisect y, i_bisect x, i_depth 40).

(** Step 9; step 2 follows from it. *)
Lemma image_bounds x y : -1/100 <= x <= 1/100 -> 76/100 <= y <= 165/100 ->
  -0.03107 <= M x y <= 0.06773 /\ 0.80009 <= V x y <= 1.48617.
Proof. intros Hx Hy. split; split; bound x y Hx Hy. Qed.

(** Step 10: |x| ≤ 0.06773 · 0.1 on the box of step 9. *)
Lemma second_image_bound x y : -7/1000 <= x <= 7/1000 -> 76/100 <= y <= 165/100 -> -0.03106 <= M x y.
Proof. intros Hx' Hy. assert (Hx : -1/100 <= x <= 1/100) by lra. bound x y Hx Hy. Qed.

(** Steps 5 and 12: the criterion for ω² ≤ 1/100 and τ² ≤ T. *)
Definition criterion_at (q T x y : R) : Prop :=
  criterion q (1/100) T (M_x x y) (M_y x y) (V_x x y) (V_y x y).

Lemma first_column q x y : -1/100 <= x <= 1/100 -> 64/100 <= y <= 1875/1000 -> 1/2 <= q ^ 2 ->
  0 < q ^ 2 - 1/100 * (M_x x y ^ 2 + V_x x y ^ 2).
Proof.
  intros Hx Hy Hq. assert (M_x x y ^ 2 + V_x x y ^ 2 <= 49); [ bound x y Hx Hy | lra ].
Qed.

Lemma criterion_small_y x y : -1/100 <= x <= 1/100 -> 76/100 <= y <= 88/100 ->
  criterion_at 0.8977 ((y / 0.8) ^ 2) x y.
Proof. intros Hx Hy. split. apply first_column; lra. bound x y Hx Hy. Qed.

Lemma criterion_large_y x y : -1/100 <= x <= 1/100 -> 88/100 <= y <= 165/100 ->
  criterion_at 0.8977 (1.1 ^ 2) x y.
Proof. intros Hx Hy. split. apply first_column; lra. bound x y Hx Hy. Qed.

Lemma criterion_wide_small_y x y : -1/100 <= x <= 1/100 -> 64/100 <= y <= 1 ->
  criterion_at 0.9891 ((y / 0.8) ^ 2) x y.
Proof. intros Hx Hy. split. apply first_column; lra. bound x y Hx Hy. Qed.

Lemma criterion_wide_large_y x y : -1/100 <= x <= 1/100 -> 1 <= y <= 1875/1000 ->
  criterion_at 0.9891 (1.25 ^ 2) x y.
Proof. intros Hx Hy. split. apply first_column; lra. bound x y Hx Hy. Qed.

(** The witness of proofs/t1-image/proof.md: x = −0.01, y = 0.76. *)
Lemma witness : M (-1/100) (76/100) < -0.03106.
Proof. interval_at_point. Qed.
