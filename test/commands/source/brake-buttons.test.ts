import { describe, expect, it } from "vitest";
import { brakeNotices } from "../../../src/app/jobs/brake-notices.ts";
import { bulletinCard } from "../../../src/chat/bulletin-card.ts";
import type { Bulletin } from "../../../src/domain/bulletin.ts";
import type { Match } from "../../../src/domain/match.ts";
import type { Channels } from "../../../src/ports/chat.ts";
import { aTeam, type Team } from "../a-team.ts";
import { entriesOf } from "../audit/changes.ts";
import { harmless } from "../harmless.ts";
import { aSource } from "./beside-a-site.ts";

const minuteMs = 60_000;
const t0 = Date.now();
/** What the readers of a channel may see of others. */
const openToAll: Pick<Channels, "sharedReaders"> = { sharedReaders: async (_, others) => new Set(others) };

describe("the brake's notice", () => {
  it("shows the newest titles in the ops channel, with a button for each way out", async () => {
    const flood = await aFlood(12);

    const [notice, ...others] = await flood.notices();
    const card = notice && harmless(bulletinCard(notice));

    expect([notice?.channelId, others]).toEqual(["ops", []]);
    expect(card?.content).toContain(
      "✋ **wire** suddenly shows many new items. 12 items that match your watches are held",
    );
    expect(card?.content).toContain("🔴 Report 12");
    expect(card?.content).not.toContain("Report 4 ");
    expect(card?.content).toContain("… and 4 more. `/source show source:wire` lists those that you may see.");
    expect(labelsOf(notice)).toEqual(["Release 12 items", "Discard 12 items"]);
  });

  it("is one message while nobody decided, which says what came since", async () => {
    const flood = await aFlood(2);
    const [first] = await flood.notices();
    await flood.hold(3, t0 + minuteMs);

    const [second, ...others] = await flood.notices();

    expect([second?.id, others]).toEqual([first?.id, []]);
    expect(second?.list).toMatchObject({ revision: 1, shownRevision: 0 });
    expect(labelsOf(second)[0]).toBe("Release 5 items");
  });

  it("shows no title to readers who cannot see where its alert would go, nor of what is not open", async () => {
    const hidden = await aFlood(2);
    const guarded = await aFlood(1, { handling: "restricted" });
    const sensitive = await aFlood(1, { handling: "sensitive" });

    const [unseen] = await hidden.notices({ sharedReaders: async () => new Set() });
    const [restricted] = await guarded.notices();
    const [byRule] = await sensitive.notices();

    for (const one of [unseen, restricted, byRule]) expect(contentOf(one)).not.toContain("Report");
    expect(contentOf(unseen)).toContain("Their titles are not for everyone here.");
    expect(contentOf(byRule)).toContain("🔴 (not shown here) · hxxps://wire\\[.\\]example/…");
  });
});

