/** What Discord's client makes of a stretch of text that is more than letters. */
export type Live =
  | { readonly kind: "link"; readonly shown: string; readonly target: string }
  | {
      readonly kind: "user" | "role" | "channel" | "everyone" | "command" | "emoji" | "navigation" | "timestamp";
      readonly text: string;
    }
  | { readonly kind: "invite" | "mail" | "shortcode"; readonly text: string }
  | { readonly kind: "code" | "fence" | "spoiler" | "bold" | "underline" | "italic" | "strike"; readonly text: string }
  | { readonly kind: "heading" | "subtext" | "list" | "quote"; readonly text: string };

type Groups = readonly (string | undefined)[];

interface Rule {
  /** Tried where it stands; the first that holds wins. */
  readonly pattern: RegExp;
  readonly isAtLineStart?: true;
  /** `inside` is read on; what is left out is inert. */
  read(groups: Groups): { readonly live?: Live; readonly inside?: string; readonly shown?: string };
}

/**
 * Reads text as Discord's client does, by its rules as they are documented in its help pages and known from its parser:
 * a backslash before any sign but letters, digits and blanks makes it a letter; code is inert; styles hold anything.
 * Written apart from what escapes: it knows nothing of how this program makes text harmless.
 */
export function readAsClient(text: string): { readonly live: readonly Live[]; readonly shown: string } {
  const live: Live[] = [];
  let shown = "";
  let at = 0;
  while (at < text.length) {
    const found = ruleAt(text, at);
    if (found === undefined) {
      shown += text[at];
      at += 1;
      continue;
    }
    const { rule, groups, length } = found;
    const result = rule.read(groups);
    if (result.live !== undefined) live.push(result.live);
    if (result.inside === undefined) shown += result.shown ?? "";
    else {
      const within = readAsClient(result.inside);
      live.push(...within.live);
      shown += within.shown;
    }
    at += length;
  }
  return { live, shown };
}

function ruleAt(text: string, at: number) {
  const isLineStart = at === 0 || /^[ \t]*$/u.test(text.slice(text.lastIndexOf("\n", at - 1) + 1, at));
  for (const rule of rules) {
    if (rule.isAtLineStart && !isLineStart) continue;
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(text);
    if (match !== null && match[0].length > 0) return { rule, groups: [...match], length: match[0].length };
  }
  return undefined;
}

type Named = Exclude<Live, { readonly kind: "link" }>["kind"];

function token(pattern: RegExp, kind: Named): Rule {
  return { pattern, read: ([text = ""]) => ({ live: { kind, text }, shown: text }) };
}

function style(pattern: RegExp, kind: Named): Rule {
  return { pattern, read: ([, inside = ""]) => ({ live: { kind, text: inside }, inside }) };
}

function block(pattern: RegExp, kind: Named): Rule {
  return { pattern, isAtLineStart: true, read: ([text = ""]) => ({ live: { kind, text }, shown: "" }) };
}

const body = String.raw`((?:\\[\s\S]|[^\\])+?)`;

const rules: readonly Rule[] = [
  { pattern: /\\([^0-9A-Za-z\s])/suy, read: ([, shown = ""]) => ({ shown }) },
  {
    pattern: /```(?:[a-z0-9_+\-.#]*?\n)?\n*([\s\S]*?)\n*```/iuy,
    read: ([, text = ""]) => ({ live: { kind: "fence", text }, shown: text }),
  },
  {
    pattern: /(`+)([\s\S]*?[^`])\1(?!`)/uy,
    read: ([, , text = ""]) => ({ live: { kind: "code", text }, shown: text }),
  },
  block(/#{1,3}[ \t]+(?=\S)/uy, "heading"),
  block(/-#[ \t]+(?=\S)/uy, "subtext"),
  block(/(?:>>>|>)[ \t]+/uy, "quote"),
  block(/(?:[-*+]|\d+\.)[ \t]+(?=\S)/uy, "list"),
  token(/<@!?\d+>/uy, "user"),
  token(/<@&\d+>/uy, "role"),
  token(/<#\d+>/uy, "channel"),
  token(/<\/[^<>:\n]+:\d+>/uy, "command"),
  token(/<id:\w+(?::\d+)?>/uy, "navigation"),
  token(/<t:-?\d+(?::[tTdDfFsSR])?>/uy, "timestamp"),
  token(/<a?:\w+:\d+>|<sound:\d+:\d+>/uy, "emoji"),
  token(/@(?:everyone|here)/uy, "everyone"),
  token(/<(?:mailto:|tel:|sms:)?(?:[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+|\+\d{6,})>/uy, "mail"),
  {
    pattern:
      /\[((?:\\.|\[[^\]]*\]|[^[\]])*)\]\(\s*<?((?:https?|discord|steam|mailto):(?:\([^)]*\)|[^\s\\]|\\.)*?)>?(?:\s+['"][\s\S]*?['"])?\s*\)/iuy,
    read: ([, label = "", target = ""]) => ({
      live: { kind: "link", shown: readAsClient(label).shown, target },
      shown: label,
    }),
  },
  {
    pattern: /<((?:https?|discord|steam):\/\/[^ >\n]+)>/iuy,
    read: ([, target = ""]) => ({ live: { kind: "link", shown: target, target }, shown: target }),
  },
  {
    pattern: /(?:https?|discord|steam):\/\/[^\s<]+[^<.,:;"'\]\s]/iuy,
    read: ([target = ""]) => ({ live: { kind: "link", shown: target, target }, shown: target }),
  },
  token(
    /discord(?:(?:app)?\.com\/(?:invite|template|gifts|events)|\.(?:gg|gift|new)(?:\/invite)?)\/[\w-]{2,255}/iuy,
    "invite",
  ),
  style(new RegExp(String.raw`\|\|${body}\|\|`, "uy"), "spoiler"),
  style(new RegExp(String.raw`\*\*${body}\*\*(?!\*)`, "uy"), "bold"),
  style(new RegExp(`__${body}__(?!_)`, "uy"), "underline"),
  style(new RegExp(`~~${body}~~(?!_)`, "uy"), "strike"),
  style(new RegExp(String.raw`\*(?!\s)${body}(?<!\s)\*(?!\*)`, "uy"), "italic"),
  style(new RegExp(String.raw`(?<![\p{L}\p{N}])_(?!\s)${body}(?<!\s)_(?![\p{L}\p{N}])`, "uy"), "italic"),
  token(/:(?=[\w+-]*[a-z+])[\w+-]{2,}:/iuy, "shortcode"),
];
