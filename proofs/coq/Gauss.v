(** The Gaussian integral: with I(x) = ∫_0^x e^(−t²) dt and B(x) = ∫_0^1 e^(−x²(1+t²))/(1+t²) dt,
    I² + B is constant, so I(x)² = π/4 − B(x), and 0 ≤ B(x) ≤ e^(−x²). *)

From Coq Require Import Reals Lra Psatz.
From Coquelicot Require Import Coquelicot.
Open Scope R_scope.

(** Coquelicot states equalities in the carrier of a module; [ring] and [field] want them in R. *)
Ltac toR := match goal with |- @eq _ ?a ?b => change (@eq R a b) end.

Definition I (x : R) : R := RInt (fun t => exp (- (t * t))) 0 x.
Definition kernel (x t : R) : R := exp (- (x * x * (1 + t * t))) / (1 + t * t).
Definition B (x : R) : R := RInt (fun t => kernel x t) 0 1.

Lemma PI_pos : 0 < PI.
Proof. apply PI_RGT_0. Qed.

Lemma sqrtPI_pos : 0 < sqrt PI.
Proof. apply sqrt_lt_R0, PI_RGT_0. Qed.

Lemma sqrtPI_sqr : sqrt PI * sqrt PI = PI.
Proof. apply sqrt_sqrt. generalize PI_pos; lra. Qed.

Lemma one_plus_sqr_pos t : 0 < 1 + t * t.
Proof. nra. Qed.

(** ** Derivatives of I and B *)

Lemma continuous_gauss x : continuous (fun t => exp (- (t * t))) x.
Proof. apply (@ex_derive_continuous R_AbsRing R_NormedModule). auto_derive. auto. Qed.

Lemma ex_RInt_gauss a b : ex_RInt (fun t => exp (- (t * t))) a b.
Proof. apply (@ex_RInt_continuous R_CompleteNormedModule). intros z _. apply continuous_gauss. Qed.

Lemma is_derive_I x : is_derive I x (exp (- (x * x))).
Proof.
  apply (is_derive_RInt (V := R_NormedModule) (fun t => exp (- (t * t))) _ 0).
  - apply filter_forall. intros y.
    apply (RInt_correct (V := R_CompleteNormedModule)), ex_RInt_gauss.
  - apply continuous_gauss.
Qed.

Lemma is_derive_kernel x t :
  is_derive (fun u => kernel u t) x (- 2 * x * exp (- (x * x * (1 + t * t)))).
Proof. unfold kernel. auto_derive. auto. field. generalize (one_plus_sqr_pos t); lra. Qed.

Lemma ex_RInt_kernel x : ex_RInt (fun t => kernel x t) 0 1.
Proof.
  apply (@ex_RInt_continuous R_CompleteNormedModule). intros z _.
  apply (@ex_derive_continuous R_AbsRing R_NormedModule).
  unfold kernel. auto_derive. generalize (one_plus_sqr_pos z); lra.
Qed.

(** B′(x) = ∫_0^1 −2x e^(−x²(1+t²)) dt = −2 e^(−x²) I(x), by the substitution s = xt. *)
Lemma is_derive_B x : is_derive B x (- 2 * exp (- (x * x)) * I x).
Proof.
  assert (H := is_derive_RInt_param kernel 0 1 x).
  assert (E : RInt (fun t => Derive (fun u => kernel u t) x) 0 1 = - 2 * exp (- (x * x)) * I x).
  { transitivity (RInt (fun t => scal (- 2 * exp (- (x * x)))
                                   (scal x (exp (- ((x * t + 0) * (x * t + 0)))))) 0 1).
    - apply RInt_ext. intros t _. etransitivity. apply is_derive_unique, is_derive_kernel.
      unfold scal; simpl; unfold mult; simpl.
      replace (- (x * x * (1 + t * t))) with (- (x * x) + - ((x * t + 0) * (x * t + 0))) by ring.
      rewrite exp_plus. ring.
    - etransitivity.
      { apply (RInt_scal (V := R_CompleteNormedModule)
                 (fun t => scal x (exp (- ((x * t + 0) * (x * t + 0))))) 0 1 (- 2 * exp (- (x * x)))).
        apply (@ex_RInt_continuous R_CompleteNormedModule). intros z _.
        apply (@ex_derive_continuous R_AbsRing R_NormedModule).
        unfold scal; simpl; unfold mult; simpl. auto_derive. auto. }
      etransitivity.
      { apply f_equal, (RInt_comp_lin (V := R_CompleteNormedModule) (fun t => exp (- (t * t))) x 0 0 1).
        apply ex_RInt_gauss. }
      unfold I, scal; simpl; unfold mult; simpl. do 2 f_equal; ring. }
  rewrite E in H. apply H.
  - apply filter_forall. intros y t _. eexists. apply is_derive_kernel.
  - intros t _.
    apply (continuity_2d_pt_ext (fun u v => - 2 * u * exp (- (u * u * (1 + v * v))))).
    { intros u v. symmetry. apply is_derive_unique, is_derive_kernel. }
    apply continuity_2d_pt_mult.
    + apply continuity_2d_pt_mult. apply continuity_2d_pt_const. apply continuity_2d_pt_id1.
    + apply (continuity_1d_2d_pt_comp exp). apply derivable_continuous_pt, derivable_pt_exp.
      apply continuity_2d_pt_opp. apply continuity_2d_pt_mult.
      * apply continuity_2d_pt_mult; apply continuity_2d_pt_id1.
      * apply continuity_2d_pt_plus. apply continuity_2d_pt_const.
        apply continuity_2d_pt_mult; apply continuity_2d_pt_id2.
  - apply filter_forall. intros y. apply ex_RInt_kernel.
