import { parseHTML } from 'linkedom';
import { COQ_STATEMENTS } from '../statement/in-coq.js';
import { chosenTheorems, theoremResult } from './data/model.js';
import { type Replay, ReportError, replay } from './data/replay.js';
import type { Sources } from './data/sources.js';
import type { Canvas } from './pictures/draw.js';
import { theoremPath } from './html/card.js';
import { coqPage } from './html/coq-page.js';
import { indexPage } from './html/index-page.js';
import { navigation, proofPage } from './html/proof-page.js';
import type { Paper } from './html/show.js';
import { theoremPage } from './html/theorem-page.js';

export { chosenTheorems } from './data/model.js';
export { type Replay, ReportError, replay } from './data/replay.js';
export { readSources } from './data/sources.js';

/** What the report is made with, besides its sources. */
export interface ReportOptions {
  /** The bundled style sheet and script of the pages, by name. */
  readonly assets: ReadonlyMap<string, string>;
  readonly paper: Paper;
  /** The theorems to show; all that are registered if it is left out. */
  readonly only?: readonly string[];
}

/** The certificates of the theorems to show, replayed one after the other. */
export const replayAll = (
  { certificates }: Sources,
  only?: readonly string[],
): ReadonlyMap<string, Replay> =>
  new Map(chosenTheorems(only).map(({ id }) => [id, replay(id, certificates.get(id))]));

/**
 * The files of the report, by path with forward slashes: the same sources give the same texts.
 *
 * @throws ReportError if a theorem has not been replayed, or the cross-check's results are not in
 * its format.
 */
export function report(
  sources: Sources,
  replays: ReadonlyMap<string, Replay>,
  { assets, paper, only }: ReportOptions,
): ReadonlyMap<string, string> {
  const statements = sources.coq.get(COQ_STATEMENTS) ?? '';
  const results = chosenTheorems(only).map((theorem) => {
    const replayed = replays.get(theorem.id);
    if (replayed === undefined) throw new ReportError(`${theorem.id} not replayed`);
    return theoremResult(theorem, replayed, statements);
  });
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const files = new Map<string, string>();
  for (const [name, text] of assets) files.set(`assets/${name}`, text);
  for (const { theorem, certificate } of results) {
    files.set(`certificates/${theorem.id}.json`, certificate);
  }
  const documents = asPages(sources.documents);
  const coq = asPages(sources.coq);
  const exists = (path: string) => documents.has(path) || coq.has(path) || files.has(path);
  for (const [path, text] of documents) {
    files.set(path, proofPage(path, text, results, exists).text);
  }
  for (const [path, text] of coq) {
    files.set(path, coqPage(path, text, navigation(path, results)).text);
  }
  const canvas = document as unknown as Canvas;
  for (const result of results) {
    const { text } = theoremPage(canvas, result, results, paper);
    files.set(theoremPath(result.theorem.id), text);
  }
  return files.set(
    'index.html',
    indexPage({ document: canvas, results, paper, crosscheck: sources.crosscheck }).text,
  );
}

/** Texts by the path of the page that shows them. */
const asPages = (texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...texts].map(([path, text]) => [path.replace(/\.(?:md|v)$/, '.html'), text]));
