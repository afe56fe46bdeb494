(** The theorems, stated from the Gaussian integrals. Whoever reads this file and believes Coq's
    kernel need not read the others: they only prove what is said here. *)

From Coq Require Import Reals.
From Coquelicot Require Import Coquelicot.
Open Scope R_scope.

(** ** SELU and its parameters *)

(** erfc(x) = 2/√π ∫_x^∞ e^(−t²) dt. *)
Definition erfc (x : R) : R :=
  2 / sqrt PI * RInt_gen (fun t => exp (- t ^ 2)) (at_point x) (Rbar_locally p_infty).

(** f(z) = λz for z > 0 and λα(e^z − 1) for z ≤ 0. *)
Definition selu (alpha lambda z : R) : R :=
  if Rle_dec z 0 then lambda * alpha * (exp z - 1) else lambda * z.

(** The closed forms of Klambauer et al. 2017; [parameters] says what they are for. *)
Definition alpha01 : R := - sqrt (2 / PI) / (erfc (1 / sqrt 2) * exp (1 / 2) - 1).
Definition lambda01 : R :=
  (1 - erfc (1 / sqrt 2) * sqrt (exp 1)) * sqrt (2 * PI)
  / sqrt (2 * erfc (sqrt 2) * exp 2 + PI * erfc (1 / sqrt 2) ^ 2 * exp 1
          - 2 * (2 + PI) * erfc (1 / sqrt 2) * sqrt (exp 1) + PI + 2).

(** ** Moments of f(z), z ~ N(x, y) *)

(** The density of N(x, y), of mean x and variance y. *)
Definition density (x y z : R) : R := exp (- (z - x) ^ 2 / (2 * y)) / sqrt (2 * PI * y).

(** E h(z) = ∫_(−∞)^∞ h(z) density(z) dz, as a relation: the integral converges to the value e. *)
Definition is_expectation (h : R -> R) (x y e : R) : Prop :=
  is_RInt_gen (fun z => h z * density x y z) (Rbar_locally m_infty) (Rbar_locally p_infty) e.

(** The same as a number, which means something where the integral converges. *)
Definition expectation (h : R -> R) (x y : R) : R :=
  RInt_gen (fun z => h z * density x y z) (Rbar_locally m_infty) (Rbar_locally p_infty).

Definition mean (x y : R) : R := expectation (selu alpha01 lambda01) x y.
Definition second (x y : R) : R := expectation (fun z => selu alpha01 lambda01 z ^ 2) x y.
Definition variance (x y : R) : R := second x y - mean x y ^ 2.

(** ** The moment map, in the plane with the Euclidean norm *)

(** g(μ, ν) is mean and variance of f(z) for z ~ N(μω, ντ). *)
Definition g (omega tau : R) (p : R * R) : R * R :=
  let x := fst p * omega in let y := snd p * tau in (mean x y, variance x y).

Definition dist (a b : R * R) : R := sqrt ((fst a - fst b) ^ 2 + (snd a - snd b) ^ 2).

(** The closed interval [lower, upper]. *)
Record range := Range { lower : R; upper : R }.
Definition within (r : range) (z : R) : Prop := lower r <= z <= upper r.
Definition in_box (first second : range) (p : R * R) : Prop :=
  within first (fst p) /\ within second (snd p).

(** Ranges of μ, ω, ν and τ. *)
Record domain := Domain { mu : range; omega : range; nu : range; tau : range }.
Definition in_domain (d : domain) (m w n t : R) : Prop :=
  within (mu d) m /\ within (omega d) w /\ within (nu d) n /\ within (tau d) t.
(** Ω, the box of the (μ, ν). *)
Definition Omega (d : domain) : R * R -> Prop := in_box (mu d) (nu d).

(** ** What a theorem can say about a domain *)

(** g maps Ω into the box, for every (ω, τ). *)
Definition image (d : domain) (box : R * R -> Prop) : Prop :=
  forall w t, within (omega d) w -> within (tau d) t -> forall p, Omega d p -> box (g w t p).

(** g is Lipschitz on Ω with constant q, for every (ω, τ). *)
Definition lipschitz (d : domain) (q : R) : Prop :=
  forall w t, within (omega d) w -> within (tau d) t ->
  forall a b, Omega d a -> Omega d b -> dist (g w t a) (g w t b) <= q * dist a b.

(** The Jacobian (j11, j12; j21, j22) of g exists on Ω, and its largest singular value is < q. *)
Definition singular_values_below (d : domain) (q : R) : Prop :=
  forall m w n t, in_domain d m w n t -> exists j11 j12 j21 j22,
  is_derive (fun m => fst (g w t (m, n))) m j11 /\ is_derive (fun n => fst (g w t (m, n))) n j12 /\
  is_derive (fun m => snd (g w t (m, n))) m j21 /\ is_derive (fun n => snd (g w t (m, n))) n j22 /\
  forall u v, (u, v) <> (0, 0) ->
  (j11 * u + j12 * v) ^ 2 + (j21 * u + j22 * v) ^ 2 < q ^ 2 * (u ^ 2 + v ^ 2).

