import type { BrakeNotice } from "../domain/notice.ts";
import type { Message } from "../ports/chat.ts";
import { button, buttonRow } from "./buttons.ts";
import { count, label } from "./text.ts";
import { describeBrake } from "./words/describe-brake.ts";

/** The two ways out of the brake, under its notice. The names are promises: old messages carry them for as long as they exist. */
export const brakeActions = { release: { name: "brake-release" }, discard: { name: "brake-discard" } } as const;

/** What the brake holds of a source, with titles and buttons; once that is decided, what became of it. */
export function heldCard(id: string, notice: BrakeNotice): Message {
  const content = describeBrake(notice);
  if (notice.decided !== undefined) return { content, components: [] };
  const argument = `${id}.${notice.until}`;
  const items = count(notice.items, "item");
  return {
    content,
    components: [
      buttonRow([
        button(brakeActions.release, label`Release ${items}`, argument),
        button(brakeActions.discard, label`Discard ${items}`, argument),
      ]),
    ],
  };
}
