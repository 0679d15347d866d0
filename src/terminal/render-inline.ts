import { type Style, styled } from "./ansi.ts";
import { formatTimestamp } from "./format-timestamp.ts";

export interface TextOptions {
  readonly colour: boolean;
  /** Milliseconds since the epoch, for "5 minutes ago". */
  readonly now: number;
  /** IANA name, as in `Asia/Tashkent`. */
  readonly timeZone: string;
  /** What Discord blurs until it is clicked; `hidden` unless set. */
  readonly spoilers?: "hidden" | "shown";
}

type Groups = Readonly<Record<string, string | undefined>>;
type Draw = (groups: Groups, options: TextOptions) => string;

/** One line of Discord's Markdown without its marks: emphasis as ANSI where there is colour, links with their address in sight, timestamps in local time. */
export function renderInline(line: string, options: TextOptions): string {
  return line.replace(anyRule, (...match: unknown[]) => {
    const groups = namedGroups(match.at(-1));
    const rule = rules.find(({ name }) => groups[name] !== undefined);
    return rule === undefined ? String(match[0]) : rule.draw(groups, options);
  });
}

const inner = String.raw`(?:\\.|[^\\])+?`;
const emphasis =
  (name: string, style: Style): Draw =>
  (groups, options) =>
    styled(style, renderInline(groups[name] ?? "", options), options.colour);

/** In the order in which they are tried at each character; each is known by its named group. */
const rules: readonly { readonly name: string; readonly pattern: string; readonly draw: Draw }[] = [
  { name: "literal", pattern: String.raw`\\(?<literal>[^\p{L}\p{N}\s])`, draw: ({ literal = "" }) => literal },
  {
    name: "code",
    pattern: "`(?<code>[^`]+)`",
    draw: ({ code = "" }, { colour }) => styled("cyan", code, colour),
  },
  {
    name: "url",
    pattern: String.raw`\[(?<label>(?:\\.|[^\]\\])+)\]\(<?(?<url>[^)\s>]+)>?\)`,
    draw: ({ label = "", url = "" }, options) => link(renderInline(label, options), url, options),
  },
  {
    name: "unix",
    pattern: String.raw`<t:(?<unix>-?\d{1,13})(?::(?<style>[tTdDfFR]))?>`,
    draw: ({ unix, style = "f" }, options) => formatTimestamp(Number(unix) * 1000, style, options),
  },
  { name: "role", pattern: String.raw`<@&(?<role>\w+)>`, draw: ({ role = "" }) => `@role ${role}` },
  { name: "user", pattern: String.raw`<@!?(?<user>\w+)>`, draw: ({ user = "" }) => `@${user}` },
  { name: "channel", pattern: String.raw`<#(?<channel>\w+)>`, draw: ({ channel = "" }) => `#${channel}` },
  { name: "command", pattern: String.raw`</(?<command>[\w -]+):\d+>`, draw: ({ command = "" }) => `/${command}` },
  { name: "emoji", pattern: String.raw`<a?:(?<emoji>\w+):\d+>`, draw: ({ emoji = "" }) => `:${emoji}:` },
  { name: "address", pattern: String.raw`<?(?<address>https?://[^\s>]+)>?`, draw: ({ address = "" }) => address },
  { name: "bold", pattern: String.raw`\*\*(?<bold>${inner})\*\*`, draw: emphasis("bold", "bold") },
  { name: "underline", pattern: `__(?<underline>${inner})__`, draw: emphasis("underline", "underline") },
  { name: "strike", pattern: `~~(?<strike>${inner})~~`, draw: emphasis("strike", "strike") },
  { name: "star", pattern: String.raw`\*(?!\s)(?<star>${inner})(?<!\s)\*`, draw: emphasis("star", "italic") },
  {
    name: "underscore",
    pattern: String.raw`(?<![\p{L}\p{N}])_(?!\s)(?<underscore>${inner})(?<!\s)_(?![\p{L}\p{N}])`,
    draw: emphasis("underscore", "italic"),
  },
];
const anyRule = new RegExp(rules.map(({ pattern }) => pattern).join("|"), "gu");

/** A terminal has no words over an address: the address itself is shown, and its host is not said twice. */
function link(label: string, url: string, { colour }: TextOptions): string {
  const host = URL.canParse(url) ? new URL(url).host : "";
  const address = styled("underline", url, colour);
  return label.replace(/\s*↗$/u, "") === host ? address : `${label} ${address}`;
}

function namedGroups(value: unknown): Groups {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === "string"));
}
