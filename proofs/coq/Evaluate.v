(** Bounds by coq-interval for the closed forms: over a box, where polynomials stand for erfc and
    erfcx, and at a point. *)

From Coq Require Import Reals Lra.
From Coquelicot Require Import Coquelicot.
From Interval Require Import Tactic.
From Selu Require Import Statements Erfc ClosedForms Parameters ErfcxApprox.
Open Scope R_scope.

(** T c x y is e^(cx + c²y/2) times a value within e of P, or E times one, P being taken at
    (x + cy)/√(2y). The first suits arguments around 0, the second great ones. *)
Definition near_erfc (c : R) (P : R -> R) (e x y : R) : Prop := exists d, - e <= d <= e /\
  T c x y = exp (c * x + c * c * y / 2) * (P ((x + c * y) / sqrt (2 * y)) + d).
Definition near_erfcx (c : R) (P : R -> R) (e x y : R) : Prop := exists d, - e <= d <= e /\
  T c x y = G x y * (P ((x + c * y) / sqrt (2 * y)) + d).
(** The first for c = 0. *)
Definition near_erfc_0 (P : R -> R) (e x y : R) : Prop := exists d, - e <= d <= e /\
  T 0 x y = P (x / sqrt (2 * y)) + d.

Lemma near (f p e : R) : Rabs (f - p) <= e -> exists d, - e <= d <= e /\ f = p + d.
Proof. intros H. apply Rabs_le_between in H. exists (f - p). lra. Qed.

Lemma near_erfc_intro c P e x y :
  Rabs (erfc ((x + c * y) / sqrt (2 * y)) - P ((x + c * y) / sqrt (2 * y))) <= e ->
  near_erfc c P e x y.
Proof. intros H. destruct (near _ _ _ H) as [d [Hd E]]. exists d. unfold T. now rewrite E. Qed.

Lemma near_erfcx_intro c P e x y : 0 < y ->
  Rabs (erfcx ((x + c * y) / sqrt (2 * y)) - P ((x + c * y) / sqrt (2 * y))) <= e ->
  near_erfcx c P e x y.
Proof.
  intros Hy H. destruct (near _ _ _ H) as [d [Hd E]]. exists d. rewrite T_erfcx by easy. now rewrite E.
Qed.

Lemma near_erfc_0_intro P e x y :
  Rabs (erfc (x / sqrt (2 * y)) - P (x / sqrt (2 * y))) <= e -> near_erfc_0 P e x y.
Proof. intros H. rewrite <- T_0 in H. exact (near _ _ _ H). Qed.

(** α01 and λ01 as variables, with their bounds. *)
Ltac name_parameters :=
  generalize alpha01_bounds lambda01_bounds; generalize alpha01 lambda01;
  let a := fresh "a" in let l := fresh "l" in let Ha := fresh "Ha" in let Hl := fresh "Hl" in
  intros a l Ha Hl.

(** Replaces T 0, T 1 and T 2 in the goal, by a conjunction of the above, and α01 and λ01.
    The polynomials and their errors are then to be unfolded for [interval]. *)
Ltac use_near H :=
  let d0 := fresh "d0" in let d1 := fresh "d1" in let d2 := fresh "d2" in
  let D0 := fresh "D0" in let D1 := fresh "D1" in let D2 := fresh "D2" in
  let E0 := fresh "E0" in let E1 := fresh "E1" in let E2 := fresh "E2" in
  destruct H as [[d0 [D0 E0]] [[d1 [D1 E1]] [d2 [D2 E2]]]];
  unfold variance_x, variance_y, variance_closed, second_x, second_y, second_closed, mean_x, mean_y,
    mean_closed;
  rewrite ?E0, ?E1, ?E2; clear E0 E1 E2; unfold G; name_parameters.

(** Bounds on the integrals in a goal without variables, and then on the goal. *)
Ltac interval_at_point :=
  unfold variance_closed, second_closed, mean_closed; rewrite T_0; unfold T, G; rewrite ?erfc_RInt;
  name_parameters;
  repeat match goal with |- context [RInt ?f ?a ?b] =>
    let H := fresh in let z := fresh in
    integral_intro (RInt f a b) with (i_prec 80, i_degree 15, i_fuel 500, i_relwidth 50) as H;
    revert H; generalize (RInt f a b); intros z H end;
  interval with (i_prec 80).
