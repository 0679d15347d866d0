import { actions } from "../../commands/actions.ts";
import { commands } from "../../commands/commands.ts";
import { nameWatch } from "../../commands/watch/name-watch.ts";
import { alertCard } from "../../src/chat/alert-card.ts";
import { bulletinCard } from "../../src/chat/bulletin-card.ts";
import type { CommandContext } from "../../src/chat/command-context.ts";
import type { Action } from "../../src/chat/define-action.ts";
import type { Caller, Command } from "../../src/chat/define-command.ts";
import { replyCard } from "../../src/chat/reply-card.ts";
import { runAction, runCommand, suggestFor } from "../../src/chat/run-command.ts";
import { alertMark, bulletinMark, replyMark, stamp } from "../../src/deliver/stamp.ts";
import { openHttp } from "../../src/discord/discord-http.ts";
import { pagesOf } from "../../src/discord/page-message.ts";
import { createDiscordSender } from "../../src/discord/send.ts";
import type { Story } from "../../src/domain/story.ts";
import type { ThreadOutcome } from "../../src/domain/thread-outcome.ts";
import { hourMs } from "../../src/lib/durations.ts";
import { createLogger } from "../../src/lib/logger.ts";
import type { Message, Sender } from "../../src/ports/chat.ts";
import { aGuild, buildEngine } from "../build-engine.ts";
import { type HostileItem, hostileTitles } from "../chat/hostile-titles.ts";
import { breachesIn, breachesInPlain, type JudgedMessage } from "../chat/judge-message.ts";
import { countSeen, type PlainText, type SeenFields, textsOfControls, textsOfForm } from "../chat/shown-fields.ts";
import { startDiscordStandIn } from "../discord-stand-in/start-discord-stand-in.ts";
import { FakeClock } from "../world.ts";
import { readHostile } from "./hostile-documents.ts";
import { hostileBulletin, hostileRole, hostileStory, hostileSurge } from "./hostile-stories.ts";
import { Seeded } from "./seeded.ts";

export interface HostileReport {
  readonly titles: number;
  /** How many of them a reader of feeds took. */
  read: number;
  messages: number;
  /** What the stand-in refused, and why. */
  readonly refused: string[];
  /** Pings of whom the message did not mean to ping. */
  readonly pings: string[];
  /** Live mentions, live links, signs that nobody sees. */
  readonly breaches: string[];
  /** How many texts of weapons were seen in each place that is no Markdown. */
  readonly seen: SeenFields;
}

/** A message, and on which surface it stands. */
interface Drawn {
  readonly surface: string;
  readonly message: Message;
  /** It shows several stories. */
  readonly isList?: boolean;
}

const batch = 250;
const role = { id: hostileRole, name: "desk", mentionable: true };
const forum = { name: "forum", kind: "forum" } as const;
const dana: Caller = {
  guildId: "100",
  channelId: "",
  userId: "9",
  userName: "Dana",
  level: "administrator",
  sees: async () => true,
};

/** discord.js sends 50 requests a second at most; several clients are not held up by that. */
const clients = 20;

/** Hostile items through every card and answer that shows them, posted with the real client; each message is judged as a client would draw it. */
export async function runHostile(seed: number, count: number): Promise<HostileReport> {
  const report: HostileReport = {
    titles: count,
    read: 0,
    messages: 0,
    refused: [],
    pings: [],
    breaches: [],
    seen: new Map(),
  };
  const items = hostileTitles(seed, count);
  const draw = new Seeded(seed);
  for (let at = 0; at < items.length; at += batch) await runBatch(items.slice(at, at + batch), draw, report);
  return report;
}