Qed.

(** ** I² + B = π/4 *)

Lemma I_0 : I 0 = 0.
Proof. unfold I. rewrite RInt_point. reflexivity. Qed.

(** B(0) = ∫_0^1 dt/(1+t²) = arctan 1. *)
Lemma B_0 : B 0 = PI / 4.
Proof.
  unfold B. transitivity (RInt (fun t => / (1 + t²)) 0 1).
  - apply RInt_ext. intros t _. unfold kernel, Rsqr.
    replace (- (0 * 0 * (1 + t * t))) with 0 by ring. rewrite exp_0. toR. field.
    generalize (one_plus_sqr_pos t); lra.
  - apply is_RInt_unique.
    replace (PI / 4) with (minus (atan 1) (atan 0)).
    2: { rewrite atan_0, atan_1. unfold minus, plus, opp; simpl. ring. }
    apply (is_RInt_derive atan (fun t => / (1 + t²))).
    + intros x _. apply is_derive_atan.
    + intros x _. apply (@ex_derive_continuous R_AbsRing R_NormedModule).
      unfold Rsqr. auto_derive. generalize (one_plus_sqr_pos x); lra.
Qed.

(** A function on R with derivative 0 is constant. *)
Lemma constant_of_derive (f : R -> R) : (forall t, is_derive f t 0) -> forall x, f x = f 0.
Proof.
  intros D x. destruct (Rtotal_order x 0) as [Hx | [-> | Hx]].
  - apply (eq_is_derive (V := R_NormedModule) f x 0); [ intros t _; apply D | exact Hx ].
  - reflexivity.
  - symmetry. apply (eq_is_derive (V := R_NormedModule) f 0 x); [ intros t _; apply D | exact Hx ].
Qed.

Lemma I_sqr_plus_B x : I x * I x + B x = PI / 4.
Proof.
  rewrite <- B_0. transitivity (I 0 * I 0 + B 0). 2: rewrite I_0; ring.
  apply (constant_of_derive (fun t => I t * I t + B t)).
  intros t. assert (H1 := is_derive_I t). assert (H2 := is_derive_B t).
  assert (E1 : Derive (fun t => I t) t = exp (- (t * t))) by (apply is_derive_unique; exact H1).
  assert (E2 : Derive (fun t => B t) t = - 2 * exp (- (t * t)) * I t)
    by (apply is_derive_unique; exact H2).
  auto_derive. repeat split; eexists; eassumption. rewrite E1, E2. ring.
Qed.

(** ** Bounds and limit *)

