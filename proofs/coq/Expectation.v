(** Lemma 1 of proofs/lemmas.md: the closed forms are the Gaussian integrals, for any α and λ. *)

From Coq Require Import Reals Lra Psatz.
From Coquelicot Require Import Coquelicot.
From Selu Require Import Statements Gauss Erfc ClosedForms Derivatives.
Open Scope R_scope.

Section Normal.
Variables x y : R.
Hypothesis Hy : 0 < y.
Let r := sqrt (2 * y).

Lemma r_pos : 0 < r.
Proof. apply sqrt_lt_R0. lra. Qed.

Lemma r_sqr : r * r = 2 * y.
Proof. apply sqrt_sqrt. lra. Qed.

Lemma density_gauss z :
  density x y z = exp (- ((z - x) / r * ((z - x) / r))) * (/ r / sqrt PI).
Proof.
  unfold density. assert (H := r_pos). assert (H2 := r_sqr). assert (HP := sqrtPI_pos).
  replace (2 * PI * y) with (2 * y * PI) by ring. rewrite sqrt_mult by (generalize PI_pos; lra). fold r.
  replace (- (z - x) ^ 2 / (2 * y)) with (- ((z - x) / r * ((z - x) / r))).
  2: { rewrite <- H2. field. lra. }
  field. lra.
Qed.

Lemma is_derive_density z : is_derive (density x y) z (- (z - x) / y * density x y z).
Proof.
  unfold density. set (s := sqrt (2 * PI * y)).
  assert (Hs : 0 < s) by (apply sqrt_lt_R0; generalize PI_pos; nra). clearbody s.
  auto_derive. auto. unfold Rminus, Rdiv. simpl.
  set (E := exp _). match goal with |- _ = _ * (?e * _) => change e with E end.
  clearbody E. field. lra.
Qed.

(** ** Antiderivatives *)

(** An antiderivative of e^(cz) density(z), by completing the square. *)
Definition Phi (c z : R) : R := - (1 / 2) * exp (c * x + c * c * y / 2) * erfc ((z - x - c * y) / r).

Lemma is_derive_Phi c z : is_derive (Phi c) z (exp (c * z) * density x y z).
Proof.
  unfold Phi. assert (H := r_pos). assert (HP := sqrtPI_pos).
  set (s := fun z => (z - x - c * y) / r).
  assert (D : is_derive s z (/ r)) by (unfold s; auto_derive; [ auto | field; lra ]).
  apply is_derive_eq with
    (- (1 / 2) * exp (c * x + c * c * y / 2) * (- (2 / sqrt PI) * exp (- (s z * s z)) * / r)).
  { apply (is_derive_scal (fun z => erfc (s z))). apply (is_derive_erfc_comp _ _ _ D). }
  rewrite density_gauss.
  replace (exp (- (s z * s z)))
    with (exp (c * z) * exp (- ((z - x) / r * ((z - x) / r))) * / exp (c * x + c * c * y / 2)).
  { field. generalize (exp_pos (c * x + c * c * y / 2)); lra. }
  rewrite <- exp_Ropp, <- 2!exp_plus. f_equal. unfold s.
  assert (H2 := r_sqr). replace y with (r * r / 2) by lra. field. lra.
Qed.

(** An antiderivative of (n0 + n1 e^z + n2 e^(2z) + p1 z + p2 z²) density(z). *)
Definition primitive (n0 n1 n2 p1 p2 z : R) : R :=
  (n0 + p1 * x + p2 * (x ^ 2 + y)) * Phi 0 z + n1 * Phi 1 z + n2 * Phi 2 z
  - y * (p1 + p2 * (x + z)) * density x y z.
Definition integrand (n0 n1 n2 p1 p2 z : R) : R :=
  (n0 + n1 * exp z + n2 * exp (2 * z) + p1 * z + p2 * z ^ 2) * density x y z.

Lemma is_derive_primitive n0 n1 n2 p1 p2 z :
  is_derive (primitive n0 n1 n2 p1 p2) z (integrand n0 n1 n2 p1 p2 z).