async function runBatch(items: readonly HostileItem[], draw: Seeded, report: HostileReport): Promise<void> {
  const spec = { guilds: [{ id: "100", roles: [role], channels: [{ name: "alerts" }, forum] }] };
  const standIn = await startDiscordStandIn({ ...spec, rateLimits: [], globalPerSecond: 0 });
  const channelId = standIn.channel("alerts").id;
  const forumId = standIn.channel("forum").id;
  /** By the id of a post: what is judged is what the client sent. */
  const judges = new Map<string, (message: JudgedMessage) => void>();
  const senders = Array.from({ length: clients }, () => createDiscordSender(openHttp(standIn)));
  const judgePlain = (what: string, texts: readonly PlainText[]) => {
    countSeen(texts, report.seen);
    report.breaches.push(...breachesInPlain(texts).map((breach) => `${what}: ${breach}`));
  };
  const context = await openContext((name) => judgePlain("a thread", [{ field: "thread", text: name }]));
  const all = await Promise.all(
    items.map(async (written, index) => ({ written, read: await readHostile(written, index) })),
  );
  const read = all.flatMap(({ written, read }) => (read === undefined ? [] : [{ written, read }]));
  report.read += read.length;
  const stories = read.map((item, index) =>
    hostileStory(index, [item, ...read.slice(index + 1, index + 1 + (index % 12))], channelId, draw),
  );
  for (const [index, story] of stories.entries()) {
    const near = stories.slice(index, index + 40);
    for (const drawn of await surfacesOf(story, near, channelId, context)) {
      // It lists whatever is kept: each with its own link.
      const listed = drawn.surface === "/alert list" ? stories : near;
      const shown = drawn.isList || listed === stories ? listed : [story];
      const links = shown.flatMap(({ reports }) => reports.map(({ item }) => item.link ?? ""));
      const permitted = { links, ids: [channelId, hostileRole] };
      const judge = (message: JudgedMessage) => {
        const breaches = breachesIn(message, permitted);
        report.breaches.push(...breaches.map((breach) => `${story.shortId} ${drawn.surface}: ${breach}`));
      };
      for (const file of drawn.message.files ?? []) judge({ files: [file] });
      countSeen(textsOfControls(drawn.message.components ?? []), report.seen);
      const sender = senders[report.messages % senders.length];
      if (sender === undefined) continue;
      for (const id of await post(drawn, story.shortId, channelId, sender, report)) judges.set(id, judge);
      if (drawn.surface === "alert" && index % 10 === 0)
        await post({ ...drawn, surface: "forum" }, story.shortId, forumId, sender, report);
    }
    if (index % 25 === 0) judgePlain(story.shortId, await plainAnswersAbout(story, channelId, context));
  }
  for (const { kind, name } of standIn.world.channels.values())
    if (kind === "thread") judgePlain("a forum", [{ field: "forum post", text: name }]);
  for (const { id, pings, content, embeds, components } of standIn.posts("alerts")) {
    const meant = pings.roles.every((role) => role === hostileRole) && pings.users.length === 0 && !pings.everyone;
    if (!meant) report.pings.push(`${embeds[0]?.footer?.text}: ${JSON.stringify(pings)}`);
    judges.get(id)?.({ content, embeds, components });
  }
  await standIn.stop();
}

/** Answers the ids of its posts. */
async function post(
  { surface, message }: Drawn,
  id: string,
  channelId: string,
  sender: Sender,
  report: HostileReport,
): Promise<readonly string[]> {
  const ids: string[] = [];
  const pages = surface.startsWith("/") || surface.startsWith("button") ? pagesOf(message) : [message];
  for (const page of pages) {
    report.messages += 1;
    const outcome = await sender.post(channelId, page, String(report.messages));
    if (outcome.kind !== "posted") report.refused.push(`${id} ${surface}: ${JSON.stringify(outcome)}`);
    else ids.push(outcome.messageId);
    if (outcome.kind === "posted" && surface === "alert") {
      const edit = await sender.edit(channelId, outcome.messageId, page);
      if (edit.kind !== "posted") report.refused.push(`${id} edit: ${JSON.stringify(edit)}`);
    }
  }
  return ids;
}

/** Every card for every story; lists and answers, which cost more, for some. */
async function surfacesOf(
  story: Story,
  near: readonly Story[],
  channelId: string,
  context: CommandContext,
): Promise<Drawn[]> {
  const [alert] = story.alerts;
  const [first] = story.reports;
  const [reply] = alert?.replies ?? [];
  if (alert === undefined || first === undefined || reply === undefined) throw new Error("a story without an alert");
  const alone = { ...story, reports: [first] };
  const drawn: Drawn[] = [
    { surface: "alert", message: stamp(alertCard(alone, alert), alertMark(story)) },
    { surface: "alert with others", message: stamp(alertCard(story, alert), alertMark(story)) },
    { surface: "reply", message: stamp(replyCard(story, alert, reply), replyMark(story, reply)) },
  ];
  const number = Number.parseInt(story.shortId.slice(3), 16);
  if (number % 20 === 0) drawn.push(...listsOf(near, channelId));
  await context.alerts.stories.put(story);
  if (number % 25 === 0) drawn.push(...(await answersAbout(story, channelId, context)));
  return drawn;
}

