import { basename } from "node:path";
import { findCircles } from "./code/find-circles.ts";
import { type CodeFile, readCode } from "./code/read-code.ts";

/** No file, a table of words excepted, and no function has more lines; CONTRIBUTING.md says so. */
const limits = { file: 200, function: 45 } as const;

/**
 * Prints the figures that CONTRIBUTING.md steers by, and ends with 1 where one is over its limit. `--names` lists the files
 * of which no export has the file's name.
 */
const code = readCode(process.cwd());
const files = code.filter(({ path }) => /^(src|commands)\//u.test(path) && !path.includes(".generated."));

const sizes = files.map(({ path, lines }) => ({ name: path, size: lines.length }));
const functions = files.flatMap(({ path, functions }) =>
  functions.map(({ name, line, lines }) => ({ name: `${name || "a function"} in ${path}:${line}`, size: lines })),
);
const written = files.flatMap(({ lines }) => lines.filter((line) => line.trim() !== ""));
const comments = written.filter((line) => /^\s*(\/\/|\/?\*)/u.test(line)).length;
const circles = findCircles(code);
const believed = files.flatMap((file) => file.believed.map((sign) => `${file.path}: ${sign}`));
const exporting = files.filter((file) => file.exports.length > 0);
const unnamed = exporting.filter((file) => !exportsItsName(file));

console.log(`${files.length} files, lines a file: ${spread(sizes)}`);
console.log(`${functions.length} functions, lines a function: ${spread(functions)}`);
console.log(`comments: ${((100 * comments) / written.length).toFixed(1)} % of ${written.length} written lines`);
console.log(`circles of imports: ${circles.length} in ${code.length} files, tests and tools included`);
console.log(`any, as (but as const), !: ${believed.length}`);
console.log(`files of which no export has the name: ${unnamed.length} of ${exporting.length}`);
if (process.argv.includes("--names")) {
  for (const { path, exports } of unnamed) console.log(`  ${path}: ${exports.join(", ")}`);
}

const over = [
  ...sizes
    .filter(({ name, size }) => size > limits.file && !name.includes("/words/"))
    .map(({ name, size }) => `${name} has ${size} lines`),
  ...functions.filter(({ size }) => size > limits.function).map(({ name, size }) => `${name} has ${size} lines`),
  ...circles.map((circle) => `a circle: ${circle.join(", ")}`),
  ...believed,
];
for (const one of over) console.error(`over the limit: ${one}`);
process.exitCode = over.length === 0 ? 0 : 1;

interface Sized {
  readonly name: string;
  readonly size: number;
}

function spread(sized: readonly Sized[]): string {
  const ordered = sized.toSorted((a, b) => a.size - b.size);
  const at = (share: number) => ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))]?.size ?? 0;
  const longest = ordered.slice(-3).reverse();
  const most = longest.map(({ name, size }) => `${size} (${name})`).join(", ");
  return `median ${at(0.5)}, 90 % ${at(0.9)}, most ${most}`;
}

/** `find-circles.ts` exports `findCircles`, `outbox.ts` `Outbox`, `watch/add.ts` `watchAdd`, `stories.ts` `openStories`. */
function exportsItsName({ path, exports }: CodeFile): boolean {
  const name = basename(path, ".ts").replaceAll("-", "");
  return exports.some((exported) => exported.toLowerCase().includes(name));
}
