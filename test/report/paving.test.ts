import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Leaf } from '../../src/report/data/leaves.js';
import type { Canvas } from '../../src/report/pictures/draw.js';
import { axesOf, pavingPicture } from '../../src/report/pictures/paving.js';

const canvas = parseHTML('<html><body></body></html>').document as unknown as Canvas;

const leaf = (path: string, box: Leaf['box'], margin: number): Leaf => ({
  path,
  order: 2,
  box,
  claims: [{ claim: 'c', expression: 'f', relation: '>', bound: '0', end: '1', margin }],
});

const coordinates = [
  { name: 'x', factors: ['mu', 'omega'] },
  { name: 'nu', factors: ['nu'] },
  { name: 'tau', factors: ['tau'] },
];
const leaves = [
  leaf(
    'x:lower/nu:lower',
    [
      ['0', '1'],
      ['0', '2'],
      ['0', '1'],
    ],
    0.5,
  ),
  leaf(
    'x:lower/nu:upper',
    [
      ['0', '1'],
      ['2', '4'],
      ['0', '1'],
    ],
    0.1,
  ),
  leaf(
    'x:upper/nu:lower',
    [
      ['1', '2'],
      ['0', '2'],
      ['0', '1'],
    ],
    0.3,
  ),
  leaf(
    'x:upper/nu:upper',
    [
      ['1', '2'],
      ['2', '4'],
      ['0', '1'],
    ],
    0.2,
  ),
];

describe('the picture of a paving', () => {
  it('has the coordinates on its axes that are cut most', () => {
    expect(axesOf({ coordinates, leaves })).toEqual([0, 1]);
    const wide = leaves.map((one) => ({ ...one, path: one.path.replaceAll('x:', 'tau:') }));
    expect(axesOf({ coordinates, leaves: wide })).toEqual([1, 2]);
  });

  it('rather shows variables than products where nothing is cut', () => {
    expect(axesOf({ coordinates, leaves: [leaf('root', leaves[0]!.box, 1)] })).toEqual([1, 2]);
  });

  it('has one rectangle for each leaf, in their order and in different colours', () => {
    const { picture, along } = pavingPicture(canvas, { coordinates, leaves }, 'a paving');
    const rects = [...picture.querySelectorAll('[data-leaf]')] as Element[];
    expect(rects.map((rect) => rect.getAttribute('data-leaf'))).toEqual(['0', '1', '2', '3']);
    expect(new Set(rects.map((rect) => rect.getAttribute('fill'))).size).toBe(4);
    expect(along).toEqual([]);
  });

  it('shows the slice through the tightest leaf where leaves lie behind each other', () => {
    const deep = [
      ...leaves.map((one) => ({ ...one, path: `tau:lower/${one.path}` })),
      leaf(
        'tau:upper',
        [
          ['0', '2'],
          ['0', '4'],
          ['1', '2'],
        ],
        0.01,
      ),
    ];
    const alike = coordinates.map(({ name }) => ({ name, factors: [name] }));
    const { picture, along } = pavingPicture(
      canvas,
      { coordinates: alike, leaves: deep },
      'a paving',
    );
    expect(along).toEqual([2]);
    const hidden = picture.querySelectorAll('[data-leaf][style="display:none"]');
    expect(hidden).toHaveLength(4);
  });
});

interface Element {
  getAttribute(name: string): string | null;
}