Proof.
  assert (D0 := is_derive_Phi 0 z). assert (D1 := is_derive_Phi 1 z). assert (D2 := is_derive_Phi 2 z).
  assert (D3 := is_derive_density z).
  unfold primitive. derive. unfold integrand.
  replace (exp (0 * z)) with 1 by (rewrite Rmult_0_l, exp_0; reflexivity).
  replace (exp (1 * z)) with (exp z) by (f_equal; symmetry; apply Rmult_1_l). field. lra.
Qed.

Lemma continuous_integrand n0 n1 n2 p1 p2 z : continuous (integrand n0 n1 n2 p1 p2) z.
Proof.
  apply (@ex_derive_continuous R_AbsRing R_NormedModule). unfold integrand.
  assert (D := is_derive_density z). auto_derive. repeat split. eexists; exact D.
Qed.

(** ** Limits of the antiderivatives *)

Lemma argument_limit a b : 0 < a -> is_lim (fun z => a * z + b) p_infty p_infty.
Proof.
  intros Ha. apply (is_lim_plus (fun z => a * z) (fun _ => b) p_infty p_infty b).
  - assert (E : Rbar_mult a p_infty = p_infty).
    { simpl. destruct (Rle_dec 0 a) as [K | K]; [ | lra ].
      destruct (Rle_lt_or_eq_dec _ _ K); [ reflexivity | lra ]. }
    assert (L := is_lim_scal_l (fun z => z) a p_infty p_infty (is_lim_id p_infty)).
    rewrite E in L. exact L.
  - apply is_lim_const.
  - reflexivity.
Qed.

Lemma comp_limit (h : R -> R) a b (l : Rbar) : 0 < a ->
  is_lim h p_infty l -> is_lim (fun z => h (a * z + b)) p_infty l.
Proof.
  intros Ha H. apply (is_lim_comp h _ p_infty l p_infty). exact H. apply argument_limit, Ha.
  exists 0. intros; discriminate.
Qed.

Lemma scal_limit_0 (h : R -> R) a p : is_lim h p 0 -> is_lim (fun z => a * h z) p 0.
Proof.
  intros H. replace (Finite 0) with (Rbar_mult a 0) by (simpl; f_equal; ring).
  apply is_lim_scal_l, H.
Qed.

Lemma inv_r_pos : 0 < / r.
Proof. apply Rinv_0_lt_compat, r_pos. Qed.

Lemma Phi_limit_right c : is_lim (Phi c) p_infty 0.
Proof.
  apply (scal_limit_0 (fun z => erfc ((z - x - c * y) / r))).
  apply (is_lim_ext (fun z => erfc (/ r * z + - (x + c * y) / r))).
  - intros z. f_equal. field. generalize r_pos; lra.
  - apply comp_limit. apply inv_r_pos. apply erfc_limit.
Qed.

