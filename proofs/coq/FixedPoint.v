(** Self-mapping and contraction give the fixed points, and two images a box for them
    (proofs/theorem-1/proof.md, steps 7 and 11). *)

From Coq Require Import Reals.
From Selu Require Import Statements Banach.
Open Scope R_scope.

Theorem attracting_fixed_point_of_contraction d q (box box' : R * R -> Prop) :
  0 <= q < 1 -> (exists s, Omega d s) ->
  image d (Omega d) -> lipschitz d q ->
  (* g(Ω) lies in box, and g(Ω ∩ box) in box′ *)
  image d box ->
  (forall w t, within (omega d) w -> within (tau d) t -> forall p, Omega d p -> box p -> box' (g w t p)) ->
  attracting_fixed_point d q box'.
Proof.
  intros Hq [s Hs] Hself Hlip Hbox Hbox' w t Hw Ht.
  assert (S : forall p, Omega d p -> Omega d (g w t p)) by (intros p; now apply Hself).
  assert (C := Hlip w t Hw Ht).
  destruct (fixed_point_exists (mu d) (nu d) (g w t) q Hq S C s Hs) as [p [Hp Fp]].
  exists p. split; [ exact Hp | split; [ exact Fp | split; [ | split ] ] ].
  - rewrite <- Fp. apply Hbox'; auto. rewrite <- Fp. now apply Hbox.
  - intros p' Hp' Fp'. now apply (fixed_point_unique (mu d) (nu d) (g w t) q Hq C).
  - intros s' k Hs'. now apply (attraction (mu d) (nu d) (g w t) q Hq S C).
Qed.
