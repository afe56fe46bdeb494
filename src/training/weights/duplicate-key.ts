/**
 * Names that occur twice in an object. JSON.parse keeps the last of them in silence, and two readers
 * of one file might then read two different networks.
 */

/** A string, or one of the characters that open, close or divide objects and lists. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g;

/** A key that some object in the text has twice; the text is valid JSON. */
export function duplicateKey(text: string): string | undefined {
  /** For each open object its keys; undefined for a list. */
  const open: (Set<string> | undefined)[] = [];
  let last = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') {
      const key = JSON.parse(last) as string;
      const keys = open[open.length - 1]!;
      if (keys.has(key)) return key;
      keys.add(key);
    }
    last = token;
  }
  return undefined;
}
