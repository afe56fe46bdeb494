/** The statements' texts in the page: there is no file system to read them from (src/checker/registry.ts). */
const files = import.meta.glob<string>('../../statement/text/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const texts: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, text]) => [
    path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, ''),
    text,
  ]),
);
