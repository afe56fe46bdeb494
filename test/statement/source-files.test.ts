import { describe, expect, test } from 'vitest';
import { readStatement } from '../../src/checker/statement.js';
import { sourceText, statementDigest } from '../../src/statement/canonical.js';
import { theorems } from '../../src/statement/data/registry.js';
import type { Domain, Instance, Theorem } from '../../src/statement/data/vocabulary.js';

/** The instances of a template that differ in more than their decimals, with places instead of these. */
function sketches(theorem: Theorem): Record<string, Instance> {
  const range = (v: string) => ({ lower: `{domain.${v}[0]}`, upper: `{domain.${v}[1]}` });
  const q = theorem.registered.contraction && { contraction: '{contraction}' };
  const domain: Domain = {
    mu: range('mu'),
    omega: range('omega'),
    nu: range('nu'),
    tau: range('tau'),
  };
  const own: Domain = { ...domain, alpha: range('alpha'), lambda: range('lambda') };
  const place = (i: number) => `{fixed.inverse[${i}]}`;
  const inverse = [place(0), place(1), place(2), place(3)] as const;
  const fixed = { mu: '{fixed.mu}', nu: '{fixed.nu}', inverse };
  return {
    domain: { domain, ...q },
    activation: { domain: own, ...q },
    ...(theorem.takesFixedPoint && { fixed: { domain: own, ...q, fixed } }),
  };
}

describe.each(theorems)('src/statement/text, $id', (theorem) => {
  const file = (name: string) => `../../src/statement/text/${name}.json`;

  test('is the statement as the checker reads it', async () => {
    const { id, parts, expected } = theorem;
    await expect(sourceText(id, parts, expected)).toMatchFileSnapshot(file(id));
    expect(readStatement(sourceText(id, parts, expected))).toMatchObject({
      expected,
      digest: statementDigest(id, parts),
    });
  });

  test.runIf(theorem.template !== undefined)('so are its templates', async () => {
    const { id, template } = theorem;
    for (const [name, instance] of Object.entries(sketches(theorem))) {
      const text = sourceText(id, template?.(instance) ?? []);
      await expect(text).toMatchFileSnapshot(file(`${id}+${name}`));
      const places = new Set(text.match(/\{[a-z]+(\.[a-z]+)*(\[\d\])?\}/g));
      expect([...places].sort()).toEqual([...new Set(placesOf(instance))].sort());
    }
  });
});

const placesOf = (instance: object): string[] =>
  Object.values(instance).flatMap((value) => (typeof value === 'string' ? value : placesOf(value)));
