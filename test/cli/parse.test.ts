import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { answerLines } from "../../src/cli/json-lines.ts";
import { answerBatchLine } from "../../src/cli/parse.ts";

const line = (id: string, title: string) =>
  JSON.stringify({
    id,
    bytes: btoa(`<rss><channel><item><title>${title}</title></item></channel></rss>`),
    url: "https://x.example/",
    headers: {},
  });

async function* each(...lines: readonly string[]) {
  yield* lines;
}

async function answersTo(...lines: readonly string[]): Promise<readonly unknown[]> {
  const written: string[] = [];
  await answerLines(each(...lines), answerBatchLine, async (text) => void written.push(text));
  return written.map((text): unknown => JSON.parse(text));
}

describe("parse --batch", () => {
  it("answers each line with one line, in order", async () => {
    const answers = await answersTo(line("1", "A"), "", line("2", "B"));

    expect(answers).toMatchObject([
      { id: "1", feed: {}, items: [{ title: "A" }] },
      { id: "2", feed: {}, items: [{ title: "B" }] },
    ]);
  });

  it("answers a line before the next is read", async () => {
    const events: string[] = [];
    async function* lines() {
      yield line("1", "A");
      events.push("asked for the next");
    }

    await answerLines(lines(), answerBatchLine, async () => {
      await nextTurn();
      events.push("answered");
    });

    expect(events).toEqual(["answered", "asked for the next"]);
  });

  it.each(["nonsense", "{}", "[]", '{"id":"1"}', '{"id":"1","bytes":"%%%"}'])(
    "answers %s with an error and goes on",
    async (bad) => {
      const answers = await answersTo(bad, line("2", "B"));

      expect(answers).toMatchObject([{ id: null, error: expect.any(String) }, { id: "2" }]);
    },
  );

  it("answers with an error what is no feed", async () => {
    expect(await answersTo(JSON.stringify({ id: 7, bytes: "" }))).toEqual([{ id: 7, error: "the answer is empty" }]);
  });
});
