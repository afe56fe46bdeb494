;; Products of matrices, blocked as in K. Goto, R. van de Geijn, "Anatomy of high-performance matrix
;; multiplication", ACM TOMS 34 (2008): panels of b for one block of columns stay in the second-level
;; cache, panels of a pass through it, and a tile of 4×8 sums stays in registers.

;; Depth of a block: products are summed in this order and no other (PARTIAL_SUM in kernels.ts).
(global $DEPTH i32 (i32.const 256))
;; Columns of b and rows of a that are packed at a time; $BUFFER_BYTES in memory.ts follows them.
(global $COLUMNS i32 (i32.const 512))
(global $ROWS i32 (i32.const 128))

;; out[m×n] (+)= x·y with x(i, p) at a + i·aRow + p·aColumn, y(p, j) at b + p·bRow + j·bColumn, out(i, j)
;; at out + i·outRow + 4·j (steps in bytes; one of each pair is 4). m, k, n ≥ 1. `buffer`: a tile of
;; 128 bytes, room for the panels of a (DEPTH·ROWS), then of b (DEPTH·COLUMNS).
(func $product (export "product")
  (param $out i32) (param $outRow i32)
  (param $a i32) (param $aRow i32) (param $aColumn i32)
  (param $b i32) (param $bRow i32) (param $bColumn i32)
  (param $m i32) (param $k i32) (param $n i32) (param $accumulate i32) (param $buffer i32)
  (local $j i32) (local $columns i32) (local $p i32) (local $depth i32)
  (local $i i32) (local $rows i32) (local $panelsA i32) (local $panelsB i32)
  (local.set $panelsA (i32.add (local.get $buffer) (i32.const 128)))
  (local.set $panelsB
    (i32.add (local.get $panelsA)
      (i32.shl (i32.mul (global.get $DEPTH) (global.get $ROWS)) (i32.const 2))))
  (loop $overColumns
    (local.set $columns
      (call $min (i32.sub (local.get $n) (local.get $j)) (global.get $COLUMNS)))
    (local.set $p (i32.const 0))
    (loop $overDepth
      (local.set $depth (call $min (i32.sub (local.get $k) (local.get $p)) (global.get $DEPTH)))
      (call $pack
        (local.get $panelsB)
        (i32.add (local.get $b)
          (i32.add
            (i32.mul (local.get $p) (local.get $bRow))
            (i32.mul (local.get $j) (local.get $bColumn))))
        (local.get $columns) (local.get $depth)
        (local.get $bColumn) (local.get $bRow) (i32.const 8))
      (local.set $i (i32.const 0))
      (loop $overRows
        (local.set $rows (call $min (i32.sub (local.get $m) (local.get $i)) (global.get $ROWS)))
        (call $pack
          (local.get $panelsA)
          (i32.add (local.get $a)
            (i32.add
              (i32.mul (local.get $i) (local.get $aRow))
              (i32.mul (local.get $p) (local.get $aColumn))))
          (local.get $rows) (local.get $depth)
          (local.get $aRow) (local.get $aColumn) (i32.const 4))
        (call $panels
          (i32.add (local.get $out)
            (i32.add
              (i32.mul (local.get $i) (local.get $outRow))
              (i32.shl (local.get $j) (i32.const 2))))
          (local.get $outRow) (local.get $panelsA) (local.get $panelsB)
          (local.get $rows) (local.get $depth) (local.get $columns)
          (i32.or (local.get $accumulate) (i32.ne (local.get $p) (i32.const 0)))
          (local.get $buffer))
        (br_if $overRows
          (i32.lt_s
            (local.tee $i (i32.add (local.get $i) (local.get $rows)))
            (local.get $m))))
      (br_if $overDepth
        (i32.lt_s
          (local.tee $p (i32.add (local.get $p) (local.get $depth)))
          (local.get $k))))
    (br_if $overColumns
      (i32.lt_s
        (local.tee $j (i32.add (local.get $j) (local.get $columns)))
        (local.get $n)))))

(func $min (param $a i32) (param $b i32) (result i32)
  (select (local.get $a) (local.get $b) (i32.lt_s (local.get $a) (local.get $b))))

;; All tiles of rows×columns from packed panels. A tile that reaches over the edge is computed in
;; `tile`, 4 rows of 8, and its valid part copied or added.
(func $panels
  (param $out i32) (param $outRow i32) (param $a i32) (param $b i32)
  (param $rows i32) (param $depth i32) (param $columns i32) (param $add i32) (param $tile i32)
  (local $i i32) (local $j i32) (local $at i32) (local $panel i32)
  (loop $overColumns
    (local.set $i (i32.const 0))
    (local.set $at (i32.add (local.get $out) (i32.shl (local.get $j) (i32.const 2))))
    (local.set $panel (local.get $a))
    (loop $overRows
      (if
        (i32.and
          (i32.le_s (i32.add (local.get $i) (i32.const 4)) (local.get $rows))
          (i32.le_s (i32.add (local.get $j) (i32.const 8)) (local.get $columns)))
        (then
          (call $tile
            (local.get $at) (local.get $outRow) (local.get $panel) (local.get $b)
            (local.get $depth) (local.get $add)))
        (else
          (call $tile
            (local.get $tile) (i32.const 32) (local.get $panel) (local.get $b)
            (local.get $depth) (i32.const 0))
          (call $edge
            (local.get $at) (local.get $outRow) (local.get $tile)
            (call $min (i32.sub (local.get $rows) (local.get $i)) (i32.const 4))
            (call $min (i32.sub (local.get $columns) (local.get $j)) (i32.const 8))
            (local.get $add))))
      (local.set $panel (i32.add (local.get $panel) (i32.shl (local.get $depth) (i32.const 4))))
      (local.set $at (i32.add (local.get $at) (i32.shl (local.get $outRow) (i32.const 2))))
      (br_if $overRows
        (i32.lt_s
          (local.tee $i (i32.add (local.get $i) (i32.const 4)))
          (local.get $rows))))
    (local.set $b (i32.add (local.get $b) (i32.shl (local.get $depth) (i32.const 5))))
    (br_if $overColumns
      (i32.lt_s
        (local.tee $j (i32.add (local.get $j) (i32.const 8)))
        (local.get $columns)))))

