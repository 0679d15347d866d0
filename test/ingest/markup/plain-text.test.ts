import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/ingest/markup/plain-text.ts";
import { Seeded } from "../../journey/seeded.ts";

describe("plainText", () => {
  it.each([
    ["tags", "<p>One <b>two</b></p>", "One two"],
    ["entities of all kinds", "a&amp;b &ndash; &#1178;&#x49B; &lt;c&gt;", "a&b – Ққ <c>"],
    ["blocks as lines", "<p>One</p><p>Two<br>Three</p><ul><li>Four</li></ul>", "One\nTwo\nThree\nFour"],
    ["spaces of the source", "One\n  two &nbsp;  three", "One\ntwo three"],
    ["scripts and styles", "a<script>if (1 < 2) {}</script><style>p{}</style>b", "ab"],
    ["comments", "a<!-- <p> -->b", "ab"],
    ["a bracket that opens nothing", "1 < 2 &lt; 3", "1 < 2 < 3"],
    ["a tag that never ends", "price <b 5", "price <b 5"],
    ["an attribute with a bracket", '<img alt="a > b">c', "c"],
    ["words parted by tags alone", "<div>One</div><div>Two</div>", "One\nTwo"],
    ["letters that a tag divides", "Таш<b>кент</b>", "Ташкент"],
    ["nothing", "", ""],
  ])("reads %s", (_, html, text) => {
    expect(plainText(html)).toBe(text);
  });

  /** A comment sends the fragment to the reader of whole HTML. */
  it("reads plain tags as the reader of whole HTML reads them", () => {
    const pieces: [string, ...string[]] = [
      "<",
      ..."</ > /> p P br a = \" ' / <p> </p> <b> </b> <br/> <td <o:p> </> <3 x>y <head> <title> </title> <! --> ж".split(
        " ",
      ),
      ...[" ", "\n", '<a href="x">', "<img src='y' alt=a/>", '="', "&amp;lt;", "1 < 2", "<a b=c d>"],
    ];
    const random = new Seeded(11);
    for (let soup = 0; soup < 5_000; soup += 1) {
      const html = Array.from({ length: random.between(1, 14) }, () => random.oneOf(pieces)).join("");
      expect(plainText(html), JSON.stringify(html)).toBe(plainText(`<!-- -->${html}`));
    }
  });
});
