import { button, buttonRow } from "../../src/chat/buttons.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { factActions } from "../../src/chat/fact-actions.ts";
import { bold, escapeText, inCapitals, inLines, label, md, shortenMarkdown, withCommas } from "../../src/chat/text.ts";
import { contradictionWords } from "../../src/chat/words/describe-contradiction.ts";
import type { Contradiction } from "../../src/domain/contradiction.ts";
import type { Entity } from "../../src/domain/entity.ts";
import type { FactBase } from "../../src/domain/fact-base.ts";
import type { FactDraft } from "../../src/domain/fact-form.ts";
import { isAtLeast } from "../../src/domain/guild.ts";
import type { FactProposal } from "../../src/domain/guild-facts.ts";
import { entitiesMeant, resolveName } from "../../src/facts/resolve-name.ts";
import { sentence } from "../../src/facts/statement-line.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import type { Message } from "../../src/ports/chat.ts";
import type { ReadForm } from "./read-form.ts";

/** Discord's limit of 2,000 characters, less some air. */
const room = 1_900;
const mostAgainst = 8;

/** What a form would add, before anything is saved: who and what is new, each statement, and what does not fit. */
export function drawDraft(
  id: string,
  { form, proposal }: FactDraft,
  read: ReadForm,
  { level }: Pick<Caller, "level">,
  waiting?: FactProposal,
): Message {
  const { base, entities, statements, contradictions } = read;
  const [first] = statements;
  const content = inLines([
    proposal === undefined
      ? md`**Not saved yet.** For this server only, as reported:`
      : md`**Proposed${by(waiting)}**; not saved yet. For this server only, as reported:`,
    ...statements.map((one) => md`• ${escapeText(sentence(base, one))}`),
    first && md`Grade ${escapeText(first.grade)} · TLP:${inCapitals(first.tlp)}`,
    ...entities.map((entity) => newThing(entity, base)),
    ...against(contradictions, base),
  ]);
  const save = button(factActions.save, proposal === undefined ? label`Save` : label`Confirm`, id);
  const editor = isAtLeast("watchlist-editor", level);
  const isOffered = proposal === undefined && (form.from !== undefined || !editor);
  return {
    content: shortenMarkdown(content, room),
    components: [
      buttonRow([
        ...(editor ? [save] : []),
        ...(isOffered ? [button(factActions.propose, label`Propose`, id)] : []),
        ...lastButtons(id, proposal !== undefined),
      ]),
    ],
  };
}

/** What could not be read is said, and everything typed is kept. */
export function drawMistake(id: string, { proposal }: FactDraft, why: Markdown): Message {
  const content = md`Nothing is saved yet. ${why}\n**Change** opens the form as you filled it in.`;
  return { content: shortenMarkdown(content, room), components: [buttonRow(lastButtons(id, proposal !== undefined))] };
}

function lastButtons(id: string, isWaiting: boolean) {
  const last = isWaiting
    ? button(factActions.reject, label`Reject`, id)
    : button(factActions.cancel, label`Cancel`, id);
  return [button(factActions.change, label`Change`, id), last];
}

function by(waiting: FactProposal | undefined): Markdown {
  if (waiting === undefined) return md``;
  const who = waiting.by === undefined ? md`` : md` by ${escapeText(waiting.by, 60)}`;
  const from = waiting.form.from === undefined ? md`` : md` from ${escapeText(waiting.form.from.shortId)}`;
  return md`${who}${from} ${discordTime(waiting.at, "relative")}`;
}

/** With those that are called alike: a new thing beside them may be one too many. */
function newThing({ kind, names: [first, ...others], id }: Entity, base: FactBase): Markdown {
  const also = others.length === 0 ? md`` : md` (${withCommas(others.map(({ text }) => escapeText(text, 80)))})`;
  const resolved = resolveName(base, first?.text ?? "", (entity) => entity.kind === kind && entity.id !== id);
  const like = resolved.kind === "unknown" ? resolved.nearest : entitiesMeant(resolved);
  const known = withCommas(like.slice(0, 3).map((entity) => escapeText(entity.names[0]?.text ?? entity.id, 80)));
  const hint =
    like.length === 0 ? md`` : md`. Known with a like name: ${known}; if that is meant, **Change** it to that.`;
  return md`New here: ${kind} ${bold(first?.text ?? id)}${also}${hint}`;
}

function against(contradictions: readonly Contradiction[], base: FactBase): readonly Markdown[] {
  if (contradictions.length === 0) return [];
  const lines = contradictions
    .slice(0, mostAgainst)
    .map(({ code, with: other }) => md`• ${contradictionWords[code]}: ${escapeText(sentence(base, other))}`);
  const left = contradictions.length - lines.length;
  return [md`**This does not fit what is known:**`, ...lines, ...(left > 0 ? [md`… and ${left} more`] : [])];
}
