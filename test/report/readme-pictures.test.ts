import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { replay } from '../../src/report/data/replay.js';
import { theorem3 } from '../../src/statement/data/theorem-3.js';
import type { Canvas } from '../../src/report/pictures/draw.js';
import { fieldOf, QUANTITIES } from '../../src/report/pictures/fields.js';
import { heatMap } from '../../src/report/pictures/heat-map.js';
import { portraitOf } from '../../src/report/pictures/orbits.js';
import { pavingPicture } from '../../src/report/pictures/paving.js';
import { phasePortrait } from '../../src/report/pictures/phase-portrait.js';
import { standalone } from '../../src/report/pictures/standalone.js';
import { theorems } from '../../src/statement/data/registry.js';
import { launch, open } from './support/browser.js';
import { bundle, someReport, sources, writePages } from './support/pages.js';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const canvas = document as unknown as Canvas;
const docs = fileURLToPath(new URL('../../docs', import.meta.url));

/** `npm run pictures` has the files written; otherwise they are compared. */
const isWriting = process.env['SNN_PICTURES'] === 'write';

/** The file in docs/ is this text. */
function expectFile(name: string, text: string): void {
  const file = join(docs, name);
  if (isWriting) writeFileSync(file, text);
  const isThere = existsSync(file) && readFileSync(file, 'utf8') === text;
  expect(isThere, `docs/${name} shows what it did; else run "npm run pictures"`).toBe(true);
}

describe('the pictures of README', () => {
  it('show orbits that run into a fixed point', () => {
    const at = ['0.05', '1'] as const;
    const picture = phasePortrait(canvas, portraitOf(...at), at);
    const label = 'Mean and variance from layer to layer: every orbit runs into the fixed point';
    expectFile('orbits.svg', standalone([picture], label));
  });

  it('show where the map contracts', () => {
    const sigma = QUANTITIES.find(({ name }) => name === 'sigma')!;
    const outline = { h: [0.8, 1.5], v: [0.95, 1.1] } as const;
    const { picture, legend } = heatMap(canvas, sigma, fieldOf(sigma), outline);
    const label = 'The largest singular value of the Jacobian, with the domain of Theorem 1';
    expectFile('contraction.svg', standalone([picture, legend], label));
  });

  it('show a paving', () => {
    const { id, parts } = theorem3;
    const [part] = parts.filter((one) => one.kind === 'machine');
    const found = replay(id, sources.certificates.get(id)).parts[0];
    if (part === undefined || found === undefined) throw new Error(`${id} has no machine part`);
    const { coordinates } = part;
    const { leaves } = found;
    const label = 'The paving that proves the first part of Theorem 3, coloured by margin';
    const { picture, legend } = pavingPicture(canvas, { coordinates, leaves }, label);
    expectFile('paving.svg', standalone([picture, legend!], label));
  });

  it.runIf(isWriting)('show the first page', async () => {
    const folder = writePages(
      someReport(
        await bundle(),
        theorems.map(({ id }) => id),
      ),
    );
    const browser = await launch();
    const url = pathToFileURL(join(folder, 'index.html')).href;
    const { page } = await open(browser, url, { viewport: { width: 1280, height: 800 } });
    await page.screenshot({ path: join(docs, 'report.png') });
    await browser.close();
    rmSync(folder, { recursive: true });
  });
});
