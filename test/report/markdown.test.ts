import { describe, expect, it } from 'vitest';
import { html } from '../../src/report/html/html.js';
import { anchor, renderMarkdown } from '../../src/report/html/markdown.js';

const render = (source: string, expand = () => html``) =>
  renderMarkdown(source, {
    path: 'proofs/theorem-1/proof.md',
    exists: (path) => path === 'proofs/lemmas.html' || path === 'certificates/theorem-1.json',
    expand,
  });

describe('documents of proofs/', () => {
  it('have their mathematics typeset, in the text and displayed', () => {
    const { body } = render('# T\n\nA $x_1$ costs \\$5.\n\n```math\n\\frac{1}{2}\n```\n');
    expect(body.text).toMatch(/<p>A <span class="katex">/);
    expect(body.text).toContain('costs $5.');
    expect(body.text).toMatch(/<div class="display"><span class="katex-display">/);
  });

  it('keep the punctuation after a formula on its line', () => {
    const { text } = render('for all $x$, and ($y$)').body;
    expect(text).toMatch(/annotation[^>]*>x\\text{,}<.*<\/span> and \(/s);
    expect(text).toMatch(/annotation[^>]*>y\\text{\)}<.*<\/span><\/p>/s);
  });

  it('refuse TeX that cannot be typeset', () => {
    expect(() => render('$\\nosuchcommand$')).toThrow(/nosuchcommand/);
  });

  it('keep links to what the report has, and only the text of others', () => {
    const { body } = render(
      '[a](../lemmas.md#lemma-1) [b](../../certificates/theorem-1.json#L9) [c](../../src/x.ts) [d](#here)',
    );
    expect(body.text).toContain('<a href="../lemmas.html#lemma-1">a</a>');
    expect(body.text).toContain('<a href="../../certificates/theorem-1.json">b</a>');
    expect(body.text).toContain(' c ');
    expect(body.text).toContain('<a href="#here">d</a>');
  });

  it('have anchors as code hosts spell them', () => {
    expect(anchor('Lemma 2: α and λ')).toBe('lemma-2-α-and-λ');
    expect(render('## Fixed-point box\n').body.text).toContain('id="fixed-point-box"');
  });

  it('unfold the machine claims that a step names, below its text', () => {
    const asked: unknown[] = [];
    const source = '1. By [`t / part / claim`](x.json), and `other`:\n   - `t / part / second`\n';
    const { body } = renderMarkdown(source, {
      path: 'a.md',
      exists: () => false,
      expand: (claims) => {
        asked.push(...claims);
        return html`<details></details>`;
      },
    });
    expect(asked).toEqual([
      { theorem: 't', part: 'part', claim: 'claim' },
      { theorem: 't', part: 'part', claim: 'second' },
    ]);
    expect(body.text.match(/<details>/g)).toHaveLength(2);
  });
});
