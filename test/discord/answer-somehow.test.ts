import { RESTJSONErrorCodes } from "discord.js";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { defineAction } from "../../src/chat/define-action.ts";
import { defineCommand } from "../../src/chat/define-command.ts";
import { md } from "../../src/chat/text.ts";
import { answerSteps } from "../../src/discord/answer-somehow.ts";
import { discordAnswers, verdictOn } from "../../src/discord/discord-answers.ts";
import type { Logger } from "../../src/lib/logger.ts";
import { asLabel, asMarkdown } from "../as-markdown.ts";
import type { Interaction } from "../discord-stand-in/interaction.ts";
import { textOf } from "../discord-stand-in/seen-message.ts";
import { until } from "../until.ts";
import { aBot } from "./a-bot.ts";

type Failure = Parameters<Started["server"]["failNext"]>[0];
type Started = Awaited<ReturnType<typeof aBot>>;

const words = asMarkdown("Alpha [news](<https://news.example/a>)");
const say = (name: string, ms: number) =>
  defineCommand({
    path: `say ${name}`,
    summary: "Say it.",
    access: "viewer",
    needs: [],
    options: {},
    async run() {
      await new Promise((resolve) => setTimeout(resolve, ms));
      return { content: words };
    },
  });
const long = defineCommand({
  ...say("long", 0),
  path: "say long",
  run: async () => ({ content: asMarkdown(`${"line\n".repeat(700)}the end`) }),
});
const card = defineCommand({
  ...say("card", 0),
  path: "say card",
  run: async () => ({
    content: md`a card`,
    components: [{ type: 1, components: [{ type: 2, style: 1, label: asLabel("Press"), custom_id: "press:1" }] }],
  }),
});
const press = defineAction({
  name: "press",
  access: "viewer",
  needs: [],
  run: async () => ({
    kind: "update",
    message: { content: md`a changed card` },
    whenLost: async () => void rescued.push("drawn by the outbox"),
  }),
});

const rescued: string[] = [];
const events: string[] = [];
const keep = ({ event }: { readonly event: string }) => void events.push(event);
const logger: Logger = { error: keep, warn: keep, info: () => {}, debug: () => {} };

let started: Started;
beforeAll(async () => {
  started = await aBot({
    standIn: { answerWithinMs: 60_000, rateLimits: [], globalPerSecond: 0 },
    commands: [say("now", 0), say("later", 900), long, card],
    actions: [press],
    logger,
    // What takes 900 ms is promised; the others are there at once.
    options: { patienceMs: 450, longestMs: 450 },
  });
  await started.bot.ready();
  await until(() => started.reports.length > 0 && started.server.registrations > 0);
});
afterAll(() => started.stop());
beforeEach(() => {
  started.server.failures.clear();
  for (const list of [rescued, events, started.answerless]) list.length = 0;
});

/** With which status Discord gives a code, as far as is known. */
function statusOf(code: number): number {
  if (code >= 10_000 && code < 20_000) return 404;
  if ([40_001, 50_014, 50_025, 50_027].includes(code)) return 401;
  return [200_000, 200_001, 240_000, 50_035, 50_006, 50_008, 40_060].includes(code) ? 400 : 403;
}

async function asked(path: string, failure: Omit<Failure, "times">): Promise<Interaction> {
  const { server } = started;
  server.failNext({ ...failure });
  const before = new Set(server.world.interactions.values());
  const answered = server.person("alerts").slash(path);
  await until(() => server.failures.harmed.length > 0);
  const [interaction] = [...server.world.interactions.values()].filter((one) => !before.has(one));
  if (interaction === undefined) throw new Error("nobody asked");
  await Promise.race([answered, until(() => events.includes("answer_lost"))]);
  return interaction;
}

/** All that the person sees. */
function seen({ message, followUps }: Interaction): readonly string[] {
  return [message, ...followUps].flatMap((one) => (one === undefined || one.deleted ? [] : [textOf(one)]));
}

const codes = Object.keys(discordAnswers).map(Number);
const cases = [...codes, 12_345, 30_999].map((code) => {
  const status = statusOf(code);
  const verdict = verdictOn(status, code);
  return { code, status, verdict, step: answerSteps[verdict] };
});
/** One of each verdict, for what takes long. */
const some = [...new Map(cases.map((one) => [one.verdict, one])).values()];
const full = /^Alpha news/u;
const noted = /could not be shown.*reference/u;

