import katex from 'katex';
import { Html } from './html.js';

/**
 * A formula as HTML with MathML beside it, so that screen readers and copying get the mathematics.
 *
 * @throws katex.ParseError for TeX that KaTeX does not know.
 */
export const tex = (source: string, displayMode = false): Html =>
  new Html(katex.renderToString(source, { displayMode, throwOnError: true, strict: 'ignore' }));
