/** How long work will still take if it goes on as it has begun. */

/** Before this much of the work has been seen, nothing is said. */
const ENOUGH_MS = 2_000;

/** Told how far the work has come, says how much time is left; `''` while that cannot be told. */
export type TimeLeft = (done: number, total: number) => string;

/** Starts anew where less is done than before, or of another total: that is other work. */
export function timeLeft(now: () => number = () => performance.now()): TimeLeft {
  let begun = { at: now(), done: 0, total: Number.NaN };
  let last = 0;
  return (done, total) => {
    const isOther = total !== begun.total || done < last;
    last = done;
    if (isOther) begun = { at: now(), done, total };
    const spent = now() - begun.at;
    if (spent < ENOUGH_MS || done <= begun.done) return '';
    return inWords((spent * (total - done)) / (done - begun.done));
  };
}

function inWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 100 ? `${seconds} s left` : `${Math.round(seconds / 60)} min left`;
}
