import { createServer } from "node:http";
import { actions } from "../../commands/actions.ts";
import { commands } from "../../commands/commands.ts";
import type { Command } from "../../src/chat/define-command.ts";
import { aGuild, buildEngine } from "../build-engine.ts";
import { hostileTitles } from "../chat/hostile-titles.ts";
import { weapons } from "../chat/hostile-weapons.ts";
import { breachesIn, breachesInPlain } from "../chat/judge-message.ts";
import { countSeen, type PlainText, type SeenFields, textsOfControls, textsOfForm } from "../chat/shown-fields.ts";
import { aBot } from "../discord/a-bot.ts";
import type { Message } from "../discord-stand-in/discord-objects.ts";
import type { Interaction } from "../discord-stand-in/interaction.ts";
import { until } from "../until.ts";
import { hostileDocuments } from "./hostile-documents.ts";

export interface HostileCommandsReport {
  asked: number;
  /** Answers that were none, or that something went wrong. */
  readonly failed: string[];
  readonly breaches: string[];
  /** How many texts of weapons were seen in each place that is no Markdown. */
  readonly seen: SeenFields;
}

const server = { id: "100", name: "Desk", channels: [{ name: "alerts" }], roles: [{ id: "777", name: "desk" }] };

/** What the other options of a command are given while one of them is hostile. */
const usual: Readonly<Record<string, string>> = {
  query: "al-azaim",
  about: "isis-k",
  claim: "An invented claim.",
  source: "https://news.example/a",
  statement: "no-such-statement",
  from: "22:00",
  to: "07:00",
  role: "777",
  alert: "SW-0001",
  watch: "Al-Azaim",
  text: "Al-Azaim announces a book",
  what: "Al-Azaim",
  mute: "x",
};

/**
 * Hostile text in every option of every command, and what a site answers in every field of every kind of document, through the real
 * client; each message, menu and form that it sends is judged, and each button of an answer is pressed once.
 *
 * @param most how many weapons each option meets
 */
export async function runHostileCommands(most: number): Promise<HostileCommandsReport> {
  const report: HostileCommandsReport = { asked: 0, failed: [], breaches: [], seen: new Map() };
  let met = 0;
  const { site, host } = await aHostileSite();
  const prepared = await buildEngine({ guilds: [aGuild({ id: server.id })], privateHosts: [host] });
  const context = prepared.contextAtRest();
  const bot = await aBot({
    standIn: { guilds: [server], answerWithinMs: 60_000 },
    joined: [server],
    commands,
    actions,
    context,
  });
  await bot.bot.ready();
  await until(() => bot.server.registrations === 1);
  const channelId = bot.server.channel("alerts").id;
  const person = bot.server.person("alerts", { name: names[0] ?? "x", permissions: 0x20n });
  const ask = async (path: string, args: Readonly<Record<string, string>>) => {
    report.asked += 1;
    const asked = await person.slash(path, args);
    judge(`/${path} ${JSON.stringify(args).slice(0, 120)}`, asked, channelId, report);
    for (const control of (asked.message?.components ?? []).flatMap((row) => row.components)) {
      const message = asked.message;
      if (control.label == null || control.disabled === true || message === undefined || message.deleted) continue;
      const pressed = await person.click(message, control.label).catch(() => undefined);
      if (pressed !== undefined) judge(`button ${control.label}`, pressed, channelId, report);
      if (pressed?.reaction === "update") break;
    }
  };
  const complete = async (path: string, name: string, typed: string) => {
    const offered = await person.complete(path, { [name]: typed }, name);
    const texts = offered.map((choice) => ({ field: "completion", text: choice.name }) as const);
    judgePlain(`/${path} ${name}`, texts, report);
  };
  for (const command of commands) {
    for (const [name, option] of Object.entries(command.options)) {
      if (option.kind !== "text") continue;
      for (const weapon of nextNames(met, most)) {
        met += 1;
        await ask(command.path, { ...others(command, name, channelId), [name]: weapon.slice(0, 5_900) });
        if (option.suggest !== undefined) await complete(command.path, name, weapon.slice(0, 90));
      }
    }
  }
  for (const path of Object.keys(hostileDocuments)) {
    for (let number = 0; number < most; number += 1) {
      const url = `http://${host}/${path}/${number}`;
      await ask("source add", { url, handling: "open" });
      await ask("watch test", { query: "al-azaim", url });
    }
  }
  for (const { path, options } of commands)
    for (const [name, option] of Object.entries(options))
      if (option.kind === "text" && option.suggest !== undefined) await complete(path, name, "");
  await bot.stop();
  site.closeAllConnections();
  site.close();
  return report;
}

