import fc from 'fast-check';

/** x and y = s² by standard deviation s and standardised mean t = x/s, dense where formulas change. */
export const moderate: fc.Arbitrary<{ x: number; y: number }> = fc
  .tuple(
    fc.oneof(
      fc.double({ min: -9, max: 9, noNaN: true }),
      fc.double({ min: -1.3, max: -1.2, noNaN: true }),
      fc.constantFrom(0, -1.25, 2, -2),
    ),
    fc.oneof(
      fc.double({ min: 0.55, max: 0.65, noNaN: true }),
      fc.double({ min: -6, max: 3, noNaN: true }).map((e) => 2 ** e),
      fc.constantFrom(0.6, 2),
    ),
  )
  .map(([t, s]) => ({ x: t * s, y: s * s }));
