import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** KaTeX offers each font in three formats; every browser of today reads the first. */
const oneFontFormat: Plugin = {
  name: 'one-font-format',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('katex') || !id.endsWith('.css')) return null;
    return code.replace(
      /,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\(["'](?:woff|truetype)["']\)/g,
      '',
    );
  },
};

/** The checker reads its statements from files; in a page they are part of the bundle. */
const statementsInside: Plugin = {
  name: 'statements-inside',
  enforce: 'pre',
  resolveId(source, importer) {
    const isRegistry = source === './registry.js' && importer?.includes('/src/checker/');
    return isRegistry ? here('src/report/browser/statements.ts') : null;
  },
};

/**
 * The code of the report's pages: one script and one style sheet, with fonts and worker inside, so
 * that they open from the file system. The checker names a statement by SHA-256; there is no
 * node:crypto in a browser.
 */
export default defineConfig({
  root: here('src/report/browser'),
  logLevel: 'warn',
  resolve: { alias: { 'node:crypto': here('src/report/browser/sha256.ts') } },
  plugins: [oneFontFormat, statementsInside],
  worker: { format: 'iife', plugins: () => [statementsInside] },
  build: {
    outDir: here('dist/report/assets'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    reportCompressedSize: false,
    rolldownOptions: { checks: { bundlerTimings: false } },
    lib: {
      entry: here('src/report/browser/main.ts'),
      formats: ['iife'],
      name: 'report',
      fileName: () => 'report.js',
      cssFileName: 'report',
    },
  },
});
