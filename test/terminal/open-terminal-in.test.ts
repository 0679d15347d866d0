import { describe, expect, it } from "vitest";
import { md } from "../../src/chat/text.ts";
import { aSession, settled } from "./a-session.ts";
import { drawScreen } from "./draw-screen.ts";
import { aCard } from "./invented-commands.ts";

describe("a piped session", () => {
  it("answers every line strictly in order before it is done, also the last one without a line end", async () => {
    const session = aSession();

    session.type("/lookup leader slow\r\n\n/lookup leader Ghafari\nacknowledge SW-4F2A\nstatus");
    session.endInput();
    const end = await session.done;

    expect(end).toEqual({ carriedCommand: true, left: false });
    expect(session.written().split("\n").filter(Boolean)).toEqual([
      "> /lookup leader slow",
      "leader slow",
      "> /lookup leader Ghafari",
      "leader Ghafari",
      "> acknowledge SW-4F2A",
      "↻ HIGH · SW-4F2A · acknowledge of story-SW-4F2A.terminal by ann",
      "> status",
      "all well",
    ]);
  });

  it("carries no command when its input holds none, and goes on printing alerts", async () => {
    const session = aSession({ greeting: "Hello" });

    session.endInput();
    const end = await session.done;
    await session.sender.post("terminal", aCard("SW-4F2A"), "nonce-1");

    expect(end).toEqual({ carriedCommand: false, left: false });
    expect(session.written()).toMatch(/^Hello\n\nHIGH · SW-4F2A\n/);
  });

  it("is left by exit, and begins nothing that comes after it", async () => {
    const session = aSession();

    session.type("exit\nstatus\n");

    expect(await session.done).toEqual({ carriedCommand: true, left: true });
    expect(session.written()).not.toContain("all well");
  });

  it("goes on after a command that fails, with a reference instead of the reason", async () => {
    const session = aSession();

    session.type("/lookup leader broken\n/watch\nstatus\n");
    session.endInput();
    await session.done;

    expect(session.written()).toContain("reference ref-1");
    expect(session.written()).not.toContain("the store is gone");
    expect(session.written()).toContain("needs one more word");
    expect(session.written()).toContain("all well");
  });

  it("writes no control code that was piped in", async () => {
    const session = aSession();

    session.type("\u001b]0;owned\u0007/lookup \u001b[2J\n/lookup leader \u001b[31mred\n");
    session.endInput();
    await session.done;

    expect(session.written()).not.toMatch(/[[\p{Cc}]--[\n]]/v);
  });
});

describe("the sender", () => {
  it("posts under the nonce, never refuses, and reads nothing back", async () => {
    const { sender } = aSession();

    expect(await sender.post("terminal", aCard("SW-4F2A"), "nonce-1")).toEqual({
      kind: "posted",
      messageId: "nonce-1",
    });
    expect(await sender.edit("terminal", "nonce-1", aCard("SW-4F2A"))).toEqual({
      kind: "posted",
      messageId: "nonce-1",
    });
    expect(await sender.readBack("terminal", "SW-4F2A", 0)).toEqual({ kind: "absent" });
  });

  it("shows a change in one line, and once", async () => {
    const session = aSession();
    const changed = aCard("SW-4F2A", { state: "acknowledged, ann" });

    await session.sender.post("terminal", aCard("SW-4F2A"), "nonce-1");
    await session.sender.edit("terminal", "nonce-1", changed);
    await session.sender.edit("terminal", "nonce-1", changed);
    await settled();

    expect(session.written().match(/acknowledged, ann/g)).toHaveLength(1);
    expect(session.written()).toContain("↻ HIGH · SW-4F2A · acknowledged, ann\n");
  });
});

describe("a form", () => {
  const asked = "A form Field one (type it; a command drops the form)";

  it.each([
    ["line by line", ["describe SW-4F2A\r", "because\r", "really\r"], 'terminal {"one":"because","two":"really"}'],
    ["leaving out what may be left out", ["describe SW-4F2A\r", "because\r", "\r"], 'terminal {"one":"because"}'],
    ["insisting on what may not", ["describe SW-4F2A\r", "\r", "because\r", "\r"], 'terminal {"one":"because"}'],
    ["from the words behind the button", ["describe SW-4F2A it is old\r"], 'terminal {"one":"it is old"}'],
  ])("is filled in %s", async (_, lines, expected) => {
    const session = aSession({ columns: 100 });

    for (const line of lines) await session.type(line);

    expect(session.written()).toContain(`described story-SW-4F2A.${expected}`);
    session.close();
  });

  it("is dropped by a command, which is answered, and says so", async () => {
    const session = aSession({ columns: 100 });

    for (const line of ["describe SW-4F2A\r", "/status\r", "because\r"]) await session.type(line);

    expect(session.written()).toContain(asked);
    expect(session.written()).toContain("The form “A form” was dropped; nothing of it was sent.");
    expect(session.written()).toContain("all well");
    expect(session.written()).not.toContain("described");
    session.close();
  });
});

