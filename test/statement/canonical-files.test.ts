import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../src/statement/canonical.js';
import { theorems } from '../../src/statement/data/registry.js';
import type { Domain, Instance } from '../../src/statement/data/vocabulary.js';

const range = (name: string) => ({ lower: `${name}_LOWER`, upper: `${name}_UPPER` });

/** An instance with names in place of its decimals. */
function placeholders(registered: Instance): Instance {
  const domain: Domain = {
    mu: range('MU'),
    omega: range('OMEGA'),
    nu: range('NU'),
    tau: range('TAU'),
  };
  return registered.contraction === undefined ? { domain } : { domain, contraction: 'Q' };
}

/** The same with α and λ as well, free or those of a fixed point. */
function withActivation(instance: Instance, kind: 'free' | 'fixed'): Instance {
  const domain = { ...instance.domain, alpha: range('ALPHA'), lambda: range('LAMBDA') };
  if (kind === 'free') return { ...instance, domain };
  const inverse = ['H11', 'H12', 'H21', 'H22'] as const;
  return { ...instance, domain, fixed: { mu: 'FIXED_MU', nu: 'FIXED_NU', inverse } };
}

describe.each(theorems)('certificates/statements, $id', (theorem) => {
  const { id, parts, template, registered, takesFixedPoint } = theorem;
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

  const kinds = (['free', 'fixed'] as const).filter((kind) => kind === 'free' || takesFixedPoint);
  test.runIf(template !== undefined).each(kinds)(
    'holds that of an activation, %s',
    async (kind) => {
      const instance = withActivation(placeholders(registered), kind);
      await expect(canonicalText(id, template?.(instance) ?? [])).toMatchFileSnapshot(
        `../../certificates/statements/${id}.template.${kind}.txt`,
      );
    },
  );
});

test('certificates/README.md names the theorems whose registered verdict is refuted', () => {
  const page = readFileSync(new URL('../../certificates/README.md', import.meta.url), 'utf8');
  const [, list] = /\*refuted\* for ([^*]+), \*certified\* for all others/.exec(page) ?? [];
  const refuted = theorems.filter(({ expected }) => expected !== 'certified');
  expect(refuted.map(({ expected }) => expected)).toEqual(refuted.map(() => 'refuted'));
  expect(list?.match(/[\w-]{2,}(?=`)/g)).toEqual(refuted.map(({ id }) => id).sort());
});