(** For every (ω, τ), g has exactly one fixed point in Ω; it lies in the box, and every orbit in Ω
    converges to it at least as fast as the powers of q. *)
Definition attracting_fixed_point (d : domain) (q : R) (box : R * R -> Prop) : Prop :=
  forall w t, within (omega d) w -> within (tau d) t ->
  exists p, Omega d p /\ g w t p = p /\ box p /\
    (forall p', Omega d p' -> g w t p' = p' -> p' = p) /\
    (forall s k, Omega d s -> dist (Nat.iter k (g w t) s) p <= q ^ k * dist s p).

(** ** The theorems *)

(** The integral in erfc converges. *)
Definition erfc_exists : Prop := forall x,
  is_RInt_gen (fun t => exp (- t ^ 2)) (at_point x) (Rbar_locally p_infty) (sqrt PI / 2 * erfc x).

(** The moments exist, wherever the variance of z is positive. *)
Definition moments_exist : Prop := forall x y, 0 < y ->
  is_expectation (fun _ => 1) x y 1 /\ is_expectation (selu alpha01 lambda01) x y (mean x y) /\
  is_expectation (fun z => selu alpha01 lambda01 z ^ 2) x y (second x y).

(** α01 and λ01 are positive, and the only positive numbers for which a standard normal z gives f(z)
    mean 0 and second moment 1. *)
Definition parameters : Prop := 0 < alpha01 /\ 0 < lambda01 /\
  forall alpha lambda, 0 < alpha -> 0 < lambda ->
  is_expectation (selu alpha lambda) 0 1 0 /\ is_expectation (fun z => selu alpha lambda z ^ 2) 0 1 1
  <-> alpha = alpha01 /\ lambda = lambda01.

Definition domain_1 : domain :=
  Domain (Range (-0.1) 0.1) (Range (-0.1) 0.1) (Range 0.8 1.5) (Range 0.95 1.1).
Definition printed_box : R * R -> Prop := in_box (Range (-0.03106) 0.06773) (Range 0.80009 1.48617).
Definition enclosing_box : R * R -> Prop := in_box (Range (-0.03107) 0.06773) (Range 0.80009 1.48617).

(** Theorem 1: self-mapping, contraction, and the fixed points, which lie in the printed box. *)
Definition theorem_1 : Prop :=
  image domain_1 (Omega domain_1) /\ image domain_1 enclosing_box /\
  singular_values_below domain_1 0.8977 /\ lipschitz domain_1 0.8977 /\
  attracting_fixed_point domain_1 0.8977 printed_box.

(** All fixed points, to four places: beyond the paper. *)
Definition fixed_point_box : R * R -> Prop := in_box (Range (-0.0209) 0.0548) (Range 0.8264 1.4104).
Definition fixed_points : Prop := attracting_fixed_point domain_1 0.8977 fixed_point_box.

(** For ω = 0, τ = 1 the fixed point is (0, 1), exactly. *)
Definition standard_fixed_point : Prop := g 0 1 (0, 1) = (0, 1).

(** Lemma 12 of the paper: the same contraction for τ ∈ [0.8, 1.25]. *)
Definition domain_1_wide : domain :=
  Domain (Range (-0.1) 0.1) (Range (-0.1) 0.1) (Range 0.8 1.5) (Range 0.8 1.25).
Definition lemma_12 : Prop :=
  singular_values_below domain_1_wide 0.9891 /\ lipschitz domain_1_wide 0.9891.

(** The printed box does not contain g(Ω). *)
Definition t1_image_refuted : Prop := ~ image domain_1 printed_box.

(** Theorem 2: large variances decrease. *)
Definition domain_2 : domain :=
  Domain (Range (-1) 1) (Range (-0.1) 0.1) (Range 3 16) (Range 0.8 1.25).
Definition theorem_2 : Prop := forall m w n t, in_domain domain_2 m w n t ->
  variance (m * w) (n * t) - n <= -0.1197.

(** Theorem 3: small variances increase, on two domains. *)
Definition domain_3_first : domain :=
  Domain (Range (-0.1) 0.1) (Range (-0.1) 0.1) (Range 0.02 0.16) (Range 0.8 1.25).
Definition domain_3_second : domain :=
  Domain (Range (-0.1) 0.1) (Range (-0.1) 0.1) (Range 0.02 0.24) (Range 0.9 1.25).
Definition theorem_3 : Prop :=
  (forall m w n t, in_domain domain_3_first m w n t -> variance (m * w) (n * t) - n >= 0.006) /\
  (forall m w n t, in_domain domain_3_second m w n t -> variance (m * w) (n * t) - n >= 0.01).
