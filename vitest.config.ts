import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/protocol/**/*.test.ts', 'tests/preview/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
