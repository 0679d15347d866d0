import { button, buttonRow, menuRow } from "../../src/chat/buttons.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { bold, count, escapeText, firstLine, inLines, label, md, plainText, withCommas } from "../../src/chat/text.ts";
import { formatDuration } from "../../src/domain/duration.ts";
import { handlings } from "../../src/domain/handling.ts";
import type { NamedFeed } from "../../src/domain/named-feed.ts";
import type { Source } from "../../src/domain/source.ts";
import type { SourceCheck } from "../../src/domain/source-check.ts";
import { kindWords } from "../../src/domain/source-kind.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import type { Message } from "../../src/ports/chat.ts";
import { drawTest } from "../watch/draw-test.ts";
import { describeCheck } from "./describe-check.ts";
import { namedAs } from "./source-from-options.ts";

/** What is under a source that is about to be added; `draft-buttons.ts` says what each does. */
export const addActions = {
  save: { name: "source-save" },
  cancel: { name: "source-cancel" },
  choose: { name: "source-feed" },
  open: { name: "source-open" },
  sensitive: { name: "source-sensitive" },
  restricted: { name: "source-restricted" },
} as const;

/** Whether it is said how the source's material is to be handled. */
export type Judged = "judged" | "unjudged";

type Context = Needs<"clock" | "sources" | "watches">;

/**
 * Tries the address of a source that is about to be added, and asks what is not known yet: which of several feeds, how its material
 * is to be handled, and whether to read it from now on.
 */
export async function offerSource(source: Source, judged: Judged, caller: Caller, context: Context): Promise<Message> {
  const { noun, address } = kindWords[source.kind];
  const check = await checkDraft(source, judged, caller, context);
  if (check.kind === "failed")
    throw new UserMistake(
      md`Nothing was added: ${hostOf(source)} ${describeCheck(check, "open", noun)}\n\`url\` is ${address}.`,
    );
  if (check.kind === "several") return askWhich(check.feeds, source, judged, caller, context);
  const url = (check.kind === "read" ? check.foundUrl : undefined) ?? source.url;
  const title = check.kind === "read" ? check.title : undefined;
  const found = { ...namedAs(title, source), url };
  const id = await context.sources.drafts.keep(caller.guildId, found, context.clock.now());
  const isNamedByPage = url !== source.url;
  return judged === "judged"
    ? askToSave(found, check, isNamedByPage, id, caller, context)
    : askHandling(found, check, isNamedByPage, id);
}

/** What is at a draft's address, or what that leads to. */
export function checkDraft(
  { url, kind, handling, direct }: Source,
  judged: Judged,
  { guildId }: Caller,
  context: Needs<"sources">,
): Promise<SourceCheck> {
  return context.sources.preview(url, { guildId, kind, handling, direct, isUnjudged: judged === "unjudged" });
}

const longestLabel = 100;

async function askWhich(
  feeds: readonly NamedFeed[],
  source: Source,
  judged: Judged,
  caller: Caller,
  context: Context,
): Promise<Message> {
  const id = await context.sources.drafts.keep(caller.guildId, source, context.clock.now());
  const options = feeds.map(({ url, title }, position) => ({
    label: plainText(plainText(title) || addressOf(url), longestLabel),
    description: plainText(addressOf(url), longestLabel),
    value: String(position),
  }));
  return {
    content: md`${hostOf(source)} names ${count(feeds.length, "feed")}. Which is to be read?`,
    components: [
      menuRow(addActions.choose, `${id}:${judged}`, label`Choose a feed`, options),
      buttonRow([button(addActions.cancel, label`Cancel`, id)]),
    ],
  };
}

function askHandling(source: Source, check: SourceCheck, isNamedByPage: boolean, id: string): Message {
  const content = inLines([
    md`${headOf(source)}: ${describeCheck(check, "unjudged", kindWords[source.kind].noun)}`,
    isNamedByPage && md`The page names this feed.`,
    md`${hostOf(source)} is not among the shipped sources. How is its material to be handled?`,
    md`• Open: shown as it is`,
    md`• Sensitive: links inert, excerpts behind a spoiler; asked through a proxy unless \`direct:allowed\``,
    md`• Restricted: that it exists, nothing more; asked like a sensitive one`,
  ]);
  const choices = handlings.map((handling) => button(addActions[handling], labels[handling], id));
  return { content, components: [buttonRow([...choices, button(addActions.cancel, label`Cancel`, id)])] };
}

/** What a source holds and what the watches would have matched of it, with the question whether to read it from now on. */
async function askToSave(
  source: Source,
  check: SourceCheck,
  isNamedByPage: boolean,
  id: string,
  caller: Caller,
  context: Context,
): Promise<Message> {
  const { noun } = kindWords[source.kind];
  const lines = [
    md`${headOf(source)}, ${source.handling}: ${describeCheck(check, source.handling, noun)}`,
    isNamedByPage && md`The page names this ${noun}.`,
    await wouldMatch(check, source, caller, context),
    md`Read it from now on?`,
  ];
  const components = [
    buttonRow([button(addActions.save, label`Save`, id), button(addActions.cancel, label`Cancel`, id)]),
  ];
  return { content: inLines(lines), components };
}

function headOf({ name, cadence }: Source): Markdown {
  const gap = cadence.kind === "every" && md`every ${escapeText(formatDuration(cadence.ms))}`;
  return withCommas([bold(name), gap]);
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

/** Without a scheme, and without what may be a key. */
function addressOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
