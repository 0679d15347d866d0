import type { Notice } from "../../domain/notice.ts";
import { dayMs, hourMs, minuteMs } from "../../lib/durations.ts";

/** The notice that a text of the first version is; its words where it says none that is known. */
export function noticeOfSentence(text: string): Notice {
  return nothingMatched(text) ?? watchEnded(text) ?? { code: "text", text };
}

/** Numbers were written as the operator's language writes them. */
function nothingMatched(text: string): Notice | undefined {
  const found = /^🔕 Nothing matched in 24 hours · (.+) of (.+) sources read · (.+) new items? · (.+)$/u.exec(text);
  const [sourcesRead, sources, items] = (found ?? []).slice(1, 4).map(numberIn);
  const canary = canaryIn(found?.[4] ?? "");
  if (sourcesRead === undefined || sources === undefined || items === undefined || canary === undefined)
    return undefined;
  return { code: "nothing-matched", sourcesRead, sources, items, canary };
}

function numberIn(written: string): number | undefined {
  return /^\d[\d\s.,'’]*$/u.test(written) ? Number(written.replaceAll(/\D/gu, "")) : undefined;
}

function canaryIn(words: string): Extract<Notice, { readonly code: "nothing-matched" }>["canary"] | undefined {
  if (words === "**canary lost: alerts may not come out**") return "lost";
  if (words === "canary not back yet") return "not-back";
  if (words === "canary just now") return { minutesAgo: 0 };
  const minutes = /^canary (\d+) min ago$/u.exec(words)?.[1];
  return minutes === undefined ? undefined : { minutesAgo: Number(minutes) };
}

const spans: Readonly<Record<string, number>> = { m: minuteMs, h: hourMs, d: dayMs };

/** Only a name without anything that Markdown had to hide can be read back. */
function watchEnded(text: string): Notice | undefined {
  const found =
    /^\*\*([\p{L}\p{M}\p{N} ,.'’&()-]+)\*\* ended after (\d+)([mhd]): (\d+) alerts?\. `\/watch resume watch:\1 until:\2\3` goes on\.$/u.exec(
      text,
    );
  if (found === null) return undefined;
  const [, watch = "", number, unit = "", alerts] = found;
  return { code: "watch-ended", watch, afterMs: Number(number) * (spans[unit] ?? 0), alerts: Number(alerts) };
}
