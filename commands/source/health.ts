import { defineCommand } from "../../src/chat/define-command.ts";
import { code, count, escapeText, inLines, md, withCommas, withDots } from "../../src/chat/text.ts";
import { describeAnswers, describeShare, describeVerdicts } from "../../src/chat/words/describe-answers.ts";
import { roughly } from "../../src/chat/words/roughly.ts";
import type { FollowedSource } from "../../src/domain/followed-source.ts";
import { fewestVerdicts } from "../../src/domain/verdicts.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { type SourceRecord, sourceRecord } from "../../src/trends/source-record.ts";
import { worstFirst } from "../../src/trends/worst-first.ts";
import { type AnsweredStories, answeredStories } from "../shared/answered-stories.ts";
import { pages } from "../shared/pages.ts";
import { findSource, suggestSources } from "./find-source.ts";

export const sourceHealth = defineCommand({
  path: "source health",
  summary: "What share of a source was not relevant, how often it was first, what others denied later.",
  access: "viewer",
  needs: ["alerts", "clock", "sources"],
  options: {
    source: { kind: "text", description: "Its name or id; all sources without it.", suggest: suggestSources },
    page: { kind: "text", description: "The page to show, such as 2." },
  },
  quiet: true,

  async run({ source: wanted, page }, caller, context) {
    if (wanted !== undefined) {
      const { source } = await findSource(wanted, caller, context.sources.book);
      return { content: oneSource(source, await answeredStories(caller, context)) };
    }
    const followed = await context.sources.book.followed(caller.guildId);
    if (followed.length === 0) return { content: md`No source is followed. \`/source add url:…\` adds one.` };
    const found = await answeredStories(caller, context);
    const lines = linesOf(followed, found);
    const silent = followed.length - lines.length;
    const none = silent > 0 && md`${count(silent, "source")} without an alert`;
    const head = md`🩺 ${withCommas([count(lines.length, "source"), none])}: ${found.span}. The surest not relevant come first.`;
    return { content: pages(head, lines, page, "/source health") };
  },
});

type Face = FollowedSource["source"];

function linesOf(followed: readonly FollowedSource[], { stories }: AnsweredStories): readonly Markdown[] {
  return followed
    .map(({ source }) => ({ source, record: sourceRecord(stories, source.id) }))
    .filter(({ record }) => record.answers.alerts > 0)
    .toSorted((a, b) => worstFirst(a.record.answers, b.record.answers))
    .map(({ source, record }) => line(source, record));
}

function line({ name, id }: Face, record: SourceRecord): Markdown {
  const { answers, contradicted } = record;
  const parts = [
    count(answers.alerts, "alert"),
    describeVerdicts(answers),
    describeLead(record),
    contradicted.length > 0 && md`${contradicted.length} later contradicted`,
  ];
  return md`• ${escapeText(name, 60)} (${code(id)}) · ${withDots(parts)}`;
}

function oneSource({ name, id }: Face, { stories, span }: AnsweredStories): Markdown {
  const record = sourceRecord(stories, id);
  return inLines([
    md`🩺 ${escapeText(name, 60)} (${code(id)}): ${span}`,
    describeAnswers(record.answers),
    md`${describeVerdicts(record.answers)}.`,
    md`${describeLead(record)}.`,
    describeContradicted(record),
    md`First is who was seen here first: who is read more often is first more often. Nothing is changed by any of this.`,
  ]);
}

/** Of alerts that others report too. */
function describeLead({ shared, first, medianLeadMs }: SourceRecord): Markdown {
  if (shared < fewestVerdicts)
    return md`${shared} of ${fewestVerdicts} alerts shared with other sources: ${fewestVerdicts - shared} more needed`;
  const lead = medianLeadMs !== undefined && md`median lead ${roughly(medianLeadMs)}`;
  return withCommas([describeShare(first, shared, "first"), lead]);
}

const mostNamed = 10;

function describeContradicted({ contradicted }: SourceRecord): Markdown {
  if (contradicted.length === 0) return md`No other source denied or corrected later what it reported.`;
  const named = contradicted.slice(0, mostNamed).map(({ shortId }) => code(shortId));
  const more = contradicted.length > mostNamed && md`${contradicted.length - mostNamed} more`;
  return md`Later denied or corrected by others: ${withCommas([...named, more])}.`;
}
