(** Lemmas 4 and 7a of proofs/lemmas.md: the Jacobian of g in closed form, and the Lipschitz constant
    that a bound on its largest singular value gives on the convex box Ω. *)

From Coq Require Import Reals Lra Psatz.
From Coquelicot Require Import Coquelicot.
From Selu Require Import Statements ClosedForms Derivatives Expectation SingularValues Plane.
Open Scope R_scope.

Notation M := (mean_closed alpha01 lambda01).
Notation M_x := (mean_x alpha01 lambda01).
Notation M_y := (mean_y alpha01 lambda01).
Notation V := (variance_closed alpha01 lambda01).
Notation V_x := (variance_x alpha01 lambda01).
Notation V_y := (variance_y alpha01 lambda01).

(** The Jacobian of g, by the chain rule for x = μω, y = ντ, has all singular values below q. *)
Definition jacobian_below (d : domain) (q : R) : Prop := forall m w n t, in_domain d m w n t ->
  norm_below q (w * M_x (m * w) (n * t)) (t * M_y (m * w) (n * t))
               (w * V_x (m * w) (n * t)) (t * V_y (m * w) (n * t)).

(** Variances are positive. *)
Definition positive (d : domain) : Prop := 0 < lower (nu d) /\ 0 < lower (tau d).

Lemma g_closed w t m n : 0 < n * t -> g w t (m, n) = (M (m * w) (n * t), V (m * w) (n * t)).
Proof. intros H. unfold g. simpl. now rewrite mean_eq, variance_eq. Qed.

Section Domain.
Variable d : domain.
Hypothesis Hd : positive d.

Lemma y_pos m w n t : in_domain d m w n t -> 0 < n /\ 0 < t /\ 0 < n * t.
Proof.
  intros [_ [_ [[H1 _] [H2 _]]]]. destruct Hd as [P1 P2].
  assert (0 < n) by lra. assert (0 < t) by lra. repeat split; try lra. now apply Rmult_lt_0_compat.
Qed.

