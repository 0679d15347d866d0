import type { Action } from "../../src/chat/define-action.ts";
import type { Command } from "../../src/chat/define-command.ts";
import { lookupAsk, lookupEarlier, lookupPost, lookupReport, lookupSources } from "./answer-buttons.ts";
import { lookupChanges } from "./changes.ts";
import { lookupCountry } from "./country.ts";
import { lookupDoubtful } from "./doubtful.ts";
import { lookupEvent } from "./event.ts";
import { lookupFind } from "./find.ts";
import { lookupForecasts } from "./forecasts.ts";
import { lookupGroup } from "./group.ts";
import { lookupLeader } from "./leader.ts";
import { lookupOutlet } from "./outlet.ts";
import { lookupPerson } from "./person.ts";
import { lookupPublication } from "./publication.ts";
import { lookupRelation } from "./relation.ts";
import { lookupRole } from "./role.ts";
import { lookupStrength } from "./strength.ts";
import { lookupTimeline } from "./timeline.ts";

/** Every `/lookup` command, in the order in which help shows them. They need no store: the verb `lookup` asks them, too. */
export const lookupCommands: readonly Command<"clock" | "facts" | "server">[] = [
  lookupLeader,
  lookupGroup,
  lookupPerson,
  lookupOutlet,
  lookupPublication,
  lookupEvent,
  lookupStrength,
  lookupCountry,
  lookupRole,
  lookupTimeline,
  lookupForecasts,
  lookupChanges,
  lookupDoubtful,
  lookupRelation,
  lookupFind,
];

/** Names stay for as long as messages that carry them. */
export const lookupActions: readonly Action<"clock" | "facts" | "server">[] = [
  lookupSources,
  lookupEarlier,
  lookupPost,
  lookupReport,
  lookupAsk,
];
