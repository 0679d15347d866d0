import { expect, it } from "vitest";
import { defineAction } from "../../src/chat/define-action.ts";
import { defineCommand, type Suggest } from "../../src/chat/define-command.ts";
import { plainText } from "../../src/chat/text.ts";
import { asMarkdown } from "../as-markdown.ts";

const ofWatches: Suggest<"watches"> = async (_typed, { guildId }, { watches }) =>
  (await watches.lists.of(guildId)).watches.map(({ name }) => ({ name: plainText(name), value: name }));

/** What must not compile is judged by the compiler: `@ts-expect-error` is itself an error where there is none. */
it("does not compile a command, a suggestion or a button that uses a part of the context that it does not declare", () => {
  const command = defineCommand({
    path: "probe",
    summary: "For this test.",
    access: "viewer",
    needs: ["facts"],
    options: {
      // @ts-expect-error the command would have to declare `watches` for its suggestions
      watch: { kind: "text", description: "A watch.", suggest: ofWatches },
    },
    // @ts-expect-error `server` is not declared
    run: async (_args, _caller, { facts, server }) => ({
      content: asMarkdown(`${facts.defaultGroup} ${server.timeZone}`),
    }),
  });
  const action = defineAction({
    name: "probe",
    access: "viewer",
    needs: ["clock"],
    // @ts-expect-error `alerts` is not declared
    run: async (_argument, _caller, { alerts }) => ({
      kind: "reply",
      message: { content: asMarkdown(`${typeof alerts}`) },
    }),
  });

  expect([command.needs, action.needs]).toEqual([["facts"], ["clock"]]);
});

it("offers an option that is for several choices once there are several", () => {
  const command = (choices: readonly string[], whenSeveral?: true) =>
    defineCommand({
      path: "probe",
      summary: "For this test.",
      access: "viewer",
      needs: [],
      options: { kind: { kind: "choice", description: "Which.", choices, ...(whenSeveral && { whenSeveral }) } },
      run: async () => ({}),
    });

  expect(command(["one"], true).options).toEqual({});
  expect(command(["one", "two"], true).options).toHaveProperty("kind");
  expect(command(["yes"]).options).toHaveProperty("kind");
});
