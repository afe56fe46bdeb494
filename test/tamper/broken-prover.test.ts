import { describe, expect, test } from 'vitest';
import { checkCertificate } from '../../src/checker/check.js';
import { machineParts } from '../../src/prover/prove.js';
import { type Claim, type ClaimName, claims } from './broken/claims.js';
import { defects } from './broken/defects.js';
import type { Seeded } from './broken/patches.js';
import { proveWith } from './broken/prover.js';
import { outcomeOf } from './support/census.js';
import { type Certificate, named, rangesOf, textOf } from './support/certificate.js';
import { verdictOn } from './support/reader.js';
import { restate } from './support/restate.js';

/** The certificate in which the part at stake is refuted by the claim's own point. */
function refutation({ theorem, instance, part, falseAt, violates }: Claim): string {
  const parts = machineParts(named(theorem).template!(instance)).map(({ id }) =>
    id === part
      ? { part: id, verdict: 'refuted', witness: { claim: violates, ...falseAt } }
      : { part: id, verdict: 'undecided', tree: '?' },
  );
  const certificate = {
    format: 'snn-verify certificate',
    version: 1,
    theorem,
    instance: { ...instance, domain: rangesOf(instance.domain) },
    statement: '',
    parts,
  } as unknown as Certificate;
  restate(certificate);
  return textOf(certificate);
}

const isFalse = (claim: Claim): boolean => claim.falseAt !== undefined;
const all: readonly [ClaimName, Claim][] = Object.entries(claims) as [ClaimName, Claim][];

describe('claims near the edge of the truth', () => {
  test.each(all.filter(([, claim]) => isFalse(claim)))('%s: false', (_, claim) => {
    const result = checkCertificate(refutation(claim), { digits: 40 });
    expect(result).toMatchObject({ status: 'accepted', verdict: 'refuted' });
  });

  test.each(all.filter(([, claim]) => !isFalse(claim)))('%s: true', async (_, claim) => {
    const { verdict, text } = await proveWith({}, claim);
    expect(verdict).toBe('certified');
    expect(checkCertificate(text)).toMatchObject({ status: 'accepted' });
  });
});

describe('a prover with a defect', () => {
  const table: string[] = [];

  test.each(Object.entries(defects))('%s', async (name, defect: Seeded) => {
    let rejected = 0;
    for (const on of defect.on) {
      const claim: Claim = claims[on];
      const { verdict, text } = await proveWith(defect, claim);
      const result = checkCertificate(text);
      const outcome = outcomeOf(result);
      const says = verdict === 'undecided' ? 'nothing' : `${verdict}; checker: ${outcome}`;
      table.push(`${name} | ${isFalse(claim) ? 'false' : 'true'}: ${on} | ${says}\n`);
      // What is false is not certified, what is true is not refuted, and the checker is as strict
      // as the prover without the defect.
      const isWrong = verdict === (isFalse(claim) ? 'certified' : 'refuted');
      if (isWrong) expect([on, result.status]).toEqual([on, 'rejected']);
      expect([on, result.status]).toEqual([on, verdictOn(text)]);
      if (outcome !== 'accepted') rejected += 1;
    }
    if (defect.harmless === undefined) expect(rejected).toBeGreaterThan(0);
    else {
      expect(rejected).toBe(0);
      table.push(`${name} | harmless: ${defect.harmless}\n`);
    }
  });

  test('census: each defect was tried, and what it claimed too much was rejected', async () => {
    await expect(table.join('')).toMatchFileSnapshot('census/broken-prover.txt');
  });
});
