import { MessageFlags } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { actions } from "../../commands/actions.ts";
import { bundleAlerts } from "../../src/alerts/bundle-alerts.ts";
import { gatherSurges } from "../../src/alerts/gather-surges.ts";
import { openSurgeThreads } from "../../src/app/jobs/open-surge-threads.ts";
import { alertCard } from "../../src/chat/alert-card.ts";
import { bulletinCard } from "../../src/chat/bulletin-card.ts";
import { replyCard } from "../../src/chat/reply-card.ts";
import { runAction } from "../../src/chat/run-command.ts";
import { md } from "../../src/chat/text.ts";
import type { Bulletin } from "../../src/domain/bulletin.ts";
import type { Handling } from "../../src/domain/handling.ts";
import type { Match } from "../../src/domain/match.ts";
import type { Story } from "../../src/domain/story.ts";
import type { ThreadOutcome } from "../../src/domain/thread-outcome.ts";
import { sameAddress } from "../../src/ingest/identity/canonical-link.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createLogger } from "../../src/lib/logger.ts";
import { findMatches } from "../../src/pipeline/find-matches.ts";
import type { Message } from "../../src/ports/chat.ts";
import { asMarkdown } from "../as-markdown.ts";
import { aTeam, dana, type Team } from "../commands/a-team.ts";
import { aStory } from "../commands/alert/a-story.ts";

const secrets = ["Secrettitle", "Secrettext", "secretpath", "https://secrethost"];
const subjects = ["Secretwatch", "Secretgist"];

const secretLink = "https://secrethost.example/secretpath";
const cadence = { kind: "every", ms: 600_000 } as const;
const wire = {
  id: "wire",
  name: "Wire",
  kind: "feed" as const,
  url: "https://wire.example/feed",
  cadence,
  language: "en",
  tags: [],
};

interface Surface {
  readonly name: string;
  readonly text: string;
  /** What a lock screen shows. */
  readonly content: string;
  readonly isPrivate: boolean;
}

describe("handling on every surface", () => {
  it("shows of sensitive material its gist, and its words only to who asks", async () => {
    const surfaces = await allSurfaces("sensitive");

    const open = surfaces.filter(({ isPrivate }) => !isPrivate);
    expect(leaks(open, secrets)).toEqual([]);
    expect(open.filter(({ content }) => /secret(?:watch|gist)/iu.test(content)).map(({ name }) => name)).toEqual([]);
    expect(open.find(({ name }) => name === "card")?.text).toContain("Secretgist");
    expect(open.find(({ name }) => name === "bulletin")?.text).toContain("Secretgist");
    const asked = surfaces.find(({ name }) => name === "alert-text");
    expect(asked).toMatchObject({
      isPrivate: true,
      text: expect.stringMatching(/Secrettitle.*Secrettext.*hxxps:/u),
    });
  });

  it("shows of restricted material that an item by this source matched, and nothing more to anybody", async () => {
    const surfaces = await allSurfaces("restricted");

    expect(leaks(surfaces, [...secrets, ...subjects, "secrethost"])).toEqual([]);
    expect(surfaces.find(({ name }) => name === "card")?.text).toContain("An item by Wire matched");
  });

  it("would find the words where they may be shown", async () => {
    const surfaces = await allSurfaces("open");

    const showing = surfaces.filter(({ text }) => text.includes("Secrettitle")).map(({ name }) => name);
    expect(showing).toEqual(
      expect.arrayContaining([
        ...["card", "bulletin", "live card", "thread of a surge", "why in a file"],
        ...["alert show", "alert list", "thread", "completion"],
      ]),
    );
  });
});

describe("a watch's own handling", () => {
  it.each([
    ["open", "sensitive", "sensitive"],
    ["restricted", "sensitive", "restricted"],
    ["sensitive", undefined, "sensitive"],
    ["sensitive", "open", "sensitive"],
  ] as const)("makes what a source of handling %s shows, with %s, %s", async (ofSource, ofWatch, shown) => {
    const [match] = await matchesWith(ofSource, ofWatch);

    expect(match?.source.handling).toBe(shown);
  });
});

