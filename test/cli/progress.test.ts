import { Writable } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { progressLine } from '../../src/cli/progress.js';

function fakeIo(isTTY: boolean): { io: Io; said: () => string } {
  let text = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  const stderr = Object.assign(stream, { isTTY });
  return { io: { stdin: process.stdin, stdout: stream, stderr }, said: () => text };
}

describe('the progress line', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is a bar on a terminal, cleared when the work is done', () => {
    vi.useFakeTimers();
    const { io, said } = fakeIo(true);
    const line = progressLine(io);
    for (let i = 1; i <= 8; i++) {
      vi.advanceTimersByTime(500);
      line.update(i, 8, 'proving theorem-2');
    }
    expect(said()).toContain('8/8 proving theorem-2');
    line.stop();
    expect(said().endsWith('\u001b[2K')).toBe(true);
  });

  it('is silent for short work elsewhere, and says a line now and then for long work', () => {
    vi.useFakeTimers();
    const { io, said } = fakeIo(false);
    const line = progressLine(io);
    line.update(1, 100, 'boxes of contraction');
    expect(said()).toBe('');
    for (let i = 2; i <= 40; i++) {
      vi.advanceTimersByTime(300);
      line.update(i, 100, 'boxes of contraction');
    }
    line.stop();
    expect(said()).toBe('18/100 boxes of contraction\n35/100 boxes of contraction\n');
  });
});
