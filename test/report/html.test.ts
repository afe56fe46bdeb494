import { describe, expect, it } from 'vitest';
import { Html, html, jsonScript } from '../../src/report/html/html.js';

describe('HTML templates', () => {
  it('escape what is put into them, unless it is HTML itself', () => {
    const text = html`<p title="${'"a" & <b>'}">${'<i>'}${new Html('<i></i>')}${[1, html`<b></b>`]}${undefined}</p>`;
    expect(text.text).toBe('<p title="&quot;a&quot; &amp; &lt;b&gt;">&lt;i&gt;<i></i>1<b></b></p>');
  });

  it('carry JSON that cannot end its script element', () => {
    const value = { a: '</script><!-- "x"' };
    const { text } = jsonScript('id', value);
    expect(text.match(/<\/script>/g)).toHaveLength(1);
    const inside = /^<script[^>]*>(.*)<\/script>$/.exec(text)?.[1] ?? '';
    expect(JSON.parse(inside)).toEqual(value);
  });
});
