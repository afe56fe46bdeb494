import { posix } from 'node:path';
import { html, type Html } from './html.js';
import { layout, type Page } from './layout.js';

/** A file of the Coq development as the page `path`, with an anchor for each line: `#L109`. */
export function coqPage(path: string, source: string, navigation: Page['navigation']): Html {
  const name = posix.basename(path, '.html').concat('.v');
  return layout({
    title: `${name} · snn-verify`,
    description: `${name} of the Coq development.`,
    up: '../'.repeat(path.split('/').length - 1),
    navigation,
    main: html`<article class="document">
<h1>${name}</h1>
<p>A file of the Coq development, as <code>npm run coq</code> builds it.</p>
<pre class="coq wide" tabindex="0" role="group" aria-label="${name}">${linesOf(source)}</pre>
</article>`,
  });
}

/** One span a line, with what is in comments set apart; comments may be nested, and span lines. */
function linesOf(source: string): Html[] {
  let depth = 0;
  return source.split('\n').map((line, i) => {
    const pieces: Html[] = [];
    for (const piece of line.split(/(\(\*|\*\))/)) {
      if (piece === '(*') depth++;
      pieces.push(depth > 0 ? html`<i>${piece}</i>` : html`${piece}`);
      if (piece === '*)') depth--;
    }
    return html`<span id="L${i + 1}">${pieces}</span>\n`;
  });
}
