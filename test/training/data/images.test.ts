import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { classCounts } from '../../../src/training/data/examples.js';
import { firstOf, loadImageFolder, loadMnist } from '../../../src/training/data/images.js';
import { idxFile } from '../idx-file.js';
import { refusal, temporaryFolder, write } from '../temporary.js';

const folder = temporaryFolder();

interface Files {
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
}

const pixels = Uint8Array.from({ length: 3 * 4 }, (_, i) => 20 * i);
const good: Files = {
  images: idxFile([3, 2, 2], pixels),
  labels: idxFile([3], Uint8Array.of(1, 0, 1)),
};

/** A folder with those training files and good test files. */
function imageFolder(name: string, train: Files, suffix = ''): string {
  const path = join(folder, name);
  mkdirSync(path);
  write(path, `train-images-idx3-ubyte${suffix}`, train.images);
  write(path, `train-labels-idx1-ubyte${suffix}`, train.labels);
  write(path, 't10k-images-idx3-ubyte', good.images);
  write(path, 't10k-labels-idx1-ubyte', good.labels);
  return path;
}

describe('a folder of IDX images', () => {
  test('is read, pixels divided by 255', () => {
    const { train, test: last } = loadImageFolder(imageFolder('raw', good), { classes: 2 });
    expect([train.count, train.width]).toEqual([3, 4]);
    expect([...train.features]).toEqual([...pixels].map((b) => Math.fround(b / 255)));
    expect([...train.targets.labels]).toEqual([1, 0, 1]);
    expect([...classCounts(last.targets)]).toEqual([1, 2]);
  });

  test('is the same when its files are gzipped', () => {
    const packed = { images: gzipSync(good.images), labels: gzipSync(good.labels) };
    const raw = loadImageFolder(imageFolder('raw-again', good), { classes: 2 });
    expect(loadImageFolder(imageFolder('packed', packed, '.gz'), { classes: 2 })).toEqual(raw);
  });

  const noise = Uint8Array.from({ length: 3 * 4 * 999 }, (_, i) => (i * i * 31 + (i >> 3)) % 251);
  const packed = gzipSync(idxFile([3, 37, 108], noise));
  const cut = (bytes: Uint8Array, at: number, byte: number): Uint8Array => {
    const copy = Uint8Array.from(bytes);
    copy[at] = byte;
    return copy;
  };

  test.each<[string, Partial<Files>, string]>([
    ['too few labels', { labels: idxFile([2], Uint8Array.of(0, 1)) }, 'byte 4: expected 3 labels'],
    [
      'a label that is no class',
      { labels: idxFile([3], Uint8Array.of(0, 1, 2)) },
      'labels-idx1-ubyte, byte 10: expected a class from 0 to 1, found 2',
    ],
    [
      'a class without images',
      { labels: idxFile([3], Uint8Array.of(0, 0, 0)) },
      'expected labels of all 2 classes, found none of class 1',
    ],
    [
      'images of two dimensions',
      { images: idxFile([3, 4], pixels) },
      'byte 3: expected 3 dimensions',
    ],
    [
      'labels of two dimensions',
      { labels: idxFile([3, 1], Uint8Array.of(0, 1, 0)) },
      'byte 3: expected 1 dimensions',
    ],
    [
      'images without pixels',
      { images: idxFile([3, 0, 2], new Uint8Array(0)) },
      'byte 8: expected images with pixels',
    ],
    ['images of another size', { images: idxFile([3, 1, 4], pixels).subarray(0, 27) }, 'byte 27'],
    [
      'a gzip file that ends early',
      { images: packed.subarray(0, 500) },
      'byte 500: expected gzipped data',
    ],
    [
      'a gzip file with a wrong check sum',
      { images: cut(packed, packed.length - 8, packed[packed.length - 8]! ^ 1) },
      'expected gzipped data, found incorrect data check',
    ],
    [
      'a gzip file of a wrong method',
      { images: cut(packed, 2, 7) },
      'byte 3: expected gzipped data, found unknown compression method',
    ],
  ])('with %s is refused', (name, files, message) => {
    const path = imageFolder(name, { ...good, ...files });
    expect(refusal(() => loadImageFolder(path, { classes: 2 }))).toContain(message);
  });

  test('without one of its files is refused by the name of the file', () => {
    expect(refusal(() => loadImageFolder(folder))).toContain(
      'expected train-images-idx3-ubyte or train-images-idx3-ubyte.gz, found neither',
    );
  });

  test('whose training and test images differ in size is refused', () => {
    const path = imageFolder('sizes', {
      ...good,
      images: idxFile([3, 1, 3], pixels.subarray(0, 9)),
    });
    expect(refusal(() => loadImageFolder(path, { classes: 2 }))).toContain('found 3 and 4 pixels');
  });
});

describe('MNIST', () => {
  test('has 70 000 digits, and its first is a five', () => {
    const mnist = loadMnist();
    expect([mnist.train.count, mnist.test.count, mnist.train.width]).toEqual([60000, 10000, 784]);
    expect(mnist.train.targets.labels[0]).toBe(5);
    const trial = firstOf(mnist, 100, 10);
    expect([trial.train.count, trial.test.count]).toEqual([100, 10]);
    expect([...trial.train.features.subarray(0, 784)].filter((x) => x > 0)).toHaveLength(166);
  });
});
