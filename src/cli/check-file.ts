import { checkCertificate, type CheckResult } from '../checker/check.js';
import type { Decimal } from '../checker/decimal.js';
import { readBytes } from './files.js';
import type { Stage } from './progress.js';

/** T with every decimal number as its exact text, as JSON has it. */
export type Plain<T> = T extends Decimal
  ? string
  : T extends object
    ? { readonly [K in keyof T]: Plain<T[K]> }
    : T;

/** What the checker says of a file, as plain data, and the milliseconds that it took. */
export interface Checked {
  readonly file: string;
  readonly result: Plain<CheckResult>;
  readonly ms: number;
}

/** No certificate has that many bytes (certificates/README.md, §1). */
const ENOUGH = 1_000_001;

/** Checks one file, read from disk; one too large is read no further than to see that it is. */
export function checkFile(file: string, stage: Stage): Checked {
  const start = performance.now();
  const bytes = readBytes('path', file, ENOUGH);
  const result = checkCertificate(bytes, {
    onLeaf: (done, total) => stage(`checking ${file}, leaf ${done} of ${total}`),
  });
  const plain = JSON.parse(JSON.stringify(result)) as Plain<CheckResult>;
  return { file, result: plain, ms: performance.now() - start };
}
