(** The closed forms along a differentiable curve (X(t), Y(t)), Y > 0: the derivative by t is
    X′ ∂_x + Y′ ∂_y with the closed partial derivatives of ClosedForms.v. Lines parallel to the axes
    give the partial derivatives, segments the mean value theorem of Contraction.v. *)

From Coq Require Import Reals Lra Psatz.
From Coquelicot Require Import Coquelicot.
From Selu Require Import Statements Gauss Erfc ClosedForms.
Open Scope R_scope.

(** ** Square roots *)

Definition k : R := sqrt (2 / PI).

Lemma sqrt2_pos : 0 < sqrt 2.
Proof. apply sqrt_lt_R0. lra. Qed.

Lemma sqrt2_sqr : sqrt 2 * sqrt 2 = 2.
Proof. apply sqrt_sqrt. lra. Qed.

Lemma sqrt_double y : sqrt (2 * y) = sqrt 2 * sqrt y.
Proof. apply sqrt_mult_alt. lra. Qed.

Lemma k_sqrt_PI : sqrt 2 = k * sqrt PI.
Proof.
  unfold k. rewrite <- sqrt_mult_alt. f_equal. field. generalize PI_pos; lra.
  apply Rlt_le, Rdiv_lt_0_compat. lra. apply PI_pos.
Qed.

Lemma two_over_sqrtPI : 2 / sqrt PI = k * sqrt 2.
Proof.
  assert (P := sqrtPI_pos). rewrite <- sqrt2_sqr at 1. rewrite k_sqrt_PI at 1. field. lra.
Qed.

