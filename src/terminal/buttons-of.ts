import { ButtonStyle, ComponentType } from "discord-api-types/v10";
import type { MessageJson } from "../ports/chat.ts";

export type ShownButton =
  | { readonly kind: "press"; readonly label: string; readonly action: string; readonly argument: string }
  | { readonly kind: "link"; readonly label: string; readonly url: string };

/** The buttons of a message that can be pressed now, in order. */
export function buttonsOf(message: MessageJson): readonly ShownButton[] {
  return (message.components ?? []).flatMap((row) => {
    if (row.type !== ComponentType.ActionRow) return [];
    return row.components.flatMap((component): readonly ShownButton[] => {
      if (component.type !== ComponentType.Button || component.disabled === true) return [];
      if (component.style === ButtonStyle.Premium) return [];
      const label = component.label ?? "link";
      if (component.style === ButtonStyle.Link) return [{ kind: "link", label, url: component.url }];
      const colon = component.custom_id.indexOf(":");
      if (colon === -1) return [{ kind: "press", label, action: component.custom_id, argument: "" }];
      const action = component.custom_id.slice(0, colon);
      return [{ kind: "press", label, action, argument: component.custom_id.slice(colon + 1) }];
    });
  });
}
