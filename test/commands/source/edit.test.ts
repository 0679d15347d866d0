import { describe, expect, it } from "vitest";
import { add, aTeamBesideASite } from "./beside-a-site.ts";

describe("/source edit of an address", () => {
  it("reads the new one, and where that is a page the feed that it names; the address is not said back", async () => {
    const { team, site } = await aTeamBesideASite();
    await add(team, { url: site.url("/empty"), name: "Wire" });

    const answer = await team.ask("source edit", { source: "wire", url: site.url("/home") });

    expect(answer).toBe("Changed of **Wire**: url.");
    const [mine] = await team.context.sources.book.followed("100");
    expect(mine?.source.url).toBe(site.url("/feed"));
  });

  it("changes nothing where no feed is, or where another source reads it", async () => {
    const { team, site } = await aTeamBesideASite();
    await add(team, { url: site.url("/empty"), name: "Wire" });
    await add(team, { url: site.url("/feed"), name: "Other" });

    const page = await team.ask("source edit", { source: "wire", url: site.url("/page") });
    const twin = await team.ask("source edit", { source: "wire", url: site.url("/home") });

    expect(page).toContain("Nothing was changed:");
    expect(twin).toContain("Nothing was changed: **Other** reads that already.");
    const wire = (await team.context.sources.book.followed("100")).find(({ source }) => source.id === "wire");
    expect(wire?.source.url).toBe(site.url("/empty"));
  });

  it("waits for a decision on what is held, which would be out of reach under another address", async () => {
    const { team, site } = await aTeamBesideASite();
    await add(team, { url: site.url("/empty"), name: "Wire" });
    const sourceKey = (await team.context.sources.book.followed("100"))[0]?.key ?? "";
    const item = { id: "i", keys: ["i"], sourceKey, basis: "guid", seenAt: 0, title: "T", text: "" } as const;
    const source = { id: "wire", name: "Wire", handling: "open" } as const;
    const watches = [{ watchId: "w", name: "All", severity: "high", hits: [] }] as const;
    const held = { held: true, heldFor: "brake", matchedAt: Date.now(), place: 0 } as const;
    await team.repositories.inbox.accept([{ id: "m", guildId: "100", item, source, watches, ...held }]);

    const answer = await team.ask("source edit", { source: "wire", url: site.url("/feed") });

    expect(answer).toContain("Items of **Wire** are held. Release or discard them first");
  });

  it("cannot open what is tagged as a group's own", async () => {
    const { team, site } = await aTeamBesideASite();
    await add(team, { url: site.url("/feed"), name: "Wire" });

    const tagged = await team.ask("source edit", { source: "wire", tags: "primary-source, video" });
    const opened = await team.ask("source edit", { source: "wire", handling: "open" });
    const marked = (await team.context.sources.book.followed("100"))[0];
    await team.ask("source edit", { source: "wire", tags: "-" });

    expect(tagged).toBe("Changed of **Wire**: tags. Its tag `primary-source` makes it sensitive at least.");
    expect(opened).toContain("makes it sensitive at least");
    expect(marked).toMatchObject({ source: { handling: "sensitive" }, reach: { kind: "closed" } });
    expect((await team.context.sources.book.followed("100"))[0]?.source.handling).toBe("open");
  });

  it("of a source that is not open is looked at as it is allowed to be", async () => {
    const { team, site } = await aTeamBesideASite();
    await add(team, { url: site.url("/empty"), name: "Wire", handling: "restricted", direct: "allowed" });

    expect(await team.ask("source edit", { source: "wire", url: site.url("/feed") })).toContain("Changed of");
  });
});
