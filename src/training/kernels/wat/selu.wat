;; SELU and its derivative, two elements at a time: the operations of functions/selu.ts one by one,
;; so that the bits are the same. Row n of `table` is T[n], D[n].

;; out[i] = selu(z[i]) for i < count; count is even and positive.
(func $seluForward (export "seluForward")
  (param $out i32) (param $z i32) (param $count i32) (param $table i32)
  (local $x v128) (local $y v128) (local $n v128) (local $r v128) (local $p v128)
  (local $row0 v128) (local $row1 v128) (local $t v128)
  (loop $next
    (local.set $x (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $z))))
    ;; between −105 and 0, also for NaN
    (local.set $r
      (f64x2.pmin
        (f64x2.pmax (v128.const f64x2 -105 -105) (local.get $x))
        (v128.const f64x2 0 0)))
    ;; 1.5·2^52 − n: the low half of its bits is −n
    (local.set $y
      (f64x2.add
        (f64x2.mul (local.get $r) (v128.const f64x2 0x1.71547652b82fep+5 0x1.71547652b82fep+5))
        (v128.const f64x2 0x1.8p+52 0x1.8p+52)))
    (local.set $n (f64x2.sub (v128.const f64x2 0x1.8p+52 0x1.8p+52) (local.get $y)))
    (local.set $r
      (f64x2.add
        (f64x2.add
          (local.get $r)
          (f64x2.mul (local.get $n) (v128.const f64x2 0x1.62e42fefap-6 0x1.62e42fefap-6)))
        (f64x2.mul (local.get $n) (v128.const f64x2 0x1.cf79abc9e3b3ap-45 0x1.cf79abc9e3b3ap-45))))
    ;; e^r − 1 = r + r·r·(1/2 + r·(1/6 + r·(1/24 + r·(1/120 + r·(1/720)))))
    (local.set $p
      (f64x2.add
        (v128.const f64x2 0x1.1111111111111p-7 0x1.1111111111111p-7)
        (f64x2.mul (local.get $r) (v128.const f64x2 0x1.6c16c16c16c17p-10 0x1.6c16c16c16c17p-10))))
    (local.set $p
      (f64x2.add
        (v128.const f64x2 0x1.5555555555555p-5 0x1.5555555555555p-5)
        (f64x2.mul (local.get $r) (local.get $p))))
    (local.set $p
      (f64x2.add
        (v128.const f64x2 0x1.5555555555555p-3 0x1.5555555555555p-3)
        (f64x2.mul (local.get $r) (local.get $p))))
    (local.set $p
      (f64x2.add (v128.const f64x2 0.5 0.5) (f64x2.mul (local.get $r) (local.get $p))))
    (local.set $p
      (f64x2.add
        (local.get $r)
        (f64x2.mul (f64x2.mul (local.get $r) (local.get $r)) (local.get $p))))
    (local.set $row0
      (v128.load
        (i32.sub
          (local.get $table)
          (i32.shl (i32x4.extract_lane 0 (local.get $y)) (i32.const 4)))))
    (local.set $row1
      (v128.load
        (i32.sub
          (local.get $table)
          (i32.shl (i32x4.extract_lane 2 (local.get $y)) (i32.const 4)))))
    (local.set $t
      (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
        (local.get $row0) (local.get $row1)))
    (v128.store64_lane 0 (local.get $out)
      (f32x4.demote_f64x2_zero
        (v128.bitselect
          (f64x2.add
            (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
              (local.get $row0) (local.get $row1))
            (f64x2.mul (local.get $t) (local.get $p)))
          (f64x2.mul (v128.const f64x2 0x1.0cfabd6a91132p+0 0x1.0cfabd6a91132p+0) (local.get $x))
          (f64x2.lt (local.get $x) (v128.const f64x2 0 0)))))
    (local.set $out (i32.add (local.get $out) (i32.const 8)))
    (local.set $z (i32.add (local.get $z) (i32.const 8)))
    (br_if $next (local.tee $count (i32.sub (local.get $count) (i32.const 2))))))

