import { Seeded } from "../journey/seeded.ts";
import { bad, hostileId as id, weapons } from "./hostile-weapons.ts";

/** What a feed may hold against those who read it. */
export interface HostileItem {
  readonly title: string;
  readonly text: string;
  readonly author: string;
  readonly sourceName: string;
  readonly watchName: string;
  readonly link: string;
  readonly guid: string;
  readonly language: string;
}

const kinds = Object.keys(weapons);
const words = [
  "Al-Azaim",
  "ISIS-K",
  "Ал-Азоим китоби нав",
  "کتاب تازه",
  "yangi kitob",
  "می\u200cرود",
  "12:30:45",
  "a",
  "",
] as const;
const giants: readonly ((one: string) => string)[] = [
  (one) => `x${"\u0301".repeat(10_000)}${one}`,
  (one) => one.repeat(Math.ceil(6_500 / one.length)),
  (one) => "Al-Azaim ".repeat(800) + one,
  (one) => "\n".repeat(3_000) + one,
  (one) => `${one}${"*_~|`".repeat(1_500)}`,
  (one) => "😀".repeat(4_000) + one,
  (one) => `${"[".repeat(3_000)}${one}`,
  (one) => `${"https://".repeat(900)}${one}`,
];

/** The same for the same seed; every tenth is a giant, and among the first few hundred each weapon is met alone. */
export function hostileTitles(seed: number, count: number): readonly HostileItem[] {
  const draw = new Seeded(seed);
  const alone = kinds.flatMap((kind) => weapons[kind] ?? []);
  return Array.from({ length: count }, (_, index) => hostileItem(draw, index % 2 === 0 ? alone[index / 2] : undefined));
}

function hostileItem(draw: Seeded, alone: string | undefined): HostileItem {
  return {
    title: alone ?? phrase(draw),
    text: phrase(draw),
    author: weapon(draw),
    sourceName: draw.next() < 0.5 ? `Wire ${weapon(draw)}` : weapon(draw),
    watchName: `W ${weapon(draw)}`.slice(0, 80),
    link: linkFor(draw),
    guid: phrase(draw),
    language: draw.next() < 0.8 ? weapon(draw) : phrase(draw),
  };
}

function phrase(draw: Seeded): string {
  if (draw.next() < 0.1) return (giants[draw.between(0, giants.length - 1)] ?? String)(weapon(draw));
  const glue = draw.oneOf(["", " ", "\n", "\u200b", "«", ": ", "(", ")", "\\"]);
  return Array.from({ length: draw.between(1, 6) }, () => (draw.next() < 0.7 ? weapon(draw) : draw.oneOf(words))).join(
    glue,
  );
}

function weapon(draw: Seeded): string {
  const kind = kinds[draw.between(0, kinds.length - 1)] ?? "";
  return draw.oneOf(weapons[kind] ?? ["x"]);
}

/** Addresses that are the item's own, but try to break out of the one place where a link is live. */
function linkFor(draw: Seeded): string {
  const host = draw.oneOf([
    "news.example",
    "xn--80ak6aa92e.example",
    "news.example:8080",
    "а.example",
    "good.example@news.example",
  ]);
  const tail = draw.oneOf([
    "/a/1",
    `/)https://${bad}`,
    `/x)[y](https://${bad})`,
    `/a(b)c?d=\\)&e=[x](https://${bad})`,
    `/a b"c'd<e>f`,
    `/#>)https://${bad}`,
    `/|| ** __ ~~ \` ${"%20".repeat(draw.between(1, 60))}`,
    `/${"x".repeat(draw.between(1, 3_000))}`,
    "/@everyone",
    "/\u202e",
    `/?u=<@${id}>`,
  ]);
  const scheme = draw.oneOf(["https:", "http:", "javascript:", "data:", "HTTPS:"]);
  return `${scheme}//${host}${tail}`;
}
