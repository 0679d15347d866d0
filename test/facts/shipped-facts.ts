import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "yaml";
import type { AnswerSection, Question } from "../../src/domain/answer.ts";
import { FactsFile } from "../../src/domain/facts-file.ts";
import { answerLookup } from "../../src/facts/answer-lookup.ts";
import { buildFactBase } from "../../src/facts/build-fact-base.ts";

const root = resolve(import.meta.dirname, "../..");

/** The facts as they ship, read once. */
export const shipped = readShipped();

export function answer(lookup: Question["lookup"], args: Question["args"] = {}) {
  return answerLookup(shipped.base, { lookup, args }, "isis-k", today);
}

/** The same with lines as text alone. */
export function ask(lookup: Question["lookup"], args: Question["args"] = {}) {
  const { sections, earlier, ...rest } = answer(lookup, args);
  return { ...rest, sections: sections.map(inText), earlier: earlier?.map(inText) };
}

/** A day on which nothing that ships is still to come. */
const today = "2026-11-30";

function inText(section: AnswerSection) {
  return { ...section, lines: section.lines.map(({ text }) => text) };
}

/** All lines of an answer, title first. */
export function shown(lookup: Question["lookup"], args: Question["args"] = {}): string {
  const { title, sections } = ask(lookup, args);
  return [title, ...sections.flatMap(({ heading, lines }) => (lines.length > 0 ? [heading, ...lines] : []))]
    .filter((line) => line !== undefined)
    .join("\n");
}

function readShipped() {
  const folder = resolve(root, "config/facts");
  const files = readdirSync(folder).map((file) => ({
    file,
    facts: FactsFile.parse(parse(readFileSync(resolve(folder, file), "utf8"))),
  }));
  return { files, ...buildFactBase(files) };
}
