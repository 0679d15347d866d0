import { ButtonStyle, ComponentType } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { answerInChannel, answerQuestion } from "../../../commands/lookup/answer-question.ts";
import { linesOf } from "../../../commands/lookup/draw-answer.ts";
import { lookupActions } from "../../../commands/lookup/lookup-commands.ts";
import { factsOnlyContext } from "../../../src/app/facts-only-context.ts";
import type { Caller } from "../../../src/chat/define-command.ts";
import { runAction } from "../../../src/chat/run-command.ts";
import type { Question } from "../../../src/domain/answer.ts";
import { sourceNumbers } from "../../../src/facts/sources-of.ts";
import { createLogger } from "../../../src/lib/logger.ts";
import type { Message } from "../../../src/ports/chat.ts";
import { shippedSettings } from "../../shipped-settings.ts";

const context = factsOnlyContext(shippedSettings);
const deps = { context, logger: createLogger("silent"), newReference: () => "ref" };
const viewer: Caller = {
  guildId: "1",
  channelId: "2",
  userId: "3",
  userName: "Ada",
  level: "viewer",
  sees: async () => true,
};

describe("the buttons under an answer", () => {
  it("Sources names every source with its date and grade", async () => {
    const content = await press("Sources", "leader");

    expect(content).toContain("**Sources: Sanaullah Ghafari (Shahab al-Muhajir)**");
    expect(content).toContain(
      "[1] UN 1267 Committee: Narrative summary QDi.431 (listed 21 Dec 2021); 28th report of the Monitoring Team",
    );
    expect(content).toContain("<https://main.un.org/>");
  });

  it("Earlier shows terms and fates of those who led before, each with its source", async () => {
    const content = await press("Earlier", "leader");

    expect(content).toContain("• killed 25 Aug 2018, at night in Khogyani, Nangarhar (NDS, 26 Aug 2018)");
    expect(content).not.toContain("Disputed");
  });

  it("Earlier goes on exactly where a long answer was cut", async () => {
    const answer = await answerQuestion("group", {}, viewer, context);
    const shown = answer.content?.split("\n") ?? [];
    const [, count] = /^… (\d+) more lines under Earlier$/m.exec(answer.content ?? "") ?? [];

    const { answer: all } = await answerInChannel({ lookup: "group", args: {} }, viewer, context);
    const whole = [`**${all.title}**`, ...linesOf(all.sections, sourceNumbers(all))];
    const rest = (await press("Earlier", "group")).split("\n").slice(1);

    expect(Number(count)).toBeGreaterThan(0);
    expect(rest[0]).toBe(whole[shown.findIndex((line) => line.startsWith("… "))]);
    expect(rest.filter((line) => shown.includes(line))).toEqual([]);
    expect(rest.join("\n")).toContain("Message: paints the Taliban government as Pashtun nationalists");
  });

  it("Post here gives the same answer again", async () => {
    expect(await press("Post here", "leader", { as_of: "2019-01" })).toBe(
      (await answerQuestion("leader", { as_of: "2019-01" }, viewer, context)).content,
    );
  });

  it("Report an error names the statements behind the answer", async () => {
    const content = await press("Report an error", "country", { name: "Sri Lanka" });

    expect(content).toContain("`isisk-pledges-sri-lanka`");
  });

  it("keep within Discord's limits for the longest answers", async () => {
    const lookups = ["leader", "group", "strength", "publication"] as const;
    const texts = await Promise.all(
      lookups.flatMap((lookup) => ["Sources", "Report an error"].map((label) => press(label, lookup))),
    );

    expect(texts.filter((text) => text.length > 2000)).toEqual([]);
  });

  it("of an older version say so", async () => {
    const action = lookupActions.find(({ name }) => name === "lookup-sources");
    if (action === undefined) throw new Error("no such button");

    const result = await runAction(action, "weather|name=x", viewer, deps);

    expect("message" in result && result.message.content).toBe(
      "This button is from an older version. Ask again with `/lookup`.",
    );
  });
});

/** Presses the button of that label under an answer, by the id that it bears. */
async function press(label: string, lookup: Question["lookup"], args: Question["args"] = {}): Promise<string> {
  const id = idOf(await answerQuestion(lookup, args, viewer, context), label);
  const [name = "", ...argument] = id.split(":");
  const action = lookupActions.find((one) => one.name === name);
  if (action === undefined) throw new Error(`no action ${name}`);
  const result = await runAction(action, argument.join(":"), viewer, deps);
  return "message" in result ? (result.message.content ?? "") : "";
}

function idOf({ components = [] }: Message, label: string): string {
  const buttons = components.flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []));
  const found = buttons.find((one) => one.type === ComponentType.Button && "label" in one && one.label === label);
  if (found?.type !== ComponentType.Button || found.style !== ButtonStyle.Secondary) throw new Error(`no ${label}`);
  return found.custom_id;
}
