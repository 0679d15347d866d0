import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    pool: "forks",
    // Guards against a test that hangs; no test is judged by how long it takes.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
