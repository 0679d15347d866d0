import type { Caller } from "../../src/chat/define-command.ts";
import type { Guild } from "../../src/domain/guild.ts";

/** How `/settings` lets a person be shown on what others see; `undefined` for nobody. */
export function shownName(
  { userName }: Pick<Caller, "userName">,
  { people }: Pick<Guild, "people">,
): string | undefined {
  if (people === "nobody") return undefined;
  return people === "initials" ? initials(userName) : userName;
}

/** `Dana Vale` → `D. V.`; of a name without letters its first character. */
function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [name];
  return words
    .slice(0, 3)
    .map((word) => `${[...word][0]?.toUpperCase() ?? ""}.`)
    .join(" ");
}