function listsOf(stories: readonly Story[], channelId: string): readonly Drawn[] {
  const lists = [
    ["bulletin", hostileBulletin(stories, channelId, "digest")],
    ["live card", hostileSurge(stories, channelId, false)],
    ["live card that is over", hostileSurge(stories, channelId, true)],
    ["thread of a surge", hostileBulletin(stories, channelId, "surge")],
  ] as const;
  return lists.map(([surface, bulletin]) => ({
    surface,
    isList: true,
    message: stamp(bulletinCard(bulletin), bulletinMark(bulletin)),
  }));
}

async function answersAbout(story: Story, channelId: string, context: CommandContext): Promise<Drawn[]> {
  const run = { context, logger: createLogger("silent"), newReference: () => "ref" };
  const caller = { ...dana, channelId };
  const [first] = story.reports;
  const words = (first?.item.title ?? "").slice(0, 40) || "Al-Azaim";
  await watchFor(first?.watches[0]?.name ?? "x", context);
  const asked = [
    ["alert show", { alert: story.shortId }],
    ["alert list", {}],
    ["alert why", { what: words }],
    ["alert why", { what: first?.item.link ?? "x" }],
    ["alert why", { what: words, file: "yes" }],
    ["watch export", {}],
    ["watch test", { query: "al-azaim", text: `${first?.item.title}\n${first?.item.text}`.slice(0, 5_900) }],
  ] as const;
  const drawn: Drawn[] = [];
  for (const [path, args] of asked) {
    drawn.push({ surface: `/${path}`, message: await runCommand(commandAt(path), args, caller, run) });
  }
  for (const name of ["alert-more", "alert-thread", "alert-facts", "alert-reports"]) {
    const result = await runAction(actionNamed(name), `${story.id}.${channelId}`, caller, run);
    if ("message" in result) drawn.push({ surface: `button ${name}`, message: result.message });
  }
  const lost = drawn.find(({ message }) => /no longer kept|went wrong/u.test(message.content ?? ""));
  if (lost !== undefined) throw new Error(`${lost.surface} showed nothing of ${story.shortId}`);
  return drawn;
}

/** What is offered while an alert, a watch or a mute is being typed, and the forms that buttons open. */
async function plainAnswersAbout(
  story: Story,
  channelId: string,
  context: CommandContext,
): Promise<readonly PlainText[]> {
  const run = { context, logger: createLogger("silent"), newReference: () => "ref" };
  const caller = { ...dana, channelId };
  const texts: PlainText[] = [];
  for (const [path, option] of [
    ["alert show", "alert"],
    ["watch show", "watch"],
  ] as const) {
    const offered = await suggestFor(commandAt(path), option, "", caller, context);
    texts.push(...offered.map(({ name }) => ({ field: "completion", text: name }) as const));
  }
  for (const name of ["dismiss", "alert-propose"]) {
    const result = await runAction(actionNamed(name), `${story.id}.${channelId}`, caller, run);
    if (result.kind === "form") texts.push(...textsOfForm(result.form));
  }
  return texts;
}

function commandAt(path: string): Command {
  const command = commands.find((candidate) => candidate.path === path);
  if (command === undefined) throw new Error(`there is no command ${path}`);
  return command;
}

function actionNamed(name: string): Action {
  const action = actions.find((candidate) => candidate.name === name);
  if (action === undefined) throw new Error(`there is no button ${name}`);
  return action;
}

/** One watch that a person gave that name is all that there is. */
async function watchFor(name: string, context: CommandContext): Promise<void> {
  const query = "al-azaim";
  const named = { id: "w", name: nameWatch(name, query, []), query };
  const watch = { ...named, severity: "high", createdAt: 0, createdBy: "9" } as const;
  await context.watches.lists.change("100", () => [watch]);
}

/** A guild that knows the shipped facts; nothing is polled. */
async function openContext(onThread: (name: string) => void): Promise<CommandContext> {
  const openThread = async (_channelId: string, _messageId: string, name: string): Promise<ThreadOutcome> => {
    onThread(name);
    return { kind: "none" };
  };
  const channels = {
    openThread,
    readableByEveryone: async () => false,
    sharedReaders: async (_: string, others: readonly string[]) => new Set(others),
    troubleIn: async () => undefined,
  };
  const clock = new FakeClock();
  clock.set(3 * hourMs);
  const prepared = await buildEngine({ guilds: [aGuild({ id: "100", routes: [] })], out: { channels }, clock });
  return prepared.contextAtRest();
}
