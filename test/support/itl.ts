/** A reader for tables of interval test cases in the manner of ITF1788: `op arg… = expected`. */
import type { Interval } from '../../src/interval/interval.js';
import { parseDecimal } from './exact.js';

export type ItlValue = Interval | number | boolean;
export type ItlCase = {
  readonly line: number;
  readonly text: string;
  readonly operation: string;
  readonly args: readonly ItlValue[];
  readonly expected: ItlValue;
};

const NAMED: Readonly<Record<string, number>> = {
  inf: Infinity,
  nan: NaN,
  max: Number.MAX_VALUE,
  min: 2 ** -1022,
  eta: 2 ** -1074,
};

export function parseNumber(text: string): number {
  const sign = text.startsWith('-') ? -1 : 1;
  const magnitude = text.replace(/^[+-]/, '');
  const named = NAMED[magnitude];
  if (named !== undefined) return sign * named + 0;
  const hex = /^0x([0-9a-f]+)(?:\.([0-9a-f]*))?p([+-]?\d+)$/i.exec(magnitude);
  if (hex === null) {
    parseDecimal(magnitude);
    return sign * Number(magnitude) + 0;
  }
  const [, whole = '', fraction = '', exponent = ''] = hex;
  const mantissa = Number.parseInt(whole + fraction, 16);
  const e = Number(exponent) - 4 * fraction.length;
  // Two exact steps: 2^e alone may be below the smallest double.
  return sign * (e < -1000 ? mantissa * 2 ** -1000 * 2 ** (e + 1000) : mantissa * 2 ** e) + 0;
}

function parseValue(text: string): ItlValue {
  if (text === 'empty') return { lo: NaN, hi: NaN };
  if (text === 'entire') return { lo: -Infinity, hi: Infinity };
  if (text === 'true' || text === 'false') return text === 'true';
  const bounds = /^\[\s*(\S+)\s*,\s*(\S+)\s*\]$/.exec(text);
  if (bounds === null) return parseNumber(text);
  return { lo: parseNumber(bounds[1] as string), hi: parseNumber(bounds[2] as string) };
}

const values = (text: string): ItlValue[] =>
  (text.match(/\[[^\]]*\]|[^\s[\]]+/g) ?? []).map(parseValue);

export function parseItl(source: string): ItlCase[] {
  return source.split('\n').flatMap((raw, i) => {
    const text = raw.replace(/\/\/.*/, '').trim();
    if (text === '') return [];
    const match = /^(\w+)\s+(.*?)\s*=\s*(.*)$/.exec(text);
    const expected = values(match?.[3] ?? '');
    if (match === null || expected.length !== 1) throw new Error(`line ${i + 1}: ${text}`);
    return [
      {
        line: i + 1,
        text,
        operation: match[1] as string,
        args: values(match[2] as string),
        expected: expected[0] as ItlValue,
      },
    ];
  });
}
