(** Lemma 7c of proofs/lemmas.md: Banach's fixed-point theorem for a closed box in the plane. *)

From Coq Require Import Reals Lra Psatz Lia.
From Coquelicot Require Import Coquelicot.
From Selu Require Import Statements Plane.
Open Scope R_scope.

Lemma is_lim_seq_scal_0 (s : nat -> R) c : is_lim_seq s 0 -> is_lim_seq (fun k => c * s k) 0.
Proof.
  intros H. replace (Finite 0) with (Rbar_mult c 0) by (simpl; f_equal; ring).
  apply is_lim_seq_scal_l, H.
Qed.

Lemma is_lim_seq_plus_0 (s r : nat -> R) : is_lim_seq s 0 -> is_lim_seq r 0 -> is_lim_seq (fun k => s k + r k) 0.
Proof.
  intros H1 H2. replace (Finite 0) with (Finite (0 + 0)) by (f_equal; ring). now apply is_lim_seq_plus'.
Qed.

(** A sequence whose steps are at most those of a geometric series converges. *)
Lemma geometric_limit (s : nat -> R) q c : 0 <= q < 1 ->
  (forall k, Rabs (s (S k) - s k) <= q ^ k * c) -> exists l : R, is_lim_seq s l.
Proof.
  intros Hq H.
  assert (E : ex_series (fun k => s (S k) - s k)).
  { apply (ex_series_le (K := R_AbsRing) (V := R_CompleteNormedModule) _ (fun k => q ^ k * c)).
    - intros k. apply H.
    - apply (ex_series_scal_r c (fun k => q ^ k)).
      apply ex_series_geom. rewrite Rabs_pos_eq; lra. }
  destruct E as [l Hl]. exists (s 0%nat + l). apply is_lim_seq_incr_1.
  apply (is_lim_seq_ext (fun n => s 0%nat + sum_n (fun k => s (S k) - s k) n)).
  - intros n. induction n as [ | n IH].
    + rewrite sum_O. ring.
    + rewrite sum_Sn. unfold plus; simpl. simpl in IH. rewrite <- Rplus_assoc, IH. ring.
  - apply is_lim_seq_plus'. apply is_lim_seq_const. exact Hl.
Qed.

Lemma within_limit (s : nat -> R) r (l : R) :
  (forall k, within r (s k)) -> is_lim_seq s l -> within r l.
Proof.
  intros H L. split.
  - apply (is_lim_seq_le (fun _ => lower r) s (lower r) l). intros k; apply H.
    apply is_lim_seq_const. exact L.
  - apply (is_lim_seq_le s (fun _ => upper r) l (upper r)). intros k; apply H.
    exact L. apply is_lim_seq_const.
Qed.

Section Banach.
Variables r1 r2 : range.
Variable F : R * R -> R * R.
Variable q : R.
Let D := in_box r1 r2.
Hypothesis Hq : 0 <= q < 1.
Hypothesis self_mapping : forall p, D p -> D (F p).
Hypothesis contraction : forall a b, D a -> D b -> dist (F a) (F b) <= q * dist a b.

Lemma orbit_in_box s k : D s -> D (Nat.iter k F s).
Proof. intros Hs. induction k as [ | k IH]. exact Hs. apply self_mapping, IH. Qed.

(** A fixed point attracts every orbit, at the rate q. *)
Lemma attraction p s k : D p -> F p = p -> D s -> dist (Nat.iter k F s) p <= q ^ k * dist s p.
Proof.
  intros Hp Fp Hs. induction k as [ | k IH].
  - simpl. lra.
  - simpl. rewrite <- Fp at 1. apply Rle_trans with (q * dist (Nat.iter k F s) p).
    + apply contraction. now apply orbit_in_box. exact Hp.
    + rewrite Rmult_assoc. apply Rmult_le_compat_l. apply Hq. exact IH.
Qed.

Lemma fixed_point_unique p p' : D p -> D p' -> F p = p -> F p' = p' -> p' = p.
Proof.
  intros Hp Hp' Fp Fp'. apply dist_0. assert (H := contraction p' p Hp' Hp). rewrite Fp, Fp' in H.
  assert (N := dist_nonneg p' p). nra.
Qed.

Lemma steps s k : D s -> dist (Nat.iter (S k) F s) (Nat.iter k F s) <= q ^ k * dist (F s) s.
Proof.
  intros Hs. induction k as [ | k IH].
  - simpl. lra.
  - apply Rle_trans with (q * dist (Nat.iter (S k) F s) (Nat.iter k F s)).
    + apply contraction; now apply orbit_in_box.
    + simpl pow. rewrite Rmult_assoc. apply Rmult_le_compat_l. apply Hq. exact IH.
Qed.

(** Any orbit converges, coordinate by coordinate; its limit is fixed. *)
Lemma fixed_point_exists s : D s -> exists p, D p /\ F p = p.
Proof.
  intros Hs. set (o := fun k => Nat.iter k F s).
  destruct (geometric_limit (fun k => fst (o k)) q (dist (F s) s) Hq) as [p1 H1].
  { intros k. apply Rle_trans with (1 := dist_fst (o (S k)) (o k)). now apply steps. }
  destruct (geometric_limit (fun k => snd (o k)) q (dist (F s) s) Hq) as [p2 H2].
  { intros k. apply Rle_trans with (1 := dist_snd (o (S k)) (o k)). now apply steps. }
  exists (p1, p2). set (p := (p1, p2)).
  assert (Hp : D p).
  { split.
    - apply (within_limit (fun k => fst (o k))). intros k. now apply orbit_in_box. exact H1.
    - apply (within_limit (fun k => snd (o k))). intros k. now apply orbit_in_box. exact H2. }
  split. exact Hp.
  assert (A : forall (c : nat -> R) (l : R), is_lim_seq c l -> is_lim_seq (fun k => Rabs (c k - l)) 0).
  { intros c l H. rewrite <- Rabs_R0. apply (is_lim_seq_abs _ 0).
    replace (Finite 0) with (Finite (l - l)) by (f_equal; ring).
    apply is_lim_seq_minus'. exact H. apply is_lim_seq_const. }
  assert (L : is_lim_seq (fun k => dist (o k) p) 0).
  { apply (is_lim_seq_le_le (fun _ => 0) _ (fun k => Rabs (fst (o k) - p1) + Rabs (snd (o k) - p2))).
    - intros k. split. apply dist_nonneg. apply dist_le_sum.
    - apply is_lim_seq_const.
    - apply is_lim_seq_plus_0; apply A; assumption. }
  apply dist_0, Rle_antisym. 2: apply dist_nonneg.
  apply (is_lim_seq_le (fun _ => dist (F p) p) (fun k => q * dist (o k) p + dist (o (S k)) p) (dist (F p) p) 0).
  - intros k. apply Rle_trans with (1 := dist_triangle _ (o (S k)) _). apply Rplus_le_compat_r.
    rewrite (dist_sym (F p)). apply contraction. now apply orbit_in_box. exact Hp.
  - apply is_lim_seq_const.
  - apply is_lim_seq_plus_0. apply is_lim_seq_scal_0, L. apply (is_lim_seq_incr_1 (fun k => dist (o k) p)), L.
Qed.
End Banach.
