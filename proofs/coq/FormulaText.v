(** The formula text of src/statement/data/moment-map.ts, letter by letter (a test compares), is the
    moment map. So the expressions that the prover and the checker of this repository evaluate are
    the Gaussian integrals: Lemmas 1 and 2 of proofs/lemmas.md, proved by Coq. The text's erfcx(t) is
    e^(t²) erfc(t), the definition at the head of ErfcxApprox.v. *)

From Coq Require Import Reals Lra Psatz.
From Selu Require Import Statements Gauss Erfc ClosedForms Parameters Derivatives Expectation.
From Selu Require Import StandardNormal ErfcxApprox.
Open Scope R_scope.

Module Text.
Section Text.
Variables x y : R.
Let pi := PI.
Definition alpha := sqrt(2/pi) / (1 - erfcx(1/sqrt(2))).
Definition lambda := sqrt(2 / (1 + alpha^2*(erfcx(sqrt(2)) - 2*erfcx(1/sqrt(2)) + 1))).
Definition r := sqrt(2*y).
Definition u := x/r.
Definition mean := lambda*(x + exp(-u^2)/2*(r/sqrt(pi) - x*erfcx(u) + alpha*(erfcx(u + r/2) - erfcx(u)))).
Definition second := lambda^2*(x^2 + y + exp(-u^2)/2*(x*r/sqrt(pi) - (x^2 + y)*erfcx(u) + alpha^2*(erfcx(u + r) - 2*erfcx(u + r/2) + erfcx(u)))).
Definition variance := second - mean^2.
End Text.
End Text.

Definition formula_text : Prop :=
  alpha01 = Text.alpha /\ lambda01 = Text.lambda /\
  forall x y, 0 < y ->
    mean x y = Text.mean x y /\ second x y = Text.second x y /\ variance x y = Text.variance x y.

(** ** α and λ *)

Lemma erfcx_w1 : erfcx (1 / sqrt 2) = w1.
Proof.
  unfold erfcx, w1. rewrite Rmult_comm. do 2 f_equal.
  replace (1 / sqrt 2 * (1 / sqrt 2)) with (1 / (sqrt 2 * sqrt 2)) by (field; generalize sqrt2_pos; lra).
  now rewrite sqrt2_sqr.
Qed.

Lemma erfcx_w2 : erfcx (sqrt 2) = w2.
Proof. unfold erfcx, w2. rewrite Rmult_comm, sqrt2_sqr. reflexivity. Qed.

Lemma alpha_text : alpha01 = Text.alpha.
Proof. rewrite alpha01_w. unfold Text.alpha. rewrite erfcx_w1. reflexivity. Qed.

Lemma lambda_text : lambda01 = Text.lambda.
Proof.
  unfold Text.lambda. rewrite erfcx_w1, erfcx_w2, <- alpha_text.
  assert (L := lambda01_sqr). assert (B := lambda01_bounds). assert (W := w_bounds).
  set (c := 1 + alpha01 ^ 2 * (w2 - 2 * w1 + 1)) in *.
  assert (0 < c) by (unfold c; generalize (pow2_ge_0 alpha01); nra).
  symmetry. rewrite <- L. replace (lambda01 ^ 2 * c / c) with (lambda01 * lambda01) by (field; lra).
  apply sqrt_square. lra.
Qed.

(** ** The moments *)

Section Moments.
Variables x y : R.
Hypothesis Hy : 0 < y.

Lemma exp_text : exp (- Text.u x y ^ 2) = G x y.
Proof.
  unfold Text.u, Text.r, G. f_equal.
  assert (0 < sqrt (2 * y)) by (apply sqrt_lt_R0; lra).
  assert (E : sqrt (2 * y) * sqrt (2 * y) = 2 * y) by (apply sqrt_sqrt; lra).
  set (r := sqrt (2 * y)) in *. clearbody r. rewrite <- E. field. lra.
Qed.

(** u + cr/2 = (x + cy)/√(2y). *)
Lemma T_text c t : t = Text.u x y + c * Text.r y / 2 -> T c x y = exp (- Text.u x y ^ 2) * erfcx t.
Proof.
  intros ->. rewrite exp_text, T_erfcx by easy. do 2 f_equal. unfold Text.u, Text.r.
  assert (0 < sqrt (2 * y)) by (apply sqrt_lt_R0; lra).
  assert (E : sqrt (2 * y) * sqrt (2 * y) = 2 * y) by (apply sqrt_sqrt; lra).
  set (r := sqrt (2 * y)) in *. clearbody r. replace y with (r * r / 2) by lra. field. lra.
Qed.

(** r/√π = √(2/π) √y. *)
Lemma r_text : Text.r y / sqrt PI = k * sqrt y.
Proof.
  unfold Text.r. rewrite sqrt_double, k_sqrt_PI. field. generalize sqrtPI_pos; lra.
Qed.

Lemma mean_text : mean x y = Text.mean x y.
Proof.
  rewrite mean_eq by easy. unfold mean_closed, Text.mean. rewrite <- alpha_text, <- lambda_text, r_text.
  rewrite (T_text 0 (Text.u x y)), (T_text 1 (Text.u x y + Text.r y / 2)) by field.
  rewrite <- exp_text. fold k. field.
Qed.

Lemma second_text : second x y = Text.second x y.
Proof.
  rewrite second_eq by easy. unfold second_closed, Text.second. rewrite <- alpha_text, <- lambda_text.
  replace (x * Text.r y / sqrt PI) with (x * (k * sqrt y))
    by (rewrite <- r_text; field; generalize sqrtPI_pos; lra).
  rewrite (T_text 0 (Text.u x y)), (T_text 1 (Text.u x y + Text.r y / 2)),
    (T_text 2 (Text.u x y + Text.r y)) by field.
  rewrite <- exp_text. fold k. field.
Qed.
End Moments.

Theorem formula_text_proof : formula_text.
Proof.
  split; [ exact alpha_text | split; [ exact lambda_text | ] ]. intros x y Hy.
  assert (E1 := mean_text x y Hy). assert (E2 := second_text x y Hy).
  split; [ exact E1 | split; [ exact E2 | ] ].
  unfold variance, Text.variance. now rewrite E1, E2.
Qed.
