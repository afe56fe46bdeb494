import { fromDecimal, type Interval } from '../interval/index.js';
import type { Inequality } from '../statement/data/vocabulary.js';

/** Whether every value in the enclosure satisfies `value relation bound`. */
export function holds(value: Interval, { relation, bound }: Inequality): boolean {
  const b = fromDecimal(bound);
  switch (relation) {
    case '>':
      return value.lo > b.hi;
    case '>=':
      return value.lo >= b.hi;
    case '<':
      return value.hi < b.lo;
    case '<=':
      return value.hi <= b.lo;
  }
}

/** Whether every value in the enclosure violates `value relation bound`. */
export function fails(value: Interval, { relation, bound }: Inequality): boolean {
  const b = fromDecimal(bound);
  switch (relation) {
    case '>':
      return value.hi <= b.lo;
    case '>=':
      return value.hi < b.lo;
    case '<':
      return value.lo >= b.hi;
    case '<=':
      return value.lo > b.hi;
  }
}

/** How far the enclosure reaches beyond the bound on the wrong side, roughly; for choices, not for proofs. */
export const shortfall = (value: Interval, { relation, bound }: Inequality): number => {
  const b = fromDecimal(bound);
  return relation.startsWith('>') ? b.hi - value.lo : value.hi - b.lo;
};