async function matchesWith(ofSource: Handling, ofWatch: Handling | undefined): Promise<readonly Match[]> {
  const [report] = aStory("SW-1111").reports;
  if (report === undefined) throw new Error("no report");
  const follows = [{ guildId: "100", face: { ...report.source, handling: ofSource }, tags: [] }];
  const reach = { kind: "direct" } as const;
  const source = {
    key: "s",
    owner: "100",
    url: "https://wire.example/",
    kind: "feed",
    reach,
    cadence: { kind: "every", ms: 1 },
    follows,
  } as const;
  const watches = report.watches.map((watch) => ({ ...watch, ...(ofWatch !== undefined && { handling: ofWatch }) }));
  const judged = [{ item: report.item, enriched: { releases: [], language: "en" }, verdict: "new" }] as const;
  const matching = { match: () => [{ guildId: "100", watches }] };
  const deps = { matching, gist: async () => undefined, clock: systemClock };
  return (await findMatches(judged, source, undefined, deps)).matches;
}

function leaks(surfaces: readonly Surface[], words: readonly string[]): readonly string[] {
  return surfaces.flatMap(({ name, text }) =>
    words.filter((word) => text.includes(word)).map((word) => `${name}: ${word}`),
  );
}

async function allSurfaces(handling: Handling): Promise<readonly Surface[]> {
  const team = await aTeam({ catalogue: [{ ...wire, handling }] });
  const story = aSecretStory(handling);
  await team.repositories.stories.put(story);
  await noteSeen(story, team);
  const [alert] = story.alerts;
  const [reply] = alert?.replies ?? [];
  if (alert === undefined || reply === undefined) throw new Error("a story without an alert");
  const shown = [
    surface("card", alertCard(story, alert)),
    surface("reply", replyCard(story, alert, reply)),
    surface("bulletin", bulletinCard(await bulletinOf(story))),
    ...(await surgeOf(story)),
    surface("alert show", await team.message("alert show", { alert: story.shortId })),
    surface("alert list", await team.message("alert list")),
    surface("why by words", await team.message("alert why", { what: "wire" })),
    surface("why by address", await team.message("alert why", { what: secretLink })),
    surface("why in a file", await team.message("alert why", { what: secretLink, file: "yes" })),
    surface("watches in a file", await team.message("watch export")),
  ];
  const suggested = await team.suggest("alert show", "alert", "");
  const completion = {
    name: "completion",
    text: JSON.stringify(suggested),
    content: md``,
    isPrivate: true,
  };
  return [...shown, completion, ...(await buttonsOf(story, team))];
}

/** What is kept of an item besides its story: where it was seen, and its words. */
async function noteSeen({ reports }: Story, { context, repositories }: Team): Promise<void> {
  const [followed] = await context.sources.book.followed("100");
  const item = reports[0]?.item;
  if (followed === undefined || item === undefined) throw new Error("no source or no report");
  const seen = { itemId: item.id, sourceKey: followed.key, link: secretLink, firstSeenAt: item.seenAt };
  await repositories.itemLog.note([{ address: sameAddress(secretLink), row: { ...seen, verdict: "new", matched: 1 } }]);
  await repositories.recentItems.note([{ item: { ...item, sourceKey: followed.key }, enriched: { releases: [] } }]);
}

async function buttonsOf(story: Story, team: Team): Promise<readonly Surface[]> {
  const run = { context: team.context, logger: createLogger("silent"), newReference: () => "ref" };
  const found: Surface[] = [];
  for (const name of [
    "alert-more",
    "alert-text",
    "alert-facts",
    "alert-reports",
    "alert-assign",
    "alert-thread",
    "acknowledge",
  ]) {
    const action = actions.find((candidate) => candidate.name === name);
    if (action === undefined) throw new Error(`there is no button ${name}`);
    const result = await runAction(action, `${story.id}.1001`, dana, run);
    if (!("message" in result)) throw new Error(`${name} shows a form`);
    // What opens a thread is answered to the presser where there are no threads; in a thread all would read it.
    const isPrivate = result.kind === "reply" && name !== "alert-thread";
    found.push({ ...surface(name === "alert-thread" ? "thread" : name, result.message), isPrivate });
  }
  return found;
}

