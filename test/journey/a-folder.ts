import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder of this test's own, gone when it ends. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "steppewatch-journey-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
