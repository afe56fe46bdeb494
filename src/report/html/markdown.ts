import { posix } from 'node:path';
import MarkdownIt, { type StateInline, type Token } from 'markdown-it';
import { escapeHtml, Html } from './html.js';
import { tex } from './tex.js';

/** A claim that a proof leaves to the machine, named `theorem / part / claim`. */
export interface MachineClaim {
  readonly theorem: string;
  readonly part: string;
  readonly claim: string;
}

export interface Document {
  readonly title: string;
  readonly body: Html;
}

export interface MarkdownOptions {
  /** Path of the document in the report, with forward slashes. */
  readonly path: string;
  /** Whether a path of the report exists; links to what is not there become plain text. */
  readonly exists: (path: string) => boolean;
  /** What to show below the paragraph that names these machine claims. */
  readonly expand: (claims: readonly MachineClaim[]) => Html;
}

/** A document of proofs/ as HTML: `$…$` and `math` blocks typeset, links between documents kept. */
export function renderMarkdown(source: string, options: MarkdownOptions): Document {
  const markdown = new MarkdownIt({ html: false });
  markdown.inline.ruler.before('escape', 'tex', inlineTex);
  const { rules } = markdown.renderer;
  rules['tex'] = (tokens, i) => tex(withPunctuation(tokens[i] as Token, tokens[i + 1])).text;
  const fence = rules['fence'];
  rules['fence'] = (tokens, i, ...rest) => {
    const { info, content } = tokens[i] as Token;
    if (info.trim() !== 'math') return fence?.(tokens, i, ...rest) ?? '';
    return `<div class="display">${tex(content, true)}</div>\n`;
  };
  rules['table_open'] = () =>
    '<div class="wide" tabindex="0" role="group" aria-label="table"><table>';
  rules['table_close'] = () => '</table></div>';

  const environment = {};
  const tokens = markdown.parse(source, environment);
  const title = tokens.find(({ type }) => type === 'inline')?.content ?? options.path;
  nameHeadings(tokens);
  for (const { children } of tokens) if (children) rewriteLinks(children, options);
  const body = markdown.renderer.render(
    tokens.flatMap((token, i) => {
      const claims = tokens[i - 1]?.type === 'inline' ? claimsIn(tokens[i - 1] as Token) : [];
      if (claims.length === 0) return [token];
      return [token, htmlToken(token, options.expand(claims))];
    }),
    markdown.options,
    environment,
  );
  return { title: title.replaceAll('$', ''), body: new Html(body) };
}

/** `$…$` on one line: not empty, no space inside the dollars, as code hosts read it. */
function inlineTex(state: StateInline, silent: boolean): boolean {
  const match = /^\$([^\s$](?:[^$]*[^\s$])?)\$/.exec(state.src.slice(state.pos, state.posMax));
  if (match?.[1] === undefined) return false;
  if (!silent) state.push('tex', 'math', 0).content = match[1];
  state.pos += match[0].length;
  return true;
}

/** A formula with the punctuation that follows it, which must not begin a line. */
function withPunctuation({ content }: Token, next: Token | undefined): string {
  const [mark = ''] = (next?.type === 'text' && /^[.,;:!?)]+/.exec(next.content)) || [];
  if (next === undefined || mark === '') return content;
  next.content = next.content.slice(mark.length);
  return `${content}\\text{${mark}}`;
}

/** An anchor for each heading, spelled as code hosts spell it. */
function nameHeadings(tokens: readonly Token[]): void {
  tokens.forEach((token, i) => {
    if (token.type !== 'heading_open') return;
    const text = tokens[i + 1]?.content ?? '';
    token.attrSet('id', anchor(text));
  });
}

export const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** `.md` and `.v` become `.html`, other files lose their line numbers, a link to nowhere becomes text. */
function rewriteLinks(tokens: Token[], { path, exists }: MarkdownOptions): void {
  let open = true;
  for (const token of tokens) {
    if (token.type === 'link_open') {
      const href = String(token.attrGet('href'));
      const target = linkTarget(path, href, exists);
      open = target !== undefined;
      if (target !== undefined) token.attrSet('href', target);
    }
    if (!open && /^link_/.test(token.type)) {
      token.hidden = true;
      token.type = 'text';
      token.content = '';
    }
  }
}

function linkTarget(from: string, href: string, exists: (path: string) => boolean) {
  const [file = '', fragment] = decodeURI(href).split('#');
  if (file === '') return href;
  if (/^[a-z]+:/.test(file)) return undefined;
  const page = file.replace(/\.(?:md|v)$/, '.html');
  if (!exists(posix.join(posix.dirname(from), page))) return undefined;
  const keeps = fragment !== undefined && page.endsWith('.html');
  return keeps ? `${page}#${encodeURI(fragment)}` : page;
}

const CLAIM = /^([\w-]+) \/ ([\w-]+) \/ ([\w-]+)$/;

/** The machine claims that a paragraph names. */
const claimsIn = ({ children }: Token): MachineClaim[] =>
  (children ?? []).flatMap(({ type, content }) => {
    const [, theorem, part, claim] = (type === 'code_inline' && CLAIM.exec(content)) || [];
    if (theorem === undefined || part === undefined || claim === undefined) return [];
    return [{ theorem, part, claim }];
  });

function htmlToken(like: Token, { text }: Html): Token {
  const Constructor = like.constructor as new (type: string, tag: string, nesting: 0) => Token;
  const token = new Constructor('html_block', '', 0);
  token.content = text;
  return token;
}

/** A short text of the document's language with `$…$` in it, as HTML without a paragraph. */
export const inlineMarkdown = (source: string): Html =>
  new Html(
    source
      .split(/(\$[^$]+\$)/)
      .map((piece) => (piece.startsWith('$') ? tex(piece.slice(1, -1)).text : escapeHtml(piece)))
      .join(''),
  );
