import { describe, expect, it } from "vitest";
import { aSite } from "../../ingest/a-site.ts";
import { rss } from "../../ingest/feed/write-feed.ts";
import { aTeam } from "../a-team.ts";
import { aSource } from "./beside-a-site.ts";

const news = rss("<item><guid>1</guid><title>Rain in Kabul</title></item>");

describe("/source resume of a source that has ended", () => {
  it("reads it again where the site has it again, and goes on reading it", async () => {
    const { ask, answerWith, state } = await anEndedSource();
    answerWith(200);

    const answer = await ask("source resume");

    expect(answer).toContain("**wire** is read again: read, 1 item.");
    expect((await state())?.endedAt).toBeUndefined();
    expect(await ask("source resume")).toBe("**wire** is not paused.");
  });

  it("says that it stays ended where the site says again that it is gone", async () => {
    const { ask, state } = await anEndedSource();

    const answer = await ask("source resume");

    expect(answer).toContain("**wire** could not be read: the site says that this feed is gone for good");
    expect(answer).toContain("It stays ended.");
    expect((await state())?.endedAt).toBeDefined();
  });

  it("goes on trying where the site does not answer well", async () => {
    const { ask, answerWith, state } = await anEndedSource();
    answerWith(503);

    const answer = await ask("source resume");

    expect(answer).toContain("It is tried again automatically.");
    expect(await state()).toMatchObject({ failures: 1, failure: { code: "http", status: 503 } });
    expect((await state())?.endedAt).toBeUndefined();
  });
});

async function anEndedSource() {
  let status = 410;
  const site = await aSite((_, response) => void response.writeHead(status).end(status === 200 ? news : ""));
  const team = await aTeam({ privateHosts: [site.host], catalogue: [aSource("wire", { url: site.url("/feed") })] });
  const key = (await team.context.sources.book.followed("100"))[0]?.key ?? "";
  await team.context.sources.check({ key });
  return {
    ask: (path: string) => team.ask(path, { source: "wire" }),
    answerWith(next: number) {
      status = next;
    },
    state: () => team.context.sources.book.state({ key }),
  };
}
