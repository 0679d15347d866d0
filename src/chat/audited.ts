import type { CommandContext, ContextPart, Needs } from "./command-context.ts";
import { contextSeam } from "./context-seam.ts";
import type { Caller } from "./define-command.ts";
import { type Noted, through } from "./note-changes.ts";

/**
 * Does what a command or a button does, with a context that notes what is changed through it, and leaves one record of
 * that, also where it fails half-way. `way` is `/watch add`, or the button's name.
 */
export async function audited<Part extends ContextPart, Result>(
  way: string,
  caller: Caller,
  context: Needs<Part>,
  work: (context: Needs<Part>) => Promise<Result>,
): Promise<Result> {
  const own: Partial<CommandContext> = { ...context };
  const noted: Noted = { changes: [], deeds: [] };
  try {
    return await work({ ...context, ...through(contextSeam, own, noted) });
  } finally {
    if (noted.changes.length + noted.deeds.length > 0) await own.audit?.note({ ...noted, ...whoAndWhere(caller), way });
  }
}

function whoAndWhere({ guildId, channelId, userId, userName }: Caller) {
  return { guildId, channelId, by: { id: userId, name: userName } };
}
