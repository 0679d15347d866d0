import { describe, expect, it } from "vitest";
import { GuildSources } from "../../../src/domain/guild.ts";
import { Source } from "../../../src/domain/source.ts";
import { guildSourcesMigrations, sourceDraftMigrations } from "../../../src/store/migrations/source-kind.ts";

const cadence = { kind: "every", ms: 600_000 };
const old = { id: "wire", name: "Wire", url: "https://wire.example/feed", cadence, tags: [], handling: "open" };

describe("a source that was stored before there were kinds", () => {
  it("is a feed among what a server added", () => {
    const changes = { other: { paused: true } };

    const migrated = guildSourcesMigrations[1]({ guildId: "100", added: [old], changes });

    expect(GuildSources.parse(migrated)).toEqual({ guildId: "100", added: [{ ...old, kind: "feed" }], changes });
  });

  it("is a feed as a draft", () => {
    const migrated = sourceDraftMigrations[1]({ guildId: "100", source: old });

    expect(migrated).toEqual({ guildId: "100", source: { ...old, kind: "feed" } });
    expect(Source.parse(migrated.source)).toHaveProperty("kind", "feed");
  });
});