async function bulletinOf(story: Story): Promise<Bulletin> {
  const alerts = story.alerts.map((alert) => ({ ...alert, delivery: { ...alert.delivery, state: "held" as const } }));
  const bulletins = {
    put: async () => undefined,
    listing: async () => undefined,
    get: async () => undefined,
    change: async () => undefined,
  };
  const stories = { heldUntil: async () => [{ ...story, alerts }], change: async () => undefined };
  const [bulletin] = await bundleAlerts(story.openedAt + 1, {
    stories,
    bulletins,
    guilds: { get: async () => undefined },
  });
  if (bulletin === undefined) throw new Error("no bulletin");
  return bulletin;
}

/** The live card that takes the story, the name of its thread, and the list in it. */
async function surgeOf(story: Story): Promise<readonly Surface[]> {
  const alerts = story.alerts.map((alert) => {
    const delivery = { ...alert.delivery, state: "held" as const };
    return { ...alert, hold: "surge" as const, surgeOf: story.reports[0]?.watches[0]?.watchId, delivery };
  });
  const held = { ...story, alerts };
  const written = new Map<string, Bulletin>();
  const bulletins = {
    put: async (one: Bulletin) => void written.set(one.id, one),
    listing: async () => undefined,
    get: async () => undefined,
    change: async (id: string, change: (one: Bulletin) => Bulletin) => {
      const one = written.get(id);
      if (one === undefined) return undefined;
      const changed = change(one);
      written.set(id, changed);
      return changed;
    },
    cards: () => [...written.values()].flatMap((one) => (one.surge ? [{ ...one, surge: one.surge }] : [])),
  };
  const stories = {
    heldUntil: async () => [held, { ...held, id: "second" }],
    change: async () => undefined,
    get: async () => held,
  };
  const surge = { surge: { stories: 1, withinMs: 1, calmMs: 1_000 }, broughtBy: () => [story.openedAt] };
  const [card] = (await gatherSurges(story.openedAt + 1, { stories, bulletins, surge })).bulletins;
  if (card === undefined) throw new Error("no live card");
  const delivered = { ...card.delivery, state: "delivered" as const };
  written.set(card.id, { ...card, messageId: "555", delivery: delivered });
  const names: string[] = [];
  const openThread = async (_channelId: string, _messageId: string, name: string): Promise<ThreadOutcome> => {
    names.push(name);
    return { kind: "opened", threadId: "t1" };
  };
  const lists = await openSurgeThreads(story.openedAt + 1, {
    bulletins,
    channels: { openThread },
    guilds: { get: async () => undefined },
  });
  return [
    surface("live card", bulletinCard(card)),
    surface("name of a thread", { content: asMarkdown(names.join()) }),
    ...lists.map((list) => surface("thread of a surge", bulletinCard(list))),
  ];
}

function surface(name: string, message: Message): Surface {
  const isPrivate = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  return { name, text: JSON.stringify(message), content: message.content ?? "", isPrivate };
}

function aSecretStory(handling: Handling): Story {
  const story = aStory("SW-1111", { handling, title: "Secrettitle of the wire" });
  const reports = story.reports.map((report) => ({
    ...report,
    gist: { who: "Secretgist", releases: [] },
    item: { ...report.item, text: "Secrettext of the wire", link: secretLink },
    watches: report.watches.map((watch) => ({ ...watch, name: "Secretwatch", hits: [] })),
  }));
  const delivery = { state: "queued", nonce: "r", attempts: 0, queuedAt: 0, nextAttemptAt: 0 } as const;
  const replies = [{ number: 1, changes: [{ code: "also-matches-another" } as const], ping: false, delivery }];
  return { ...story, reports, alerts: story.alerts.map((alert) => ({ ...alert, replies })) };
}
