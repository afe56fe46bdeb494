;; Updates of weights, four at a time; count is a positive multiple of 4. plain.ts states the order
;; of the roundings.

(func $sgdMomentum (export "sgdMomentum")
  (param $weights i32) (param $velocity i32) (param $gradient i32) (param $count i32)
  (param $rate f32) (param $momentum f32)
  (local $step v128) (local $decay v128) (local $v v128)
  (local.set $step (f32x4.splat (local.get $rate)))
  (local.set $decay (f32x4.splat (local.get $momentum)))
  (loop $next
    (v128.store (local.get $velocity)
      (local.tee $v
        (f32x4.add
          (f32x4.mul (local.get $decay) (v128.load (local.get $velocity)))
          (v128.load (local.get $gradient)))))
    (v128.store (local.get $weights)
      (f32x4.sub
        (v128.load (local.get $weights))
        (f32x4.mul (local.get $step) (local.get $v))))
    (local.set $weights (i32.add (local.get $weights) (i32.const 16)))
    (local.set $velocity (i32.add (local.get $velocity) (i32.const 16)))
    (local.set $gradient (i32.add (local.get $gradient) (i32.const 16)))
    (br_if $next (local.tee $count (i32.sub (local.get $count) (i32.const 4))))))

(func $adam (export "adam")
  (param $weights i32) (param $first i32) (param $second i32) (param $gradient i32)
  (param $count i32) (param $beta1 f32) (param $beta2 f32)
  (param $rate f32) (param $scale f32) (param $epsilon f32)
  (local $keep1 v128) (local $keep2 v128) (local $fresh1 v128) (local $fresh2 v128)
  (local $step v128) (local $correction v128) (local $floor v128)
  (local $g v128) (local $m v128) (local $v v128)
  (local.set $keep1 (f32x4.splat (local.get $beta1)))
  (local.set $keep2 (f32x4.splat (local.get $beta2)))
  (local.set $fresh1 (f32x4.sub (v128.const f32x4 1 1 1 1) (local.get $keep1)))
  (local.set $fresh2 (f32x4.sub (v128.const f32x4 1 1 1 1) (local.get $keep2)))
  (local.set $step (f32x4.splat (local.get $rate)))
  (local.set $correction (f32x4.splat (local.get $scale)))
  (local.set $floor (f32x4.splat (local.get $epsilon)))
  (loop $next
    (local.set $g (v128.load (local.get $gradient)))
    (v128.store (local.get $first)
      (local.tee $m
        (f32x4.add
          (f32x4.mul (local.get $keep1) (v128.load (local.get $first)))
          (f32x4.mul (local.get $fresh1) (local.get $g)))))
    (v128.store (local.get $second)
      (local.tee $v
        (f32x4.add
          (f32x4.mul (local.get $keep2) (v128.load (local.get $second)))
          (f32x4.mul (local.get $fresh2) (f32x4.mul (local.get $g) (local.get $g))))))
    (v128.store (local.get $weights)
      (f32x4.sub
        (v128.load (local.get $weights))
        (f32x4.div
          (f32x4.mul (local.get $step) (local.get $m))
          (f32x4.add
            (f32x4.mul (f32x4.sqrt (local.get $v)) (local.get $correction))
            (local.get $floor)))))
    (local.set $weights (i32.add (local.get $weights) (i32.const 16)))
    (local.set $first (i32.add (local.get $first) (i32.const 16)))
    (local.set $second (i32.add (local.get $second) (i32.const 16)))
    (local.set $gradient (i32.add (local.get $gradient) (i32.const 16)))
    (br_if $next (local.tee $count (i32.sub (local.get $count) (i32.const 4))))))
