import { expect, it } from "vitest";
import { defined } from "../../src/lib/defined.ts";

it("leaves out what is undefined and nothing else", () => {
  const unknown: string | undefined = undefined;

  const record: { readonly title?: string; readonly count: number; readonly note?: string | null } = defined({
    title: unknown,
    count: 0,
    note: null,
  });

  expect(Object.keys(record)).toEqual(["count", "note"]);
});
