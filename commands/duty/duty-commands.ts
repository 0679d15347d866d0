import type { Action } from "../../src/chat/define-action.ts";
import type { Command } from "../../src/chat/define-command.ts";
import { handOver } from "./hand-over-button.ts";
import { dutyHandover } from "./handover.ts";
import { haveDutyButton } from "./have-duty-button.ts";
import { dutyShow } from "./show.ts";
import { dutyTake } from "./take.ts";
import { takeOver } from "./take-over-button.ts";

/** Every `/duty` command, in the order in which help shows them. */
export const dutyCommands: readonly Command[] = [dutyTake, dutyHandover, dutyShow];

export const dutyActions: readonly Action[] = [haveDutyButton, takeOver, handOver];
