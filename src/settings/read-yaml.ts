import {
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from "yaml";
import type { ConfigPath, ConfigProblem } from "./config-problem.ts";

/** A YAML file as plain data that still knows where each value is. */
export interface YamlFile {
  readonly file: string;
  /** Keys without a value are left out, so that they mean their default; an empty file is `{}`. */
  readonly value: unknown;
  /** Whether the file itself gives a value there. */
  has(path: ConfigPath): boolean;
  /** Where a value is; where it should be, if it is missing. `within` counts letters into a text written on one line. */
  problemAt(path: ConfigPath, message: string, within?: number): ConfigProblem;
  /** The same for a key of a map rather than its value. */
  problemAtKey(path: ConfigPath, message: string): ConfigProblem;
}

/** Reads one file. One that is not YAML yields every syntax error, and mostly reads as empty. */
export function readYaml(file: string, text: string): { yaml: YamlFile; problems: readonly ConfigProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problemAtOffset = (offset: number, message: string): ConfigProblem => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), message };
  };

  const found = [...document.errors, ...document.warnings];
  const deep = found.find(({ code }) => code === "RESOURCE_EXHAUSTION");
  const errors = deep === undefined ? untilLost(found, text) : [deep];
  const aliases = aliasesIn(document);
  const isReadable = aliases.length === 0 && errors.every(({ code }) => harmless.includes(code));
  return {
    yaml: {
      file,
      value: isReadable ? (withoutNulls(document.toJS()) ?? {}) : {},
      has: (path) => (document.getIn(path) ?? null) !== null,
      problemAt: (path, message, within = 0) =>
        problemAtOffset(offsetOf(document, path) + inset(document, path, text, within), message),
      problemAtKey: (path, message) =>
        problemAtOffset(offsetOfKey(document, path) ?? offsetOf(document, path), message),
    },
    problems: [
      // Where the parser gives up depends on the machine.
      ...errors.map((error) => problemAtOffset(error === deep ? 0 : error.pos[0], explainSyntax(error, text))),
      ...aliases.map((offset) => problemAtOffset(offset, refusedAlias)),
    ],
  };
}

/** Up to the first line that a tab indents: the parser has lost its place there, and all that it says after it comes of that. */
function untilLost(found: readonly YAMLError[], text: string): readonly YAMLError[] {
  const first = found.findIndex((error) => isOfTab(error, text));
  return first === -1 ? found : found.slice(0, first + 1);
}

function isOfTab({ code, pos: [at] }: YAMLError, text: string): boolean {
  return code === "TAB_AS_INDENT" || /^ *\t/u.test(text.slice(text.lastIndexOf("\n", at - 1) + 1));
}

/** After these the parser knows what was meant, so that the rest of the file is still checked. */
const harmless: readonly YAMLError["code"][] = ["DUPLICATE_KEY", "BAD_SCALAR_START"];

/** The parser's own words, and what to do about the mistakes that people really make. */
function explainSyntax(error: YAMLError, text: string): string {
  if (error.code === "RESOURCE_EXHAUSTION") return tooDeep;
  if (isOfTab(error, text)) return "is indented with a tab, which YAML does not allow; indent with spaces";
  const hint = syntaxHints[error.code] ?? "";
  return `is not valid YAML: ${error.message.replaceAll(/\s+/g, " ")}${hint}`;
}

/** The parser runs out of its stack there, and says so in words of its engine. */
const tooDeep = "is nested too deeply to be read; no file here has more than six levels";

const syntaxHints: Partial<Record<YAMLError["code"], string>> = {
  BAD_SCALAR_START: "; put the value in quotes, as in query: '@isis-k'",
  DUPLICATE_KEY: "; keep one of the two",
  BLOCK_AS_IMPLICIT_KEY: "; put a value that holds ': ' in quotes",
  MULTIPLE_DOCS: "; take out the line ---",
};

const refusedAlias =
  "is a YAML alias, which these files do not use; write the value out, or in quotes if it begins with *";

/** Aliases would let a small file grow without end, and two places of the data share one place in the file. */
function aliasesIn(document: Document.Parsed): number[] {
  const offsets: number[] = [];
  visit(document, { Alias: (_, alias) => void offsets.push(alias.range?.[0] ?? 0) });
  return offsets;
}

function offsetOf(document: Document.Parsed, path: ConfigPath): number {
  const node: Node | undefined = nodeAt(document, path);
  const empty = node === undefined || (isScalar(node) && node.value === null);
  if (!empty) return node.range?.[0] ?? 0;
  return offsetOfKey(document, path) ?? (path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1)));
}

/** Nothing where escapes or folded lines make places in the text and in the file differ. */
function inset(document: Document.Parsed, path: ConfigPath, text: string, within: number): number {
  const node = nodeAt(document, path);
  if (within === 0 || !isScalar(node) || typeof node.value !== "string" || !node.range) return 0;
  const start = node.type === "PLAIN" ? 0 : 1;
  const written = text.slice(node.range[0] + start, node.range[1] - start);
  return written === node.value ? start + within : 0;
}

function offsetOfKey(document: Document.Parsed, path: ConfigPath): number | undefined {
  const map = nodeAt(document, path.slice(0, -1));
  if (!isMap<Node>(map)) return undefined;
  const pair = map.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)));
  return pair?.key.range?.[0];
}

function nodeAt(document: Document.Parsed, path: ConfigPath): Node | undefined {
  if (path.length === 0) return document.contents ?? undefined;
  const found: unknown = document.getIn(path, true);
  return isNode(found) ? found : undefined;
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value ?? undefined;
  const kept = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutNulls(inner)]));
}
