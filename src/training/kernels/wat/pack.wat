;; Packing: a block of a matrix is copied into panels, so that the innermost loop of a product reads
;; memory in order and no two rows fall on the same lines of the cache.

;; The block has `count` lines of `depth` elements; element (i, p) lies at src + i·lineStep + p·step
;; (bytes), and lineStep or step is 4. A panel holds `width` = 4 or 8 lines: element (i, p) at
;; dst + p·4·width + 4·i. The last panel is filled up with zeros.
(func $pack
  (param $dst i32) (param $src i32) (param $count i32) (param $depth i32)
  (param $lineStep i32) (param $step i32) (param $width i32)
  (local $group i32)
  (loop $panels
    (if (i32.ge_s (local.get $count) (local.get $width))
      (then
        ;; groups of 4 lines beside each other
        (local.set $group (i32.const 0))
        (loop $groups
          (if (i32.eq (local.get $lineStep) (i32.const 4))
            (then
              (call $packColumns
                (i32.add (local.get $dst) (i32.shl (local.get $group) (i32.const 2)))
                (i32.add (local.get $src) (i32.shl (local.get $group) (i32.const 2)))
                (local.get $depth) (local.get $step)
                (i32.shl (local.get $width) (i32.const 2))))
            (else
              (call $packRows
                (i32.add (local.get $dst) (i32.shl (local.get $group) (i32.const 2)))
                (i32.add (local.get $src) (i32.mul (local.get $group) (local.get $lineStep)))
                (local.get $depth) (local.get $lineStep)
                (i32.shl (local.get $width) (i32.const 2)))))
          (br_if $groups
            (i32.lt_s
              (local.tee $group (i32.add (local.get $group) (i32.const 4)))
              (local.get $width)))))
      (else
        (call $packEdge
          (local.get $dst) (local.get $src) (local.get $count) (local.get $depth)
          (local.get $lineStep) (local.get $step) (local.get $width))))
    (local.set $dst
      (i32.add (local.get $dst)
        (i32.shl (i32.mul (local.get $width) (local.get $depth)) (i32.const 2))))
    (local.set $src
      (i32.add (local.get $src) (i32.mul (local.get $width) (local.get $lineStep))))
    (br_if $panels
      (i32.gt_s
        (local.tee $count (i32.sub (local.get $count) (local.get $width)))
        (i32.const 0)))))

;; Four neighbouring elements at src + p·step go to dst + p·dstStep.
(func $packColumns
  (param $dst i32) (param $src i32) (param $depth i32) (param $step i32) (param $dstStep i32)
  (loop $next
    (v128.store (local.get $dst) (v128.load (local.get $src)))
    (local.set $dst (i32.add (local.get $dst) (local.get $dstStep)))
    (local.set $src (i32.add (local.get $src) (local.get $step)))
    (br_if $next (local.tee $depth (i32.sub (local.get $depth) (i32.const 1))))))

;; Four lines of consecutive elements: element p of line i goes to dst + p·dstStep + 4·i.
(func $packRows
  (param $dst i32) (param $src i32) (param $depth i32) (param $lineStep i32) (param $dstStep i32)
  (local $s1 i32) (local $s2 i32) (local $s3 i32)
  (local $r0 v128) (local $r1 v128) (local $r2 v128) (local $r3 v128)
  (local $t0 v128) (local $t1 v128) (local $t2 v128) (local $t3 v128)
  (local.set $s1 (i32.add (local.get $src) (local.get $lineStep)))
  (local.set $s2 (i32.add (local.get $s1) (local.get $lineStep)))
  (local.set $s3 (i32.add (local.get $s2) (local.get $lineStep)))
  (block $fours_end
    (loop $fours
      (br_if $fours_end (i32.lt_s (local.get $depth) (i32.const 4)))
      (local.set $r0 (v128.load (local.get $src)))
      (local.set $r1 (v128.load (local.get $s1)))
      (local.set $r2 (v128.load (local.get $s2)))
      (local.set $r3 (v128.load (local.get $s3)))
      ;; transpose: t0 = a0 b0 a1 b1, t1 = a2 b2 a3 b3, t2 = c0 d0 c1 d1, t3 = c2 d2 c3 d3
      (local.set $t0
        (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $r0) (local.get $r1)))
      (local.set $t1
        (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $r0) (local.get $r1)))
      (local.set $t2
        (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $r2) (local.get $r3)))
      (local.set $t3
        (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $r2) (local.get $r3)))
      (v128.store (local.get $dst)
        (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $t0) (local.get $t2)))
      (local.set $dst (i32.add (local.get $dst) (local.get $dstStep)))
      (v128.store (local.get $dst)
        (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $t0) (local.get $t2)))
      (local.set $dst (i32.add (local.get $dst) (local.get $dstStep)))
      (v128.store (local.get $dst)
        (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $t1) (local.get $t3)))
      (local.set $dst (i32.add (local.get $dst) (local.get $dstStep)))
      (v128.store (local.get $dst)
        (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $t1) (local.get $t3)))
      (local.set $dst (i32.add (local.get $dst) (local.get $dstStep)))
      (local.set $src (i32.add (local.get $src) (i32.const 16)))
      (local.set $s1 (i32.add (local.get $s1) (i32.const 16)))
      (local.set $s2 (i32.add (local.get $s2) (i32.const 16)))
      (local.set $s3 (i32.add (local.get $s3) (i32.const 16)))
      (local.set $depth (i32.sub (local.get $depth) (i32.const 4)))
      (br $fours)))
  (block $ones_end
    (loop $ones
      (br_if $ones_end (i32.eqz (local.get $depth)))
      (f32.store (local.get $dst) (f32.load (local.get $src)))
      (f32.store offset=4 (local.get $dst) (f32.load (local.get $s1)))
      (f32.store offset=8 (local.get $dst) (f32.load (local.get $s2)))
      (f32.store offset=12 (local.get $dst) (f32.load (local.get $s3)))
      (local.set $dst (i32.add (local.get $dst) (local.get $dstStep)))
      (local.set $src (i32.add (local.get $src) (i32.const 4)))
      (local.set $s1 (i32.add (local.get $s1) (i32.const 4)))
      (local.set $s2 (i32.add (local.get $s2) (i32.const 4)))
      (local.set $s3 (i32.add (local.get $s3) (i32.const 4)))
      (local.set $depth (i32.sub (local.get $depth) (i32.const 1)))
      (br $ones))))

;; A panel with count < width lines, one element after the other.
(func $packEdge
  (param $dst i32) (param $src i32) (param $count i32) (param $depth i32)
  (param $lineStep i32) (param $step i32) (param $width i32)
  (local $i i32) (local $from i32)
  (loop $depths
    (local.set $i (i32.const 0))
    (local.set $from (local.get $src))
    (loop $lines
      (f32.store (local.get $dst) (f32.const 0))
      (if (i32.lt_s (local.get $i) (local.get $count))
        (then (f32.store (local.get $dst) (f32.load (local.get $from)))))
      (local.set $dst (i32.add (local.get $dst) (i32.const 4)))
      (local.set $from (i32.add (local.get $from) (local.get $lineStep)))
      (br_if $lines
        (i32.lt_s
          (local.tee $i (i32.add (local.get $i) (i32.const 1)))
          (local.get $width))))
    (local.set $src (i32.add (local.get $src) (local.get $step)))
    (br_if $depths (local.tee $depth (i32.sub (local.get $depth) (i32.const 1))))))
