/** The bisection tree of a certificate (certificates/README.md, §5), for changing it. */
export type Tree =
  | { readonly leaf: string }
  | { readonly split: string; readonly lower: Tree; readonly upper: Tree };

const isLeaf = (token: string): boolean => /^[1-8?]$/.test(token);

/** The tree of a text in preorder; undefined if the text is not exactly one tree. */
export function readTree(text: string, coordinates: readonly string[]): Tree | undefined {
  const tokens = text.split(' ');
  let next = 0;
  function read(): Tree | undefined {
    const token = tokens[next];
    next += 1;
    if (token === undefined) return undefined;
    if (isLeaf(token)) return { leaf: token };
    if (!coordinates.includes(token)) return undefined;
    const lower = read();
    const upper = lower && read();
    return upper && { split: token, lower, upper };
  }
  const tree = read();
  return next === tokens.length ? tree : undefined;
}

export const treeText = (tree: Tree): string =>
  'leaf' in tree ? tree.leaf : [tree.split, treeText(tree.lower), treeText(tree.upper)].join(' ');

export const leafCount = (tree: Tree): number =>
  'leaf' in tree ? 1 : leafCount(tree.lower) + leafCount(tree.upper);

/** The tree with one node changed, by its place in preorder. */
export function changedAt(tree: Tree, place: number, change: (node: Tree) => Tree): Tree {
  let at = 0;
  function go(node: Tree): Tree {
    const here = at;
    at += 1;
    const children =
      'leaf' in node ? node : { ...node, lower: go(node.lower), upper: go(node.upper) };
    return here === place ? change(children) : children;
  }
  return go(tree);
}

/** The nodes in preorder. */
export const nodes = (tree: Tree): readonly Tree[] =>
  'leaf' in tree ? [tree] : [tree, ...nodes(tree.lower), ...nodes(tree.upper)];
