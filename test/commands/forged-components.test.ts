import { describe, expect, it } from "vitest";
import { actions } from "../../commands/actions.ts";
import { runAction } from "../../src/chat/run-command.ts";
import { createLogger } from "../../src/lib/logger.ts";
import { aGuild, buildEngine } from "../build-engine.ts";
import { breachesIn } from "../chat/judge-message.ts";
import { hostileText } from "./hostile-text.ts";

const prepared = await buildEngine({ guilds: [aGuild({ id: "100" }), aGuild({ id: "200" })] });
const context = prepared.contextAtRest();
const mallory = {
  guildId: "100",
  channelId: "1001",
  userId: "666",
  userName: hostileText,
  level: "administrator",
  sees: async () => true,
} as const;

const forged = [
  "",
  ":",
  ".",
  "..",
  "no-such-id",
  "no-such-id.1001",
  "no-such-id.1001.2",
  "__proto__",
  "constructor.constructor",
  "-1",
  "1e309",
  "NaN",
  "\u0000",
  "../../etc/passwd",
  "x".repeat(10_000),
  hostileText,
  JSON.stringify({ a: [1] }),
];
const fields = [
  {},
  { why: hostileText, watches: hostileText, about: hostileText, claim: hostileText, source: hostileText, as_of: "x" },
  { why: "x".repeat(10_000), watches: "- ".repeat(5_000), about: "", claim: "", source: "javascript:alert(1)" },
];

describe("forged values of every component", () => {
  it.each(actions.map((action) => [action.name, action] as const))(
    "%s: are refused in words",
    async (_name, action) => {
      const failures: string[] = [];
      const deps = { context, newReference: () => "the-reference", logger: createLogger("silent") };
      for (const argument of forged) {
        for (const sent of [undefined, ...fields]) {
          const result = await runAction(action, argument, mallory, deps, sent);
          const message = "message" in result ? result.message : {};
          const said = message.content ?? "";
          const isForm = result.kind === "form" && sent === undefined;
          if (!isForm && (said === "" || said.includes("the-reference")))
            failures.push(`${argument.slice(0, 40)}: ${said}`);
          failures.push(
            ...breachesIn({ ...message, files: [] }, { ids: ["1001"] }).map(
              (breach) => `${argument.slice(0, 40)}: ${breach}`,
            ),
          );
        }
      }

      expect(failures).toEqual([]);
    },
  );
});

describe("a draft", () => {
  it.each(["watch", "source"] as const)("of a %s is not cancelled by its id from another server", async (kind) => {
    const watch = { id: "w", name: "W", query: "x", severity: "high", createdAt: 0, createdBy: "9" } as const;
    const cadence = { kind: "every", ms: 600_000 } as const;
    const source = {
      id: "s",
      name: "S",
      kind: "feed",
      url: "https://news.example/",
      cadence,
      tags: [],
      handling: "open",
    } as const;
    const { drafts } = kind === "watch" ? context.watches : context.sources;
    const id =
      kind === "watch"
        ? await context.watches.drafts.keep({ guildId: "200", changes: [{ watch }] }, context.clock.now())
        : await context.sources.drafts.keep("200", source, context.clock.now());
    const cancel = actions.find(({ name }) => name === `${kind}-cancel`);
    if (cancel === undefined) throw new Error("there is no such button");
    const deps = { context, newReference: () => "ref", logger: createLogger("silent") };

    await runAction(cancel, id, mallory, deps);
    const after = await drafts.get("200", id);
    await runAction(cancel, id, { ...mallory, guildId: "200" }, deps);

    expect(after).toBeDefined();
    expect(await drafts.get("200", id)).toBeUndefined();
  });
});
