import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Prints the figures that CONTRIBUTING.md steers by. It trusts the formatter: a function ends at the first closing brace with its own indentation.
 */
const files = ["src", "commands"].flatMap((top) =>
  readdirSync(top, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.includes(".generated."))
    .map((name) => ({ path: join(top, name), lines: readFileSync(join(top, name), "utf8").trimEnd().split("\n") })),
);
const functions = files.flatMap(({ path, lines }) => functionsIn(path, lines));
const all = files.flatMap(({ lines }) => lines);
const comments = all.filter((line) => /^\s*(\/\/|\/?\*)/u.test(line)).length;
const written = all.filter((line) => line.trim() !== "").length;

row(
  "lines a file",
  files.map(({ path, lines }) => ({ name: path, size: lines.length })),
);
row("lines a function", functions);
console.log(
  `comments: ${((100 * comments) / written).toFixed(1)} % of ${written} written lines in ${files.length} files`,
);
console.log(
  `any: ${uses(/(?<=[:<|&,(]\s?)any\b(?=[\s;,)>\]|&[])/u)}, as (but as const): ${uses(/(?<!import.*|export.*|\*.*)\s(?<!\bimport \*) as (?!const\b)[A-Z{"[(\w]/u)}, non-null !: ${uses(/[\w)\]]!(?=[.;,)\]])/u)}`,
);

interface Sized {
  readonly name: string;
  readonly size: number;
}

function row(what: string, sized: readonly Sized[]): void {
  const ordered = sized.toSorted((a, b) => a.size - b.size);
  const at = (share: number) => ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))]?.size ?? 0;
  const longest = ordered.slice(-3).reverse();
  console.log(
    `${what}: median ${at(0.5)}, 90 % ${at(0.9)}, maximum ${longest.map(({ name, size }) => `${size} (${name})`).join(", ")}`,
  );
}

function functionsIn(path: string, lines: readonly string[]): readonly Sized[] {
  return lines.flatMap((line, start) => {
    if (!startsFunction(line)) return [];
    const indent = /^\s*/u.exec(line)?.[0] ?? "";
    const length = lines.slice(start + 1).findIndex((later) => later.startsWith(`${indent}}`));
    return length === -1 ? [] : [{ name: `${path}:${start + 1}`, size: length + 2 }];
  });
}

function startsFunction(line: string): boolean {
  if (!line.endsWith("{") || /^\s*(\}?\s*(else|if|for|while|switch|catch|try|do)\b|\/\/|\*)/u.test(line)) return false;
  return (
    /\bfunction\b|=> \{$/u.test(line) ||
    /^\s*(?:(?:async|static|get|set|private)\s+)*[*#]?[\w$]*\([^=]*\)[^=]*\{$/u.test(line)
  );
}

function uses(pattern: RegExp): number {
  return all.filter((line) => !/^\s*(\/\/|\/?\*)/u.test(line) && pattern.test(line.replaceAll(/(["'`]).*?\1/gu, '""')))
    .length;
}
