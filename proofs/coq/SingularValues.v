(** Lemmas 4 and 5 of proofs/lemmas.md: a criterion for the largest singular value of a 2×2 matrix. *)

From Coq Require Import Reals Lra Psatz.
Open Scope R_scope.

(** The largest singular value of (j11, j12; j21, j22) is less than q. *)
Definition norm_below (q j11 j12 j21 j22 : R) : Prop := forall u v, (u, v) <> (0, 0) ->
  (j11 * u + j12 * v) ^ 2 + (j21 * u + j22 * v) ^ 2 < q ^ 2 * (u ^ 2 + v ^ 2).

Lemma sqr_pos u : u <> 0 -> 0 < u ^ 2.
Proof. intros H. rewrite <- Rsqr_pow2. apply Rsqr_pos_lt, H. Qed.

(** A form a u² − 2b uv + c v² with a > 0 and ac > b² is positive definite. *)
Lemma positive_definite a b c u v :
  0 < a -> b ^ 2 < a * c -> (u, v) <> (0, 0) -> 0 < a * u ^ 2 - 2 * b * (u * v) + c * v ^ 2.
Proof.
  intros Ha Hb Huv. apply (Rmult_lt_reg_l a). exact Ha.
  replace (a * (a * u ^ 2 - 2 * b * (u * v) + c * v ^ 2))
    with ((a * u - b * v) ^ 2 + (a * c - b ^ 2) * v ^ 2) by ring.
  rewrite Rmult_0_r. destruct (Req_dec v 0) as [-> | Hv].
  - assert (Hu : u <> 0) by (intros ->; now apply Huv).
    replace (a * u - b * 0) with (a * u) by ring.
    assert (0 < (a * u) ^ 2) by (apply sqr_pos, Rmult_integral_contrapositive; split; lra).
    lra.
  - assert (0 <= (a * u - b * v) ^ 2) by apply pow2_ge_0.
    assert (0 < (a * c - b ^ 2) * v ^ 2) by (apply Rmult_lt_0_compat; [ lra | apply sqr_pos, Hv ]).
    lra.
Qed.

(** With columns w (m_x, v_x) and t (m_y, v_y), w² ≤ W and t² ≤ T: the criterion for the largest
    admissible W and T holds for all. It is q⁴ + det² − q² ‖J‖² > 0 for w² = W, t² = T, together with
    the upper left entry of q² − JᵀJ. *)
Definition criterion (q W T mx my vx vy : R) : Prop :=
  0 < q ^ 2 - W * (mx ^ 2 + vx ^ 2) /\
  0 < (q ^ 2 - W * (mx ^ 2 + vx ^ 2)) * (q ^ 2 - T * (my ^ 2 + vy ^ 2)) - W * T * (mx * my + vx * vy) ^ 2.

Lemma norm_below_of_criterion q W T w t mx my vx vy :
  criterion q W T mx my vx vy -> w ^ 2 <= W -> t ^ 2 <= T ->
  norm_below q (w * mx) (t * my) (w * vx) (t * vy).
Proof.
  intros [HA HD] Hw Ht u v Huv.
  set (A := mx ^ 2 + vx ^ 2) in *. set (B := my ^ 2 + vy ^ 2) in *. set (C := mx * my + vx * vy) in *.
  assert (A0 : 0 <= A) by (unfold A; nra). assert (B0 : 0 <= B) by (unfold B; nra).
  assert (E : (w * mx * u + t * my * v) ^ 2 + (w * vx * u + t * vy * v) ^ 2
              = w ^ 2 * A * u ^ 2 + 2 * (w * t * C) * (u * v) + t ^ 2 * B * v ^ 2)
    by (unfold A, B, C; ring).
  rewrite E. clear E.
  set (a := q ^ 2 - W * A) in *. set (c := q ^ 2 - T * B) in *.
  assert (G : (w * t * C) ^ 2 < a * c).
  { apply Rle_lt_trans with (W * T * C ^ 2). 2: lra.
    replace ((w * t * C) ^ 2) with (w ^ 2 * t ^ 2 * C ^ 2) by ring.
    apply Rmult_le_compat_r. apply pow2_ge_0. apply Rmult_le_compat; try apply pow2_ge_0; assumption. }
  assert (P := positive_definite a (w * t * C) c u v HA G Huv).
  assert (H1 : w ^ 2 * A * u ^ 2 <= W * A * u ^ 2).
  { apply Rmult_le_compat_r. apply pow2_ge_0. apply Rmult_le_compat_r; assumption. }
  assert (H2 : t ^ 2 * B * v ^ 2 <= T * B * v ^ 2).
  { apply Rmult_le_compat_r. apply pow2_ge_0. apply Rmult_le_compat_r; assumption. }
  unfold a, c in P. lra.
Qed.
