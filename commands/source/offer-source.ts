import { button, buttonRow } from "../../src/chat/buttons.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { bold, escapeText, firstLine, inLines, label, md } from "../../src/chat/text.ts";
import { formatDuration } from "../../src/domain/duration.ts";
import { handlings } from "../../src/domain/handling.ts";
import type { Source } from "../../src/domain/source.ts";
import type { SourceCheck } from "../../src/domain/source-check.ts";
import { kindWords } from "../../src/domain/source-kind.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import type { Message } from "../../src/ports/chat.ts";
import { drawTest } from "../watch/draw-test.ts";
import { describeCheck } from "./describe-check.ts";

/** The buttons under a source that is about to be added; `source-add-buttons.ts` says what they do. */
export const addActions = {
  save: { name: "source-save" },
  cancel: { name: "source-cancel" },
  open: { name: "source-open" },
  sensitive: { name: "source-sensitive" },
  restricted: { name: "source-restricted" },
} as const;

/** A site that nobody has judged yet is not even looked at before its handling is said. */
export async function askHandling(
  source: Source,
  caller: Caller,
  context: Needs<"clock" | "sources">,
): Promise<Message> {
  const id = await context.sources.drafts.keep(caller.guildId, source, context.clock.now());
  const content = inLines([
    md`${hostOf(source)} is not among the shipped sources. How is its material to be handled? It is looked at after that.`,
    md`• Open: shown as it is`,
    md`• Sensitive: links inert, excerpts behind a spoiler; asked through a proxy unless \`direct:allowed\``,
    md`• Restricted: that it exists, nothing more; asked like a sensitive one`,
  ]);
  const choices = handlings.map((handling) => button(addActions[handling], labels[handling], id));
  return { content, components: [buttonRow([...choices, button(addActions.cancel, label`Cancel`, id)])] };
}

/** What a source holds and what the watches would have matched of it, with the question whether to read it from now on. */
export async function offerSource(
  source: Source,
  caller: Caller,
  context: Needs<"clock" | "sources" | "watches">,
): Promise<Message> {
  const { kind, handling, direct } = source;
  const { noun, address } = kindWords[kind];
  const check = await context.sources.preview(source.url, { guildId: caller.guildId, kind, handling, direct });
  if (check.kind === "failed")
    throw new UserMistake(
      md`Nothing was added: ${hostOf(source)} ${describeCheck(check, "open", noun)}\n\`url\` is ${address}.`,
    );
  const found = check.kind === "read" && check.foundUrl !== undefined ? { ...source, url: check.foundUrl } : source;
  const id = await context.sources.drafts.keep(caller.guildId, found, context.clock.now());
  const { cadence } = source;
  const gap = cadence.kind === "every" ? md`, every ${escapeText(formatDuration(cadence.ms))}` : "";
  const lines = [
    md`${bold(source.name)}${gap}, ${source.handling}: ${describeCheck(check, handling, noun)}`,
    found.url === source.url ? undefined : md`The page names this ${noun}.`,
    await wouldMatch(check, source, caller, context),
    md`Read it from now on?`,
  ];
  const components = [
    buttonRow([button(addActions.save, label`Save`, id), button(addActions.cancel, label`Cancel`, id)]),
  ];
  return { content: inLines(lines), components };
}

async function wouldMatch(
  check: SourceCheck,
  { handling }: Source,
  { guildId }: Caller,
  context: Needs<"watches">,
): Promise<Markdown> {
  const watches = (await context.watches.lists.of(guildId)).watches.filter(({ paused }) => !paused);
  if (check.kind !== "read" || check.newest.length === 0 || watches.length === 0) return md``;
  const drawn = drawTest(watches, check.newest, context.watches);
  return md`Of these: ${handling === "open" ? drawn : firstLine(drawn)}`;
}

const labels = { open: label`Open`, sensitive: label`Sensitive`, restricted: label`Restricted` } as const;

function hostOf({ url }: Source): Markdown {
  return escapeText(URL.parse(url)?.host ?? "");
}
