import type { Reply, Request } from './protocol.js';
import CheckerWorker from './worker.ts?worker&inline';

/** One piece of work in a worker of its own, which can be stopped at any time. */
export interface Job {
  stop(): void;
}

/**
 * Starts a worker from a text inside this script: a page from the file system may not load one from
 * a file. Every reply is handed on; after the last one the worker is gone.
 */
export function start(request: Request, onReply: (reply: Reply) => void): Job {
  const worker = new CheckerWorker();
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    if (data.kind === 'done' || data.kind === 'failed') worker.terminate();
    onReply(data);
  });
  worker.addEventListener('error', (event) => {
    worker.terminate();
    onReply({ kind: 'failed', message: event.message });
  });
  worker.postMessage(request);
  return { stop: () => worker.terminate() };
}
