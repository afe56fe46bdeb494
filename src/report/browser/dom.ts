type Child = Node | string | undefined;
type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An element with attributes and children; `true` sets an attribute without a value. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** The element of that id, if this page has it. */
export const byId = <E extends HTMLElement = HTMLElement>(id: string): E | undefined =>
  (document.getElementById(id) as E | null) ?? undefined;

/** The element of that id, which this page is known to have. */
export function known<E extends HTMLElement = HTMLElement>(id: string): E {
  const element = byId<E>(id);
  if (element === undefined) throw new Error(`no element ${id}`);
  return element;
}

/** JSON that the page carries in a script element. */
export const carried = <T>(id: string): T | undefined => {
  const text = byId(id)?.textContent;
  return text === undefined || text === null ? undefined : (JSON.parse(text) as T);
};

/** The text of a theorem's certificate, if the page carries it. */
export const certificateOf = (theorem: string): string | undefined =>
  carried<string>(`certificate-${theorem}`);

/** With a minus sign for people. */
export const minus = (text: string): string => text.replaceAll('-', '−');

/** `1 leaf`, `2 leaves`. */
export const count = (n: number, one: string, many: string): string =>
  `${n} ${n === 1 ? one : many}`;

/** A table with a heading row; numbers in its cells are set in figures of equal width. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly (string | Node)[])[],
): HTMLElement {
  return h(
    'div',
    { class: 'wide', tabindex: '0', role: 'group', 'aria-label': caption },
    h(
      'table',
      {},
      h('caption', {}, caption),
      h('thead', {}, h('tr', {}, ...head.map((name) => h('th', { scope: 'col' }, name)))),
      h(
        'tbody',
        {},
        ...rows.map((row) => h('tr', {}, ...row.map((cell) => h('td', { class: 'figure' }, cell)))),
      ),
    ),
  );
}

/** A verdict as the cards show it: sign, word and colour. */
export function badge(verdict: string): HTMLElement {
  const sign = { certified: '✓', refuted: '✗', accepted: '✓', rejected: '✗' }[verdict] ?? '?';
  return h(
    'span',
    { class: `badge ${verdict}` },
    h('span', { 'aria-hidden': 'true' }, sign),
    ` ${verdict}`,
  );
}
