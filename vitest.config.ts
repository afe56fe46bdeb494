import { defineConfig } from 'vitest/config';

// Against a hang only: no test is about time, and machines may be slow and busy.
const PATIENCE = 600_000 * Math.max(1, Number(process.env['SNN_EFFORT'] ?? 1));

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
    // Vitest leaves a processor idle by default: of two, half.
    maxWorkers: '100%',
  },
});
