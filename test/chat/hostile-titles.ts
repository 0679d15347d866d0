import { Seeded } from "../journey/seeded.ts";

/** What a feed may hold against those who read it. */
export interface HostileItem {
  readonly title: string;
  readonly text: string;
  readonly author: string;
  readonly sourceName: string;
  readonly watchName: string;
  readonly link: string;
}

/** Every id in them: whatever is live and bears it came from outside. */
export const hostileId = "666000666000666000";
const bad = "evil.example";
const id = hostileId;

/** By kind, so that a run can tell which kinds it tried. */
const weapons: Readonly<Record<string, readonly [string, ...string[]]>> = {
  markdown: ["**b**", "__u__", "*i*", "_i_", "~~s~~", "***x***", "\\*", "\\\\", "\\", "`", "``", "a\\`b`"],
  block: ["# h", "\n## h", "\n### h", "-# small", "\n- a", "\n* a", "\n1. a", "\n> q", "\n>>> q", "- ", "1. ", "+ x"],
  fence: ["```", "```js\nx\n```", "`c`", "``c``", "```\n", "~~~"],
  masked: [
    `[bank](https://${bad})`,
    `[https://good.example](https://${bad})`,
    `[good.example ↗](<https://${bad}>)`,
    `[x](http://${bad} "good")`,
    `](https://${bad})`,
    "[[x]](http://h.example)",
    `[a\n](https://${bad})`,
    `[x]\u200b(https://${bad})`,
  ],
  bare: [
    `https://${bad}/x?y=1`,
    `HTTPS://${bad}`,
    `http://${bad}`,
    `steam://run/1`,
    `<https://${bad}>`,
    `https:\u200b//${bad}`,
    `ht\u2060tps://${bad}`,
    "https://1.2.3.4:80/",
    "https://[::1]/",
    `h\u00adttps://${bad}`,
    `discord://-/channels/${id}`,
  ],
  schemeless: [
    bad,
    `www.${bad}`,
    "evil。example",
    "evil．example/x",
    "evil｡example",
    `//${bad}`,
    `mailto:a@${bad}`,
    `<a@${bad}>`,
    "<+15550100>",
  ],
  encoded: [
    "https://ex%61mple.com",
    "https://xn--80ak6aa92e.com",
    "https://аpple.example",
    `https://good.example@${bad}/`,
    `https://${bad}\\@good.example`,
    "https:／／evil.example",
    "https://evil%2eexample",
  ],
  invite: [
    "discord.gg/abc",
    "https://discord.gg/abc",
    "DISCORD.GG/abc",
    "discord.com/invite/abc",
    "discordapp.com/invite/abc",
    "discord.gift/abcdefghijklmnop",
    "discord.new/abc",
    "discord.com/template/abc",
    "discord.com/gifts/abc",
    "discord.com/events/1/2",
    "dis\u200bcord.gg/abc",
    "canary.discord.com/invite/abc",
  ],
  mention: [
    "@everyone",
    "@here",
    `<@${id}>`,
    `<@!${id}>`,
    `<@&${id}>`,
    `<#${id}>`,
    "@\u200beveryone",
    "@\u2060here",
    `<\u200b@${id}>`,
    `\\<@${id}>`,
    "@@everyone",
    "＠everyone",
  ],
  rich: [
    "<t:666000666:R>",
    "<t:666000666>",
    `</x:${id}>`,
    `</x y:${id}>`,
    `<:a:${id}>`,
    `<a:b:${id}>`,
    "<id:customize>",
    "<id:browse>",
    `<sound:0:${id}>`,
    ":skull:",
    ":+1:",
  ],
  spoiler: ["||s||", "||", "|||", "|| ||", "||a|b||"],
  bidi: ["\u202egpj.exe", "\u2066x\u2069", "\u202b\u202a", "\u200f\u200e", "\u061c", "\u2067‮https://x.example"],
  invisible: [
    "\u200b".repeat(40),
    "\u200d".repeat(300),
    "\u200c".repeat(300),
    "\u2060".repeat(90),
    "\ufeff",
    "\u00ad\u00ad",
    "\u3164".repeat(30),
    "\uffa0",
    "\u115f\u1160",
    "\u{e0041}\u{e0042}",
    "\u0000\u0007\u001b[31m",
    "\u180e",
    "\u2028\u2029",
  ],
  marks: [
    "Z\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308",
    `a${"\u0489".repeat(50)}`,
    "\u20dd\u20dd\u20dd\u20dd\u20dd\u20dd",
  ],
  broken: ["\ud800", "\udc00x", "a\ud83d", "\ufffe\uffff", "\u{10ffff}"],
  emoji: ["😀".repeat(60), "👨‍👩‍👧‍👦".repeat(20), "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣".repeat(9), "❤️"],
};
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

/** The kinds of which each is in the list, for the listing. */
export const hostileKinds: readonly string[] = kinds;

function hostileItem(draw: Seeded, alone: string | undefined): HostileItem {
  return {
    title: alone ?? phrase(draw),
    text: phrase(draw),
    author: weapon(draw),
    sourceName: draw.next() < 0.5 ? `Wire ${weapon(draw)}` : weapon(draw),
    watchName: `W ${weapon(draw)}`.slice(0, 80),
    link: linkFor(draw),
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
