import { setTimeout as wait } from "node:timers/promises";
import { PermissionFlagsBits } from "discord-api-types/v10";
import type { Guild } from "../../src/domain/guild.ts";
import type { Story } from "../../src/domain/story.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { openRepositories } from "../../src/store/open-repositories.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Message } from "../discord-stand-in/discord-objects.ts";
import type { Interaction } from "../discord-stand-in/interaction.ts";
import type { Person } from "../discord-stand-in/person.ts";
import { buttonsOf, textOf } from "../discord-stand-in/seen-message.ts";
import { until } from "../until.ts";
import { retention } from "../world.ts";
import type { Bot } from "./a-bot.ts";
import { aDeployment, type Deployment } from "./a-deployment.ts";
import { numberIn } from "./invented-news.ts";
import { Seeded } from "./seeded.ts";
import { agree, channels, lines, listed, shownStories, stories } from "./shown-stories.ts";

/** As a new server of Discord has it. */
const everyonePermissions = PermissionFlagsBits.ViewChannel;

/** One press of one person, of whom no other press is; `answered` where the person saw that the bot took it. */
export interface Press {
  readonly by: string;
  readonly story: number;
  readonly deed: "acknowledged" | "dismissed" | "reopened" | "assigned" | "muted";
  readonly answered: boolean;
}

/** What is shown of a story at the end, and what is kept. */
export interface PressedStory {
  readonly number: number;
  readonly cards: readonly string[];
  readonly line: string;
  readonly story: Story;
}

export interface PressReport {
  readonly presses: readonly Press[];
  readonly stories: readonly PressedStory[];
  readonly guild: Guild;
}

/** A team's presses on cards of two channels, the bot killed within moments of each; at the end what is shown, and what is kept. */
export async function pressRun(kills: number, seed: number): Promise<PressReport> {
  const random = new Seeded(seed);
  const deployment = await pressedTeam();
  try {
    let bot = await aPostedTeam(deployment);
    const presses: Press[] = [];
    for (let kill = 1; kill <= kills; kill += 1) {
      presses.push(await pressAndKill(`person-${kill}`, random, bot, deployment));
      bot = await started(deployment);
    }
    await until(
      () => shownStories(deployment).every(agree),
      () => JSON.stringify(shownStories(deployment), null, 1),
    );
    await bot.stop();
    return { presses, ...(await kept(deployment)) };
  } finally {
    await deployment.stop();
  }
}

/** A server whose people press, and a Discord that does not wait long for an answer. */
export function pressedTeam(): Promise<Deployment> {
  return aDeployment({
    watches: [{ name: "Lanterns", query: "lantern", severity: "high" }],
    standIn: {
      guilds: [
        {
          channels: [{ name: "general" }, ...channels.map((name) => ({ name })), { name: listed }],
          everyonePermissions,
        },
      ],
      rateLimits: [],
      globalPerSecond: 0,
      answerWithinMs: 1_000,
      deferredWithinMs: 1_500,
    },
  });
}

/** Alerts in two channels, and a list of them in a third. */
export async function aPostedTeam(deployment: Deployment): Promise<Bot> {
  const { dana, discord, feed } = deployment;
  const bot = await started(deployment);
  for (const name of [...channels, listed])
    await dana.slash("route set", { channel: discord.channel(name).id, severity: "low" });
  await dana.slash("route digest", { channel: discord.channel(listed).id, at: "Mon 09:00" });
  await dana.slash("route ops", { channel: discord.channel("general").id });
  const now = systemClock.now();
  const words = ["harbour quarter opened", "bridge repairs finished", "school library moved"];
  feed.publish(
    ...words.map((what, at) => ({
      id: `news-${at + 1}`,
      title: `Lantern ${what}, report ${at + 1}`,
      published: now + 1000,
    })),
  );
  await until(() => channels.every((name) => discord.posts(name).length === stories), deployment.log);
  await until(() => feed.unchanged > 1, deployment.log);
  await dana.slash("digest now", { channel: discord.channel(listed).id });
  await until(
    () => lines(deployment).length === stories,
    () => JSON.stringify(discord.posts(listed).map(textOf)),
  );
  return bot;
}

export async function started(deployment: Deployment): Promise<Bot> {
  const bot = deployment.start();
  await until(
    () => deployment.discord.gateway.connected > 0 && deployment.discord.commands().length > 0,
    deployment.log,
  );
  return bot;
}

/** A press that changes something, as far as the card shows; the bot dies within moments of it. */
async function pressAndKill(by: string, random: Seeded, bot: Bot, deployment: Deployment): Promise<Press> {
  const { discord } = deployment;
  const channel = random.oneOf(channels);
  const person = discord.person(discord.channel(channel).id, { name: by });
  const story = random.between(1, stories);
  const card = discord.posts(channel).find((post) => numberIn(textOf(post)) === story);
  if (card === undefined) throw new Error(`there is no card of report ${story}`);
  const isOpen = buttonsOf(card).some(({ label, disabled }) => label === "Acknowledge" && disabled !== true);
  const deed = isOpen ? random.oneOf<Press["deed"]>(["acknowledged", "dismissed", "assigned", "muted"]) : "reopened";
  const press = await readyTo(deed, person, card);
  const pressed = press();
  await wait(random.oneOf([random.between(0, 15), random.between(10, 60), random.between(60, 300)]));
  await bot.kill();
  const answer = await pressed;
  return {
    by,
    story,
    deed,
    answered: answer.reaction !== "none" && answer.reaction !== "failed" && !answer.thinking && hasSaid(answer),
  };
}

/** An acknowledged interaction says only that the press was heard. */
function hasSaid({ reaction, message, followUps }: Interaction): boolean {
  return (
    reaction === "update" ||
    reaction === "message" ||
    followUps.length > 0 ||
    (message?.editedAt !== undefined && reaction !== "acknowledged")
  );
}

/** Menus and forms are opened before, so that the last press is the one that counts. */
async function readyTo(deed: Press["deed"], person: Person, card: Message): Promise<() => Promise<Interaction>> {
  if (deed === "acknowledged") return () => person.click(card, "Acknowledge");
  if (deed === "dismissed") {
    const form = await person.click(card, "Not relevant");
    return () => person.submit(form, {});
  }
  const more = await person.click(card, "More");
  const labels = { reopened: "Reopen", assigned: "Assign to me", muted: "Mute story 1 h" } as const;
  return () => person.click(more, labels[deed]);
}

async function kept(deployment: Deployment): Promise<Pick<PressReport, "stories" | "guild">> {
  const { guild, all } = await readStore(deployment);
  return {
    guild,
    stories: shownStories(deployment).flatMap((shown) => {
      const story = all.find(({ reports }) => numberIn(reports[0]?.item.title ?? "") === shown.number);
      return story === undefined ? [] : [{ ...shown, story }];
    }),
  };
}

/** Once no bot has the store. */
export async function keptStories(deployment: Deployment): Promise<readonly Story[]> {
  return (await readStore(deployment)).all;
}

async function readStore({
  storePath,
}: Deployment): Promise<{ readonly guild: Guild; readonly all: readonly Story[] }> {
  const store = await openStore(`sqlite:${storePath}`, { clock: systemClock });
  const { stories: records, guilds } = await openRepositories(store, { catalogue: [], retention });
  const [guild] = await guilds.all();
  if (guild === undefined) throw new Error("there is no server");
  const all = await records.recent(guild.id, stories);
  await store.close();
  return { guild, all };
}
