import { type AutocompleteInteraction, InteractionResponseType, Routes } from "discord.js";
import type { Command, Suggestion } from "../chat/define-command.ts";
import { type RunDeps, suggestFor } from "../chat/run-command.ts";
import { shorten } from "../chat/text.ts";
import { timeLimit } from "../lib/time-limit.ts";
import type { InTimeDeps } from "./answer-in-time.ts";
import { callerOf } from "./caller.ts";
import { errorFacts } from "./error-facts.ts";
import { flatOptions } from "./given-options.ts";

/** Completes what is being typed: at most 25, and none rather than late or an error. Never throws. */
export async function completeOption(
  interaction: AutocompleteInteraction,
  command: Command | undefined,
  deps: InTimeDeps,
): Promise<void> {
  const { logger } = deps.run;
  const found = suggestions(interaction, command, deps.run).catch((error: unknown) => {
    logger.error({ event: "completion_failed", what: command?.path, ...errorFacts(error) }, "completion failed");
    return [];
  });
  const inTime = await timeLimit(deps.longestMs, found, deps.clock);
  const choices = (inTime ?? []).flatMap(fitted).slice(0, 25);
  const body = { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } };
  await deps.http.post(Routes.interactionCallback(interaction.id, interaction.token), body).catch((error: unknown) => {
    logger.debug(
      { event: "completion_lost", what: command?.path, ...errorFacts(error) },
      "a completion did not arrive",
    );
  });
}

async function suggestions(
  interaction: AutocompleteInteraction,
  command: Command | undefined,
  { context }: RunDeps,
): Promise<readonly Suggestion[]> {
  const focused = flatOptions(interaction.options.data).find((option) => option.focused === true);
  const caller = await callerOf(interaction, context);
  if (command === undefined || caller === undefined || typeof focused?.value !== "string") return [];
  return suggestFor(command, focused.name, focused.value, caller, context);
}

/** A long name is cut; a long value would be another value. */
function fitted({ name, value }: Suggestion): readonly Suggestion[] {
  if (value.length > 100 || value === "" || name === "") return [];
  return [{ name: shorten(name, 100), value }];
}
