import * as Plot from '@observablehq/plot';
import { leastMargin, type Leaf, tightestOf } from '../data/leaves.js';
import { type Canvas, draw, type Picture } from './draw.js';
import { legend } from './legend.js';
import { axisLabel } from './names.js';

/** A part's leaves, as far as they are drawn. */
export interface Paved {
  readonly coordinates: readonly { readonly name: string; readonly factors: readonly string[] }[];
  readonly leaves: readonly Leaf[];
}

export interface PavingPicture {
  readonly picture: Picture;
  readonly legend: Picture | undefined;
  /** The coordinates on the two axes, and those that the picture looks along. */
  readonly axes: readonly [number, number];
  readonly along: readonly number[];
}

/** How often each coordinate is cut: as often as its name occurs in different places of the tree. */
function cuts({ coordinates, leaves }: Paved): number[] {
  const places = new Set<string>();
  for (const { path } of leaves) {
    const steps = path.includes(':') ? path.split('/') : [];
    steps.forEach((step, i) => {
      places.add([...steps.slice(0, i), step.split(':')[0]].join('/'));
    });
  }
  const last = [...places].map((place) => place.slice(place.lastIndexOf('/') + 1));
  return coordinates.map(({ name }) => last.filter((cut) => cut === name).length);
}

/** The two coordinates that are cut most, in their order; of those that tie, rather no product. */
export function axesOf(paved: Paved): readonly [number, number] {
  const count = cuts(paved);
  const factors = paved.coordinates.map((coordinate) => coordinate.factors.length);
  const order = [...count.keys()].sort(
    (a, b) => count[b]! - count[a]! || factors[a]! - factors[b]! || a - b,
  );
  const [first = 0, second = 0] = order.slice(0, 2).sort((a, b) => a - b);
  return [first, second];
}

const number = (text: string | undefined): number => Number(text);

/**
 * The paving of a part, each leaf coloured by the least margin of its claims. Where more than two
 * coordinates are cut, leaves lie behind each other: what is seen is a slice through the tightest
 * leaf, and each carries its range in the other coordinates (`data-along`) for other slices.
 */
export function pavingPicture(document: Canvas, paved: Paved, label: string): PavingPicture {
  const { coordinates, leaves } = paved;
  const [h, v] = axesOf(paved);
  const count = cuts(paved);
  const along = coordinates
    .map((_, i) => i)
    .filter((i) => i !== h && i !== v && (count[i] as number) > 0);
  const margins = leaves.map(leastMargin);
  const known = margins.filter((m): m is number => m !== undefined && m > 0);
  const range = [Math.min(...known), Math.max(...known)] as const;
  const scale = range[0] < range[1] ? ('log' as const) : ('linear' as const);
  const domain = range[0] < range[1] ? range : ([0, range[1]] as const);
  const side = (i: number, end: 0 | 1) => (leaf: Leaf) => number(leaf.box[i]?.[end]);
  const scheme = 'viridis';
  const picture = draw(document, label, {
    width: 400,
    height: 290,
    marginTop: 28,
    marginLeft: 50,
    marginBottom: 40,
    x: {
      label: axisLabel(coordinates[h]!),
      labelAnchor: 'center',
      labelArrow: 'none',
      nice: false,
    },
    y: { label: axisLabel(coordinates[v]!), labelArrow: 'none', nice: false },
    color: { type: scale, domain: [...domain], scheme, unknown: 'var(--undecided, #bbb)' },
    marks: [
      Plot.rect(leaves, {
        x1: side(h, 0),
        x2: side(h, 1),
        y1: side(v, 0),
        y2: side(v, 1),
        fill: (_: Leaf, i: number) => margins[i],
        stroke: 'var(--paper, #fff)',
        strokeWidth: 1.5,
        className: 'leaves',
      }),
    ],
  });
  const tightest = leaves[tightestOf(leaves)];
  const rects: Iterable<Picture> = picture.querySelectorAll('.leaves rect');
  [...rects].forEach((rect, i) => {
    const leaf = leaves[i];
    if (leaf === undefined) return;
    rect.setAttribute('data-leaf', String(i));
    if (along.length === 0) return;
    rect.setAttribute('data-along', along.map((k) => leaf.box[k]?.join(' ')).join(' '));
    const isSeen = along.every((k) => {
      const middle = (side(k, 0)(tightest!) + side(k, 1)(tightest!)) / 2;
      return side(k, 0)(leaf) <= middle && middle <= side(k, 1)(leaf);
    });
    if (!isSeen) rect.setAttribute('style', 'display:none');
  });
  const strip = known.length === 0 ? undefined : legend(document, 'margin', domain, scale, scheme);
  return { picture, legend: strip, axes: [h, v], along };
}
