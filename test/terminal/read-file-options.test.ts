import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readFileOptions } from "../../src/terminal/read-file-options.ts";

const command = {
  options: {
    file: { kind: "file", description: "A file.", most: 100 },
    name: { kind: "text", description: "A name." },
  },
} as const;

async function aFile(content: string | Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "files-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "facts.yaml");
  await writeFile(path, content);
  return path;
}

it("puts a file's text in the place of its path", async () => {
  const file = await aFile("tlp: green");

  expect(await readFileOptions(command, { file, name: file })).toEqual({
    kind: "arguments",
    args: { file: "tlp: green", name: file },
  });
});

it.each([
  ["too large", "x".repeat(101), "is larger than"],
  ["no text", Buffer.from([0xff, 0xfe, 0x00]), "is no text in UTF-8"],
])("says what to do with a file that is %s", async (_, content, words) => {
  const read = await readFileOptions(command, { file: await aFile(content) });

  expect(read).toMatchObject({ kind: "mistake", message: expect.stringContaining(words) });
});

it("says what to do where there is none, or a folder", async () => {
  for (const file of ["/nowhere/facts.yaml", tmpdir()])
    expect(await readFileOptions(command, { file })).toMatchObject({
      kind: "mistake",
      message: expect.stringContaining("could not be read"),
    });
});
