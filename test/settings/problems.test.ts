import { describe, expect, it } from "vitest";
import { problemLines } from "./config-folder.ts";

const head = "sources:\n  - id: a\n    name: A\n    url: https://example.org/a\n";
const source = (line: string) => ({ "sources.yaml": `${head}    ${line}\n` });

type Case = readonly [name: string, files: Readonly<Record<string, string>>, lines: readonly string[]];

const cases: readonly Case[] = [
  [
    "lists in lists without end",
    { "sources.yaml": `sources: ${"[".repeat(9_000)}${"]".repeat(9_000)}` },
    ["sources.yaml:1:1 is nested too deeply to be read; no file here has more than six levels"],
  ],
  [
    "one tab among spaces, which throws all after it out of its place",
    { "sources.yaml": `${head}\tlanguage: en\n  - id: b\n    name: B\n    url: https://example.org/b\n` },
    ["sources.yaml:5:1 is indented with a tab, which YAML does not allow; indent with spaces"],
  ],
  [
    "a tab behind spaces",
    { "sources.yaml": `${head}  \t language: en\n` },
    ["sources.yaml:5:1 is indented with a tab, which YAML does not allow; indent with spaces"],
  ],
  [
    "a misspelt key",
    source("evry: 10m"),
    [
      'sources.yaml:5:5 unknown key "evry"; did you mean "every"? All allowed: id, name, kind, url, every, cron, language, tags, handling, direct, via',
    ],
  ],
  [
    "a key that is near no other",
    source("colour: red"),
    [
      'sources.yaml:5:5 unknown key "colour"; allowed: id, name, kind, url, every, cron, language, tags, handling, direct, via',
    ],
  ],
  [
    "a misspelt choice",
    source("handling: opne"),
    ['sources.yaml:5:15 "handling" is "opne"; did you mean "open"? All allowed: open, sensitive, restricted'],
  ],
  [
    "a bad duration",
    source("every: 10 minutes"),
    [
      'sources.yaml:5:12 "every" is "10 minutes"; allowed: a whole number and w, d, h, m or s, as in 30s, 10m, 1h30m, 24h, 90d',
    ],
  ],
  [
    "a duration without a unit",
    source("every: 10"),
    ['sources.yaml:5:12 "every" is the number 10; allowed: text; in quotes if it looks like a number'],
  ],
  [
    "a gap under the floor",
    source("every: 10s"),
    ['sources.yaml:5:12 "every" is too short; allowed: at least 1m, the polling.floor of bot.yaml'],
  ],
  [
    "a floor that sites would not bear",
    { ...source("every: 10s"), "bot.yaml": "polling:\n  floor: 0s\n" },
    ['bot.yaml:2:10 "floor" is too short for sources of the web; allowed: at least 10s'],
  ],
  [
    "two cadences",
    source("every: 10m\n    cron: '* * * * *'"),
    ['sources.yaml:6:5 "cron" is beside "every"; allowed: one of the two'],
  ],
  [
    "a language in words",
    source("language: uzbek"),
    ['sources.yaml:5:15 "language" is "uzbek"; allowed: a BCP 47 language such as en, tg, uz-Latn, uz-Cyrl, fa-AF'],
  ],
  [
    "a tag in a list",
    source("tags: [news, Big News]"),
    ['sources.yaml:5:18 "tags" is "Big News"; allowed: small letters, digits, and single hyphens between them'],
  ],
  [
    "a missing key",
    { "sources.yaml": "sources:\n  - id: a\n    url: https://example.org/a\n" },
    ['sources.yaml:2:5 "name" is missing: What people see.'],
  ],
  [
    "a key without a value",
    { "sources.yaml": "sources:\n  - id: a\n    name:\n    url: https://example.org/a\n" },
    ['sources.yaml:3:5 "name" is missing: What people see.'],
  ],
  [
    "a bad address",
    { "sources.yaml": "sources:\n  - id: a\n    name: A\n    url: example.org/a\n" },
    ['sources.yaml:4:10 "url" is "example.org/a"; allowed: an address that begins with http:// or https://'],
  ],
  ["a kind of source that there is not", source("kind: page"), ['sources.yaml:5:11 "kind" is "page"; allowed: feed']],
  [
    "a repeated id",
    { "sources.yaml": `${head}  - {id: a, name: B, url: 'https://example.org/b'}\n` },
    ['sources.yaml:5:10 "id" is the same as in line 2; allowed: each id once'],
  ],
  [
    "a repeated address",
    { "sources.yaml": `${head}  - {id: b, name: B, url: 'https://example.org/a'}\n` },
    ['sources.yaml:5:27 "url" is the same as in line 4; allowed: each url once'],
  ],
  [
    "a list that is none",
    { "sources.yaml": "sources: {}\n" },
    ['sources.yaml:1:10 "sources" is a map of keys; allowed: a list'],
  ],
  [
    "a file that is a list",
    { "sources.yaml": "- id: a\n" },
    ["sources.yaml:1:1 this file is a list; allowed: a map of keys"],
  ],
  [
    "an unquoted @",
    { "watchlist.yaml": "watches:\n  - name: A\n    query: @isis-k\n" },
    [
      "watchlist.yaml:3:12 is not valid YAML: Plain value cannot start with reserved character @; put the value in quotes, as in query: '@isis-k'",
    ],
  ],
  [
    "a key twice",
    { "bot.yaml": "locale: en\nlocale: de\n" },
    ["bot.yaml:2:1 is not valid YAML: Map keys must be unique; keep one of the two"],
  ],
  [
    "a tab as indent",
    { "bot.yaml": "polling:\n\tfloor: 1m\n" },
    ["bot.yaml:2:1 is indented with a tab, which YAML does not allow; indent with spaces"],
  ],
  [
    "an unquoted *",
    { "watchlist.yaml": "watches:\n  - name: A\n    query: *azaim\n" },
    [
      "watchlist.yaml:3:12 is a YAML alias, which these files do not use; write the value out, or in quotes if it begins with *",
    ],
  ],
  [
    "a repeated watch",
    { "watchlist.yaml": "watches:\n  - {name: A, query: a}\n  - {name: a, query: b}\n" },
    ['watchlist.yaml:3:12 "name" is the same as in line 2; allowed: each name once'],
  ],
  [
    "a number out of range",
    { "bot.yaml": "polling: {concurrency: 0}\n" },
    ['bot.yaml:1:24 "concurrency" is the number 0; allowed: at least 1'],
  ],
  [
    "a time zone that is none",
    { "bot.yaml": "timeZone: Mars/Olympus\n" },
    [
      'bot.yaml:1:11 "timeZone" is "Mars/Olympus"; allowed: an IANA time zone such as UTC, Asia/Tashkent, Europe/Vienna',
    ],
  ],
  [
    "a bad set name",
    { "bot.yaml": "languages: {sets: {My Set: [uz]}}\n" },
    ['bot.yaml:1:20 "My Set" is "My Set"; allowed: small letters, digits and hyphens'],
  ],
  [
    "a misspelt file",
    { "source.yaml": "sources: []\n" },
    [
      "source.yaml:1:1 is read by nothing; did you mean sources.yaml? Allowed here: bot.yaml, sources.yaml, watchlist.yaml, groups.yaml, places.yaml",
    ],
  ],
];

describe("problems in config files", () => {
  it.each(cases)("places %s and says what is allowed", async (_, files, lines) => {
    expect(await problemLines(files)).toEqual(lines);
  });
});
