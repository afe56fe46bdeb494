/**
 * A network's parameters and statistics in a safetensors file.
 */
import { readRaw } from '../data/read-file.js';
import { InputError, quote } from '../input-error.js';
import type { Network } from '../network.js';
import { decodeSafetensors, encodeSafetensors } from './safetensors.js';
import { writeFile } from './write-file.js';

/** PyTorch's batch normalisation counts its batches under this name; nothing here depends on it. */
const IGNORED = /\.num_batches_tracked$/;

/**
 * Writes the network's tensors to a safetensors file under the names of {@link Network.tensors}.
 * @param metadata texts to keep with them
 * @throws InputError if the file cannot be written
 */
export function saveWeights(
  network: Network,
  path: string,
  metadata?: Readonly<Record<string, string>>,
): void {
  writeFile(path, encodeSafetensors(network.tensors, metadata));
}

/**
 * Gives the network the tensors of a safetensors file: all of its own, and no others. If anything
 * is wrong the network stays as it was.
 * @throws InputError that names the tensor that is missing, superfluous, of another shape or type,
 *   or says where the file is damaged
 */
export function loadWeights(network: Network, path: string): void {
  const { tensors } = decodeSafetensors(readRaw(path), path);
  const wanted = new Set(network.tensors.map(({ name }) => name));
  for (const name of tensors.keys()) {
    if (wanted.has(name) || IGNORED.test(name)) continue;
    throw new InputError(path, 'only tensors of the network', `a tensor ${quote(name)}`);
  }
  const values = network.tensors.map(({ name, shape }) => {
    const stored = tensors.get(name);
    const expected = `tensor ${quote(name)} as F32 [${shape}]`;
    if (stored === undefined) throw new InputError(path, expected, 'none');
    if (stored.dtype !== 'F32' || String(stored.shape) !== String(shape)) {
      throw new InputError(path, expected, `${stored.dtype} [${stored.shape}]`);
    }
    return stored.bytes;
  });
  network.tensors.forEach(({ value }, k) => {
    const bytes = values[k]!;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let i = 0; i < value.length; i++) value[i] = view.getFloat32(4 * i, true);
  });
}
