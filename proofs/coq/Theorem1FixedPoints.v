(** The box of all fixed points, to four places. Of a fixed point (m, n) with x = mω, y = nτ, bounds on
    x give bounds on n = V(x, y), since y ∈ [0.95 n, 1.1 n]; these give bounds on m = M(x, y), and
    |x| ≤ |m|/10 better bounds on x. Three rounds from the printed box lead to the result. *)

From Coq Require Import Reals Lra.
From Interval Require Import Tactic.
From Selu Require Import Statements Contraction ErfcxApprox Evaluate FixedPoint.
From Selu Require Import Theorem1Polynomials Theorem1Bounds Theorem1.
Open Scope R_scope.

(** Bounds with which n > N, or n < N, is impossible for a fixed point with |x| ≤ X. *)
Definition variance_at_most (X N : R) : Prop := forall x, - X <= x <= X ->
  (forall y, 0.95 * N <= y <= 1.1 * N -> V x y <= N) /\
  (forall y, 1.1 * N <= y <= 1.65 -> V x y - y / 1.1 < 0).
Definition variance_at_least (X N : R) : Prop := forall x, - X <= x <= X ->
  (forall y, 0.95 * N <= y <= 1.1 * N -> N <= V x y) /\
  (forall y, 0.76 <= y <= 0.95 * N -> 0 < V x y - y / 0.95).

Ltac variance_bound := intros x Hx'; assert (Hx : -1/100 <= x <= 1/100) by lra;
  split; intros y Hy; bound x y Hx Hy.

Lemma variance_at_most_1 : variance_at_most 0.006773 1.4130.
Proof. variance_bound. Qed.
Lemma variance_at_most_2 : variance_at_most 0.00563 1.4107.
Proof. variance_bound. Qed.
Lemma variance_at_most_3 : variance_at_most 0.0055 1.4104.
Proof. variance_bound. Qed.

Lemma variance_at_least_1 : variance_at_least 0.003106 0.8253.
Proof. variance_bound. Qed.
Lemma variance_at_least_2 : variance_at_least 0.00221 0.8263.
Proof. variance_bound. Qed.
Lemma variance_at_least_3 : variance_at_least 0.002102 0.8264.
Proof. variance_bound. Qed.

Ltac mean_bound := intros x y Hx' Hy; assert (Hx : -1/100 <= x <= 1/100) by lra; bound x y Hx Hy.

Lemma mean_at_most_1 x y : -0.006773 <= x <= 0.006773 -> 0.76 <= y <= 1.1 * 1.4130 -> M x y <= 0.0563.
Proof. revert x y. mean_bound. Qed.
Lemma mean_at_most_2 x y : -0.00563 <= x <= 0.00563 -> 0.76 <= y <= 1.1 * 1.4107 -> M x y <= 0.055.
Proof. revert x y. mean_bound. Qed.
Lemma mean_at_most_3 x y : -0.0055 <= x <= 0.0055 -> 0.76 <= y <= 1.1 * 1.4104 -> M x y <= 0.0548.
Proof. revert x y. mean_bound. Qed.

Lemma mean_at_least_1 x y : -0.003106 <= x <= 0.003106 -> 0.95 * 0.8253 <= y <= 1.65 -> -0.0221 <= M x y.
Proof. revert x y. mean_bound. Qed.
Lemma mean_at_least_2 x y : -0.00221 <= x <= 0.00221 -> 0.95 * 0.8263 <= y <= 1.65 -> -0.02102 <= M x y.
Proof. revert x y. mean_bound. Qed.
Lemma mean_at_least_3 x y : -0.002102 <= x <= 0.002102 -> 0.95 * 0.8264 <= y <= 1.65 -> -0.0209 <= M x y.
Proof. revert x y. mean_bound. Qed.

(** With m ≥ 0 the variance cannot be small: M would be negative. *)
Lemma mean_negative x y : -0.006773 <= x <= 0.006773 -> 0.76 <= y <= 1.1 * 0.8264 -> M x y < 0.
Proof. revert x y. mean_bound. Qed.

Section FixedPoint.
Variables m w n t : R.
Let x := m * w.
Let y := n * t.
Hypothesis Hw : -0.1 <= w <= 0.1.
Hypothesis Ht : 0.95 <= t <= 1.1.
Hypothesis Hm : -0.03106 <= m <= 0.06773.
Hypothesis Hn : 0.80009 <= n <= 1.48617.
Hypothesis Em : M x y = m.
Hypothesis En : V x y = n.

