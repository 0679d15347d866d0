import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { rasterize } from "../../src/raster/rasterize.ts";

const small = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#fff"/></svg>`;

async function aChild(source: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "raster-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "child.mjs"), source);
  return join(folder, "child.mjs");
}

it("makes a PNG of an SVG, half as large again", async () => {
  const png = await rasterize(small);

  expect(png?.subarray(1, 4).toString()).toBe("PNG");
  expect([png?.readUInt32BE(16), png?.readUInt32BE(20)]).toEqual([60, 30]);
});

it("draws letters of the font that comes with it, Arabic ones joined", async () => {
  const draw = (words: string) =>
    rasterize(small.replace("</svg>", `<text y="15" font-family="DejaVu Sans">${words}</text></svg>`));

  const [joined, apart, blank] = [await draw("سس"), await draw("س\u200cس"), await draw("")];

  expect(joined?.length).toBeGreaterThan(0);
  expect(joined?.equals(apart ?? Buffer.alloc(0))).toBe(false);
  expect(joined?.equals(blank ?? Buffer.alloc(0))).toBe(false);
});

it.each([
  ["there is no program for it", `import "no-such-package-anywhere";`],
  ["the program breaks", "process.exit(3);"],
  ["it breaks after half a picture", `process.stdout.write("half", () => process.exit(1));`],
  ["it says nothing", "process.exit(0);"],
])("answers nothing, and throws nothing, where %s", async (_, source) => {
  expect(await rasterize(small.repeat(20_000), { child: await aChild(source) })).toBeUndefined();
});

it("answers nothing where what it is given is no SVG", async () => {
  expect(await rasterize("no picture")).toBeUndefined();
});

it("ends a program that does not end, and draws the next picture", async () => {
  const hanging = await aChild(`
    import { writeFileSync } from "node:fs";
    writeFileSync(import.meta.filename + ".pid", String(process.pid));
    setInterval(() => {}, 1_000);`);

  expect(await rasterize(small, { child: hanging, longestMs: 3_000 })).toBeUndefined();

  const pid = Number(await readFile(`${hanging}.pid`, "utf8"));
  expect(() => process.kill(pid, 0)).toThrow(/ESRCH/u);
  expect(await rasterize(small)).toBeDefined();
});

it("gives the program nothing of the bot's environment", async () => {
  const child = await aChild("process.stdout.write(JSON.stringify(Object.keys(process.env)));");

  expect((await rasterize(small, { child }))?.toString()).toBe("[]");
});