;; dz[i] = dy[i]·seluDerivative(z[i]) for i < count; count is even and positive.
(func $seluBackward (export "seluBackward")
  (param $dz i32) (param $dy i32) (param $z i32) (param $count i32) (param $table i32)
  (local $x v128) (local $y v128) (local $n v128) (local $r v128) (local $p v128)
  (local $row0 v128) (local $row1 v128) (local $t v128)
  (loop $next
    (local.set $x (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $z))))
    ;; between −105 and 0, also for NaN
    (local.set $r
      (f64x2.pmin
        (f64x2.pmax (v128.const f64x2 -105 -105) (local.get $x))
        (v128.const f64x2 0 0)))
    ;; 1.5·2^52 − n: the low half of its bits is −n
    (local.set $y
      (f64x2.add
        (f64x2.mul (local.get $r) (v128.const f64x2 0x1.71547652b82fep+5 0x1.71547652b82fep+5))
        (v128.const f64x2 0x1.8p+52 0x1.8p+52)))
    (local.set $n (f64x2.sub (v128.const f64x2 0x1.8p+52 0x1.8p+52) (local.get $y)))
    (local.set $r
      (f64x2.add
        (f64x2.add
          (local.get $r)
          (f64x2.mul (local.get $n) (v128.const f64x2 0x1.62e42fefap-6 0x1.62e42fefap-6)))
        (f64x2.mul (local.get $n) (v128.const f64x2 0x1.cf79abc9e3b3ap-45 0x1.cf79abc9e3b3ap-45))))
    ;; e^r − 1 = r + r·r·(1/2 + r·(1/6 + r·(1/24 + r·(1/120 + r·(1/720)))))
    (local.set $p
      (f64x2.add
        (v128.const f64x2 0x1.1111111111111p-7 0x1.1111111111111p-7)
        (f64x2.mul (local.get $r) (v128.const f64x2 0x1.6c16c16c16c17p-10 0x1.6c16c16c16c17p-10))))
    (local.set $p
      (f64x2.add
        (v128.const f64x2 0x1.5555555555555p-5 0x1.5555555555555p-5)
        (f64x2.mul (local.get $r) (local.get $p))))
    (local.set $p
      (f64x2.add
        (v128.const f64x2 0x1.5555555555555p-3 0x1.5555555555555p-3)
        (f64x2.mul (local.get $r) (local.get $p))))
    (local.set $p
      (f64x2.add (v128.const f64x2 0.5 0.5) (f64x2.mul (local.get $r) (local.get $p))))
    (local.set $p
      (f64x2.add
        (local.get $r)
        (f64x2.mul (f64x2.mul (local.get $r) (local.get $r)) (local.get $p))))
    (local.set $row0
      (v128.load
        (i32.sub
          (local.get $table)
          (i32.shl (i32x4.extract_lane 0 (local.get $y)) (i32.const 4)))))
    (local.set $row1
      (v128.load
        (i32.sub
          (local.get $table)
          (i32.shl (i32x4.extract_lane 2 (local.get $y)) (i32.const 4)))))
    (local.set $t
      (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
        (local.get $row0) (local.get $row1)))
    (v128.store64_lane 0 (local.get $dz)
      (f32x4.mul
        (v128.load64_zero (local.get $dy))
        (f32x4.demote_f64x2_zero
          ;; all bits set, a NaN, where z is NaN
          (v128.or
            (v128.bitselect
              (f64x2.add (local.get $t) (f64x2.mul (local.get $t) (local.get $p)))
              (v128.const f64x2 0x1.0cfabd6a91132p+0 0x1.0cfabd6a91132p+0)
              (f64x2.le (local.get $x) (v128.const f64x2 0 0)))
            (f64x2.ne (local.get $x) (local.get $x))))))
    (local.set $dz (i32.add (local.get $dz) (i32.const 8)))
    (local.set $dy (i32.add (local.get $dy) (i32.const 8)))
    (local.set $z (i32.add (local.get $z) (i32.const 8)))
    (br_if $next (local.tee $count (i32.sub (local.get $count) (i32.const 2))))))