describe("a button", () => {
  it.each([
    ["by its label and the card's id", "not relevant SW-4F2A", "dismiss of story-SW-4F2A.terminal by ann"],
    ["by its action's name", "dismiss SW-4F2A", "dismiss of story-SW-4F2A.terminal by ann"],
    ["by the beginning of its label", "press ack sw-4f2a", "acknowledge of story-SW-4F2A.terminal by ann"],
    ["without an id, on the last card", "acknowledge", "acknowledge of story-SW-4F2B.terminal by ann"],
    ["on a card of an earlier session", "acknowledge SW-9999", "acknowledge of story-SW-9999.terminal by ann"],
    ["of no alert", "acknowledge SW-0000", "There is no alert SW-0000."],
    ["that does not exist", "press launch SW-4F2A", "There is no button “launch”. There is acknowledge, not relevant."],
  ])("is pressed %s", async (_, line, expected) => {
    const session = aSession();
    await session.sender.post("terminal", aCard("SW-4F2A"), "nonce-1");
    await session.sender.post("terminal", aCard("SW-4F2B"), "nonce-2");

    session.type(`${line}\n`);
    session.endInput();
    await session.done;

    expect(session.written()).toContain(expected);
  });

  it("asks which alert is meant where none is in sight", async () => {
    const session = aSession();

    session.type("acknowledge\n");
    session.endInput();
    await session.done;

    expect(session.written()).toContain("Which alert? Name it: acknowledge SW-…");
  });

  it("shows what is hidden when asked", async () => {
    const session = aSession();
    await session.sender.post("terminal", aCard("SW-4F2A", { title: "||secret||" }), "nonce-1");
    await session.sender.post("terminal", aCard("SW-4F2B"), "nonce-2");
    const before = session.written();

    session.type("reveal\n");
    session.endInput();
    await session.done;

    expect(before).not.toContain("secret");
    expect(session.written()).toContain("  secret\n");
  });
});

describe("a session at a terminal", () => {
  it.each([
    ["typed", (text: string) => [...text]],
    ["pasted", (text: string) => [text]],
  ])("keeps what was %s, over several rows, when an alert arrives", async (_, keysOf) => {
    const session = aSession({ columns: 40, greeting: "Hello" });
    const typed = "/watch add something long that takes two rows at least";
    for (const keys of keysOf(typed)) await session.type(keys);

    await session.sender.post("terminal", aCard("SW-4F2A"), "nonce-1");
    await session.type(" x");

    const { lines } = drawScreen(session.written(), 40);
    const prompt = `steppewatch> ${typed} x`;
    expect(lines.join("\n")).toBe(
      [
        "Hello",
        "",
        "HIGH · SW-4F2A",
        "  «An invented title»",
        "  [Acknowledge] [Not relevant]",
        "  to press, type: acknowledge SW-4F2A ·",
        "  not relevant SW-4F2A",
        "",
        prompt.slice(0, 40),
        prompt.slice(40),
      ].join("\n"),
    );
  });

  it("keeps the cursor where it was", async () => {
    const session = aSession({ columns: 80 });
    await session.type("/statXs");
    await session.type("\u001b[D");

    await session.notify("terminal", md`three sources cannot be reached`);
    await session.type("\u007f");
    await session.type("u");
    await session.type("\r");

    expect(drawScreen(session.written(), 80).lines).toEqual([
      "three sources cannot be reached",
      "steppewatch> /status",
      "all well",
      "",
      "steppewatch>",
    ]);
  });

  it("answers a typed line, draws the prompt again, and remembers it", async () => {
    const session = aSession({ columns: 80 });

    await session.type("/status\r");
    await session.type("\u001b[A");

    expect(drawScreen(session.written(), 80).lines).toEqual([
      "steppewatch> /status",
      "all well",
      "",
      "steppewatch> /status",
    ]);
  });

  it.each([
    ["Ctrl-C", "\u0003"],
    ["Ctrl-C over half a line", "/sta\u0003"],
    ["Ctrl-D", "\u0004"],
  ])("is left by %s, with the cursor on a line of its own", async (_, keys) => {
    const session = aSession({ columns: 80 });

    await session.type(keys);

    expect(await session.done).toEqual({ carriedCommand: false, left: true });
    expect(session.written()).toMatch(/\n$/);
  });

  it("prints cards after it was left too, without a prompt", async () => {
    const session = aSession({ columns: 80 });
    await session.type("\u0003");
    await session.done;

    await session.sender.post("terminal", aCard("SW-4F2A"), "nonce-1");
    await settled();

    expect(drawScreen(session.written(), 80).lines.slice(0, 2)).toEqual(["steppewatch>", "HIGH · SW-4F2A"]);
    expect(session.written().match(/steppewatch>/g)).toHaveLength(1);
  });

  it("is left when the reader of its output has gone away", async () => {
    const session = aSession();

    session.breakOutput();

    expect(await session.done).toEqual({ carriedCommand: false, left: true });
  });

  it("is left at once when the reader of its output had gone away before anybody could type", async () => {
    const session = aSession({ goneBefore: true });

    expect(await session.done).toEqual({ carriedCommand: false, left: true });
  });

  it("is ended by the program without anybody having left", async () => {
    const session = aSession({ columns: 80 });

    session.close();

    expect(await session.done).toEqual({ carriedCommand: false, left: false });
  });
});
