import { posix } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { provedInCoq } from '../../src/statement/in-coq.js';
import { ReportError, replayAll, report } from '../../src/report/report.js';
import { bundle, paper, SOME, someReport, sources } from './support/pages.js';

const HREF = /<(?:a|link)\b[^>]*? href="([^"]*)"/g;

describe('the files of the report', () => {
  let assets: ReadonlyMap<string, string>;
  let files: ReadonlyMap<string, string>;
  beforeAll(async () => {
    assets = await bundle();
    files = someReport(assets);
  });
  const pages = () => [...files].filter(([path]) => path.endsWith('.html'));

  it('are the same when they are made again', () => {
    const again = someReport(assets);
    expect([...again.keys()]).toEqual([...files.keys()]);
    expect([...files].filter(([path, text]) => again.get(path) !== text)).toEqual([]);
  });

  it('have a page for each theorem', () => {
    for (const id of SOME) {
      expect([...files.keys()]).toContain(`theorems/${id}.html`);
      expect(files.get('index.html')?.includes(`id="${id}"`)).toBe(true);
    }
  });

  it('link only to each other, and to anchors that exist', () => {
    const ids = new Map(
      pages().map(([path, text]) => [
        path,
        new Set([...text.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])),
      ]),
    );
    const broken = pages().flatMap(([path, text]) =>
      [...text.matchAll(HREF)].flatMap(([, href = '']) => {
        if (href === 'data:,') return [];
        const [file = '', fragment] = href.split('#');
        const target = file === '' ? path : posix.join(posix.dirname(path), file);
        const isThere = files.has(target);
        const anchor = decodeURI(fragment ?? '');
        const isAnchored =
          anchor === '' || anchor.startsWith('check=') || ids.get(target)?.has(anchor);
        return isThere && isAnchored ? [] : [`${path}: ${href}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it('name no address in the network', () => {
    for (const [path, text] of files) {
      const addresses = [...text.matchAll(/(?:src|href)="?(https?:)?\/\//g)].map(([all]) => all);
      expect([path, addresses]).toEqual([path, []]);
    }
  });

  it('are small: the first page weighs less than 3 MB with all that it needs', () => {
    const bytes = ['index.html', 'assets/report.js', 'assets/report.css'].map((path) =>
      Buffer.byteLength(files.get(path) ?? ''),
    );
    expect(Math.min(...bytes)).toBeGreaterThan(1000);
    expect(bytes.reduce((a, b) => a + b)).toBeLessThan(3_000_000);
  });

  it('show the figures that the checker finds', () => {
    const says = (path: string, what: RegExp) => what.test(files.get(path) ?? '');
    expect(says('index.html', /∈ \[−0\.119744289955/)).toBe(true);
    expect(says('theorems/t1-image.html', /≤ −0\.0310605.*false at/)).toBe(true);
  });

  it('say what is proved in Coq as well, with links to the statements', () => {
    const lines = (sources.coq.get('proofs/coq/Statements.v') ?? '').split('\n');
    const links = (path: string) =>
      [...(files.get(path) ?? '').matchAll(/Statements\.html#L(\d+)"><code>(\w+)</g)].map(
        ([, line, name]) => [name, lines[Number(line) - 1]?.startsWith(`Definition ${name} `)],
      );
    const proved = SOME.flatMap(provedInCoq);
    expect(proved).toContain('lemma_12');
    expect(links('index.html').sort()).toEqual(proved.map((name) => [name, true]).sort());
    expect(links('theorems/t1-image.html')).toEqual([['t1_image_refuted', true]]);
    expect(links('theorems/range-t2.html')).toEqual([]);
  });

  it('need the statements that Coq proves', () => {
    const without = {
      ...sources,
      coq: new Map([['proofs/coq/Statements.v', 'Definition x := 1.']]),
    };
    const replays = replayAll(sources, ['theorem-2']);
    const options = { assets, paper, only: ['theorem-2'] };
    expect(() => report(without, replays, options)).toThrow(/no theorem_2 among what Coq proves/);
  });

  it('show sharp bounds beside those that the paper prints', () => {
    const [, card = ''] =
      /<article[^>]* id="theorem-2"(.*?)<\/article>/s.exec(files.get('index.html') ?? '') ?? [];
    expect(card).toMatch(/\[−0\.11974429,.*−0\.119744289\].*<td class="paper">−0\.119744</s);
  });

  it('need a certificate of every theorem, accepted', () => {
    const good = files.get('certificates/theorem-2.json') ?? '';
    const bad = good.replace(/"tree": "[^"]*"/, '"tree": "1"');
    const tampered = (text: string) => ({
      ...sources,
      certificates: new Map([['theorem-2', text]]),
    });
    expect(replayAll(tampered(good), ['theorem-2']).get('theorem-2')?.verdict).toBe('certified');
    expect(() => replayAll(tampered(bad), ['theorem-2'])).toThrow(ReportError);
    expect(() => replayAll(tampered(good), ['theorem-3'])).toThrow(/no certificate of theorem-3/);
    const options = { assets, paper, only: ['theorem-2'] };
    expect(() => report(sources, new Map(), options)).toThrow(/theorem-2 not replayed/);
  });

  it('need results of the cross-check in its own format, or none', () => {
    const made = (crosscheck: string | undefined) =>
      report({ ...sources, crosscheck, documents: new Map() }, new Map(), {
        assets,
        paper,
        only: [],
      }).get('index.html') ?? '';
    expect(made(undefined).includes('No measurements yet')).toBe(true);
    expect(() => made('{"schema":"other"}')).toThrow(/another format/);
    expect(() => made('{')).toThrow(/another format/);
  });
});
