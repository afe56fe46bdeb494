import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // Vitest leaves a processor idle by default: of two, half.
    maxWorkers: '100%',
  },
});
