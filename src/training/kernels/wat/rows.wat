;; Sums along the rows of a matrix; `row` is the length of a row in bytes, rows and row positive.

;; z(i, j) + bias(j) for every row.
(func $addBias (export "addBias") (param $z i32) (param $bias i32) (param $rows i32) (param $row i32)
  (local $end i32) (local $fours i32) (local $from i32)
  (loop $overRows
    (local.set $from (local.get $bias))
    (local.set $end (i32.add (local.get $z) (local.get $row)))
    (local.set $fours
      (i32.add (local.get $z) (i32.and (local.get $row) (i32.const -16))))
    (block $fours_end
      (loop $overFours
        (br_if $fours_end (i32.ge_u (local.get $z) (local.get $fours)))
        (v128.store (local.get $z)
          (f32x4.add (v128.load (local.get $z)) (v128.load (local.get $from))))
        (local.set $z (i32.add (local.get $z) (i32.const 16)))
        (local.set $from (i32.add (local.get $from) (i32.const 16)))
        (br $overFours)))
    (block $ones_end
      (loop $overOnes
        (br_if $ones_end (i32.ge_u (local.get $z) (local.get $end)))
        (f32.store (local.get $z)
          (f32.add (f32.load (local.get $z)) (f32.load (local.get $from))))
        (local.set $z (i32.add (local.get $z) (i32.const 4)))
        (local.set $from (i32.add (local.get $from) (i32.const 4)))
        (br $overOnes)))
    (br_if $overRows (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))))

;; out(j) + Σ_i z(i, j), or Σ_i z(i, j), over at most DEPTH rows, each sum beginning at +0.
(func $columnSums (export "columnSums")
  (param $out i32) (param $z i32) (param $rows i32) (param $row i32) (param $add i32)
  (local $end i32) (local $fours i32) (local $at i32) (local $i i32)
  (local $sums v128) (local $sum f32)
  (local.set $end (i32.add (local.get $out) (local.get $row)))
  (local.set $fours (i32.add (local.get $out) (i32.and (local.get $row) (i32.const -16))))
  (block $fours_end
    (loop $overFours
      (br_if $fours_end (i32.ge_u (local.get $out) (local.get $fours)))
      (local.set $at (local.get $z))
      (local.set $i (local.get $rows))
      (local.set $sums (v128.const f32x4 0 0 0 0))
      (loop $down
        (local.set $sums (f32x4.add (local.get $sums) (v128.load (local.get $at))))
        (local.set $at (i32.add (local.get $at) (local.get $row)))
        (br_if $down (local.tee $i (i32.sub (local.get $i) (i32.const 1)))))
      (if (local.get $add)
        (then
          (local.set $sums (f32x4.add (v128.load (local.get $out)) (local.get $sums)))))
      (v128.store (local.get $out) (local.get $sums))
      (local.set $out (i32.add (local.get $out) (i32.const 16)))
      (local.set $z (i32.add (local.get $z) (i32.const 16)))
      (br $overFours)))
  (block $ones_end
    (loop $overOnes
      (br_if $ones_end (i32.ge_u (local.get $out) (local.get $end)))
      (local.set $at (local.get $z))
      (local.set $i (local.get $rows))
      (local.set $sum (f32.const 0))
      (loop $down
        (local.set $sum (f32.add (local.get $sum) (f32.load (local.get $at))))
        (local.set $at (i32.add (local.get $at) (local.get $row)))
        (br_if $down (local.tee $i (i32.sub (local.get $i) (i32.const 1)))))
      (if (local.get $add)
        (then (local.set $sum (f32.add (f32.load (local.get $out)) (local.get $sum)))))
      (f32.store (local.get $out) (local.get $sum))
      (local.set $out (i32.add (local.get $out) (i32.const 4)))
      (local.set $z (i32.add (local.get $z) (i32.const 4)))
      (br $overOnes))))
