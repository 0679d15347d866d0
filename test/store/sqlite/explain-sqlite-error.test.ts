import { describe, expect, it } from "vitest";
import { explainSqliteError } from "../../../src/store/sqlite/explain-sqlite-error.ts";

describe("what SQLite reports", () => {
  it.each([
    [5, "locked"],
    [6, "locked"],
    [261, "locked"],
    [8, "read-only"],
    [1032, "read-only"],
    [10, "failed"],
    [11, "corrupt"],
    [267, "corrupt"],
    [13, "full"],
    [4874, "full"],
    [14, "cannot-open"],
    [26, "corrupt"],
    [19, "failed"],
  ])("as %i is explained as %s, with the file, the reason and what to do", (errcode, code) => {
    const thrown = Object.assign(new Error("the reason"), { code: "ERR_SQLITE_ERROR", errcode });

    expect(explainSqliteError(thrown, "data/bot.sqlite")).toMatchObject({
      code,
      message: expect.stringMatching(/^The store data\/bot\.sqlite .+ \(SQLite: the reason\)\. .+\.$/),
      cause: thrown,
    });
  });

  it("is not mixed up with a mistake of our own", () => {
    const bug = new TypeError("undefined is not a function");

    expect(explainSqliteError(bug, "data/bot.sqlite")).toBe(bug);
  });
});
