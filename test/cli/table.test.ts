import { describe, expect, it } from 'vitest';
import { table } from '../../src/cli/table.js';

describe('table', () => {
  it('aligns columns, some to the right, with combining marks taking no room', () => {
    expect(
      table(
        ['name', 'n', 'note'],
        [
          ['ν̃', '7', 'x'],
          ['mean', '10', ''],
        ],
        [1],
      ),
    ).toBe('name   n  note\n────  ──  ────\nν̃      7  x\nmean  10\n');
  });
});
