import type { Action } from "../../src/chat/define-action.ts";
import type { Command } from "../../src/chat/define-command.ts";
import { lookupEarlier, lookupPost, lookupReport, lookupSources } from "./answer-buttons.ts";
import { lookupCountry } from "./country.ts";
import { lookupEvent } from "./event.ts";
import { lookupFind } from "./find.ts";
import { lookupGroup } from "./group.ts";
import { lookupLeader } from "./leader.ts";
import { lookupOutlet } from "./outlet.ts";
import { lookupPerson } from "./person.ts";
import { lookupPublication } from "./publication.ts";
import { lookupStrength } from "./strength.ts";

/** Every `/lookup` command, in the order in which help shows them. They need no store: the verb `lookup` asks them, too. */
export const lookupCommands: readonly Command<"facts" | "server">[] = [
  lookupLeader,
  lookupGroup,
  lookupPerson,
  lookupOutlet,
  lookupPublication,
  lookupEvent,
  lookupStrength,
  lookupCountry,
  lookupFind,
];

/** Names stay for as long as messages that carry them. */
export const lookupActions: readonly Action<"facts" | "server">[] = [
  lookupSources,
  lookupEarlier,
  lookupPost,
  lookupReport,
];
