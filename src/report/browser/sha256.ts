import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What the statements' digests need of node:crypto, for a browser. */
export function createHash(algorithm: 'sha256') {
  if (algorithm !== 'sha256') throw new Error(`no ${algorithm}`);
  const hash = sha256.create();
  const builder = {
    update(text: string, _encoding: 'utf8') {
      hash.update(utf8ToBytes(text));
      return builder;
    },
    digest: (_encoding: 'hex'): string => bytesToHex(hash.digest()),
  };
  return builder;
}