Lemma B_bounds x : 0 <= B x <= exp (- (x * x)).
Proof.
  split.
  - apply RInt_ge_0. lra. apply ex_RInt_kernel. intros t _. unfold kernel.
    apply Rlt_le, Rdiv_lt_0_compat. apply exp_pos. apply one_plus_sqr_pos.
  - replace (exp (- (x * x))) with (RInt (fun _ => exp (- (x * x))) 0 1).
    2: { rewrite RInt_const. unfold scal; simpl; unfold mult; simpl. ring. }
    apply RInt_le. lra. apply ex_RInt_kernel. apply ex_RInt_const. intros t _. unfold kernel.
    assert (S := one_plus_sqr_pos t).
    apply Rle_trans with (exp (- (x * x * (1 + t * t))) / 1).
    + apply Rmult_le_compat_l. apply Rlt_le, exp_pos. apply Rinv_le_contravar; nra.
    + unfold Rdiv. rewrite Rinv_1, Rmult_1_r.
      destruct (Req_dec x 0) as [-> | Hx]. right; f_equal; ring.
      destruct (Req_dec t 0) as [-> | Ht]. right; f_equal; ring.
      left. apply exp_increasing. assert (0 < x * x) by nra. assert (0 < t * t) by nra. nra.
Qed.

Lemma I_nonneg x : 0 <= x -> 0 <= I x.
Proof.
  intros Hx. apply RInt_ge_0. exact Hx. apply ex_RInt_gauss. intros t _. apply Rlt_le, exp_pos.
Qed.

(** The complement c(x) = 1 − 2/√π I(x), which Erfc.v shows to be erfc(x): with w = 1 − c,
    w² = 1 − 4/π B(x) and w ≥ 0. *)
Lemma complement_bounds x : 0 <= x ->
  0 <= 1 - 2 / sqrt PI * I x <= 4 / PI * exp (- (x * x)).
Proof.
  intros Hx. assert (P := PI_pos). assert (S := sqrtPI_pos). assert (S2 := sqrtPI_sqr).
  assert (HI := I_nonneg x Hx). assert (HB := B_bounds x). assert (H := I_sqr_plus_B x).
  set (w := 2 / sqrt PI * I x).
  assert (W : w * w = 1 - 4 / PI * B x).
  { unfold w. replace (2 / sqrt PI * I x * (2 / sqrt PI * I x))
      with (4 / (sqrt PI * sqrt PI) * (I x * I x)) by (field; lra).
    rewrite S2. replace (I x * I x) with (PI / 4 - B x) by lra. field. lra. }
  assert (W0 : 0 <= w) by (apply Rmult_le_pos; [ apply Rlt_le, Rdiv_lt_0_compat; lra | exact HI ]).
  assert (K : 0 < 4 / PI) by (apply Rdiv_lt_0_compat; lra).
  assert (0 <= 4 / PI * B x) by (apply Rmult_le_pos; lra).
  assert (4 / PI * B x <= 4 / PI * exp (- (x * x))) by (apply Rmult_le_compat_l; lra).
  nra.
Qed.

Lemma complement_limit : is_lim (fun x => 1 - 2 / sqrt PI * I x) p_infty 0.
Proof.
  apply (is_lim_le_le_loc (fun _ => 0) (fun x => 4 / PI * exp (- x))).
  - exists 1. intros x Hx. assert (H := complement_bounds x ltac:(lra)). split. apply H.
    apply Rle_trans with (1 := proj2 H). apply Rmult_le_compat_l.
    apply Rlt_le, Rdiv_lt_0_compat. lra. apply PI_RGT_0.
    left. apply exp_increasing. nra.
  - apply is_lim_const.
  - replace (Finite 0) with (Rbar_mult (4 / PI) 0) by (simpl; f_equal; ring).
    apply is_lim_scal_l. apply (is_lim_comp exp (fun x => - x) p_infty 0 m_infty).
    apply is_lim_exp_m. apply (is_lim_opp (fun x => x) p_infty p_infty). apply is_lim_id.
    exists 0. intros y _. discriminate.
Qed.

(** ∫_0^∞ e^(−t²) dt = √π/2. *)
Lemma I_limit : is_lim I p_infty (sqrt PI / 2).
Proof.
  assert (S := sqrtPI_pos).
  apply (is_lim_ext (fun x => sqrt PI / 2 - sqrt PI / 2 * (1 - 2 / sqrt PI * I x))).
  - intros x. field. lra.
  - replace (Finite (sqrt PI / 2)) with (Finite (sqrt PI / 2 - sqrt PI / 2 * 0)) by (f_equal; ring).
    apply (is_lim_minus' (fun _ => sqrt PI / 2)). apply is_lim_const.
    apply (is_lim_scal_l (fun x => 1 - 2 / sqrt PI * I x) (sqrt PI / 2) p_infty 0), complement_limit.
Qed.
