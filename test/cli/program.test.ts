import { describe, expect, it } from "vitest";
import packageFile from "../../package.json" with { type: "json" };
import { configFolder } from "../settings/config-folder.ts";
import { runVerb } from "./run-verb.ts";

const config = { env: { CONFIG_DIR: "config" } };

describe("the verb lookup", () => {
  it("answers as in chat, as text without buttons", async () => {
    const { code, out, err } = await runVerb(["lookup", "leader"], config);

    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^Sanaullah Ghafari .*\nLeader since June 2020/);
    expect(out).not.toMatch(/to press|Post here|\*\*/);
  });

  it("takes options as they are typed in chat, and answers as data when asked", async () => {
    const past = await runVerb(["lookup", "leader", "as_of:2019-01"], config);
    const json = await runVerb(["lookup", "--json", "leader", "name:Hafiz", "Saeed", "Khan"], config);

    expect(past.out).toContain("January 2019");
    expect(JSON.parse(json.out)).toMatchObject({
      question: { lookup: "leader", args: { name: "Hafiz Saeed Khan" } },
      title: expect.stringContaining("Hafiz Saeed Khan"),
      sections: expect.any(Array),
      statements: expect.arrayContaining([expect.objectContaining({ source: expect.anything() })]),
    });
  });

  it.each([
    [["lookup"], "Say what to look up"],
    [["lookup", "leder"], "Did you mean /lookup leader?"],
    [["lookup", "leader", "nam:x"], "Did you mean name:?"],
    [["lookup", "leader", "as_of:soon"], "as_of is"],
    [["lookup", "--json", "find"], "text is missing"],
  ])("tells the mistake in %j on standard error, with exit code 1", async (words, expected) => {
    const { code, out, err } = await runVerb(words, config);

    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(expected);
  });
});

describe("the verbs match and lang", () => {
  it("answer each line of standard input with one line", async () => {
    const folder = configFolder({ "others.yaml": "watches: [{ name: Books, query: '@al-azaim release:book in:uz' }]" });
    const item = { id: 7, title: "Al-Azaim announces two books in Uzbek", text: "", link: "", source: "wire" };

    const match = await runVerb(["match", "--watchlist", `${folder}/others.yaml`], {
      ...config,
      input: `${JSON.stringify(item)}\nnonsense\n`,
    });
    const lang = await runVerb(["lang"], { input: "Кеча пойтахтда катта мажлис бўлиб ўтди\n" });

    expect(
      match.out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { id: 7, watches: [{ watch: "Books", hits: [{ field: "title", start: 0, end: 8, text: "Al-Azaim" }] }] },
      { id: null, error: expect.any(String) },
    ]);
    expect(JSON.parse(lang.out)).toMatchObject({ lang: "uz-Cyrl" });
  });

  it("match says what is wrong with another watchlist, by file and place", async () => {
    const missing = await runVerb(["match", "--watchlist", "no-such-file.yaml"], config);
    const misspelt = await runVerb(["match", "--watch", "x"], config);

    expect(missing).toMatchObject({ code: 78, err: "no-such-file.yaml:1:1 cannot be read\n" });
    expect(misspelt.code).toBe(1);
    expect(misspelt.err).toContain("match [--watchlist FILE]");
  });
});

it("starts no bot for a mistyped verb", async () => {
  const { code, err } = await runVerb(["docter"]);

  expect(code).toBe(1);
  expect(err).toContain("There is no verb “docter”");
});

it("gives the version of package.json", async () => {
  const { code, out } = await runVerb(["--version"]);

  expect({ code, out: out.trim() }).toEqual({ code: 0, out: packageFile.version });
});
