import { describe, expect, it } from 'vitest';
import { timeLeft } from '../../src/cli/time-left.js';

describe('the time left', () => {
  it('is told from what has been done, and anew for other work', () => {
    let clock = 0;
    const left = timeLeft(() => clock);
    const atStep = (seconds: number, done: number, total: number): string => {
      clock += 1000 * seconds;
      return left(done, total);
    };
    expect(atStep(0, 0, 100)).toBe('');
    expect(atStep(1, 1, 100)).toBe(''); // too early to tell
    expect(atStep(9, 20, 100)).toBe('40 s left');
    expect(atStep(10, 100, 100)).toBe('0 s left');
    // a part that begins in its midst: what was done before it was seen took no time
    expect(atStep(5, 50, 1000)).toBe('');
    expect(atStep(10, 100, 1000)).toBe('3 min left');
    // the same total again
    expect(atStep(1, 0, 1000)).toBe('');
    expect(atStep(10, 500, 1000)).toBe('10 s left');
  });

  it('is not told where nothing moves', () => {
    let clock = 0;
    const left = timeLeft(() => clock);
    left(0, 10);
    clock = 60_000;
    expect(left(0, 10)).toBe('');
  });
});
