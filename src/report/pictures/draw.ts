import * as Plot from '@observablehq/plot';

/** Every picture takes the colours of text and background from the page, light or dark. */
const STYLE =
  'color:var(--ink,#1b1f24);background:none;--plot-background:var(--paper,#fff);font:var(--picture-text,13px) system-ui,sans-serif;overflow:visible;max-width:100%;height:auto';

/** Okabe and Ito's colours, which people with any common colour blindness can tell apart. */
export const SERIES = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9'] as const;

/** The document that a picture is made for: the page's own, or one that is written to a file. */
export type Canvas = NonNullable<Plot.PlotOptions['document']>;

/** The colour of a series, from 0: the page has shades of it for light and for dark. */
export const seriesColour = (i: number): string => {
  const k = i % (SERIES.length + 1);
  return k < SERIES.length ? `var(--series-${k + 1}, ${SERIES[k]})` : 'currentColor';
};

/** A picture: one SVG element. */
export type Picture = ReturnType<typeof Plot.plot>;

/** Draws a picture with Observable Plot, in the browser or on any other document. */
export function draw(document: Canvas, label: string, options: Plot.PlotOptions): Picture {
  const picture = Plot.plot({ ...options, document });
  picture.setAttribute('style', STYLE);
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', label);
  // The picture is one image with one label; Plot's own labels inside it would only be noise.
  const inside: Iterable<Picture> = picture.querySelectorAll('[aria-label]');
  for (const element of inside) element.removeAttribute('aria-label');
  return picture;
}
