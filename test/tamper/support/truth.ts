import { fails } from '../../../src/prover/decide.js';
import { machineParts } from '../../../src/prover/prove.js';
import { valuesAt } from '../../../src/prover/witness.js';
import type { DomainVariable, Range } from '../../../src/statement/data/vocabulary.js';
import { formatDecimal, parseDecimal } from '../../../src/statement/decimal.js';
import { seed } from '../../support/effort.js';
import type { Certificate } from './certificate.js';
import { partsOf } from './judge.js';

/** Numbers in 0 … 1000 from the seed of the run. */
export function thousandths(): () => bigint {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return BigInt(state >>> 8) % 1001n;
  };
}

/** So many thousandths of the way from the lower to the upper bound, exactly. */
function between({ lower, upper }: Range, way: bigint): string {
  const [a, b] = [parseDecimal(lower), parseDecimal(upper)];
  const scale = Math.max(a.scale, b.scale);
  const [from, to] = [a, b].map((x) => x.digits * 10n ** BigInt(scale - x.scale));
  return formatDecimal({ digits: from! * (1000n - way) + to! * way, scale: scale + 3 });
}

/** A sampled point at which something that the certificate says is certified is false. */
export function falsehood(certificate: Certificate, random: () => bigint): string | undefined {
  const parts = machineParts(partsOf(certificate));
  const certified = parts.filter((_, i) => certificate.parts[i]!.verdict === 'certified');
  for (const part of certified) {
    const at = (v: DomainVariable) => between(part.domain[v], random());
    const point = { mu: at('mu'), omega: at('omega'), nu: at('nu'), tau: at('tau') };
    const values = valuesAt(part, point);
    const failed = part.inequalities.find((inequality, i) => fails(values[i]!, inequality));
    if (failed !== undefined) return `${part.id}: ${failed.id} at ${JSON.stringify(point)}`;
  }
  return undefined;
}
