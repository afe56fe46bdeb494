(** The closed forms of the moments and of their derivatives by x and y, for any α and λ (a, l).
    Expectation.v proves that the moments are these, Derivatives.v that the derivatives are. *)

From Coq Require Import Reals.
From Selu Require Import Statements.
Open Scope R_scope.

(** E = e^(−x²/(2y)). *)
Definition G (x y : R) : R := exp (- (x * x) / (2 * y)).

(** e^(cx + c²y/2) erfc((x + cy)/√(2y)), which is 2 E[e^(cz); z ≤ 0] for z ~ N(x, y). *)
Definition T (c x y : R) : R := exp (c * x + c * c * y / 2) * erfc ((x + c * y) / sqrt (2 * y)).

(** Equations (4) and (5) of Klambauer et al. 2017. *)
Definition mean_closed (a l x y : R) : R :=
  l / 2 * (- (a + x) * T 0 x y + a * T 1 x y + sqrt (2 / PI) * sqrt y * G x y + 2 * x).
Definition second_closed (a l x y : R) : R :=
  l ^ 2 / 2 * ((x ^ 2 + y) * (2 - T 0 x y) + a ^ 2 * (- 2 * T 1 x y + T 2 x y + T 0 x y)
               + sqrt (2 / PI) * x * sqrt y * G x y).
Definition variance_closed (a l x y : R) : R := second_closed a l x y - mean_closed a l x y ^ 2.

(** Their partial derivatives (proofs/lemmas.md, Lemma 9). *)
Definition mean_x (a l x y : R) : R := l * (1 - T 0 x y / 2) + l * a / 2 * T 1 x y.
Definition mean_y (a l x y : R) : R :=
  1 / 2 * (l * (1 - a) * G x y / sqrt (2 * PI * y) + l * a / 2 * T 1 x y).
Definition second_x (a l x y : R) : R :=
  2 * l ^ 2 * (x * (1 - T 0 x y / 2) + sqrt (y / (2 * PI)) * G x y) + l ^ 2 * a ^ 2 * (T 2 x y - T 1 x y).
Definition second_y (a l x y : R) : R :=
  l ^ 2 * (1 - T 0 x y / 2) + l ^ 2 * a ^ 2 * (T 2 x y - T 1 x y / 2).
Definition variance_x (a l x y : R) : R := second_x a l x y - 2 * mean_closed a l x y * mean_x a l x y.
Definition variance_y (a l x y : R) : R := second_y a l x y - 2 * mean_closed a l x y * mean_y a l x y.