Lemma y_between : 0.95 * n <= y <= 1.1 * n.
Proof. unfold y. split; nra. Qed.

Lemma x_between c : - c <= m <= c -> - (c / 10) <= x <= c / 10.
Proof. intros Hc. unfold x. split; nra. Qed.

Lemma n_at_most X N : - X <= x <= X -> 0 < N -> variance_at_most X N -> n <= N.
Proof.
  intros Hx HN H. destruct (H x Hx) as [A B]. assert (Y := y_between). apply Rnot_lt_le. intros C.
  destruct (Rle_dec y (1.1 * N)) as [D | D].
  - specialize (A y ltac:(lra)). lra.
  - specialize (B y ltac:(lra)). rewrite En in B. lra.
Qed.

Lemma n_at_least X N : - X <= x <= X -> 0 < N -> variance_at_least X N -> N <= n.
Proof.
  intros Hx HN H. destruct (H x Hx) as [A B]. assert (Y := y_between). apply Rnot_lt_le. intros C.
  destruct (Rle_dec (0.95 * N) y) as [D | D].
  - specialize (A y ltac:(lra)). lra.
  - specialize (B y ltac:(lra)). rewrite En in B. lra.
Qed.

Lemma upper_bounds : m <= 0.0548 /\ n <= 1.4104.
Proof.
  assert (Y := y_between).
  assert (X0 := x_between 0.06773 ltac:(lra)).
  assert (N1 := n_at_most 0.006773 1.4130 ltac:(lra) ltac:(lra) variance_at_most_1).
  assert (M1 := mean_at_most_1 x y ltac:(lra) ltac:(lra)).
  assert (X1 := x_between 0.0563 ltac:(lra)).
  assert (N2 := n_at_most 0.00563 1.4107 ltac:(lra) ltac:(lra) variance_at_most_2).
  assert (M2 := mean_at_most_2 x y ltac:(lra) ltac:(lra)).
  assert (X2 := x_between 0.055 ltac:(lra)).
  assert (N3 := n_at_most 0.0055 1.4104 ltac:(lra) ltac:(lra) variance_at_most_3).
  assert (M3 := mean_at_most_3 x y ltac:(lra) ltac:(lra)).
  lra.
Qed.

Lemma lower_bounds : -0.0209 <= m /\ 0.8264 <= n.
Proof.
  assert (Y := y_between). destruct (Rle_dec 0 m) as [S | S].
  - split. lra. apply Rnot_lt_le. intros C.
    assert (X0 := x_between 0.06773 ltac:(lra)).
    assert (M0 := mean_negative x y ltac:(lra) ltac:(lra)). lra.
  - assert (X0 := x_between 0.03106 ltac:(lra)).
    assert (N1 := n_at_least 0.003106 0.8253 ltac:(lra) ltac:(lra) variance_at_least_1).
    assert (M1 := mean_at_least_1 x y ltac:(lra) ltac:(lra)).
    assert (X1 := x_between 0.0221 ltac:(lra)).
    assert (N2 := n_at_least 0.00221 0.8263 ltac:(lra) ltac:(lra) variance_at_least_2).
    assert (M2 := mean_at_least_2 x y ltac:(lra) ltac:(lra)).
    assert (X2 := x_between 0.02102 ltac:(lra)).
    assert (N3 := n_at_least 0.002102 0.8264 ltac:(lra) ltac:(lra) variance_at_least_3).
    assert (M3 := mean_at_least_3 x y ltac:(lra) ltac:(lra)).
    lra.
Qed.
End FixedPoint.

Theorem fixed_points_proof : fixed_points.
Proof.
  intros w t Hw Ht. destruct theorem_1_proof as (_ & _ & _ & _ & H).
  destruct (H w t Hw Ht) as (p & Hp & Fp & Bp & rest). exists p.
  split; [ exact Hp | split; [ exact Fp | split; [ | exact rest ] ] ].
  destruct p as [m n]. destruct Bp as [Bm Bn], Hw as [Hw1 Hw2], Ht as [Ht1 Ht2].
  unfold within in *; simpl in *.
  rewrite g_closed in Fp by nra. injection Fp as Em En.
  assert (U := upper_bounds m w n t (conj Hw1 Hw2) (conj Ht1 Ht2) Bm Bn Em En).
  assert (L := lower_bounds m w n t (conj Hw1 Hw2) (conj Ht1 Ht2) Bm Bn Em En).
  split; split; simpl; lra.
Qed.