describe("a press on the brake's notice", () => {
  it("releases what it listed, and the message says who did; what came later waits, in a message of its own", async () => {
    const { team, notices, hold } = await aFlood(2);
    const [notice] = await notices();
    await hold(1, t0 + minuteMs);

    const answer = await pressOn(team, notice, "Release 2 items");
    const decided = await kept(team, notice);
    const [later] = await notices();

    expect(answer).toContain("**wire**: 2 items released; alerts follow.");
    expect(contentOf(decided)).toMatch(
      /^✅ \*\*wire\*\*: 2 held items released by Dana <t:\d+:f>; they come as alerts\.$/u,
    );
    expect(labelsOf(decided)).toEqual([]);
    expect(labelsOf(later)).toEqual(["Release 1 item", "Discard 1 item"]);
    expect((await team.repositories.inbox.held("100")).map(({ id }) => id)).toEqual(["m3"]);
  });

  it("ends each item one way when two people press at once", async () => {
    const { team, notices } = await aFlood(30);
    const [notice] = await notices();

    const answers = await Promise.all([
      pressOn(team, notice, "Release 30 items"),
      pressOn(team, notice, "Discard 30 items"),
      pressOn(team, notice, "Release 30 items"),
    ]);

    const told = answers.map((answer) => answer.includes("somebody decided before"));
    expect(told).toEqual([false, true, true]);
    expect(await team.repositories.inbox.discarded()).toEqual([]);
    expect(await entriesOf(team)).toHaveLength(1);
  });

  it("is undone where it discarded: the items are held again, and the message has its buttons again", async () => {
    const { team, notices } = await aFlood(2);
    const [notice] = await notices();
    await pressOn(team, notice, "Discard 2 items");
    const discarded = await kept(team, notice);
    const status = await team.ask("status");
    const number = `${(await entriesOf(team))[0]?.number}`;

    const preview = await team.message("audit undo", { number });
    const undone = (await team.press(preview, "Undo")).content;
    const [again] = await notices();

    expect(contentOf(discarded)).toContain("🗑️ **wire**: 2 held items discarded by Dana");
    expect(status).not.toContain("Held until you decide");
    expect(preview.content).toContain("2 discarded items of a source held again, until somebody decides");
    expect(preview.content).not.toContain("stays where it is");
    expect(undone).toContain(`#${number} is undone.`);
    expect(labelsOf(again)).toEqual(["Release 2 items", "Discard 2 items"]);
    expect(await team.ask("status")).toContain("Held until you decide: **wire** (2 items).");
    expect(await team.ask("audit undo", { number })).toContain("is undone already");
  });

  it("cannot be undone where it released: the alerts are out", async () => {
    const { team, notices } = await aFlood(2);
    const [notice] = await notices();
    await pressOn(team, notice, "Release 2 items");

    const answer = await team.ask("audit undo", { number: `${(await entriesOf(team))[0]?.number}` });

    expect(answer).toContain("cannot be taken back");
    expect(answer).toContain("`/alert list` shows the alerts that they became.");
  });

  it("is refused to who may only look", async () => {
    const { team, notices } = await aFlood(2);
    const [notice] = await notices();

    const answer = await pressOn(team, notice, "Discard 2 items", "viewer");

    expect(answer).toContain("watchlist editor");
    expect(await team.repositories.inbox.held("100")).toHaveLength(2);
  });

  it.each(["source release", "source remove"])("says so in the message also after /%s", async (path) => {
    const { team, notices } = await aFlood(2);
    const [notice] = await notices();

    await team.ask(path, { source: "wire" });

    expect(contentOf(await kept(team, notice))).toMatch(/2 held items .* by Dana/u);
  });

  it("leaves the message true where the store failed before it said what was decided", async () => {
    const { team, notices } = await aFlood(2);
    const [notice] = await notices();
    await team.repositories.inbox.release(await team.repositories.inbox.held("100"));

    await notices();
    const settled = await kept(team, notice);

    expect(contentOf(settled)).toContain("☑️ **wire**: nothing of this waits any more.");
    expect(labelsOf(settled)).toEqual([]);
    expect(settled?.list?.revision).toBe(1);
  });
});

it("/source show lists the titles of what is held to who sees where they go", async () => {
  const { team } = await aFlood(40);

  const shown = await team.ask("source show", { source: "wire" });
  const blind = await team.ask("source show", { source: "wire" }, { sees: async () => false });

  expect(shown).toMatch(/🔴 Report 40 · .*\n🔴 Report 39 [\s\S]*… and \d+ more\./u);
  expect(blind).toContain("Held, until you decide: 40 items");
  expect(blind).not.toContain("Report");
});

async function aFlood(
  items: number,
  { handling = "open" }: { readonly handling?: "open" | "sensitive" | "restricted" } = {},
) {
  const team = await aTeam({ catalogue: [aSource("wire")] });
  const [wire] = await team.context.sources.book.followed("100");
  await team.repositories.guilds.change("100", (guild) => ({ ...guild, opsChannelId: "ops" }));
  const matchOf = (number: number, matchedAt: number): Match => {
    const id = `m${number}`;
    const link = `https://wire.example/${number}`;
    const item = {
      id,
      keys: [id],
      sourceKey: wire?.key ?? "",
      basis: "guid",
      seenAt: t0,
      title: `Report ${number}`,
      text: "",
      link,
    } as const;
    const watches = [{ watchId: "w", name: "All", severity: "high", hits: [] }] as const;
    return {
      id,
      guildId: "100",
      item,
      source: { id: "wire", name: "wire", handling },
      watches,
      matchedAt,
      held: true,
      heldFor: "brake",
      place: number,
    };
  };
  let held = 0;
  const hold = async (more: number, at: number) => {
    await team.repositories.inbox.accept(Array.from({ length: more }, (_, n) => matchOf(held + n + 1, at)));
    held += more;
  };
  await hold(items, t0);
  const notices = (channels = openToAll) => brakeNotices(t0 + 1, { repositories: team.repositories, channels });
  return { team, hold, notices };
}

async function kept(team: Team, notice: Bulletin | undefined): Promise<Bulletin | undefined> {
  return notice && team.repositories.bulletins.get(notice.id);
}

function contentOf(notice: Bulletin | undefined): string {
  return notice === undefined ? "" : (harmless(bulletinCard(notice)).content ?? "");
}

function labelsOf(notice: Bulletin | undefined): readonly string[] {
  const rows = (notice && bulletinCard(notice).components) ?? [];
  return rows.flatMap(({ components }) => components.flatMap((one) => ("label" in one ? [one.label ?? ""] : [])));
}

async function pressOn(team: Team, notice: Bulletin | undefined, label: string, level?: "viewer"): Promise<string> {
  if (notice === undefined) throw new Error("there is no notice");
  return (await team.press(bulletinCard(notice), label, level === undefined ? {} : { level })).content ?? "";
}
