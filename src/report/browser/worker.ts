import type { Domain } from '../../statement/data/vocabulary.js';
import { type CheckResult, checkCertificate } from '../../checker/check.js';
import { readCertificate } from '../../checker/certificate.js';
import { explain } from '../../checker/explain.js';
import type { Interval } from '../../checker/interval.js';
import { Rejection } from '../../checker/rejection.js';
import { arithmeticFor, taskOf } from '../../checker/task.js';
import { certificateText } from '../../prover/certificate.js';
import { DEFAULT_LIMITS, type PartResult, proveInstance } from '../../prover/prove.js';
import { theorems } from '../../statement/data/registry.js';
import type {
  Conclusion,
  Explanation,
  OutlineLeaf,
  Reply,
  Request,
  TextInterval,
} from './protocol.js';

/** The checker and the prover, off the page's own thread. */

const say = (reply: Reply): void => postMessage(reply);

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  try {
    answer(data);
    say({ kind: 'done' });
  } catch (error) {
    say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});

function answer(request: Request): void {
  switch (request.kind) {
    case 'check':
      check(request.certificate);
      break;
    case 'explain':
      say({ kind: 'explained', explanation: explanation(request) });
      break;
    case 'prove':
      prove(request);
      break;
  }
}

const DIGITS = 24;

function check(certificate: string | Uint8Array): void {
  say({ kind: 'outline', leaves: outline(certificate) });
  const result = checkCertificate(certificate, {
    digits: DIGITS,
    onLeaf: (done, total) => say({ kind: 'leaf', done, total }),
  });
  say({ kind: 'checked', conclusion: conclusion(result) });
}

/** The leaves that the checker will recompute, in its order; none if it will not come to that. */
function outline(certificate: string | Uint8Array): readonly OutlineLeaf[] {
  try {
    return readCertificate(certificate)
      .claims.map((claim) => taskOf(claim, arithmeticFor(claim.part, DIGITS)))
      .filter(({ verdict }) => verdict !== 'undecided')
      .flatMap(({ part, leaves }) => leaves.map(({ path }) => ({ part: part.id, path })));
  } catch (error) {
    if (error instanceof Rejection) return [];
    throw error;
  }
}

function conclusion(result: CheckResult): Conclusion {
  if (result.status !== 'accepted') {
    const { status, message, part, claim, path } = result;
    return { status, message, part, claim, path };
  }
  const { status, theorem, instance, verdict, parts } = result;
  return {
    status,
    theorem,
    verdict,
    domain: instance === 'registered' ? undefined : (instance.domain as Domain),
    parts: parts.map(({ part, says, verdict: of, leaves }) => ({
      part,
      says,
      verdict: of,
      leaves,
    })),
  };
}

const text = ({ lo, hi }: Interval): TextInterval => [lo.toString(), hi.toString()];

function explanation(request: Extract<Request, { readonly kind: 'explain' }>): Explanation {
  const leaf = explain(request.certificate, request.part, request.path, DIGITS);
  const names = leaf.coordinates.map(({ name }) => name);
  return {
    part: leaf.part,
    path: leaf.path,
    order: leaf.order,
    coordinates: leaf.coordinates.map(({ name, range }) => ({ name, range: text(range) })),
    definitions: leaf.definitions.map(({ name, formula, atCentre, onBox }) => ({
      name,
      formula,
      atCentre: text(atCentre),
      onBox: text(onBox),
    })),
    forms: leaf.forms.map(({ inequality, order, terms, enclosure, end, proved }) => ({
      claim: inequality.expression,
      relation: inequality.relation,
      bound: inequality.bound,
      terms: terms.map(({ exponents, coefficient, range }) => ({
        monomial: monomial(exponents, names),
        isRemainder: exponents.reduce((sum, k) => sum + k, 0) === order,
        coefficient: text(coefficient),
        range: text(range),
      })),
      enclosure: text(enclosure),
      end: end.toString(),
      proved,
    })),
  };
}

/** `d_x² d_nu`; 1 for the constant term. */
const monomial = (exponents: readonly number[], names: readonly string[]): string =>
  exponents
    .flatMap((k, v) => (k === 0 ? [] : [`d_${names[v]}${k === 1 ? '' : SUPERSCRIPTS[k]}`]))
    .join(' ') || '1';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸';

/** Boxes between two reports of progress. */
const EVERY = 20;

function prove(request: Extract<Request, { readonly kind: 'prove' }>): void {
  const theorem = theorems.find(({ id }) => id === request.theorem);
  if (theorem === undefined) throw new Error(`no theorem ${request.theorem}`);
  const limits = { ...DEFAULT_LIMITS, maxBoxes: request.maxBoxes };
  const proof = proveInstance(theorem, request.domain, limits, (part, boxes, waiting) => {
    if (boxes % EVERY === 1) say({ kind: 'boxes', part, boxes, waiting });
  });
  const certificate = certificateText(proof);
  say({ kind: 'proved', parts: proof.results.map(provedPart), certificate });
  check(certificate);
}

const provedPart = (result: PartResult) => ({
  part: result.part.id,
  says: result.part.says,
  verdict: result.verdict,
  leaves: result.leaves,
  boxes: result.boxes,
  witness:
    result.verdict === 'refuted' && 'witness' in result
      ? { ...result.witness.point, claim: result.witness.claim }
      : undefined,
  reason: result.verdict === 'undecided' ? result.reason : undefined,
});
