import { extremumText, statementDigest } from '../statement/canonical.js';
import type { Domain } from '../statement/data/vocabulary.js';
import type { PartResult, Proof } from './prove.js';

/** The certificate of a proof as canonical JSON text (certificates/README.md). */
export function certificateText(proof: Proof): string {
  const { theorem, instance, parts, results } = proof;
  const certificate = {
    format: 'snn-verify certificate',
    version: 1,
    theorem: theorem.id,
    instance:
      instance === undefined
        ? 'registered'
        : { ...instance, domain: domainEntries(instance.domain) },
    statement: statementDigest(theorem.id, parts),
    parts: results.map(partEntry),
  };
  return `${JSON.stringify(certificate, null, 1).replace(RANGE, '[$1, $2]')}\n`;
}

/** The two bounds of a range, which are easier to read on one line. */
const RANGE = /\[\s+("-?[0-9.]+"),\s+("-?[0-9.]+")\s+\]/g;

const domainEntries = (domain: Domain) =>
  Object.fromEntries(Object.entries(domain).map(([v, { lower, upper }]) => [v, [lower, upper]]));

function partEntry(result: PartResult) {
  const { part, verdict } = result;
  const head = {
    part: part.id,
    domain: domainEntries(part.domain),
    claims:
      part.extremum === undefined
        ? part.inequalities.map((i) => `${i.expression} ${i.relation} ${i.bound}`)
        : [extremumText(part.extremum)],
    verdict,
  };
  if (result.verdict === 'refuted' && result.witness !== undefined) {
    return { ...head, witness: { claim: result.witness.claim, ...result.witness.point } };
  }
  const at = result.verdict === 'undecided' ? undefined : result.enclosure?.at;
  return { ...head, ...(at && { at }), tree: result.tree };
}