Theorem singular_values_of_jacobian q : jacobian_below d q -> singular_values_below d q.
Proof.
  intros H m w n t Hp. destruct (y_pos _ _ _ _ Hp) as [Hn [Ht Hy]].
  exists (w * M_x (m * w) (n * t)), (t * M_y (m * w) (n * t)),
         (w * V_x (m * w) (n * t)), (t * V_y (m * w) (n * t)).
  assert (Dx : is_derive (fun m => m * w) m w) by (auto_derive; [ auto | ring ]).
  assert (Dy0 : is_derive (fun _ : R => n * t) m 0) by (auto_derive; auto).
  assert (Dy : is_derive (fun n => n * t) n t) by (auto_derive; [ auto | ring ]).
  assert (Dx0 : is_derive (fun _ : R => m * w) n 0) by (auto_derive; auto).
  assert (L : locally n (fun n' => 0 < n' * t)).
  { exists (mkposreal n Hn). intros n' B. apply Rmult_lt_0_compat. 2: exact Ht.
    apply Rabs_lt_between' in B. simpl in B. lra. }
  split; [ | split; [ | split; [ | split ] ] ].
  - apply (is_derive_ext (fun m => M (m * w) (n * t))).
    { intros m'. now rewrite g_closed. }
    eapply is_derive_eq. apply (mean_along _ _ _ _ _ Hy Dx Dy0). ring.
  - apply (is_derive_ext_loc (fun n => M (m * w) (n * t))).
    { revert L. apply filter_imp. intros n' P. now rewrite g_closed. }
    eapply is_derive_eq. apply (mean_along (fun _ => m * w) _ _ _ _ Hy Dx0 Dy). ring.
  - apply (is_derive_ext (fun m => V (m * w) (n * t))).
    { intros m'. now rewrite g_closed. }
    eapply is_derive_eq. apply (variance_along _ _ _ _ _ Hy Dx Dy0). ring.
  - apply (is_derive_ext_loc (fun n => V (m * w) (n * t))).
    { revert L. apply filter_imp. intros n' P. now rewrite g_closed. }
    eapply is_derive_eq. apply (variance_along (fun _ => m * w) _ _ _ _ Hy Dx0 Dy). ring.
  - exact (H m w n t Hp).
Qed.

(** Points of the segment from b to a. *)
Lemma segment r a b s : within r a -> within r b -> 0 <= s <= 1 -> within r (b + s * (a - b)).
Proof. intros [A1 A2] [B1 B2] Hs. split; nra. Qed.

(** With D = g(a) − g(b), the mean value theorem for ⟨D, g⟩ along the segment gives
    |D|² = ⟨D, J(a − b)⟩ ≤ |D| q |a − b|. *)
Theorem lipschitz_of_jacobian q : 0 <= q -> jacobian_below d q -> lipschitz d q.
Proof.
  intros Hq H w t Hw Ht [a1 a2] [b1 b2] [Ha1 Ha2] [Hb1 Hb2]. simpl in Ha1, Ha2, Hb1, Hb2.
  apply dist_le_of_sqr. exact Hq. rewrite 2!dist_sqr.
  set (X := fun s => (b1 + s * (a1 - b1)) * w). set (Y := fun s => (b2 + s * (a2 - b2)) * t).
  assert (P : forall s, 0 <= s <= 1 -> in_domain d (b1 + s * (a1 - b1)) w (b2 + s * (a2 - b2)) t).
  { intros s Hs. repeat split; try apply Hw; try apply Ht; now apply segment. }
  assert (HY : forall s, 0 <= s <= 1 -> 0 < Y s) by (intros s Hs; exact (proj2 (proj2 (y_pos _ _ _ _ (P s Hs))))).
  assert (DX : forall s, is_derive X s ((a1 - b1) * w)) by (intros s; unfold X; auto_derive; [ auto | ring ]).
  assert (DY : forall s, is_derive Y s ((a2 - b2) * t)) by (intros s; unfold Y; auto_derive; [ auto | ring ]).
  assert (Ea : g w t (a1, a2) = (M (X 1) (Y 1), V (X 1) (Y 1))).
  { assert (E1 : a1 * w = X 1) by (unfold X; ring). assert (E2 : a2 * t = Y 1) by (unfold Y; ring).
    rewrite <- E1, <- E2. apply g_closed. rewrite E2. apply HY. lra. }
  assert (Eb : g w t (b1, b2) = (M (X 0) (Y 0), V (X 0) (Y 0))).
  { assert (E1 : b1 * w = X 0) by (unfold X; ring). assert (E2 : b2 * t = Y 0) by (unfold Y; ring).
    rewrite <- E1, <- E2. apply g_closed. rewrite E2. apply HY. lra. }
  rewrite Ea, Eb. cbv [fst snd]. clear Ea Eb.
  set (D1 := M (X 1) (Y 1) - M (X 0) (Y 0)). set (D2 := V (X 1) (Y 1) - V (X 0) (Y 0)).
  set (J1 := fun s => (a1 - b1) * w * M_x (X s) (Y s) + (a2 - b2) * t * M_y (X s) (Y s)).
  set (J2 := fun s => (a1 - b1) * w * V_x (X s) (Y s) + (a2 - b2) * t * V_y (X s) (Y s)).
  set (h := fun s => D1 * M (X s) (Y s) + D2 * V (X s) (Y s)).
  assert (Dh : forall s, 0 <= s <= 1 -> is_derive h s (D1 * J1 s + D2 * J2 s)).
  { intros s Hs. unfold h. apply (is_derive_plus (V := R_NormedModule)).
    - apply (is_derive_scal (fun s => M (X s) (Y s))). apply mean_along; auto.
    - apply (is_derive_scal (fun s => V (X s) (Y s))). apply variance_along; auto. }
  destruct (MVT_gen h 0 1 (fun s => D1 * J1 s + D2 * J2 s)) as [c [Hc Ec]].
  { rewrite Rmin_left, Rmax_right by lra. intros s Hs. apply Dh. lra. }
  { rewrite Rmin_left, Rmax_right by lra. intros s Hs. apply continuity_pt_filterlim.
    apply (@ex_derive_continuous R_AbsRing R_NormedModule). eexists. apply Dh, Hs. }
  rewrite Rmin_left, Rmax_right in Hc by lra.
  assert (E : D1 ^ 2 + D2 ^ 2 = D1 * J1 c + D2 * J2 c).
  { rewrite Rminus_0_r, Rmult_1_r in Ec. rewrite <- Ec. unfold h, D1, D2. ring. }
  assert (N : J1 c ^ 2 + J2 c ^ 2 <= q ^ 2 * ((a1 - b1) ^ 2 + (a2 - b2) ^ 2)).
  { destruct (Req_dec (a1 - b1) 0) as [Z1 | Z1].
    destruct (Req_dec (a2 - b2) 0) as [Z2 | Z2].
    { unfold J1, J2. rewrite Z1, Z2. right. ring. }
    all: apply Rlt_le; generalize (H _ _ _ _ (P c Hc) (a1 - b1) (a2 - b2)); intros HH;
      eapply Rle_lt_trans; [ right | apply HH; intros K; injection K; intros; contradiction ]; unfold J1, J2, X, Y; ring. }
  clearbody J1 J2 D1 D2. clear - E N.
  (* |D|² = ⟨D, J⟩ ≤ (|D|² + |J|²)/2. *)
  apply Rle_trans with (2 := N).
  generalize (J1 c) (J2 c) E. clear. intros p r E.
  assert (C : 0 <= (D1 - p) ^ 2 + (D2 - r) ^ 2) by (apply Rplus_le_le_0_compat; apply pow2_ge_0).
  lra.
Qed.
End Domain.

(** The criterion of SingularValues.v for W ≥ ω² and T ≥ τ². *)
Lemma jacobian_below_of_criterion d q :
  (forall m w n t, in_domain d m w n t -> exists W T, w ^ 2 <= W /\ t ^ 2 <= T /\
    criterion q W T (M_x (m * w) (n * t)) (M_y (m * w) (n * t)) (V_x (m * w) (n * t)) (V_y (m * w) (n * t))) ->
  jacobian_below d q.
Proof.
  intros H m w n t Hp. destruct (H m w n t Hp) as [W [T [HW [HT HC]]]].
  exact (norm_below_of_criterion _ _ _ _ _ _ _ _ _ HC HW HT).
Qed.
