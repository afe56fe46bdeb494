(** Theorem 1, Lemma 12 of the paper, and the refutation of the printed box as a box for g(Ω). *)

From Coq Require Import Reals Lra.
From Selu Require Import Statements Contraction FixedPoint Rectangle Theorem1Bounds.
Open Scope R_scope.

(** Where x and y lie for τ ∈ [0.95, 1.1], for τ ∈ [0.8, 1.25], and on the enclosing box. *)
Definition x_range : range := Range (-1/100) (1/100).
Definition y_range : range := Range (76/100) (165/100).
Definition y_range_wide : range := Range (64/100) (1875/1000).
Definition x_range_second : range := Range (-7/1000) (7/1000).

Ltac product := intros; eapply product_within; try eassumption; unfold within; simpl; lra.

Lemma x_of_domain m w : within (mu domain_1) m -> within (omega domain_1) w -> within x_range (m * w).
Proof. product. Qed.

Lemma y_of_domain n t : within (nu domain_1) n -> within (tau domain_1) t -> within y_range (n * t).
Proof. product. Qed.

Lemma y_of_wide_domain n t :
  within (nu domain_1_wide) n -> within (tau domain_1_wide) t -> within y_range_wide (n * t).
Proof. product. Qed.

Lemma positive_1 : positive domain_1.
Proof. split; simpl; lra. Qed.

Lemma positive_1_wide : positive domain_1_wide.
Proof. split; simpl; lra. Qed.

Lemma omega_square w : within (omega domain_1) w -> w ^ 2 <= 1/100.
Proof. intros H. apply (square_within _ _ _ H); simpl; lra. Qed.

(** ** Self-mapping *)

Lemma image_enclosing : image domain_1 enclosing_box.
Proof.
  apply (image_on _ _ _ positive_1 x_of_domain y_of_domain). exact image_bounds.
Qed.

Lemma self_mapping : image domain_1 (Omega domain_1).
Proof.
  intros w t Hw Ht p Hp. destruct (image_enclosing w t Hw Ht p Hp) as [[H1 H2] [H3 H4]].
  simpl in *. split; split; simpl; lra.
Qed.

(** ** Contraction *)

Lemma jacobian_1 : jacobian_below domain_1 0.8977.
Proof.
  apply (jacobian_below_on _ _ _ positive_1 x_of_domain y_of_domain _ (1/100) omega_square).
  intros x y Hx Hy. destruct (Rle_dec y (88/100)) as [C | C]; destruct Hy; simpl in *.
  - left. apply criterion_small_y. exact Hx. lra.
  - right. apply criterion_large_y. exact Hx. lra.
Qed.

Lemma jacobian_1_wide : jacobian_below domain_1_wide 0.9891.
Proof.
  apply (jacobian_below_on _ _ _ positive_1_wide x_of_domain y_of_wide_domain _ (1/100) omega_square).
  intros x y Hx Hy. destruct (Rle_dec y 1) as [C | C]; destruct Hy; simpl in *.
  - left. apply criterion_wide_small_y. exact Hx. lra.
  - right. apply criterion_wide_large_y. exact Hx. lra.
Qed.

Lemma contraction_1 : lipschitz domain_1 0.8977.
Proof. apply lipschitz_of_jacobian. exact positive_1. lra. exact jacobian_1. Qed.

(** ** Fixed points *)

(** The enclosing box in place of Ω. *)
Definition domain_second : domain :=
  Domain (Range (-0.03107) 0.06773) (omega domain_1) (Range 0.80009 1.48617) (tau domain_1).

Lemma second_image : image domain_second printed_box.
Proof.
  apply (image_on domain_second x_range_second y_range).
  - split; simpl; lra.
  - product.
  - product.
  - intros x y Hx Hy. assert (Hx' : -1/100 <= x <= 1/100) by (destruct Hx; simpl in *; lra).
    destruct (image_bounds x y Hx' Hy) as [[_ B2] B]. split; [ split; [ | exact B2 ] | exact B ].
    now apply second_image_bound.
Qed.

Theorem theorem_1_proof : theorem_1.
Proof.
  split; [ exact self_mapping | split; [ exact image_enclosing | split; [ | split ] ] ].
  - exact (singular_values_of_jacobian domain_1 positive_1 _ jacobian_1).
  - exact contraction_1.
  - apply (attracting_fixed_point_of_contraction domain_1 0.8977 enclosing_box printed_box).
    + lra.
    + exists (0, 1). split; split; simpl; lra.
    + exact self_mapping.
    + exact contraction_1.
    + exact image_enclosing.
    + intros w t Hw Ht p _ Hp. now apply second_image.
Qed.

Theorem lemma_12_proof : lemma_12.
Proof.
  split.
  - exact (singular_values_of_jacobian domain_1_wide positive_1_wide _ jacobian_1_wide).
  - apply lipschitz_of_jacobian. exact positive_1_wide. lra. exact jacobian_1_wide.
Qed.

(** ** The printed box *)

Theorem t1_image_refuted_proof : t1_image_refuted.
Proof.
  intros H. destruct (H 0.1 0.95) with (p := (-0.1, 0.8)) as [[L _] _].
  1, 2: split; simpl; lra.
  1: split; split; simpl; lra.
  rewrite g_closed in L by lra. simpl in L.
  replace (-0.1 * 0.1) with (-1/100) in L by lra. replace (0.8 * 0.95) with (76/100) in L by lra.
  generalize witness. lra.
Qed.
