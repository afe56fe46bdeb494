import type { Picture } from './draw.js';

/** The page's colours, for a picture that stands alone: light or dark as its reader prefers. */
const COLOURS = `svg{--ink:#1b1f24;--paper:#fff;--line:#dcdcd6;--series-1:#0072b2;--series-2:#d55e00}
@media (prefers-color-scheme:dark){svg{--ink:#e7e5df;--paper:#14171b;--line:#343b44;--series-1:#56b4e9;--series-2:#f0883e}}`;

/** Pictures below each other as one SVG file with one label. */
export function standalone(pictures: readonly Picture[], label: string): string {
  const sizes = pictures.map((picture) => ({
    picture,
    width: Number(picture.getAttribute('width')),
    height: Number(picture.getAttribute('height')),
  }));
  const width = Math.max(...sizes.map((size) => size.width));
  const height = sizes.reduce((sum, size) => sum + size.height, 0);
  let y = 0;
  const parts = sizes.map((size) => {
    const inner = size.picture.outerHTML.replace('<svg ', `<svg y="${y}" `);
    y += size.height;
    return inner;
  });
  const escaped = label.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped}">
<style>${COLOURS}</style>
${parts.join('\n')}
</svg>
`;
}
