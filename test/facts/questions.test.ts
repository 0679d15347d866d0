import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { answerInChannel, asked } from "../../commands/lookup/answer-question.ts";
import { lookupCommands } from "../../commands/lookup/lookup-commands.ts";
import { factsOnlyContext } from "../../src/app/facts-only-context.ts";
import { runOrThrow } from "../../src/chat/run-command.ts";
import { lookups } from "../../src/domain/answer.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { parseLine } from "../../src/terminal/parse-line.ts";
import { terminalCaller } from "../../src/terminal/terminal-caller.ts";
import { shippedSettings } from "../shipped-settings.ts";
import { textOfAnswer } from "./text-of-answer.ts";

const questions = z
  .array(
    z.strictObject({
      ask: z.string(),
      shows: z.array(z.string()).default([]),
      hides: z.array(z.string()).default([]),
      rests_on: z.array(z.string()).default([]),
      refused: z.boolean().default(false),
    }),
  )
  .parse(parse(readFileSync(resolve(import.meta.dirname, "questions.yaml"), "utf8")));

const context = {
  ...factsOnlyContext(shippedSettings),
  clock: { now: () => Date.UTC(2026, 10, 30, 12) },
};
const caller = terminalCaller("analyst");

describe("a question to the facts", () => {
  it("is one of at least sixty", () => {
    expect(questions.length).toBeGreaterThanOrEqual(60);
  });

  it.each(questions)("$ask", async ({ ask, shows, hides, rests_on: restsOn, refused }) => {
    const parsed = parseLine(`/lookup ${ask}`, lookupCommands);
    if (parsed.kind !== "command") throw new Error(`“${ask}” is no look-up`);
    const { command, args } = parsed;
    const lookup = lookups.find((name) => command.path === `lookup ${name}`);
    if (lookup === undefined) throw new Error(`${command.path} asks nothing`);
    if (refused) return expect(runOrThrow(command, args, caller, context)).rejects.toThrow(UserMistake);

    const { content = "" } = await runOrThrow(command, args, caller, context);
    const { answer } = await answerInChannel(asked(lookup, args), caller, context);

    const text = `${content}\n${textOfAnswer(answer)}`.toLowerCase();
    const ids = answer.statements.map(({ id }) => id);
    expect(shows.filter((part) => !text.includes(part.toLowerCase()))).toEqual([]);
    expect(hides.filter((part) => text.includes(part.toLowerCase()))).toEqual([]);
    expect(restsOn.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
