// Writes COUNT records (x, lo, hi) of doubles for proofs/kernel/sweep.c, after `npm run build`:
//   node proofs/kernel/sweep.mjs NAME COUNT SEED [FOLDER OF THE BUILT KERNEL]
// A third of the arguments is uniform over bit patterns, a third over the interesting range, and a
// third lies within a few ulps of a break point or of a point of a fine grid.
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [name, countText, seedText, folder = 'dist/interval'] = process.argv.slice(2);
const module = await import(pathToFileURL(path.resolve(folder, `${name}.js`)).href);
const down = module[`${name}Down`];
const up = module[`${name}Up`];

/** [lowest, highest, break points] */
const ranges = {
  exp: [-746, 710, [-745.14, -708.4, 709.79, 0, 2 ** -60, -(2 ** -60), 0.0054, 0.6931]],
  expm1: [-41, 710, [-40, 709.79, 0, 2 ** -60, -(2 ** -60), 0.0054, -0.0054, 0.6931, -0.6931]],
  log: [0, 8, [1, 2 ** -1022, 2 ** -1021, 2, 0.5, 1.4140625, 0.70703125, 1.0078125, 0.99609375]],
  erf: [-6.1, 6.1, [0.5, -0.5, 2 ** -40, 6, 2 ** -1022, 2 ** -600]],
  erfc: [-6.1, 28.1, [0, 2 ** -60, -(2 ** -60), 15, 26.5, 27.2, -6, 28, 0.00390625]],
  erfcx: [-27, 40, [0, 15, -0.00390625, 2 ** -60, -26.6, 2 ** 500, 2 ** 1000, 2 ** 1022, 0.015625]],
};
const [low, high, breaks] = ranges[name];

let state = BigInt(seedText) & 0xffffffffffffffffn;
function random64() {
  state = (state + 0x9e3779b97f4a7c15n) & 0xffffffffffffffffn;
  let z = state;
  z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & 0xffffffffffffffffn;
  z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & 0xffffffffffffffffn;
  return z ^ (z >> 31n);
}
const word = new BigUint64Array(1);
const float = new Float64Array(word.buffer);
const unit = () => Number(random64() >> 11n) * 2 ** -53;

function argument(i) {
  if (i % 3 === 0) {
    do {
      word[0] = random64();
      if (name === 'log') word[0] &= 0x7fffffffffffffffn;
    } while (!Number.isFinite(float[0]));
    return float[0];
  }
  if (i % 3 === 1) {
    const x = low + (high - low) * unit();
    return i % 2 === 0 ? x : x * 2 ** -Math.floor(60 * unit());
  }
  float[0] =
    i % 2 === 0
      ? breaks[Number(random64() % BigInt(breaks.length))]
      : Math.round((low + (high - low) * unit()) * 128) / 128;
  word[0] += random64() % 9n;
  word[0] -= 4n;
  const x = float[0];
  return Number.isFinite(x) && (name !== 'log' || x > 0) ? x : 1;
}

const chunk = 8192;
for (let done = 0; done < Number(countText); done += chunk) {
  const size = Math.min(chunk, Number(countText) - done);
  const out = new Float64Array(3 * size);
  for (let i = 0; i < size; i += 1) {
    const x = argument(done + i);
    out[3 * i] = x;
    out[3 * i + 1] = down(x);
    out[3 * i + 2] = up(x);
  }
  if (!process.stdout.write(Buffer.from(out.buffer))) await once(process.stdout, 'drain');
}
