import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isResults, type Part, SCHEMA } from '../../crosscheck/result.js';
import { ReportError } from './replay.js';

/** The results of the cross-check, and those of parts that were run alone, later ones last. */
const FILES = ['results.json', 'uci/results.json'];

/**
 * What results/crosscheck has, as one text: a part that was run takes the place of an earlier one of
 * its name, or of one that was not. undefined where there is nothing.
 *
 * @throws ReportError if one of several files has another format.
 */
export function readCrosscheck(folder: string): string | undefined {
  const files = FILES.map((name) => join(folder, name)).filter((file) => existsSync(file));
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  if (texts.length < 2) return texts[0];
  const parts = new Map<Part['id'], Part>();
  for (const part of texts.flatMap(partsOf)) {
    if (part.verdict !== 'not run' || !parts.has(part.id)) parts.set(part.id, part);
  }
  return JSON.stringify({ ...SCHEMA, parts: [...parts.values()] });
}

function partsOf(text: string): readonly Part[] {
  try {
    const results: unknown = JSON.parse(text);
    if (isResults(results)) return results.parts;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new ReportError('cross-check results in another format');
}
