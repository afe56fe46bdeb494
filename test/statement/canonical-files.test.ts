import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../src/statement/canonical.js';
import { theorems } from '../../src/statement/data/registry.js';
import type { Domain, Instance } from '../../src/statement/data/vocabulary.js';

/** An instance with names in place of its decimals. */
function placeholders(registered: Instance): Instance {
  const range = (name: string) => ({ lower: `${name}_LOWER`, upper: `${name}_UPPER` });
  const domain: Domain = {
    mu: range('MU'),
    omega: range('OMEGA'),
    nu: range('NU'),
    tau: range('TAU'),
  };
  return registered.contraction === undefined ? { domain } : { domain, contraction: 'Q' };
}

describe.each(theorems)('certificates/statements, $id', ({ id, parts, template, registered }) => {
  test('holds the canonical text that the certificate names by its digest', async () => {
    const text = canonicalText(id, parts);
    await expect(text).toMatchFileSnapshot(`../../certificates/statements/${id}.txt`);
    const certificate = readFileSync(
      new URL(`../../certificates/${id}.json`, import.meta.url),
      'utf8',
    );
    expect(JSON.parse(certificate)).toMatchObject({
      statement: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    });
  });

  test.runIf(template !== undefined)('holds the template, names in place of decimals', async () => {
    await expect(canonicalText(id, template?.(placeholders(registered)) ?? [])).toMatchFileSnapshot(
      `../../certificates/statements/${id}.template.txt`,
    );
  });
});