;; The rows×columns corner of a tile goes to out, or is added to it.
(func $edge
  (param $out i32) (param $outRow i32) (param $tile i32)
  (param $rows i32) (param $columns i32) (param $add i32)
  (local $j i32) (local $to i32)
  (loop $overRows
    (local.set $j (i32.const 0))
    (loop $overColumns
      (local.set $to (i32.add (local.get $out) (i32.shl (local.get $j) (i32.const 2))))
      (f32.store (local.get $to)
        (f32.add
          (select (f32.load (local.get $to)) (f32.const 0) (local.get $add))
          (f32.load (i32.add (local.get $tile) (i32.shl (local.get $j) (i32.const 2))))))
      (br_if $overColumns
        (i32.lt_s
          (local.tee $j (i32.add (local.get $j) (i32.const 1)))
          (local.get $columns))))
    (local.set $out (i32.add (local.get $out) (local.get $outRow)))
    (local.set $tile (i32.add (local.get $tile) (i32.const 32)))
    (br_if $overRows (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))))

;; out[4×8] = Σ_p a(i, p)·b(p, j), or out + that sum, from one panel of each. $ij is row i, columns
;; 4j … 4j + 3; each sum begins at +0 and takes its products in the order of p.
(func $tile
  (param $out i32) (param $outRow i32) (param $a i32) (param $b i32)
  (param $depth i32) (param $add i32)
  (local $factor v128) (local $b0 v128) (local $b1 v128)
  (local $00 v128) (local $01 v128) (local $10 v128) (local $11 v128)
  (local $20 v128) (local $21 v128) (local $30 v128) (local $31 v128)
  (loop $next
    (local.set $b0 (v128.load (local.get $b)))
    (local.set $b1 (v128.load offset=16 (local.get $b)))
    (local.set $factor (v128.load32_splat (local.get $a)))
    (local.set $00 (f32x4.add (local.get $00) (f32x4.mul (local.get $factor) (local.get $b0))))
    (local.set $01 (f32x4.add (local.get $01) (f32x4.mul (local.get $factor) (local.get $b1))))
    (local.set $factor (v128.load32_splat offset=4 (local.get $a)))
    (local.set $10 (f32x4.add (local.get $10) (f32x4.mul (local.get $factor) (local.get $b0))))
    (local.set $11 (f32x4.add (local.get $11) (f32x4.mul (local.get $factor) (local.get $b1))))
    (local.set $factor (v128.load32_splat offset=8 (local.get $a)))
    (local.set $20 (f32x4.add (local.get $20) (f32x4.mul (local.get $factor) (local.get $b0))))
    (local.set $21 (f32x4.add (local.get $21) (f32x4.mul (local.get $factor) (local.get $b1))))
    (local.set $factor (v128.load32_splat offset=12 (local.get $a)))
    (local.set $30 (f32x4.add (local.get $30) (f32x4.mul (local.get $factor) (local.get $b0))))
    (local.set $31 (f32x4.add (local.get $31) (f32x4.mul (local.get $factor) (local.get $b1))))
    (local.set $a (i32.add (local.get $a) (i32.const 16)))
    (local.set $b (i32.add (local.get $b) (i32.const 32)))
    (br_if $next (local.tee $depth (i32.sub (local.get $depth) (i32.const 1)))))
  (if (local.get $add)
    (then
      (v128.store (local.get $out) (f32x4.add (v128.load (local.get $out)) (local.get $00)))
      (v128.store offset=16 (local.get $out)
        (f32x4.add (v128.load offset=16 (local.get $out)) (local.get $01)))
      (local.set $out (i32.add (local.get $out) (local.get $outRow)))
      (v128.store (local.get $out) (f32x4.add (v128.load (local.get $out)) (local.get $10)))
      (v128.store offset=16 (local.get $out)
        (f32x4.add (v128.load offset=16 (local.get $out)) (local.get $11)))
      (local.set $out (i32.add (local.get $out) (local.get $outRow)))
      (v128.store (local.get $out) (f32x4.add (v128.load (local.get $out)) (local.get $20)))
      (v128.store offset=16 (local.get $out)
        (f32x4.add (v128.load offset=16 (local.get $out)) (local.get $21)))
      (local.set $out (i32.add (local.get $out) (local.get $outRow)))
      (v128.store (local.get $out) (f32x4.add (v128.load (local.get $out)) (local.get $30)))
      (v128.store offset=16 (local.get $out)
        (f32x4.add (v128.load offset=16 (local.get $out)) (local.get $31))))
    (else
      (v128.store (local.get $out) (local.get $00))
      (v128.store offset=16 (local.get $out) (local.get $01))
      (local.set $out (i32.add (local.get $out) (local.get $outRow)))
      (v128.store (local.get $out) (local.get $10))
      (v128.store offset=16 (local.get $out) (local.get $11))
      (local.set $out (i32.add (local.get $out) (local.get $outRow)))
      (v128.store (local.get $out) (local.get $20))
      (v128.store offset=16 (local.get $out) (local.get $21))
      (local.set $out (i32.add (local.get $out) (local.get $outRow)))
      (v128.store (local.get $out) (local.get $30))
      (v128.store offset=16 (local.get $out) (local.get $31)))))
