(** Theorem 3. V(x, y) increases with y = ντ, so the smallest τ is the worst. With that τ, where
    ν ≤ 8/100, V(x, y) decreases with x = μω and V(x, ντ) − ν increases with ν: the least value is at a
    corner, x = 1/100, ν = 2/100. For greater ν a bound on V over a box leaves more than that. *)

From Coq Require Import Reals Lra Psatz.
From Coquelicot Require Import Coquelicot.
From Interval Require Import Tactic.
From Selu Require Import Statements ClosedForms Expectation Contraction ErfcxApprox Evaluate VarianceChange.
From Selu Require Import Theorem3Polynomials.
Open Scope R_scope.

Lemma near_terms x y : -1/100 <= x <= 1/100 -> 16/1000 <= y <= 3/10 ->
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

Lemma V_y_positive x y : -1/100 <= x <= 1/100 -> 16/1000 <= y <= 3/10 -> 0 < V_y x y.
Proof. intros Hx Hy. bound Hx Hy. Qed.

Lemma V_y_above x y : -1/100 <= x <= 1/100 -> 16/1000 <= y <= 72/1000 -> 13/10 <= V_y x y.
Proof.
  intros Hx Hy'. assert (Hy : 16/1000 <= y <= 3/10) by lra. bound Hx Hy.
Qed.

Lemma V_x_negative x y : -1/100 <= x <= 1/100 -> 16/1000 <= y <= 72/1000 -> V_x x y < 0.
Proof.
  intros Hx Hy'. assert (Hy : 16/1000 <= y <= 3/10) by lra. bound Hx Hy.
Qed.

Lemma V_above x y : -1/100 <= x <= 1/100 -> 64/1000 <= y <= 216/1000 -> 12/1000 <= V x y - y / (8/10).
Proof.
  intros Hx Hy'. assert (Hy : 16/1000 <= y <= 3/10) by lra. bound Hx Hy.
Qed.

Lemma first_corner : Rabs (V (1/100) (2/100 * (8/10)) - 2/100 - 0.007736083211) <= 1e-11.
Proof. interval_at_point. Qed.

Lemma second_corner : Rabs (V (1/100) (2/100 * (9/10)) - 2/100 - 0.011029274204) <= 1e-11.
Proof. interval_at_point. Qed.

(** For ν ≤ 8/100, where s is the smallest τ: V(x, nt) ≥ V(x, ns) ≥ V(1/100, ns), and
    V(1/100, ns) − n ≥ V(1/100, 2/100 s) − 2/100. *)
Lemma least_change x n s : -1/100 <= x <= 1/100 -> 2/100 <= n <= 8/100 -> 8/10 <= s <= 9/10 ->
  V (1/100) (2/100 * s) - 2/100 <= V x (n * s) - n.
Proof.
  intros Hx Hn Hs. assert (H : 16/1000 <= 2/100 * s <= n * s) by (split; nra).
  assert (H' : n * s <= 72/1000) by nra.
  apply Rle_trans with (V (1/100) (n * s) - n).
  - apply (increasing (fun n => V (1/100) (n * s) - n) (fun n => V_y (1/100) (n * s) * s - 1)). lra.
    + intros m Hm. apply is_derive_change. nra.
    + intros m Hm. assert (B := V_y_above (1/100) (m * s) ltac:(lra) ltac:(split; nra)). nra.
  - apply Rplus_le_compat_r.
    apply (decreasing (fun x => V x (n * s)) (fun x => V_x x (n * s))). lra.
    + intros z _. apply is_derive_V_in_x. lra.
    + intros z Hz. apply Rlt_le, V_x_negative; lra.
Qed.

Lemma smallest_tau x n s t : -1/100 <= x <= 1/100 -> 16/1000 <= n * s -> n * t <= 3/10 ->
  n * s <= n * t -> V x (n * s) <= V x (n * t).
Proof.
  intros Hx H1 H2 H. apply (increasing (fun y => V x y) (fun y => V_y x y)). exact H.
  - intros y Hy. apply is_derive_V_in_y. lra.
  - intros y Hy. apply Rlt_le, V_y_positive; lra.
Qed.

(** Both domains at once: s is 8/10 or 9/10, and ν ≤ 16/100 or 24/100. *)
Lemma change x n s t : -1/100 <= x <= 1/100 -> 2/100 <= n -> 8/10 <= s <= 9/10 ->
  n * s <= 216/1000 -> s <= t <= 5/4 -> n * t <= 3/10 ->
  Rmin (V (1/100) (2/100 * s) - 2/100) (12/1000) <= V x (n * t) - n.
Proof.
  intros Hx Hn Hs Hns Ht Hnt.
  assert (M := smallest_tau x n s t Hx ltac:(nra) Hnt ltac:(nra)).
  destruct (Rle_dec n (8/100)) as [K | K].
  - assert (L := least_change x n s Hx ltac:(lra) Hs).
    apply Rle_trans with (1 := Rmin_l _ _). lra.
  - assert (L := V_above x (n * s) Hx ltac:(split; nra)).
    apply Rle_trans with (1 := Rmin_r _ _). nra.
Qed.

Theorem theorem_3_proof : theorem_3.
Proof.
  split; intros m w n t (Hm & Hw & Hn & Ht); unfold within in *; simpl in *;
    rewrite variance_eq by nra; apply Rle_ge.
  - apply Rle_trans with (2 := change (m * w) n (8/10) t ltac:(split; nra) ltac:(lra) ltac:(lra)
      ltac:(nra) ltac:(lra) ltac:(nra)).
    apply Rmin_glb. 2: lra. assert (C := first_corner). apply Rabs_le_between in C. lra.
  - apply Rle_trans with (2 := change (m * w) n (9/10) t ltac:(split; nra) ltac:(lra) ltac:(lra)
      ltac:(nra) ltac:(lra) ltac:(nra)).
    apply Rmin_glb. 2: lra. assert (C := second_corner). apply Rabs_le_between in C. lra.
Qed.
