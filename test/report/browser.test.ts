import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCertificate } from '../../src/checker/check.js';
import { run } from '../cli/run.js';
import { CHROMIUM, hasChromium, launch, open, PATIENCE } from './support/browser.js';
import { bundle, SOME, someReport, writePages } from './support/pages.js';

/** Waits until a value is as expected, however slow the machine is. */
const poll = <T>(value: () => T) => expect.poll(value, { timeout: PATIENCE });

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const name = hasChromium
  ? 'the report in Chromium'
  : `the report: skipped, there is no ${CHROMIUM}`;

describe.skipIf(!hasChromium)(name, () => {
  let browser: Browser;
  let folder = '';
  let files: ReadonlyMap<string, string> = new Map();
  const url = (path: string): string => pathToFileURL(join(folder, path)).href;

  beforeAll(async () => {
    files = someReport(await bundle());
    folder = writePages(files);
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    if (folder !== '') rmSync(folder, { recursive: true });
  });

  /** Opens a page, uses it, and finds no error, warning or request in the end. */
  async function using(
    path: string,
    use: (page: Page) => Promise<void>,
    options: Parameters<typeof open>[2] = {},
  ): Promise<void> {
    const { page, complaints } = await open(browser, url(path), options);
    await use(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  }

  const verdicts = (page: Page) => page.locator('#check-verdict .verdict-box');

  describe('pictures', () => {
    it.each(['index.html', 'theorems/theorem-1.html'])(
      'of %s are drawn, each with a label',
      (path) =>
        using(path, async (page) => {
          // Axes and letters are grey: what has a colour has been drawn from data.
          await page.addStyleTag({ content: '.picture text { visibility: hidden }' });
          const pictures = page.locator('.picture svg');
          const count = await pictures.count();
          expect(count).toBeGreaterThan(path === 'index.html' ? 15 : 9);
          for (let i = 0; i < count; i++) {
            const picture = pictures.nth(i);
            const label = (await picture.getAttribute('aria-label')) ?? '';
            expect(label).toMatch(/\w{4}/);
            await picture.scrollIntoViewIfNeeded();
            expect(await coloured(page, await picture.screenshot()), label).toBeGreaterThan(0.01);
          }
        }),
    );

    it('explain the leaf under the pointer and the one that is chosen by keyboard', () =>
      using('index.html', async (page) => {
        const figure = page.locator('#theorem-2-variance-decreases-paving');
        const words = figure.locator('.leaf-lines');
        const leaf = figure.locator('rect[data-leaf]:visible').nth(1);
        const number = await leaf.getAttribute('data-leaf');
        await leaf.hover();
        const chosen = figure.locator('rect[data-chosen]');
        await poll(() => chosen.getAttribute('data-leaf')).toBe(number);
        expect(await words.textContent()).toMatch(/ν ∈ .*Taylor form of order .*margin/);
        await figure.locator('select').focus();
        await page.keyboard.press('Home');
        await poll(() => chosen.getAttribute('data-leaf')).toBe('0');
        const first = await words.textContent();
        await page.keyboard.press('End');
        await poll(() => words.textContent()).not.toBe(first);
      }));

    it('give every figure of a leaf, recomputed by the checker', () =>
      using('theorems/theorem-1.html', async (page) => {
        await page.getByRole('button', { name: 'Every figure of this leaf' }).first().click();
        const dialog = page.locator('dialog.explanation');
        await dialog.locator('table').first().waitFor();
        expect(await dialog.textContent()).toMatch(/>= −0\.1 is true/);
        await page.keyboard.press('Escape');
        await poll(() => dialog.count()).toBe(0);
      }));

    it('enclose the cell under the pointer', () =>
      using('index.html', async (page) => {
        await page.locator('#map-variance .picture svg').first().hover();
        const readout = page.locator('#map-variance .readout');
        await poll(() => readout.textContent()).toMatch(
          /^x = μω ∈ \[.*\], y = ντ ∈ \[.*\]: ν̃ ∈ \[/,
        );
      }));

    it('follow ω and τ from layer to layer', () =>
      using('index.html', async (page) => {
        const figures = page.locator('#portrait output');
        await poll(() => figures.textContent()).toContain('g maps Ω into itself');
        await page.fill('#portrait-tau', '1.4');
        await poll(() => figures.textContent()).toContain('is not shown');
        await page.fill('#portrait-tau', 'x');
        expect(await page.textContent('#portrait-tau-problem')).toContain('decimal number');
      }));
  });

  describe('enclosures', () => {
    it('are those of the command', () =>
      using('index.html', async (page) => {
        for (const point of [
          { mu: '0', omega: '0', nu: '1', tau: '1' },
          { mu: '0.1', omega: '-0.1', nu: '0.8', tau: '0.95' },
          { mu: '-7.25', omega: '1e-3', nu: '12.5', tau: '0.004' },
        ]) {
          for (const [variable, value] of Object.entries(point)) {
            await page.fill(`#eval-${variable}`, value);
          }
          const given = Object.entries(point).flatMap(([v, value]) => [`--${v}`, value]);
          const { out } = await run(['eval', '--json', ...given]);
          for (const [quantity, enclosure] of Object.entries(JSON.parse(out))) {
            if (quantity in point) continue;
            const { lo, hi } = enclosure as { lo: string; hi: string };
            const row = page.locator(`#evaluate-panel tr[data-quantity="${quantity}"] td`);
            const shown = (await row.allTextContents()).map((text) => text.replaceAll('−', '-'));
            expect([quantity, ...shown]).toEqual([quantity, lo, hi]);
          }
        }
      }));

    it('follow a slider that is moved by keyboard', () =>
      using('index.html', async (page) => {
        const mean = page.locator('#evaluate-panel tr[data-quantity="mean"] td').first();
        const before = await mean.textContent();
        await page.fill('#eval-omega', '0.5');
        await page.focus('#eval-mu-range');
        await page.keyboard.press('ArrowRight');
        expect(await page.inputValue('#eval-mu')).toBe('0.01');
        expect(await mean.textContent()).not.toBe(before);
      }));
  });

  describe('the checker', () => {
    it('accepts every certificate that is shown, leaf by leaf', () =>
      using('index.html', async (page) => {
        const shown = await page.locator('#check-theorem option').count();
        expect(shown).toBeGreaterThanOrEqual(SOME.length);
        await page.click('#check-all');
        await expect.poll(() => verdicts(page).count(), { timeout: 2 * PATIENCE }).toBe(shown);
        for (const text of await verdicts(page).allTextContents()) {
          expect(text).toMatch(/accepted .* as registered is . (certified|refuted)/);
        }
        const open = page.locator('#check-leaves i:not(.proved)');
        await poll(() => open.count()).toBe(0);
      }));

    it('starts from a link to a theorem', () =>
      using('theorems/t1-image.html', async (page) => {
        await page.getByRole('link', { name: 'Check it here' }).click();
        await verdicts(page).waitFor();
        expect(await verdicts(page).textContent()).toContain('t1-image as registered is ✗ refuted');
      }));

    const given = async (page: Page, file: string, text: string): Promise<string> => {
      const script = `(() => { const t = new DataTransfer(); t.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(file)})); return t; })()`;
      const dataTransfer = await page.evaluateHandle(script);
      await page.evaluate('document.querySelector("#check-verdict").replaceChildren()');
      await page.dispatchEvent('#drop', 'drop', { dataTransfer });
      await verdicts(page).waitFor();
      return (await verdicts(page).textContent()) ?? '';
    };

    it('rejects what has been tampered with', () =>
      using('index.html', async (page) => {
        const certificate = files.get('certificates/theorem-1.json') ?? '';
        for (const [from, to, why] of [
          ['"y 3 2"', '"y 1 1"', /self-mapping.*leaf y:/],
          ['"1.5"', '"1.6"', /domain/],
          ['"certified"', '"refuted"', /parts/],
        ] as const) {
          expect(certificate).toContain(from);
          const text = await given(page, 'mine.json', certificate.replace(from, to));
          expect(text).toMatch(/^mine\.json: ✗ rejected/);
          expect(text).toMatch(why);
        }
      }));

    it('says of a dropped file that is no certificate what is wrong with it', () =>
      using('index.html', async (page) => {
        for (const [text, why] of [
          ['hello', /not a certificate.*JSON/],
          ['', /not a certificate/],
          ['{"format":"x"}', /not a certificate.*format/],
          [`[${'1,'.repeat(600_000)}1]`, /not a certificate.*1000000 bytes/],
        ] as const) {
          expect(await given(page, 'garbage.json', text)).toMatch(why);
        }
      }));
  });

  describe('the prover', () => {
    const proved = async (page: Page): Promise<string> => {
      await page.click('#prove-start');
      await poll(() => page.textContent('#prove-verdict')).toMatch(/The checker: . accepted/);
      return (await page.textContent('#prove-verdict')) ?? '';
    };

    it('certifies the reader’s own domain, and the certificate holds outside', () =>
      using('index.html', async (page) => {
        await page.fill('[data-theorem="theorem-1"] [name="tau-upper"]', '1.05');
        expect(await proved(page)).toContain('certified');
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('link', { name: 'Keep the certificate' }).click(),
        ]);
        const certificate = readFileSync(await download.path(), 'utf8');
        expect(checkCertificate(certificate)).toMatchObject({
          status: 'accepted',
          verdict: 'certified',
          instance: { domain: { tau: { lower: '0.95', upper: '1.05' } } },
        });
      }));

    it('refutes with a witness', () =>
      using('index.html', async (page) => {
        await page.selectOption('#prove-theorem', 'theorem-2');
        await page.fill('[data-theorem="theorem-2"] [name="tau-upper"]', '1.5');
        expect(await proved(page)).toMatch(/refuted.*false at mu = .*theorem-2 on .* is ✗ refuted/);
      }));

    it('says what is wrong with a bound', () =>
      using('index.html', async (page) => {
        for (const [field, value, problem] of [
          ['nu-lower', '-1', 'nu, lower bound: must be greater than 0'],
          ['mu-lower', 'one', 'mu, lower bound: expected a decimal number'],
          ['tau-upper', '0.5', 'tau: the lower bound is greater than the upper'],
        ] as const) {
          const input = page.locator(`[data-theorem="theorem-1"] [name="${field}"]`);
          const before = await input.inputValue();
          await input.fill(value);
          await page.click('#prove-start');
          expect(await page.textContent('#prove-problem')).toContain(problem);
          await input.fill(before);
        }
      }));
  });

  describe('anyone', () => {
    const PAGES = [
      'index.html',
      'theorems/theorem-1.html',
      'proofs/theorem-1/proof.html',
      'proofs/coq/Statements.html',
    ];

    /** What axe finds on the page as it is; in the dark only colours are different. */
    const violations = async (page: Page, colorScheme: 'light' | 'dark'): Promise<unknown> => {
      const rules = colorScheme === 'dark' ? ", runOnly: ['color-contrast']" : '';
      const result = (await page.evaluate(`axe.run({ preload: false${rules} })`)) as {
        violations: { id: string; nodes: { html: string }[] }[];
      };
      return result.violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
    };

    it.each(
      PAGES.flatMap((path) =>
        (['light', 'dark'] as const).map((scheme) => [path, scheme] as const),
      ),
    )('can use %s in %s colours: axe finds nothing', (path, colorScheme) =>
      using(
        path,
        async (page) => {
          await page.addScriptTag({ path: AXE });
          expect(await violations(page, colorScheme)).toEqual([]);
        },
        { colorScheme },
      ),
    );

    it.each(['light', 'dark'] as const)(
      'can use what the page says when it has been used, in %s colours: axe finds nothing',
      (colorScheme) =>
        using(
          'index.html',
          async (page) => {
            await page.addScriptTag({ path: AXE });
            await page.fill('#eval-nu', 'x');
            await page.selectOption('#check-theorem', 'theorem-2');
            await page.click('#check-start');
            await verdicts(page).waitFor();
            await page.fill('[data-theorem="theorem-1"] [name="mu-lower"]', 'x');
            await page.click('#prove-start');
            await page
              .locator('details')
              .evaluateAll('(all) => { for (const one of all) one.open = true; }');
            expect(await violations(page, colorScheme)).toEqual([]);
            const paving = page.locator('#theorem-2-variance-decreases-paving');
            await paving.getByRole('button').click();
            await page.locator('dialog.explanation table').first().waitFor();
            expect(await violations(page, colorScheme)).toEqual([]);
          },
          { colorScheme },
        ),
    );

    it('reads every page on a phone, none of them wider than it', async () => {
      const { page } = await open(browser, url('index.html'), {
        viewport: { width: 360, height: 800 },
        javaScriptEnabled: false,
      });
      const tooWide: string[] = [];
      for (const path of files.keys()) {
        if (!path.endsWith('.html')) continue;
        await page.goto(url(path));
        const width = await page.evaluate('document.documentElement.scrollWidth');
        if (Number(width) > 360) tooWide.push(`${path}: ${width}`);
      }
      expect(tooWide).toEqual([]);
      await page.context().close();
    });

    it.each([360, 768, 1280])('reads it on a screen %i points wide', (width) =>
      using(
        'index.html',
        async (page) => {
          const wide = 'document.documentElement.scrollWidth';
          expect(await page.evaluate(wide)).toBeLessThanOrEqual(width);
        },
        { viewport: { width, height: 800 } },
      ),
    );

    it('reads it on paper', () =>
      using('index.html', async (page) => {
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('nav').isVisible()).toBe(false);
        expect(await page.locator('#theorem-1 h3').isVisible()).toBe(true);
      }));

    it('reads it without scripts', () =>
      using(
        'index.html',
        async (page) => {
          expect(await page.locator('#theorem-1 h3').isVisible()).toBe(true);
          expect(await page.locator('#map-mean .picture svg').first().isVisible()).toBe(true);
          expect(await page.locator('#check noscript').count()).toBe(1);
          expect(await page.locator('a.live').first().isVisible()).toBe(false);
        },
        { javaScriptEnabled: false },
      ));

    it('starts at the content by keyboard', () =>
      using('index.html', async (page) => {
        await page.keyboard.press('Tab');
        await poll(() => page.evaluate('document.activeElement.textContent')).toMatch(/^Skip/);
        await page.keyboard.press('Enter');
        await poll(() => page.evaluate('location.hash')).toBe('#main');
      }));
  });
});

/** The part of a PNG's pixels that are no shade of grey. */
async function coloured(page: Page, png: Buffer): Promise<number> {
  const script = `(async () => {
    const bytes = Uint8Array.from(atob(${JSON.stringify(png.toString('base64'))}), (c) => c.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let found = 0;
    for (let i = 0; i < data.length; i += 4) {
      const [r, g, b] = [data[i], data[i + 1], data[i + 2]];
      if (Math.max(r, g, b) - Math.min(r, g, b) > 24) found++;
    }
    return (4 * found) / data.length;
  })()`;
  return (await page.evaluate(script)) as number;
}
