import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const runs = process.env["FUZZ_RUNS"] ?? "4000";

describe("the reading path, with damaged and invented feeds", () => {
  it("neither falls nor hangs, and keeps its promises", async () => {
    const tool = join(import.meta.dirname, "../../../tools/fuzz-ingest.ts");

    const { stdout } = await promisify(execFile)(process.execPath, [tool, "--runs", runs]).catch(
      (failure: { readonly stdout: string }) => failure,
    );

    console.log(stdout.trim());
    expect(stdout).toContain("no failure");
  });
});
