import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..");

/** In a process of its own, as what is loaded once stays loaded. */
function said(before: string): { readonly languages: number; readonly message: string } {
  const script = `${before}
    const { z } = await import("zod");
    const message = z.string().safeParse(1).error.issues[0].message;
    console.log(JSON.stringify({ languages: Object.keys(z.locales).length, message }));`;
  return JSON.parse(
    execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: root, encoding: "utf8" }),
  );
}

it("leaves out the languages of zod and keeps what it says in English", () => {
  const all = said("");

  const spared = said(`(await import("./src/cli/spare-languages.ts")).spareLanguages();`);

  expect(all.languages).toBeGreaterThan(40);
  expect(spared.languages).toBe(1);
  expect(spared.message).toBe(all.message);
});
