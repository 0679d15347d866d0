import { count, md } from "../../src/chat/text.ts";
import { leadReport } from "../../src/domain/lead-report.ts";
import type { Story } from "../../src/domain/story.ts";
import { reportCount, sourcesOf } from "../../src/domain/story-size.ts";
import type { Message, TextFile } from "../../src/ports/chat.ts";
import { isoTime } from "./log-as-data.ts";
import { shownReport } from "./shown-report.ts";

export const exportFormats = ["csv", "markdown", "json"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What is exported of a story, by the names of the columns. */
const columns = {
  id: ({ shortId }: Story) => shortId,
  opened: ({ openedAt }: Story) => isoTime(openedAt),
  severity: ({ severity }: Story) => severity,
  state: ({ triage }: Story) => (triage.state === "dismissed" ? "not relevant" : triage.state),
  assigned_to: ({ triage }: Story) => triage.assignedTo ?? "",
  title: (story: Story) => shownReport(leadReport(story)).title ?? "",
  gist: (story: Story) => shownReport(leadReport(story)).gist ?? "",
  source: (story: Story) => leadReport(story).source.name,
  reports: (story: Story) => reportCount(story),
  sources: (story: Story) => sourcesOf(story).size,
  watches: (story: Story) => watchesShown(story).join("; "),
  link: (story: Story) => shownReport(leadReport(story)).link ?? "",
} as const satisfies Readonly<Record<string, (story: Story) => string | number>>;

const names = Object.keys(columns);

/** What was found as a file, each as its handling lets it be shown. */
export function exportStories(stories: readonly Story[], format: ExportFormat): Message {
  const rows = stories.map((story) => Object.values(columns).map((cell) => cell(story)));
  return { content: md`${count(stories.length, "alert")} in a file; times are UTC.`, files: [fileOf(rows, format)] };
}

function fileOf(rows: readonly (readonly (string | number)[])[], format: ExportFormat): TextFile {
  switch (format) {
    case "csv":
      return { name: "alerts.csv", text: [names, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("") };
    case "json": {
      const data = rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ""])));
      return { name: "alerts.json", text: `${JSON.stringify(data, null, 2)}\n` };
    }
    case "markdown": {
      const head = [names, names.map(() => "---")];
      return {
        name: "alerts.md",
        text: [...head, ...rows].map((row) => `| ${row.map(markdownCell).join(" | ")} |\n`).join(""),
      };
    }
  }
}

/** Of a restricted report not even which watch found it. */
function watchesShown({ reports }: Story): readonly string[] {
  const shown = reports.filter(({ source }) => source.handling !== "restricted");
  return [...new Set(shown.flatMap(({ watches }) => watches.map(({ name }) => name)))];
}

/** A text that a program of tables would take for a formula begins with an apostrophe, behind whatever blanks or signs that one skips. */
function csvCell(value: string | number): string {
  if (typeof value === "number") return `${value}`;
  const text = value.replace(/[\r\n\t\0]+/gu, " ");
  const isFormula = /^[\s"'\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u.test(text);
  return `"${(isFormula ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** Nothing in it is a mark, and nothing but a whole link is one. */
function markdownCell(value: string | number): string {
  const text = String(value).replace(/\s+/gu, " ");
  return text.replace(/[\\`*_[\]<>#|~!]/gu, "\\$&");
}