describe("an answer that Discord refuses once", () => {
  it.each(cases)("at once, with $code ($step), is shown as the table says", async ({ code, status, step }) => {
    const interaction = await asked("say now", { path: "/interactions/*/*/callback", how: status, code });

    const shown = seen(interaction);
    if (step === "again") expect(shown).toEqual([expect.stringMatching(/Alpha \[news\]/u)]);
    if (step === "bare") expect(shown).toEqual([expect.stringMatching(/^Alpha news\n.*links/u)]);
    if (step === "note") expect(shown).toEqual([expect.stringMatching(noted)]);
    if (step === "private") expect([shown.length, interaction.ephemeral]).toEqual([1, true]);
    if (step === "private") expect(started.answerless).toHaveLength(1);
    // It had no effect here, so that nothing can follow it.
    if (step === "late" || step === "known" || step === "lost") expect(shown).toEqual([]);
    expect(events.includes("answer_lost")).toBe(shown.length === 0);
  });

  it.each(some)("after a promise, with $code ($step), is shown as the table says", async ({ code, status, step }) => {
    const failure = { method: "PATCH", path: "/webhooks/*/*/messages/@original", how: status, code } as const;
    const interaction = await asked("say later", failure);
    await until(
      () => seen(interaction).some((text) => text !== "") || events.includes("answer_lost") || step === "known",
    );

    const shown = seen(interaction).filter((text) => text !== "");
    if (step === "again" || step === "late") expect(shown).toEqual([expect.stringMatching(/Alpha \[news\]/u)]);
    if (step === "bare") expect(shown).toEqual([expect.stringMatching(full)]);
    if (step === "note") expect(shown).toEqual([expect.stringMatching(noted)]);
    if (step === "private") expect(started.answerless).toHaveLength(1);
    if (step === "private") expect(interaction.followUps.map(({ ephemeral }) => ephemeral)).toEqual([true]);
    if (step === "lost") expect(shown).toEqual([]);
  });
});

describe("a page of an answer", () => {
  it("that is refused says so, and the first stays as it is", async () => {
    const interaction = await asked("say long", { method: "POST", path: "/webhooks/*/*", how: 400, code: 50_035 });
    await until(() => interaction.followUps.length > 0);

    expect(interaction.text).toMatch(/^line/u);
    expect(interaction.followUps.map(textOf)).toContainEqual(expect.stringMatching(noted));
  });

  it("that meets a page of something on the way goes again, once", async () => {
    const failure = {
      method: "POST",
      path: "/webhooks/*/*",
      how: 403,
      page: "<html>Attention Required!</html>",
    } as const;
    const interaction = await asked("say long", failure);
    await until(() => interaction.followUps.some((message) => textOf(message).includes("the end")));

    expect(interaction.followUps.filter((message) => textOf(message).includes("the end"))).toHaveLength(1);
  });
});

describe("an answer whose taking nobody saw", () => {
  it("is there once", async () => {
    const interaction = await asked("say now", { path: "/interactions/*/*/callback", how: "lost-after-effect" });
    await until(() =>
      started.server.requests.some(({ method, path }) => method === "PATCH" && path.includes("@original")),
    );

    expect(seen(interaction)).toEqual([words]);
  });

  it("does not draw over the message whose button was pressed when it was only promised", async () => {
    const shown = await started.server.person("alerts").slash("say card");
    started.server.failNext({ path: "/interactions/*/*/callback", how: "lost-after-effect" });

    await started.server.person("alerts").click(shown, "Press");
    await until(() => shown.text.includes("a changed card"));

    expect(seen(shown)).toEqual([expect.stringMatching(/^a changed card/u)]);
  });
});

describe("a card that cannot be drawn by the answer", () => {
  it.each([
    [404, RESTJSONErrorCodes.UnknownInteraction, 0],
    [400, RESTJSONErrorCodes.InvalidFormBodyOrContentType, 1],
    [403, RESTJSONErrorCodes.MissingPermissions, 1],
  ])("with %i %i is drawn by the outbox, and no other message comes in its place", async (how, code, notes) => {
    const { server } = started;
    const shown = await server.person("alerts").slash("say card");
    server.failNext({ path: "/interactions/*/*/callback", how, code });

    void server.person("alerts").click(shown, "Press");
    await until(() => rescued.length > 0 && events.length > 0);

    expect(rescued).toEqual(["drawn by the outbox"]);
    expect(shown.text).toMatch(/^a card/u);
    expect(events.filter((event) => event === "answer_failed")).toHaveLength(notes);
  });
});
