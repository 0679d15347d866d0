import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { button } from "../../src/chat/buttons.ts";
import type { Form, FormField } from "../../src/chat/define-action.ts";
import type { Suggestion } from "../../src/chat/define-command.ts";
import { code, count, escapeText, inCapitals, inLines, label, md, plainText } from "../../src/chat/text.ts";
import type { Label, Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import type { Channels, Menu, Message, Notify } from "../../src/ports/chat.ts";

const outside: string = "[Sign in](https://evil.example) @everyone";
const severity: "low" | "high" = "low";
const item: { readonly language?: string } = { language: outside };
declare const channels: Channels;
declare const notify: Notify;

/** What must not compile is judged by the compiler: `@ts-expect-error` is itself an error where there is none. */
describe("a text that nobody escaped does not compile", () => {
  it("as a message's content, an embed's description, a notice or a mistake", () => {
    const messages: readonly Message[] = [
      // @ts-expect-error a text from outside
      { content: outside },
      // @ts-expect-error a text from outside in the program's own words
      { content: `By ${outside}` },
      // @ts-expect-error it may be from outside
      { embeds: [{ description: item.language ?? md`none` }] },
      // @ts-expect-error two texts that are put together are a plain one
      { content: escapeText(outside) + outside },
      // @ts-expect-error what is right for a button is no Markdown
      { content: plainText(outside) },
      // @ts-expect-error only the sender writes footers
      { embeds: [{ footer: { text: outside } }] },
    ];
    // @ts-expect-error a text from outside
    const notices = () => notify("g1", outside);
    // @ts-expect-error a text from outside
    const mistake = () => new UserMistake(`There is no ${outside}.`);

    expect([messages.length, notices, mistake]).toHaveLength(3);
  });

  it("within the program's own Markdown or label", () => {
    const refused = () => [
      // @ts-expect-error a text from outside
      md`By ${outside}`,
      // @ts-expect-error one that may be from outside
      md`In ${item.language}`,
      // @ts-expect-error a text of which only the beginning is the program's
      md`${`x${outside}` as const}`,
      // @ts-expect-error escaped for a button
      md`${plainText(outside)}`,
      // @ts-expect-error escaped for a message
      label`${escapeText(outside)}`,
      // @ts-expect-error a list of plain texts
      inLines([md`a`, outside]),
      // @ts-expect-error a noun from outside
      count(2, outside),
      // @ts-expect-error a word from outside
      inCapitals(outside),
    ];

    expect(refused).toBeTypeOf("function");
  });

  it("as the label of a button, a menu, a form, a suggestion or a thread, or as the name of a file", () => {
    // @ts-expect-error a text from outside
    const pressed = button({ name: "press" }, outside, "x");
    const suggestions: readonly Suggestion[] = [
      // @ts-expect-error a text from outside
      { name: outside, value: outside },
      // @ts-expect-error Markdown is no label
      { name: escapeText(outside), value: outside },
    ];
    const field = { type: 18, component: { type: 4, custom_id: "x", style: 1 } } as const;
    const forms: readonly Form[] = [
      // @ts-expect-error a text from outside
      { custom_id: "x", title: outside, components: [] },
    ];
    const fields: readonly FormField[] = [
      // @ts-expect-error a text from outside
      { ...field, label: outside },
      // @ts-expect-error a text from outside
      { ...field, label: label`x`, component: { ...field.component, value: outside } },
    ];
    const options: readonly Menu["options"][number][] = [
      // @ts-expect-error a text from outside
      { label: outside, value: "x" },
      // @ts-expect-error a text from outside
      { label: label`x`, description: outside, value: "x" },
    ];
    // @ts-expect-error a text from outside
    const thread = () => channels.openThread("1", "2", outside, { content: md`x` });
    // @ts-expect-error a name from outside
    const named: Message = { files: [{ name: outside, text: outside }] };

    expect([pressed, suggestions, forms, fields, options, thread, named]).toHaveLength(7);
  });

  it("and only two files make such texts", () => {
    const files = globSync(["src/**/*.ts", "commands/**/*.ts"]).map(
      (path) => [path, readFileSync(path, "utf8")] as const,
    );
    const having = (what: RegExp) => files.filter(([, text]) => what.test(text)).map(([path]) => path);

    expect(having(/^(?:export )?(?:async )?function [^{]*\): (?:Markdown|Label)[^{\n]*;$/mu)).toEqual([
      "src/chat/believe.ts",
      "src/chat/text.ts",
    ]);
    expect(having(/from "[^"]*\/believe\.ts"/u).toSorted()).toEqual(["src/chat/links.ts", "src/chat/text.ts"]);
  });
});

it("takes the program's own words, numbers and what was escaped", () => {
  const shown: Markdown = md`${severity}, ${2} ${code(outside)} ${escapeText("a_b")} ${severity === "low" ? "!" : ""}`;
  const named: Label = label`${severity} · ${plainText("a_b")} · ${count(1, "alert")}`;

  expect(shown).toBe("low, 2 `[Sign in](https://evil.example) @\u2060everyone` a\\_b !");
  expect(named).toBe("low · a_b · 1 alert");
});
