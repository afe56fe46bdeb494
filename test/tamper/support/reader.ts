import { theorems } from '../../../src/statement/data/registry.js';
import { parseDecimal } from '../../../src/statement/decimal.js';
import { type Certificate, VARIABLES } from './certificate.js';
import { judge, partsOf } from './judge.js';

/**
 * What any file is, in the test's own reading of the format: `judge` with the rules of form before
 * it. It finds no duplicate keys, so it is for files in which there are none.
 */
export function verdictOn(
  bytes: string | Uint8Array,
): 'accepted' | 'rejected' | 'not-a-certificate' {
  let value: unknown;
  try {
    const text = typeof bytes === 'string' ? bytes : new TextDecoder('utf-8', STRICT).decode(bytes);
    value = JSON.parse(text);
  } catch {
    return 'not-a-certificate';
  }
  if (depth(value) > 8 || !hasFormat(value)) return 'not-a-certificate';
  return isWellFormed(value) && judge(value) === 'accepted' ? 'accepted' : 'rejected';
}

/** How many brackets are open at once. */
const depth = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? 1 + Math.max(0, ...Object.values(value).map(depth))
    : 0;

const STRICT = { fatal: true, ignoreBOM: true };

const hasFormat = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  value.format === 'snn-verify certificate';

const hasKeys = (value: unknown, ...keys: readonly string[]): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).sort().join() === [...keys].sort().join();

const isDecimal = (value: unknown): boolean =>
  typeof value === 'string' && /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/.test(value) && value !== '-0';

const isDomain = (value: unknown): boolean =>
  hasKeys(value, ...VARIABLES) &&
  Object.values(value as object).every(
    (range) => Array.isArray(range) && range.length === 2 && range.every(isDecimal),
  );

const isPositive = (decimal: string): boolean => parseDecimal(decimal).digits > 0n;

function isInstance({ theorem: id, instance }: Certificate): boolean {
  if (instance === 'registered') return true;
  const { template, registered } = theorems.find((t) => t.id === id)!;
  const constant = registered.contraction === undefined ? [] : ['contraction'];
  if (template === undefined || !hasKeys(instance, 'domain', ...constant)) return false;
  const { domain, contraction } = instance as Exclude<Certificate['instance'], string>;
  const isConstant = contraction === undefined || isDecimal(contraction);
  return isDomain(domain) && isPositive(domain.nu[0]) && isPositive(domain.tau[0]) && isConstant;
}

function isPart(part: Certificate['parts'][number]): boolean {
  const evidence = part?.verdict === 'refuted' ? 'witness' : 'tree';
  if (!hasKeys(part, 'part', 'domain', 'claims', 'verdict', evidence)) return false;
  const { verdict, domain, claims, tree, witness } = part;
  const isEvidence =
    witness === undefined
      ? typeof tree === 'string' && ['certified', 'undecided'].includes(verdict)
      : hasKeys(witness, 'claim', ...VARIABLES) && VARIABLES.every((v) => isDecimal(witness[v]));
  return isDomain(domain) && Array.isArray(claims) && isEvidence;
}

function isWellFormed(value: unknown): value is Certificate {
  const keys = ['format', 'version', 'theorem', 'instance', 'statement', 'parts'];
  const certificate = value as Certificate;
  if (!hasKeys(value, ...keys) || certificate.version !== 1) return false;
  if (!theorems.some(({ id }) => id === certificate.theorem)) return false;
  if (!isInstance(certificate) || !Array.isArray(certificate.parts)) return false;
  if (!certificate.parts.every(isPart)) return false;
  const machine = partsOf(certificate).filter(({ kind }) => kind === 'machine');
  return machine.map(({ id }) => id).join() === certificate.parts.map((p) => p.part).join();
}
