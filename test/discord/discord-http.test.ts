import { createServer, type ServerResponse } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { md } from "../../src/chat/text.ts";
import { openHttp } from "../../src/discord/discord-http.ts";
import { openDiscordOut } from "../../src/discord/open-discord-out.ts";
import { createDiscordSender } from "../../src/discord/send.ts";
import { createLogger } from "../../src/lib/logger.ts";
import { FakeClock } from "../world.ts";

const head = { "content-type": "application/json" };

describe("a Discord that does not finish an answer", () => {
  it.each<readonly [string, (response: ServerResponse) => void]>([
    ["says nothing", () => {}],
    ["gives a head and no body", (response) => void response.writeHead(200, head).flushHeaders()],
    ["gives half a body", (response) => void response.writeHead(200, head).write('{"id":"12')],
    ["gives half of a refusal", (response) => void response.writeHead(403, head).write('{"code":')],
    ["gives a letter now and then, without end", trickle],
  ])("and %s, ends no work of ours: the answer counts as lost", async (_, answer) => {
    const url = await aDiscord(answer);
    const sender = createDiscordSender(openHttp({ token: "t", apiUrl: url, timeoutMs: 100 }));

    const outcome = await sender.post("123456789012345678", { content: md`x` }, "n-1");

    expect(outcome).toMatchObject({ kind: "lost", failure: { code: "answer-lost" } });
  });

  it("is counted while its answer is waited for, and not afterwards", async () => {
    const { asked, end, url } = await aPatientDiscord();
    const clock = new FakeClock();
    const logger = createLogger("silent");
    const guilds = { get: async () => undefined };
    const out = openDiscordOut({ token: "t", apiUrl: url }, { guilds, clock, logger, newReference: () => "r" });

    const answers = [out.http.get("/gateway"), out.sender.post("123456789012345678", { content: md`x` }, "n-1")];
    await asked;
    await clock.sleep(180_000);
    const meanwhile = out.calls?.longerThan(120_000);
    end();
    await Promise.allSettled(answers);

    expect(meanwhile).toEqual({ count: 2, longestMs: 180_000 });
    expect(out.calls?.longerThan(0)).toBeUndefined();
  });
});

it("an answer without a body is one", async () => {
  const url = await aDiscord((response) => void response.writeHead(204).end());

  await expect(openHttp({ token: "t", apiUrl: url }).delete("/channels/1")).resolves.toBeDefined();
});

function trickle(response: ServerResponse): void {
  response.writeHead(200, head);
  const letters = setInterval(() => response.write(" "), 10);
  response.on("close", () => clearInterval(letters));
}

async function aDiscord(answer: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((_, response) => answer(response));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/api`;
}

async function aPatientDiscord() {
  const asked = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<void>();
  const url = await aDiscord((response) => {
    asked.resolve();
    void answered.promise.then(() => response.writeHead(200, head).end('{"url":"x"}'));
  });
  return { asked: asked.promise, end: answered.resolve, url };
}
