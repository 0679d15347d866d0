import { describe, expect, it } from "vitest";
import { parseLine } from "../../src/terminal/parse-line.ts";
import { commands } from "./invented-commands.ts";

/** The command's path and arguments, else whatever else was read. */
function read(line: string, words: readonly string[] = []) {
  const parsed = parseLine(line, commands, words);
  return parsed.kind === "command" ? { path: parsed.command.path, ...parsed.args } : parsed;
}

describe("parseLine", () => {
  it.each([
    ["takes an option by its name", "/lookup leader as_of:2019-01", { path: "lookup leader", as_of: "2019-01" }],
    ["gives bare text to the first option", "/lookup leader Ghafari", { path: "lookup leader", name: "Ghafari" }],
    ["gives bare text to the required option", "/watch show ISIS-K", { path: "watch show", watch: "ISIS-K" }],
    [
      "lets a value reach to the next option, spaces included",
      "/watch add query: Al-Azaim book name:Al Azaim severity:high",
      { path: "watch add", query: "Al-Azaim book", name: "Al Azaim", severity: "high" },
    ],
    [
      "takes quotes around a whole value off",
      '/watch add query:"ISIS-K OR ИГИЛ" name:x',
      { path: "watch add", query: "ISIS-K OR ИГИЛ", name: "x" },
    ],
    ["reads curly quotes", "/lookup leader name:“Aslam Farooqi”", { path: "lookup leader", name: "Aslam Farooqi" }],
    [
      "does not look for options inside quotes",
      '/lookup leader "group:x" as_of:2019',
      { path: "lookup leader", name: "group:x", as_of: "2019" },
    ],
    [
      "keeps the quotes of a query's phrase",
      '/watch add query:"Islamic State" severity:low',
      { path: "watch add", query: '"Islamic State"', severity: "low" },
    ],
    [
      "keeps quotes that are only a part of a value",
      '/watch add "Islamic State" OR ISIS name:x',
      { path: "watch add", query: '"Islamic State" OR ISIS', name: "x" },
    ],
    ["keeps an unclosed quote as a letter", '/watch add 7" shell', { path: "watch add", query: '7" shell' }],
    [
      "keeps the apostrophes of Uzbek",
      "/watch add o‘zbek o'zbek name:x",
      { path: "watch add", query: "o‘zbek o'zbek", name: "x" },
    ],
    [
      "leaves a query's own labels alone",
      "/watch add title:kitob lang:uz name:x",
      { path: "watch add", query: "title:kitob lang:uz", name: "x" },
    ],
    [
      "takes no address for an option",
      "/watch add https://sample.example/a:b",
      { path: "watch add", query: "https://sample.example/a:b" },
    ],
    ["does without the slash", "lookup leader Ghafari", { path: "lookup leader", name: "Ghafari" }],
    ["does not mind capitals and blanks", "  /Lookup   LEADER  AS-OF:2019", { path: "lookup leader", as_of: "2019" }],
    [
      "does not mind a choice's capitals",
      "/watch add x severity:HIGH",
      { path: "watch add", query: "x", severity: "high" },
    ],
    ["knows its one channel", "/watch add x channel:#terminal", { path: "watch add", query: "x", channel: "terminal" }],
    ["knows a role by its mention", "/watch add x mention:<@&42>", { path: "watch add", query: "x", mention: "42" }],
    [
      "leaves an option without a value out",
      "/lookup leader name: as_of:2019",
      { path: "lookup leader", as_of: "2019" },
    ],
  ])("%s", (_, line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it.each([
    ["an unknown command", "/lokup leader", "There is no command `/lokup`. Did you mean `/lookup leader`?"],
    ["a far command", "/xyzzy", "There is no command `/xyzzy`. `/help` lists them."],
    ["a command half said", "/watch", "`/watch` needs one more word: `add`, `show`."],
    ["a misspelt verb", "/watch shwo", "`/watch` has no “shwo”. Did you mean `/watch show`?"],
    ["an unknown verb", "/watch feed", "`/watch` has no “feed”. It has `add`, `show`."],
    ["a misspelt option", "/watch add x nme:y", "`/watch add` has no option `nme:`. Did you mean `name:`?"],
    [
      "an unknown option",
      "/lookup leader country:x",
      "`/lookup leader` has no option `country:`. It has `name:`, `group:`, `as_of:`.",
    ],
    ["an option given twice", "/lookup leader name:a name:b", "`name:` is given twice."],
    ["text where none is taken", "/status now", "`/status` takes no options, so “now” means nothing to it."],
    ["a channel of elsewhere", "/watch add x channel:ops", "The terminal has one channel: `channel:terminal`."],
    ["prose", "hello there", "“hello” is not a command. Commands look like `/lookup leader`; `/help` lists them."],
  ])("says what is wrong with %s", (_, line, message) => {
    expect(read(line)).toEqual({ kind: "mistake", message });
  });

  it.each([
    ["a button's words", "not relevant SW-4F2A", { kind: "press", words: "not relevant", shortId: "SW-4F2A" }],
    [
      "an id in small letters",
      "press acknowledge sw-4f2a",
      { kind: "press", words: "acknowledge", shortId: "SW-4F2A" },
    ],
    [
      "what is said behind the id",
      "not relevant SW-4F2A Duplicate of yesterday",
      { kind: "press", words: "not relevant", shortId: "SW-4F2A", said: "Duplicate of yesterday" },
    ],
    [
      "a label that begins like a command",
      "watch for 1 h SW-4F2A",
      { kind: "press", words: "watch for 1 h", shortId: "SW-4F2A" },
    ],
    ["the beginning of a button's words", "ackn", { kind: "press", words: "ackn", shortId: undefined }],
    ["reveal", "reveal SW-4F2A", { kind: "reveal", shortId: "SW-4F2A" }],
    ["exit", "exit", { kind: "leave" }],
    ["/quit", "/quit", { kind: "leave" }],
    ["nothing", "  ", { kind: "empty" }],
  ])("understands %s", (_, line, expected) => {
    expect(read(line, ["acknowledge", "not relevant", "watch for 1 h"])).toEqual(expected);
  });
});
