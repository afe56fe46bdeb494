(** The Euclidean distance in the plane. *)

From Coq Require Import Reals Lra Psatz Rgeom.
From Coquelicot Require Import Coquelicot.
From Selu Require Import Statements.
Open Scope R_scope.

Lemma dist_euclidean a b : dist a b = dist_euc (fst a) (snd a) (fst b) (snd b).
Proof. unfold dist, dist_euc. now rewrite 2!Rsqr_pow2. Qed.

Lemma dist_nonneg a b : 0 <= dist a b.
Proof. apply sqrt_pos. Qed.

Lemma dist_sym a b : dist a b = dist b a.
Proof. unfold dist. f_equal. ring. Qed.

Lemma dist_triangle a b c : dist a c <= dist a b + dist b c.
Proof. rewrite 3!dist_euclidean. apply triangle. Qed.

Lemma dist_sqr a b : dist a b ^ 2 = (fst a - fst b) ^ 2 + (snd a - snd b) ^ 2.
Proof.
  unfold dist. rewrite <- Rsqr_pow2. apply Rsqr_sqrt, Rplus_le_le_0_compat; apply pow2_ge_0.
Qed.

Lemma dist_0 a b : dist a b = 0 -> a = b.
Proof.
  intros H. assert (E := dist_sqr a b). rewrite H, <- 3!Rsqr_pow2, Rsqr_0 in E.
  destruct (Rplus_sqr_eq_0 (fst a - fst b) (snd a - snd b)) as [E1 E2]. lra.
  destruct a as [a1 a2], b as [b1 b2]. simpl in *. f_equal; lra.
Qed.

Lemma dist_fst a b : Rabs (fst a - fst b) <= dist a b.
Proof. unfold dist. rewrite <- sqrt_Rsqr_abs, Rsqr_pow2. apply sqrt_le_1_alt. generalize (pow2_ge_0 (snd a - snd b)); lra. Qed.

Lemma dist_snd a b : Rabs (snd a - snd b) <= dist a b.
Proof. unfold dist. rewrite <- sqrt_Rsqr_abs, Rsqr_pow2. apply sqrt_le_1_alt. generalize (pow2_ge_0 (fst a - fst b)); lra. Qed.

Lemma dist_le_sum a b : dist a b <= Rabs (fst a - fst b) + Rabs (snd a - snd b).
Proof.
  assert (H1 := Rabs_pos (fst a - fst b)). assert (H2 := Rabs_pos (snd a - snd b)).
  apply Rsqr_incr_0_var. 2: lra.
  rewrite Rsqr_pow2, dist_sqr. rewrite <- (pow2_abs (fst a - fst b)), <- (pow2_abs (snd a - snd b)).
  unfold Rsqr. nra.
Qed.

(** Distances from squares: |a − b|² ≤ q² |c − d|² and q ≥ 0 give |a − b| ≤ q |c − d|. *)
Lemma dist_le_of_sqr q a b c d : 0 <= q -> dist a b ^ 2 <= q ^ 2 * dist c d ^ 2 -> dist a b <= q * dist c d.
Proof.
  intros Hq H. apply Rsqr_incr_0_var. rewrite 2!Rsqr_pow2. lra.
  apply Rmult_le_pos. exact Hq. apply dist_nonneg.
Qed.