Lemma over_sqrt_2PIy p y : 0 < y -> p / sqrt (2 * PI * y) = p * (k / (2 * sqrt y)).
Proof.
  intros Hy. assert (P := PI_pos). assert (P' := sqrtPI_pos). assert (S := sqrt2_pos).
  assert (Hu : 0 < sqrt y) by now apply sqrt_lt_R0.
  rewrite 2!sqrt_mult_alt by nra.
  assert (E := k_sqrt_PI). assert (E2 := sqrt2_sqr).
  replace k with (sqrt 2 / sqrt PI) by (rewrite E; field; lra).
  replace (2 * sqrt y) with (sqrt 2 * sqrt 2 * sqrt y) by (rewrite E2; ring).
  field. lra.
Qed.

Lemma sqrt_over_2PI y : 0 < y -> sqrt (y / (2 * PI)) = k * sqrt y / 2.
Proof.
  intros Hy. assert (P := PI_pos).
  replace (y / (2 * PI)) with (2 / PI * (y / (2 * 2))) by (field; lra).
  rewrite sqrt_mult_alt by (apply Rlt_le, Rdiv_lt_0_compat; lra). fold k.
  rewrite sqrt_div_alt by lra. rewrite sqrt_square by lra. field.
Qed.

(** Proves an equation of rational functions in √y and other terms. *)
Ltac field_sqrt y Hy :=
  let u := fresh "u" in let Hu := fresh "Hu" in let Ey := fresh "Ey" in
  assert (Hu : 0 < sqrt y) by (now apply sqrt_lt_R0);
  assert (Ey : y = sqrt y * sqrt y) by (symmetry; apply sqrt_sqrt, Rlt_le, Hy);
  set (u := sqrt y) in *; clearbody u; rewrite ?Ey; clear Ey; field; lra.

(** ** Tactics for derivatives *)

Lemma is_derive_eq (f : R -> R) (x l1 l2 : R) : is_derive f x l1 -> l1 = l2 :> R -> is_derive f x l2.
Proof. intros H <-. exact H. Qed.

(** Solves [is_derive (fun t => …) t d] where the hypotheses give the derivatives of the functions that
    occur; leaves nothing or the equation of the two derivatives. *)
Ltac derive := match goal with |- is_derive _ ?x _ =>
  repeat match goal with H : is_derive ?f x ?d |- _ =>
    assert (Derive (fun t => f t) x = d) by (apply is_derive_unique; exact H);
    assert (ex_derive (fun t => f t) x) by (eexists; exact H); revert H end; intros;
  auto_derive; [ repeat split; try assumption; try lra
               | repeat match goal with H : Derive _ _ = _ |- _ => rewrite H; clear H end ] end.

(** [auto_derive] would differentiate T and G as functions of two variables; here they are functions
    f0, f1, f2, h of one. *)
Lemma is_derive_mean_rule (a l c t : R) (x y f0 f1 h : R -> R) (x' y' d0 d1 h' : R) :
  0 < y t -> is_derive x t x' -> is_derive y t y' ->
  is_derive f0 t d0 -> is_derive f1 t d1 -> is_derive h t h' ->
  is_derive (fun s => l / 2 * (- (a + x s) * f0 s + a * f1 s + c * sqrt (y s) * h s + 2 * x s)) t
    (l / 2 * (- x' * f0 t - (a + x t) * d0 + a * d1
              + c * (y' / (2 * sqrt (y t)) * h t + sqrt (y t) * h') + 2 * x')).
Proof. intros. derive. field. apply Rgt_not_eq, sqrt_lt_R0; assumption. Qed.

Lemma is_derive_second_rule (a l c t : R) (x y f0 f1 f2 h : R -> R) (x' y' d0 d1 d2 h' : R) :
  0 < y t -> is_derive x t x' -> is_derive y t y' ->
  is_derive f0 t d0 -> is_derive f1 t d1 -> is_derive f2 t d2 -> is_derive h t h' ->
  is_derive (fun s => l ^ 2 / 2 * ((x s ^ 2 + y s) * (2 - f0 s) + a ^ 2 * (- 2 * f1 s + f2 s + f0 s)
                                   + c * x s * sqrt (y s) * h s)) t
    (l ^ 2 / 2 * ((2 * x t * x' + y') * (2 - f0 t) - (x t ^ 2 + y t) * d0
                  + a ^ 2 * (- 2 * d1 + d2 + d0)
                  + c * (x' * sqrt (y t) * h t + x t * (y' / (2 * sqrt (y t)) * h t + sqrt (y t) * h')))).
Proof. intros. derive. field. apply Rgt_not_eq, sqrt_lt_R0; assumption. Qed.

Lemma is_derive_variance_rule (m q : R -> R) (m' q' t : R) : is_derive m t m' -> is_derive q t q' ->
  is_derive (fun s => q s - m s ^ 2) t (q' - 2 * m t * m').
Proof. intros. derive. ring. Qed.

(** ** The building blocks *)

(** ((x + cy)/√(2y))² = x²/(2y) + cx + c²y/2. *)
Lemma square_of_argument x y c : 0 < y ->
  (x + c * y) / sqrt (2 * y) * ((x + c * y) / sqrt (2 * y)) = x * x / (2 * y) + (c * x + c * c * y / 2).
Proof.
  intros Hy. assert (E : sqrt (2 * y) * sqrt (2 * y) = 2 * y) by (apply sqrt_sqrt; lra).
  assert (0 < sqrt (2 * y)) by (apply sqrt_lt_R0; lra).
  replace ((x + c * y) / sqrt (2 * y) * ((x + c * y) / sqrt (2 * y)))
    with ((x + c * y) * (x + c * y) / (sqrt (2 * y) * sqrt (2 * y))) by (field; lra).
  rewrite E. field. lra.
Qed.

(** e^(cx + c²y/2) e^(−((x + cy)/√(2y))²) = E. *)
Lemma exp_times_gauss x y c : 0 < y ->
  exp (c * x + c * c * y / 2) * exp (- ((x + c * y) / sqrt (2 * y) * ((x + c * y) / sqrt (2 * y)))) = G x y.
Proof. intros Hy. rewrite square_of_argument by easy. unfold G. rewrite <- exp_plus. f_equal. field. lra. Qed.

Section Along.
Variables X Y : R -> R.
Variables t dX dY : R.
Hypothesis HY : 0 < Y t.
Hypothesis HX' : is_derive X t dX.
Hypothesis HY' : is_derive Y t dY.

Lemma is_derive_argument c :
  is_derive (fun s => (X s + c * Y s) / sqrt (2 * Y s)) t
    ((dX + c * dY) / sqrt (2 * Y t) - (X t + c * Y t) * dY / (2 * Y t * sqrt (2 * Y t))).
Proof.
  assert (0 < sqrt (2 * Y t)) by (apply sqrt_lt_R0; lra).
  assert (E : sqrt (2 * Y t) * sqrt (2 * Y t) = 2 * Y t) by (apply sqrt_sqrt; lra).
  derive. set (r := sqrt (2 * Y t)) in *. clearbody r.
  replace (Y t) with (r * r / 2) by lra. field. lra.
Qed.

Definition T_x c x y := c * T c x y - k / sqrt y * G x y.
Definition T_y c x y := c * c / 2 * T c x y - k * (c * y - x) / (2 * y * sqrt y) * G x y.

Lemma T_along c : is_derive (fun s => T c (X s) (Y s)) t (dX * T_x c (X t) (Y t) + dY * T_y c (X t) (Y t)).
Proof.
  assert (D1 : is_derive (fun s => exp (c * X s + c * c * Y s / 2)) t
                 ((c * dX + c * c / 2 * dY) * exp (c * X t + c * c * Y t / 2))) by (derive; unfold Rdiv; ring).
  assert (D2 := is_derive_erfc_comp _ _ _ (is_derive_argument c)).
  unfold T. eapply is_derive_eq.
  { apply (is_derive_mult _ _ _ _ _ D1 D2). intros; apply Rmult_comm. }
  unfold plus, mult; simpl. unfold T_x, T_y, T. rewrite <- (exp_times_gauss (X t) (Y t) c) by easy.
  set (er := erfc _). clearbody er. set (E := exp (c * X t + _)). clearbody E.
  set (F := exp _). clearbody F.
  rewrite two_over_sqrtPI, sqrt_double. assert (S := sqrt2_pos). field_sqrt (Y t) HY.
Qed.

Definition G_x x y := - (x / y) * G x y.
Definition G_y x y := x * x / (2 * y * y) * G x y.

Lemma G_along : is_derive (fun s => G (X s) (Y s)) t (dX * G_x (X t) (Y t) + dY * G_y (X t) (Y t)).
Proof.
  unfold G_x, G_y, G. derive. unfold Rdiv. rewrite <- Ropp_mult_distr_l. field. lra.
Qed.

(** ** The moments *)

Ltac close := unfold T_x, T_y, G_x, G_y; fold k;
  generalize (T 0 (X t) (Y t)) (T 1 (X t) (Y t)) (T 2 (X t) (Y t)) (G (X t) (Y t)); intros;
  field_sqrt (Y t) HY.

Variables a l : R.

Theorem mean_along : is_derive (fun s => mean_closed a l (X s) (Y s)) t
  (dX * mean_x a l (X t) (Y t) + dY * mean_y a l (X t) (Y t)).
Proof.
  eapply is_derive_eq.
  { exact (is_derive_mean_rule a l (sqrt (2 / PI)) t X Y _ _ _ _ _ _ _ _
             HY HX' HY' (T_along 0) (T_along 1) G_along). }
  unfold mean_x, mean_y. rewrite over_sqrt_2PIy by easy. close.
Qed.

Theorem second_along : is_derive (fun s => second_closed a l (X s) (Y s)) t
  (dX * second_x a l (X t) (Y t) + dY * second_y a l (X t) (Y t)).
Proof.
  eapply is_derive_eq.
  { exact (is_derive_second_rule a l (sqrt (2 / PI)) t X Y _ _ _ _ _ _ _ _ _ _
             HY HX' HY' (T_along 0) (T_along 1) (T_along 2) G_along). }
  unfold second_x, second_y. rewrite sqrt_over_2PI by easy. close.
Qed.

Theorem variance_along : is_derive (fun s => variance_closed a l (X s) (Y s)) t
  (dX * variance_x a l (X t) (Y t) + dY * variance_y a l (X t) (Y t)).
Proof.
  eapply is_derive_eq.
  { exact (is_derive_variance_rule _ _ _ _ t mean_along second_along). }
  unfold variance_x, variance_y. ring.
Qed.
End Along.
