import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { createLogger } from "../../src/lib/logger.ts";

const hostile =
  'Blast\n{"level":50,"event":"forged"}\r\u001b[2J\u001b]0;owned\u0007\u009b31m\u0085\u2028\u2029\u202egnp.exe\u2066\u007f\ud800';

it("keeps a hostile title in one line that no terminal obeys, and as it is for who reads the JSON", () => {
  const folder = mkdtempSync(join(tmpdir(), "log-"));
  const fd = openSync(join(folder, "log"), "w");
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const logger = createLogger("debug", fd);

  logger.error({ event: "poll_failed", title: hostile, [hostile]: 1, err: new Error(hostile) }, `Failed: ${hostile}`);
  logger.warn({ event: "next" }, "next");
  closeSync(fd);

  const written = readFileSync(join(folder, "log"), "utf8");
  const lines = written.trimEnd().split("\n");
  const parsed = lines.map((line) => JSON.parse(line));
  expect(written.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
  expect(parsed.map(({ event }) => event)).toEqual(["poll_failed", "next"]);
  expect(parsed[0].title.replace(/[\ud800\ufffd]/u, "")).toBe(hostile.replace("\ud800", ""));
  expect(parsed[0].err.stack).toContain("\u202egnp.exe");
});
