/** Judges the chunks that the main thread asks for. */
import { parentPort } from 'node:worker_threads';
import { certifyChunk } from './chunk.js';

parentPort?.on('message', (chunk: number) => {
  parentPort?.postMessage({ chunk, report: certifyChunk(chunk) });
});