(** On the left, erfc → 2. *)
Lemma Phi_limit_left c : is_lim (Phi c) m_infty (- exp (c * x + c * c * y / 2)).
Proof.
  assert (H := r_pos).
  assert (L : is_lim (fun z => erfc ((z - x - c * y) / r)) m_infty 2).
  { apply (is_lim_ext (fun z => 2 - erfc (/ r * - z + (x + c * y) / r))).
    { intros z. replace ((z - x - c * y) / r) with (- (/ r * - z + (x + c * y) / r)) by (field; lra).
      rewrite erfc_opp. ring. }
    replace (Finite 2) with (Finite (2 - 0)) by (f_equal; ring).
    apply (is_lim_minus' (fun _ => 2)). apply is_lim_const.
    apply (is_lim_comp (fun z => erfc (/ r * z + (x + c * y) / r)) (fun z => - z) m_infty 0 p_infty).
    - apply comp_limit. apply inv_r_pos. apply erfc_limit.
    - apply (is_lim_opp (fun z => z) m_infty m_infty). apply is_lim_id.
    - exists 0. intros; discriminate. }
  unfold Phi. replace (Finite (- exp (c * x + c * c * y / 2)))
    with (Rbar_mult (- (1 / 2) * exp (c * x + c * c * y / 2)) 2) by (simpl; f_equal; field).
  apply is_lim_scal_l, L.
Qed.

(** (b0 + b1 s) e^(−s²) → 0, since e^(s²) > s². *)
Lemma linear_gauss_limit b0 b1 : is_lim (fun s => (b0 + b1 * s) * exp (- (s * s))) p_infty 0.
Proof.
  set (C := Rabs b0 + Rabs b1).
  assert (HC : 0 <= C) by (unfold C; generalize (Rabs_pos b0) (Rabs_pos b1); lra).
  assert (L : forall c : R, is_lim (fun s => c / s) p_infty 0).
  { intros c. apply (scal_limit_0 (fun s => / s)).
    apply (is_lim_inv (fun s => s) p_infty p_infty). apply is_lim_id. discriminate. }
  apply (is_lim_le_le_loc (fun s => - C / s) (fun s => C / s)); try apply L.
  exists 1. intros s Hs.
  assert (A : Rabs ((b0 + b1 * s) * exp (- (s * s))) <= C / s).
  { rewrite Rabs_mult. rewrite (Rabs_pos_eq (exp _)) by apply Rlt_le, exp_pos.
    apply Rle_trans with ((C * s) * / (s * s)).
    - apply Rmult_le_compat. apply Rabs_pos. apply Rlt_le, exp_pos.
      + apply Rle_trans with (1 := Rabs_triang _ _). rewrite Rabs_mult, (Rabs_pos_eq s) by lra.
        unfold C. generalize (Rabs_pos b0) (Rabs_pos b1); nra.
      + rewrite exp_Ropp. apply Rinv_le_contravar. nra. generalize (exp_ineq1_le (s * s)); nra.
    - right. field. lra. }
  apply Rabs_le_between in A. unfold Rdiv in *. lra.
Qed.

Lemma linear_density_limit b0 b1 : is_lim (fun z => (b0 + b1 * z) * density x y z) p_infty 0.
Proof.
  assert (H := r_pos). assert (HP := sqrtPI_pos).
  set (h := fun s => ((b0 + b1 * x) + b1 * r * s) * exp (- (s * s))).
  apply (is_lim_ext (fun z => (/ r / sqrt PI) * h (/ r * z + - x / r))).
  - intros z. unfold h. rewrite density_gauss.
    replace (/ r * z + - x / r) with ((z - x) / r) by (field; lra). field. lra.
  - apply (scal_limit_0 (fun z => h (/ r * z + - x / r))).
    apply comp_limit. apply inv_r_pos. apply linear_gauss_limit.
Qed.

Lemma plus_limit_0 (h1 h2 : R -> R) p :
  is_lim h1 p 0 -> is_lim h2 p 0 -> is_lim (fun z => h1 z + h2 z) p 0.
Proof.
  intros H1 H2. replace (Finite 0) with (Finite (0 + 0)) by (f_equal; ring).
  apply (is_lim_plus' h1 h2 p 0 0 H1 H2).
Qed.

Lemma primitive_limit_right p0 p1 p2 : is_lim (primitive p0 0 0 p1 p2) p_infty 0.
Proof.
  apply (is_lim_ext (fun z => (p0 + p1 * x + p2 * (x ^ 2 + y)) * Phi 0 z
                     + (- y * (p1 + p2 * x) + - y * p2 * z) * density x y z)).
  { intros z. unfold primitive. ring. }
  apply plus_limit_0. apply scal_limit_0, Phi_limit_right. apply linear_density_limit.
Qed.

Definition left_mass (c : R) : R := exp (c * x + c * c * y / 2).

Lemma primitive_limit_left n0 n1 n2 : is_lim (primitive n0 n1 n2 0 0) m_infty
  (n0 * - left_mass 0 + n1 * - left_mass 1 + n2 * - left_mass 2).
Proof.
  apply (is_lim_ext (fun z => n0 * Phi 0 z + n1 * Phi 1 z + n2 * Phi 2 z)).
  { intros z. unfold primitive. ring. }
  assert (L : forall a c, is_lim (fun z => a * Phi c z) m_infty (a * - left_mass c)).
  { intros a c. apply (is_lim_scal_l (Phi c) a m_infty (- left_mass c)), Phi_limit_left. }
  apply is_lim_plus'. apply is_lim_plus'. all: apply L.
Qed.

(** ** The two halves of the integral *)

Lemma integral_right (h : R -> R) p0 p1 p2 : (forall z, 0 < z -> h z = p0 + p1 * z + p2 * z ^ 2) ->
  is_RInt_gen (fun z => h z * density x y z) (at_point 0) (Rbar_locally p_infty)
    (- primitive p0 0 0 p1 p2 0).
Proof.
  intros E. set (F := primitive p0 0 0 p1 p2).
  assert (D : forall z, Derive F z = integrand p0 0 0 p1 p2 z)
    by (intros z; apply is_derive_unique, is_derive_primitive).
  apply (is_RInt_gen_ext (Derive F)).
  - exists (fun a => a = 0) (fun b => 0 < b). reflexivity. exists 0; auto.
    intros a b -> Hb z. simpl. rewrite Rmin_left by lra. intros [Hz _].
    rewrite D, E by easy. unfold integrand. ring.
  - replace (- F 0) with (0 - F 0) by ring. apply is_RInt_gen_Derive.
    + exists (fun _ => True) (fun _ => True); try easy. exists 0; auto.
      intros a b _ _ z _. eexists. apply is_derive_primitive.
    + exists (fun _ => True) (fun _ => True); try easy. exists 0; auto.
      intros a b _ _ z _. apply (continuous_ext (integrand p0 0 0 p1 p2)).
      intros t; symmetry; apply D. apply continuous_integrand.
    + apply at_point_filterlim.
    + apply primitive_limit_right.
Qed.

Lemma integral_left (h : R -> R) n0 n1 n2 :
  (forall z, z < 0 -> h z = n0 + n1 * exp z + n2 * exp (2 * z)) ->
  is_RInt_gen (fun z => h z * density x y z) (Rbar_locally m_infty) (at_point 0)
    (primitive n0 n1 n2 0 0 0 - (n0 * - left_mass 0 + n1 * - left_mass 1 + n2 * - left_mass 2)).
Proof.
  intros E. set (F := primitive n0 n1 n2 0 0).
  assert (D : forall z, Derive F z = integrand n0 n1 n2 0 0 z)
    by (intros z; apply is_derive_unique, is_derive_primitive).
  apply (is_RInt_gen_ext (Derive F)).
  - exists (fun a => a < 0) (fun b => b = 0). exists 0; auto. reflexivity.
    intros a b Ha -> z. simpl. rewrite Rmax_right by lra. intros [_ Hz].
    rewrite D, E by easy. unfold integrand. ring.
  - apply is_RInt_gen_Derive.
    + exists (fun _ => True) (fun _ => True); try easy. exists 0; auto.
      intros a b _ _ z _. eexists. apply is_derive_primitive.
    + exists (fun _ => True) (fun _ => True); try easy. exists 0; auto.
      intros a b _ _ z _. apply (continuous_ext (integrand n0 n1 n2 0 0)).
      intros t; symmetry; apply D. apply continuous_integrand.
    + apply primitive_limit_left.
    + apply at_point_filterlim.
Qed.

(** ** Expectations of functions that are exponential on the left and polynomial on the right *)

Lemma Phi_0 c : Phi c 0 = - left_mass c + T c x y / 2.
Proof.
  unfold Phi, T, left_mass. fold r.
  replace ((0 - x - c * y) / r) with (- ((x + c * y) / r)) by (field; generalize r_pos; lra).
  rewrite erfc_opp. field.
Qed.

Lemma density_0 : y * density x y 0 = k / 2 * sqrt y * G x y.
Proof.
  replace (density x y 0) with (G x y * (k / (2 * sqrt y))).
  - field_sqrt y Hy.
  - unfold density. rewrite over_sqrt_2PIy by easy. f_equal. unfold G. do 2 f_equal. ring.
Qed.

Theorem expectation_of_pieces (h : R -> R) n0 n1 n2 p0 p1 p2 :
  (forall z, z < 0 -> h z = n0 + n1 * exp z + n2 * exp (2 * z)) ->
  (forall z, 0 < z -> h z = p0 + p1 * z + p2 * z ^ 2) ->
  is_expectation h x y
    (n0 * (T 0 x y / 2) + n1 * (T 1 x y / 2) + n2 * (T 2 x y / 2)
     + (p0 + p1 * x + p2 * (x ^ 2 + y)) * (1 - T 0 x y / 2)
     + (p1 + p2 * x) * (k / 2 * sqrt y * G x y)).
Proof.
  intros HN HP. assert (N := integral_left h n0 n1 n2 HN). assert (P := integral_right h p0 p1 p2 HP).
  assert (H := is_RInt_gen_Chasles (V := R_NormedModule)
                 (Fa := Rbar_locally m_infty) (Fc := Rbar_locally p_infty) _ 0 _ _ N P).
  unfold is_expectation.
  match type of H with is_RInt_gen _ _ _ ?e => match goal with |- is_RInt_gen _ _ _ ?e' =>
    replace e' with e; [ exact H | ] end end.
  rewrite <- density_0. unfold plus; simpl. unfold primitive. rewrite 3!Phi_0.
  replace (left_mass 0) with 1. ring.
  unfold left_mass. replace (0 * x + 0 * 0 * y / 2) with 0 by field. rewrite exp_0. reflexivity.
Qed.

Ltac pieces := intros z Hz; unfold selu; destruct (Rle_dec z 0); try lra;
  try (replace (exp (2 * z)) with (exp z * exp z) by (rewrite <- exp_plus; f_equal; ring)); ring.

Lemma is_expectation_eq (h : R -> R) e e' : is_expectation h x y e -> e = e' -> is_expectation h x y e'.
Proof. now intros H <-. Qed.

Theorem expectation_one : is_expectation (fun _ => 1) x y 1.
Proof.
  eapply is_expectation_eq. apply (expectation_of_pieces _ 1 0 0 1 0 0); intros; ring. ring.
Qed.

Theorem expectation_selu a l : is_expectation (selu a l) x y (mean_closed a l x y).
Proof.
  eapply is_expectation_eq. apply (expectation_of_pieces _ (- l * a) (l * a) 0 0 l 0); pieces.
  unfold mean_closed. fold k. field.
Qed.

Theorem expectation_selu_sqr a l : is_expectation (fun z => selu a l z ^ 2) x y (second_closed a l x y).
Proof.
  eapply is_expectation_eq.
  apply (expectation_of_pieces _ ((l * a) ^ 2) (- 2 * (l * a) ^ 2) ((l * a) ^ 2) 0 0 (l ^ 2)); pieces.
  unfold second_closed. fold k. field.
Qed.

(** An expectation has one value. *)
Lemma expectation_unique (h : R -> R) e : is_expectation h x y e -> expectation h x y = e.
Proof. intros H. apply (is_RInt_gen_unique (V := R_CompleteNormedModule)), H. Qed.
End Normal.

Theorem mean_eq x y : 0 < y -> mean x y = mean_closed alpha01 lambda01 x y.
Proof. intros Hy. apply expectation_unique, expectation_selu, Hy. Qed.

Theorem second_eq x y : 0 < y -> second x y = second_closed alpha01 lambda01 x y.
Proof. intros Hy. apply expectation_unique, expectation_selu_sqr, Hy. Qed.

Theorem variance_eq x y : 0 < y -> variance x y = variance_closed alpha01 lambda01 x y.
Proof. intros Hy. unfold variance, variance_closed. now rewrite mean_eq, second_eq. Qed.

Theorem moments_exist_proof : moments_exist.
Proof.
  intros x y Hy. rewrite mean_eq, second_eq by easy.
  split; [ | split ]. apply expectation_one, Hy. apply expectation_selu, Hy. apply expectation_selu_sqr, Hy.
Qed.
