import { defineConfig } from "vitest/config";

/** Counts steps of code, which V8 does only in what is compiled after counting began: each file in a process of its own. */
const steps = ["test/**/*-steps.test.ts"];
/** Start processes, kill them, or weigh their own memory: each file in a process of its own, too. */
const alone = ["test/journey/**/*.test.ts", "test/store/**/*.test.ts", "test/deliver/outage.test.ts"];

export default defineConfig({
  test: {
    // Guards against a test that hangs; no test is judged by how long it takes.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: "forks",
    // Vitest leaves one core out, which of two is half of the machine.
    maxWorkers: "100%",
    projects: [
      { extends: true, test: { name: "steps", include: steps, setupFiles: ["test/count-steps.ts"] } },
      { extends: true, test: { name: "alone", include: alone } },
      {
        extends: true,
        test: {
          name: "together",
          include: ["test/**/*.test.ts"],
          exclude: [...steps, ...alone],
          // Modules and the shipped config are read once in each worker, not once in each file.
          isolate: false,
          globalSetup: ["test/say-which-data.ts"],
        },
      },
    ],
  },
});
