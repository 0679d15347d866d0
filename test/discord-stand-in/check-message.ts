import { MessageFlags } from "discord-api-types/v10";
import { ApiError, refusals } from "./api-error.ts";
import { checkRows } from "./check-components.ts";
import { checkEmbeds } from "./check-embeds.ts";
import { FormCheck, lengthOf } from "./form-check.ts";
import type { AllowedMentions, Embed, MessageBody } from "./message-body.ts";

/** What a bot may set on a message of a channel; of these, interactions alone may be ephemeral. */
const settableFlags = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications;

/**
 * Refuses what Discord's documentation refuses (resources/message: Create Message, Embed Limits, Allowed Mentions).
 *
 * @throws ApiError 400 with code 50035 and every problem, or 50006 for a message with nothing in it.
 */
export function checkMessage(body: MessageBody, in_: "channel" | "interaction", fileCount: number): void {
  if (((body.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0) {
    throw new ApiError(501, 0, "The stand-in does not know components v2.");
  }
  const form = new FormCheck();
  form.text(["content"], body.content, 2000);
  form.text(["nonce"], String(body.nonce ?? ""), 25);
  checkEmbeds(form, body.embeds ?? []);
  checkRows(form, body.components ?? []);
  checkAllowedMentions(form, body.allowed_mentions ?? {});
  const allowed = in_ === "interaction" ? settableFlags | MessageFlags.Ephemeral : settableFlags;
  form.require(((body.flags ?? 0) & ~allowed) === 0, ["flags"], "BASE_TYPE_INVALID", "These flags cannot be set.");
  form.throwIfAny();

  if (isEmpty(body.content, body.embeds, fileCount)) throw refusals.emptyMessage();
}

/** As on creation, except that what is absent stays as it is, and that flags a bot cannot set are ignored. */
export function checkEdit(body: MessageBody, fileCount: number): void {
  const { flags: _, ...rest } = body;
  const stays = { content: body.content === undefined ? "(as before)" : body.content };
  checkMessage({ ...rest, content: stays.content }, "interaction", fileCount);
}

/** Components alone are not a message: without content, a file or an embed that shows something, Discord answers 50006. */
function isEmpty(
  content: string | null | undefined,
  embeds: readonly Embed[] | null | undefined,
  files: number,
): boolean {
  const shown = (embeds ?? []).some((embed) => Object.entries(embed).some(([key, value]) => key !== "type" && value));
  return lengthOf(content ?? "") === 0 && !shown && files === 0;
}

function checkAllowedMentions(form: FormCheck, allowed: AllowedMentions): void {
  for (const kind of ["users", "roles"] as const) {
    const ids = allowed[kind] ?? [];
    form.count(["allowed_mentions", kind], ids, 0, 100);
    const both = ids.length > 0 && (allowed.parse ?? []).includes(kind);
    const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
    form.require(!both, ["allowed_mentions"], "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message);
  }
}
