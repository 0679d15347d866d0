import { alertCard } from "../src/chat/alert-card.ts";
import { stampedCard } from "../src/deliver/stamp.ts";
import type { Report, Story } from "../src/domain/story.ts";

const width = 640;
const lineHeight = 22;
const columns = 74;

/** The README's picture: a real card, drawn by the code that draws it for Discord, with an invented item. */
export function drawAlert(): string {
  const [alert] = story.alerts;
  if (alert === undefined) throw new Error("the picture's story has no alert");
  const card = stampedCard(alertCard)(story, alert);
  const embed = card.embeds?.[0];
  const head = (card.content ?? "").split("\n");
  const lines = (embed?.description ?? "").split("\n").flatMap(wrap);
  const bottom = 70 + lines.length * lineHeight;
  const colour = `#${(embed?.color ?? 0).toString(16).padStart(6, "0")}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${bottom + 76 + (head.length - 1) * lineHeight}" font-family="Helvetica, Arial, 'DejaVu Sans', sans-serif" font-size="14">
<rect width="100%" height="100%" rx="8" fill="#313338"/>
${head.map((line, index) => `<text x="20" y="${30 + index * lineHeight}" fill="#f2f3f5">${rich(line)}</text>`).join("\n")}
<g transform="translate(0 ${(head.length - 1) * lineHeight})">
<rect x="20" y="44" width="${width - 40}" height="${bottom - 22}" rx="4" fill="#2b2d31"/>
<rect x="20" y="44" width="4" height="${bottom - 22}" rx="2" fill="${colour}"/>
${lines.map((line, index) => `<text x="38" y="${72 + index * lineHeight}" fill="#dbdee1">${rich(line)}</text>`).join("\n")}
<text x="38" y="${bottom + 10}" fill="#949ba4" font-size="12">${rich(embed?.footer?.text ?? "")}</text>
<g font-size="13"><rect x="20" y="${bottom + 32}" width="110" height="30" rx="4" fill="#5865f2"/><text x="75" y="${bottom + 52}" fill="#fff" text-anchor="middle">Acknowledge</text>
<rect x="138" y="${bottom + 32}" width="110" height="30" rx="4" fill="#4e5058"/><text x="193" y="${bottom + 52}" fill="#fff" text-anchor="middle">Not relevant</text></g>
</g>
</svg>
`;
}

function wrap(line: string): readonly string[] {
  const rows: string[] = [""];
  for (const word of line.split(" ")) {
    const row = rows.at(-1) ?? "";
    if (row !== "" && row.length + word.length > columns) rows.push(word);
    else rows[rows.length - 1] = row === "" ? word : `${row} ${word}`;
  }
  return rows;
}

/** The Markdown that cards use: bold, links by their words, times by the reader's clock, escapes. */
function rich(text: string): string {
  return text
    .replace(/\[([^\]]+)\]\([^)]*\)/gu, "$1")
    .replace(/<t:(\d+):[ft]>/gu, (_, seconds: string) => new Date(Number(seconds) * 1000).toISOString().slice(11, 16))
    .replace(/\\(.)/gu, "$1")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/\*\*([^*]+)\*\*/gu, '<tspan font-weight="bold">$1</tspan>');
}

const seenAt = Date.parse("2026-03-01T14:06:00Z");
const title = "«Ал-Азоим» китоби нав ба забони тоҷикӣ нашр кард";
const text = "Ба гуфтаи таҳлилгарон, китоб бо хатти кириллӣ аст. Ин хабар сохта аст.";
const report: Report = {
  item: {
    id: "0123456789abcdef",
    keys: ["0123456789abcdef"],
    sourceKey: "s",
    basis: "guid",
    title,
    text,
    link: "https://example.org/tg/kitobi-nav",
    language: "tg",
    published: "2026-03-01T14:02:00Z",
    seenAt,
  },
  gist: { who: "Al-Azaim", releases: [{ kind: "book", count: { value: 1, bound: "exact" }, languages: ["tg-Cyrl"] }] },
  source: { id: "wire", name: "SAMPLE wire", handling: "open" },
  watches: [
    {
      watchId: "1",
      name: "Al-Azaim",
      severity: "critical",
      hits: [{ field: "title", start: 1, end: 9, text: "Ал-Азоим", term: "Al-Azaim" }],
    },
    { watchId: "2", name: "Central Asian language releases", severity: "critical", hits: [] },
  ],
  joinedAt: seenAt,
  channelIds: ["c"],
};
const delivery = {
  state: "delivered",
  nonce: "n",
  attempts: 1,
  queuedAt: seenAt,
  nextAttemptAt: seenAt,
} as const;
const story: Story = {
  id: "0123456789abcdef",
  guildId: "g",
  shortId: "SW-4F2A",
  severity: "critical",
  triage: { state: "open" },
  openedAt: seenAt,
  revision: 0,
  reports: [report],
  alerts: [{ channelId: "c", delivery, replies: [], shownRevision: 0, edit: { attempts: 0, nextAttemptAt: 0 } }],
};
