(** Enclosures of α01 and λ01, from erfc(1/√2) and erfc(√2) to 1e−15. *)

From Coq Require Import Reals Lra.
From Coquelicot Require Import Coquelicot.
From Interval Require Import Tactic.
From Selu Require Import Statements Erfc.
Open Scope R_scope.

Lemma erfc_sqrt_half : Rabs (erfc (1 / sqrt 2) - 0.3173105078629141028295) <= 1e-15.
Proof. rewrite erfc_RInt. integral with (i_prec 70, i_degree 15, i_fuel 500). Qed.

Lemma erfc_sqrt_two : Rabs (erfc (sqrt 2) - 0.04550026389635841440057) <= 1e-15.
Proof. rewrite erfc_RInt. integral with (i_prec 70, i_degree 15, i_fuel 500). Qed.

(** Replaces both values by variables u and w, with their bounds. *)
Ltac name_erfc_values :=
  generalize erfc_sqrt_half erfc_sqrt_two;
  generalize (erfc (1 / sqrt 2)) (erfc (sqrt 2));
  let u := fresh "u" in let w := fresh "w" in let Hu := fresh "Hu" in let Hw := fresh "Hw" in
  intros u w Hu Hw; apply Rabs_le_between' in Hu; apply Rabs_le_between' in Hw.

Lemma alpha01_bounds : 1.6732632423543 <= alpha01 <= 1.6732632423545.
Proof. unfold alpha01. name_erfc_values. interval with (i_prec 80). Qed.

Lemma lambda01_bounds : 1.0507009873554 <= lambda01 <= 1.0507009873556.
Proof. unfold lambda01. name_erfc_values. interval with (i_prec 80). Qed.
