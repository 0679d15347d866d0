import fc from "fast-check";
import type { Body } from "../../src/ingest/threads/read-body.ts";

export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Longer samples are cut, so that two hundred thousand inputs take minutes. */
const longestSample = 12_000;

/** The input of one number: the same for the same seed, number and samples. A third is invented, the rest are damaged samples. */
export function inputFor(seed: number, number: number, samples: readonly Sample[]): Body {
  const arbitrary =
    number % 3 === 0 ? inventedFeed : damaged(samples[number % samples.length]?.bytes ?? new Uint8Array());
  const [made] = fc.sample(fc.record({ bytes: arbitrary, contentType }), { seed: (seed ^ number) | 0, numRuns: 1 });
  return {
    bytes: new Uint8Array(),
    contentType: "",
    ...made,
    url: "https://news.example.kz/feed",
    sourceKey: "fuzz",
    now: 0,
  };
}

const contentType = fc.constantFrom(
  "",
  "text/xml; charset=windows-1251",
  "application/rss+xml; charset=utf-8",
  "text/html",
  "charset=x",
);

/** What breaks readers. */
const nasty = [
  ..."<>&;\"'/!?=-[]\0\u0085\u00a0\u061c\u200e\u2028\ufeff\ufffe\ud83d",
  ...'<item> </item> <title> <![CDATA[ ]]> <!-- --> &lt; &amp; &nbsp; &#0; &#x110000; &foo; <?xml <!DOCTYPE <entry> </feed> <a xmlns: xml:base=" <__proto__> <content:encoded> <pubDate> 0000-00-00 32.13.2024 &#xD83D; &#56356; <!ENTITY <media:title> <media:group> <category> 03/04/2024'.split(
    " ",
  ),
];
const fragment = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ maxLength: 8, unit: "binary" }),
  fc.string({ maxLength: 8 }),
);

interface Edit {
  readonly at: number;
  readonly kind: "flip" | "insert" | "remove" | "repeat" | "cut" | "move";
  readonly length: number;
  readonly byte: number;
  readonly text: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom("flip", "insert", "remove", "repeat", "cut", "move"),
  length: fc.integer({ min: 1, max: 400 }),
  byte: fc.integer({ min: 0, max: 255 }),
  text: fragment,
});

function damaged(sample: Uint8Array): fc.Arbitrary<Uint8Array> {
  const start = sample.subarray(0, longestSample);
  return fc.array(edit, { minLength: 1, maxLength: 8 }).map((edits) => edits.reduce(edited, start));
}

function edited(bytes: Uint8Array, { at, kind, length, byte, text }: Edit): Uint8Array {
  const place = Math.floor(at * bytes.length);
  const before = bytes.subarray(0, place);
  const piece = bytes.subarray(place, place + length);
  const after = bytes.subarray(place + length);
  if (kind === "flip") return Buffer.concat([before, Buffer.of(byte), bytes.subarray(place + 1)]);
  if (kind === "insert") return Buffer.concat([before, Buffer.from(text.repeat(length)), bytes.subarray(place)]);
  if (kind === "remove") return Buffer.concat([before, after]);
  if (kind === "repeat") return Buffer.concat([before, ...Array.from({ length: 1 + (byte % 20) }, () => piece), after]);
  if (kind === "cut") return at < 0.5 ? bytes : before;
  return Buffer.concat([piece, before, after]);
}

const names = [
  "item",
  "entry",
  "title",
  "link",
  "guid",
  "description",
  "content:encoded",
  "pubDate",
  "updated",
  "author",
  "id",
  "channel",
  "rss",
  "feed",
  "a",
  "b",
];
const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fragment,
    fc
      .tuple(fc.constantFrom(...names), fc.option(fragment), fc.array(tie("node"), { maxLength: 4 }), fc.boolean())
      .map(
        ([name, attribute, inner, closed]) =>
          `<${name}${attribute === null ? "" : ` type="${attribute}"`}>${inner.join("")}${closed ? `</${name}>` : ""}`,
      ),
  ),
}));
const jsonFeed = fc.record({
  version: fc.constant("https://jsonfeed.org/version/1.1"),
  items: fc.array(
    fc.oneof(
      fc.jsonValue(),
      fc.record({ id: fragment, title: fragment, content_html: node, date_published: fragment }),
    ),
  ),
});

const inventedFeed: fc.Arbitrary<Uint8Array> = fc
  .oneof(
    node.map(
      (inner) => `<?xml version="1.0"?><rss version="2.0"><channel>${inner}<item>${inner}</item></channel></rss>`,
    ),
    node.map((inner) => `<feed xmlns="http://www.w3.org/2005/Atom">${inner}<entry>${inner}</entry></feed>`),
    jsonFeed.map((feed) => JSON.stringify(feed)),
    node,
  )
  .map((text) => Buffer.from(text));
