/**
 * Refused input: one line that says where it was, what was expected there, and what was found.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  constructor(
    readonly where: string,
    readonly expected: string,
    readonly found: string,
  ) {
    super(oneLine(`${where}: expected ${expected}, found ${found}`));
  }
}

/** Line breaks and other control characters, as in odd file names, in visible form. */
const oneLine = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Zl}\p{Zp}]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The text in quotes, on one line, not too long. */
export const quote = (text: string): string =>
  JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** A whole number from `least` to `most`. */
export function requireCount(
  where: string,
  value: number,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  const range =
    most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
  throw new InputError(where, `a whole number ${range}`, String(value));
}

/** A finite number for which `holds`; `expected` says so in words. */
export function requireNumber(
  where: string,
  value: number,
  expected: string,
  holds: (value: number) => boolean,
): void {
  if (Number.isFinite(value) && holds(value)) return;
  throw new InputError(where, expected, String(value));
}