/** One of each kind, then another of each: a short run meets all kinds, too. */
const names = [0, 1, 2].flatMap((rank) => Object.values(weapons).flatMap((all) => all[rank] ?? []));

function nextNames(from: number, most: number): readonly string[] {
  const count = Math.min(most, names.length);
  return Array.from({ length: count }, (_, index) => `Wire ${names[(from + index) % names.length]}`);
}

function others(command: Command, hostile: string, channelId: string): Readonly<Record<string, string>> {
  const needed = Object.entries(command.options).filter(([name, option]) => option.required && name !== hostile);
  return Object.fromEntries(
    needed.map(([name, option]) => {
      if (option.kind === "channel") return [name, channelId];
      if (option.kind === "choice") return [name, option.choices[0] ?? ""];
      return [name, usual[name] ?? "x"];
    }),
  );
}

/** `/KIND/NUMBER`: a document of that kind around the item of that number. */
async function aHostileSite() {
  const items = hostileTitles(7, 200);
  const site = createServer((request, response) => {
    const [, kind = "", number = "0"] = (request.url ?? "").split("/");
    const item = items[Number(number)];
    const document = item === undefined ? undefined : hostileDocuments[kind]?.(item);
    response.writeHead(document === undefined ? 404 : 200, { "content-type": document?.type ?? "text/plain" });
    response.end(document?.text ?? "");
  });
  await new Promise<void>((ready) => site.listen(0, "127.0.0.1", ready));
  const address = site.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { site, host: `127.0.0.1:${port}` };
}

function judge(what: string, asked: Interaction, channelId: string, report: HostileCommandsReport): void {
  const answered = asked.modal !== undefined || asked.message !== undefined || asked.followUps.length > 0;
  if (!answered) report.failed.push(`${what}: no answer`);
  const messages = [asked.message, ...asked.followUps].filter((message) => message !== undefined);
  for (const message of messages) {
    if (/went wrong|could not be shown/u.test(message.content)) report.failed.push(`${what}: ${message.content}`);
    report.breaches.push(...breachesOf(message, channelId).map((breach) => `${what}: ${breach}`));
    const { everyone, roles, users } = message.pings;
    if (everyone || roles.length + users.length > 0) report.breaches.push(`${what}: pings`);
  }
  for (const { components } of messages) countSeen(textsOfControls(components), report.seen);
  if (asked.modal !== undefined) judgePlain(`${what}, its form`, textsOfForm(asked.modal), report);
}

function judgePlain(what: string, texts: readonly PlainText[], report: HostileCommandsReport): void {
  countSeen(texts, report.seen);
  report.breaches.push(...breachesInPlain(texts).map((breach) => `${what}: ${breach}`));
}

/** The role, and the channel of the route that a guild of tests has. */
const ours = ["777", "1001"] as const;

/** A mistaken query is shown in a fence, with a caret beneath. Where facts and pages come from is named by its whole address, with no other words over it. */
function breachesOf({ content, embeds, components }: Message, channelId: string): readonly string[] {
  const shown = [...JSON.stringify({ content, embeds }).matchAll(/<(https?:[^>]+)>/gu)].map(([, url]) => url ?? "");
  return breachesIn({ content, embeds, components }, { links: shown, ids: [channelId, ...ours] }).filter(
    (breach) => !breach.startsWith("fence: Wire"),
  );
}
