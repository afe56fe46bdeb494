(** Theorem 2. On its domain V(x, y) increases with x = μω and y = ντ, and V(x, 5/4 ν) − ν decreases
    with ν. So ν̃ − ν is greatest at one corner, x = 1/10, ν = 3, τ = 5/4. *)

From Coq Require Import Reals Lra Psatz.
From Coquelicot Require Import Coquelicot.
From Interval Require Import Tactic.
From Selu Require Import Statements ClosedForms Expectation Contraction ErfcxApprox Evaluate VarianceChange.
From Selu Require Import Theorem2Polynomials.
Open Scope R_scope.

Lemma near_terms x y : -1/10 <= x <= 1/10 -> 24/10 <= y <= 20 ->
  near_erfc_0 P0 P0_error x y /\ near_erfcx 1 P1 P1_error x y /\ near_erfcx 2 P2 P2_error x y.
Proof.
  intros Hx Hy. split; [ | split ].
  - apply near_erfc_0_intro, P0_close. split; interval.
  - apply near_erfcx_intro, P1_close. lra. split; interval with (i_bisect y).
  - apply near_erfcx_intro, P2_close. lra. split; interval with (i_bisect y).
Qed.

Ltac bound Hx Hy :=
  use_near (near_terms _ _ Hx Hy); unfold P0, P1, P2, P0_error, P1_error, P2_error in *;
  match type of Hx with _ <= ?x <= _ => match type of Hy with _ <= ?y <= _ =>
    interval with (i_bisect x, i_bisect y, i_depth 30) end end.

Lemma V_x_positive x y : -1/10 <= x <= 1/10 -> 24/10 <= y <= 20 -> 0 < V_x x y.
Proof. intros Hx Hy. bound Hx Hy. Qed.

Lemma V_y_positive x y : -1/10 <= x <= 1/10 -> 24/10 <= y <= 20 -> 0 < V_y x y.
Proof. intros Hx Hy. bound Hx Hy. Qed.

Lemma V_y_below x y : -1/10 <= x <= 1/10 -> 375/100 <= y <= 20 -> V_y x y < 8/10.
Proof. intros Hx Hy'. assert (Hy : 24/10 <= y <= 20) by lra. bound Hx Hy. Qed.

Lemma corner : Rabs (V (1/10) (15/4) - 3 + 0.119744289956) <= 1e-11.
Proof. interval_at_point. Qed.

(** V(x, nt) ≤ V(x, 5/4 n) ≤ V(1/10, 5/4 n), and V(1/10, 5/4 n) − n ≤ V(1/10, 15/4) − 3. *)
Lemma greatest_change x n t : -1/10 <= x <= 1/10 -> 3 <= n <= 16 -> 8/10 <= t <= 5/4 ->
  V x (n * t) - n <= V (1/10) (15/4) - 3.
Proof.
  intros Hx Hn Ht. assert (H : 24/10 <= n * t <= n * (5/4)) by (split; nra).
  apply Rle_trans with (V (1/10) (n * (5/4)) - n).
  - apply Rplus_le_compat_r. apply Rle_trans with (V x (n * (5/4))).
    + apply (increasing (fun y => V x y) (fun y => V_y x y)). lra.
      * intros y Hy. apply is_derive_V_in_y. lra.
      * intros y Hy. apply Rlt_le, V_y_positive; lra.
    + apply (increasing (fun x => V x (n * (5/4))) (fun x => V_x x (n * (5/4)))). lra.
      * intros z _. apply is_derive_V_in_x. lra.
      * intros z Hz. apply Rlt_le, V_x_positive; lra.
  - replace (15/4) with (3 * (5/4)) by field.
    apply (decreasing (fun n => V (1/10) (n * (5/4)) - n) (fun n => V_y (1/10) (n * (5/4)) * (5/4) - 1)).
    + lra.
    + intros m Hm. apply is_derive_change. lra.
    + intros m Hm. assert (B := V_y_below (1/10) (m * (5/4)) ltac:(lra) ltac:(lra)). lra.
Qed.

Theorem theorem_2_proof : theorem_2.
Proof.
  intros m w n t (Hm & Hw & Hn & Ht). unfold within in *; simpl in *.
  rewrite variance_eq by nra.
  assert (H := greatest_change (m * w) n t ltac:(split; nra) ltac:(lra) ltac:(lra)).
  assert (C := corner). apply Rabs_le_between in C. lra.
Qed.
