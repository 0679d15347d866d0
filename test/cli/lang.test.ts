import { describe, expect, it } from "vitest";
import { z } from "zod";
import { identifyLines } from "../../src/cli/lang.ts";

const Answer = z.strictObject({ lang: z.string(), confidence: z.number().min(0).max(1) });

describe("identifyLines", () => {
  it("answers each line in order", async () => {
    const answers = await ask(["Кеча пойтахтда катта мажлис бўлиб ўтди\nThe council met in the capital yesterday\n"]);

    expect(answers.map(({ lang }) => lang)).toEqual(["uz-Cyrl", "en"]);
  });

  it("answers what one chunk completed before it reads the next", async () => {
    const events: string[] = [];
    async function* chunks() {
      yield Buffer.from("The council met in the capital yes");
      events.push("read on");
      yield Buffer.from("terday\nAnd a second ");
      events.push("read on");
    }

    await identifyLines(chunks(), async (lines) => void events.push(lines.trim() && "answer"));

    expect(events).toEqual(["read on", "answer", "read on", "answer"]);
  });

  it.each([
    ["an empty line", "\n", 1],
    ["a last line without an end", "одна строка", 1],
    ["a carriage return before the line feed", "one\r\ntwo\r\n", 2],
    ["Unicode's own line separators, which end no line here", "one\u2028two\u0085three\n", 1],
    ["nothing", "", 0],
  ])("gives a line for a line: %s", async (_, text, count) => {
    expect(await ask([text])).toHaveLength(count);
  });

  it("survives bytes that are no text", async () => {
    const bytes = Uint8Array.from({ length: 3000 }, (_, at) => (at * 7) % 256).filter((byte) => byte !== 10);

    expect(await ask([bytes, "\n"])).toHaveLength(1);
  });

  it("keeps letters whole whose bytes come one at a time", async () => {
    const bytes = [...Buffer.from("Президент провёл встречу с министрами\n")];

    const answers = await ask(bytes.map((byte) => Uint8Array.of(byte)));

    expect(answers[0]?.lang).toBe("ru");
  });
});

async function ask(chunks: readonly (string | Uint8Array)[]) {
  let written = "";
  async function* bytes() {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  await identifyLines(bytes(), async (lines) => {
    written += lines;
  });
  return written
    .split("\n")
    .slice(0, -1)
    .map((line) => Answer.parse(JSON.parse(line)));
}
