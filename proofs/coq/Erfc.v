(** erfc: as 1 minus an integral over a bounded interval, its derivative, limits, monotonicity. *)

From Coq Require Import Reals Lra Psatz.
From Coquelicot Require Import Coquelicot.
From Selu Require Import Statements Gauss.
Open Scope R_scope.

Lemma at_point_filterlim (h : R -> R) a : filterlim h (at_point a) (locally (h a)).
Proof. intros P [e He]. unfold filtermap, at_point. apply He, ball_center. Qed.

(** ∫_x^∞ e^(−t²) dt = √π/2 − I(x). *)
Lemma is_RInt_gen_gauss_tail x :
  is_RInt_gen (fun t => exp (- t ^ 2)) (at_point x) (Rbar_locally p_infty) (sqrt PI / 2 - I x).
Proof.
  assert (D : forall t, Derive I t = exp (- (t * t))) by (intros t; apply is_derive_unique, is_derive_I).
  apply (is_RInt_gen_ext (Derive I)).
  - exists (fun _ => True) (fun _ => True); try easy. exists 0; auto.
    intros a b _ _ t _. rewrite D. f_equal. ring.
  - apply is_RInt_gen_Derive.
    + exists (fun _ => True) (fun _ => True); try easy. exists 0; auto.
      intros a b _ _ t _. eexists. apply is_derive_I.
    + exists (fun _ => True) (fun _ => True); try easy. exists 0; auto.
      intros a b _ _ t _. apply (continuous_ext (fun t => exp (- (t * t)))).
      intros u. symmetry. apply D. apply continuous_gauss.
    + apply at_point_filterlim.
    + apply I_limit.
Qed.

Lemma erfc_I x : erfc x = 1 - 2 / sqrt PI * I x.
Proof.
  unfold erfc. rewrite (is_RInt_gen_unique _ _ (is_RInt_gen_gauss_tail x)).
  field. generalize sqrtPI_pos; lra.
Qed.

Theorem erfc_exists_proof : erfc_exists.
Proof.
  intros x. replace (sqrt PI / 2 * erfc x) with (sqrt PI / 2 - I x). apply is_RInt_gen_gauss_tail.
  rewrite erfc_I. field. generalize sqrtPI_pos; lra.
Qed.

(** The form that the tactic [integral] of coq-interval can bound. *)
Lemma erfc_RInt x : erfc x = 1 - 2 / sqrt PI * RInt (fun t => exp (- (t * t))) 0 x.
Proof. apply erfc_I. Qed.

Lemma erfc_0 : erfc 0 = 1.
Proof. rewrite erfc_I, I_0. ring. Qed.

Lemma is_derive_erfc x : is_derive erfc x (- (2 / sqrt PI) * exp (- (x * x))).
Proof.
  apply (is_derive_ext (fun x => 1 - 2 / sqrt PI * I x)). intros t. symmetry. apply erfc_I.
  assert (H := is_derive_I x).
  assert (E : Derive (fun y => I y) x = exp (- (x * x))) by apply is_derive_unique, H.
  auto_derive. eexists; exact H. rewrite E. ring.
Qed.

(** The chain rule for erfc. *)
Lemma is_derive_erfc_comp (s : R -> R) (ds x : R) : is_derive s x ds ->
  is_derive (fun t => erfc (s t)) x (- (2 / sqrt PI) * exp (- (s x * s x)) * ds).
Proof.
  intros H. assert (H1 := is_derive_comp erfc s x _ _ (is_derive_erfc (s x)) H).
  unfold scal in H1; simpl in H1; unfold mult in H1; simpl in H1. rewrite Rmult_comm in H1. exact H1.
Qed.

Lemma erfc_decreasing a b : a <= b -> erfc b <= erfc a.
Proof.
  intros Hab.
  destruct (MVT_gen erfc a b (fun x => - (2 / sqrt PI) * exp (- (x * x)))) as [c [_ Hc]].
  - intros x _. apply is_derive_erfc.
  - intros x _. apply continuity_pt_filterlim.
    apply (@ex_derive_continuous R_AbsRing R_NormedModule). eexists. apply is_derive_erfc.
  - assert (H := sqrtPI_pos). assert (0 < 2 / sqrt PI) by (apply Rdiv_lt_0_compat; lra).
    assert (G := exp_pos (- (c * c))).
    assert (0 <= (2 / sqrt PI) * exp (- (c * c)) * (b - a)).
    { apply Rmult_le_pos; [ apply Rmult_le_pos | ]; lra. }
    lra.
Qed.

Lemma erfc_opp x : erfc (- x) = 2 - erfc x.
Proof.
  cut (erfc (- x) + erfc x = 2). lra.
  transitivity (erfc (- 0) + erfc 0). 2: rewrite Ropp_0, erfc_0; ring.
  apply (constant_of_derive (fun t => erfc (- t) + erfc t)).
  intros t. assert (H1 := is_derive_erfc t). assert (H2 := is_derive_erfc (- t)).
  assert (E1 : Derive (fun t => erfc t) t = - (2 / sqrt PI) * exp (- (t * t)))
    by (apply is_derive_unique; exact H1).
  assert (E2 : Derive (fun t => erfc t) (- t) = - (2 / sqrt PI) * exp (- (- t * - t)))
    by (apply is_derive_unique; exact H2).
  auto_derive. repeat split; eexists; eassumption.
  rewrite E1, E2. replace (- t * - t) with (t * t) by ring. ring.
Qed.

Lemma erfc_bounds x : 0 <= x -> 0 <= erfc x <= 4 / PI * exp (- (x * x)).
Proof. rewrite erfc_I. apply complement_bounds. Qed.

Lemma erfc_limit : is_lim erfc p_infty 0.
Proof.
  apply (is_lim_ext (fun x => 1 - 2 / sqrt PI * I x)). intros x. symmetry. apply erfc_I.
  apply complement_limit.
Qed.
