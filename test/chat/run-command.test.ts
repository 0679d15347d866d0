import { MessageFlags } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { type Caller, defineCommand } from "../../src/chat/define-command.ts";
import { runCommand } from "../../src/chat/run-command.ts";
import { md } from "../../src/chat/text.ts";
import { createLogger } from "../../src/lib/logger.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { aContext } from "../a-context.ts";
import { asMarkdown } from "../as-markdown.ts";

const viewer: Caller = {
  guildId: "g1",
  channelId: "c1",
  userId: "u1",
  userName: "Dina",
  level: "viewer",
  sees: async () => true,
};

const command = defineCommand({
  path: "probe",
  summary: "For this test.",
  access: "watchlist-editor",
  needs: [],
  options: {
    size: { kind: "choice", description: "How big.", required: true, choices: ["small", "big"] },
    name: { kind: "text", description: "Its name." },
  },
  async run({ size, name }) {
    if (name === "mistake") throw new UserMistake(md`That name is taken.`);
    if (name === "fault") throw new Error("disk on fire");
    return { content: asMarkdown(`${size} ${name ?? "nameless"}`) };
  },
});

async function answer(args: Record<string, string>, level: Caller["level"] = "watchlist-editor") {
  const deps = { context: aContext({}), logger: createLogger("silent"), newReference: () => "ab12" };
  return runCommand(command, args, { ...viewer, level }, deps);
}

describe("runCommand", () => {
  it("answers with what the command returns", async () => {
    expect(await answer({ size: "big" })).toEqual({ content: "big nameless" });
  });

  it("refuses a caller who is not allowed, saying who is and what to do", async () => {
    const message = await answer({ size: "big" }, "viewer");

    expect(message.content).toContain("Only watchlist editors");
    expect(message.content).toContain("/access set");
    expect(message.flags).toBe(MessageFlags.Ephemeral);
  });

  it("names an option that is missing and the choices there are", async () => {
    expect((await answer({})).content).toBe("`size` is missing: How big.");
    expect((await answer({ size: "huge" })).content).toBe("`size` can be `small`, `big`.");
  });

  it("says a person's mistake in the command's words, only to them", async () => {
    expect(await answer({ size: "big", name: "mistake" })).toEqual({
      content: md`That name is taken.`,
      flags: MessageFlags.Ephemeral,
    });
  });

  it("answers a fault with a calm sentence and a reference, never its details", async () => {
    const { content } = await answer({ size: "big", name: "fault" });

    expect(content).toContain("`ab12`");
    expect(content).toContain("Check the result before you repeat it");
    expect(content).not.toContain("Nothing was changed");
    expect(content).not.toContain("disk on fire");
  });
});
