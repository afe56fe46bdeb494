import { html, type Html } from './html.js';

export interface Page {
  readonly title: string;
  readonly description: string;
  /** Path from the page to the report's folder: '' or '../' and so on. */
  readonly up: string;
  readonly navigation: readonly (readonly [href: string, name: string])[];
  readonly main: Html;
}

/** A page of the report: it works from the file system, and without scripts as far as it can. */
export const layout = ({
  title,
  description,
  up,
  navigation,
  main,
}: Page): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${up}assets/report.css">
<script defer src="${up}assets/report.js"></script>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<nav aria-label="Contents"><div>
<a class="brand" href="${up}index.html">snn-verify</a>
<ul>${navigation.map(([href, name]) => html`<li><a href="${href}">${name}</a></li>`)}</ul>
</div></nav>
<main id="main">
${main}
</main>
<footer class="page-foot">
<p>Written by <code>snn-verify report</code>. Everything on this page is computed here, in this browser or when the report was written; nothing leaves this machine.</p>
</footer>
</body>
</html>
`;
