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
