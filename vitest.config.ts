import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Guards against a test that hangs; no test is judged by how long it takes.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: "forks",
    projects: [
      {
        extends: true,
        test: {
          name: "steps",
          include: ["test/**/*-steps.test.ts"],
          // V8 counts only in code that is compiled after counting began.
          setupFiles: ["test/count-steps.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "rest",
          include: ["test/**/*.test.ts"],
          exclude: ["test/**/*-steps.test.ts"],
          globalSetup: ["test/say-which-data.ts"],
        },
      },
    ],
  },
});
