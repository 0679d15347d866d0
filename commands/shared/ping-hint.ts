import { roleMention } from "../../src/chat/links.ts";
import { md } from "../../src/chat/text.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
/** Discord drops a role's ping silently where the role may not be mentioned; a bot cannot see from a command whether that is so. */
export function pingHint(roleId: string): Markdown {
  return md`${roleMention(roleId)} is pinged only if “Allow anyone to @mention this role” is on for it (Server Settings → Roles).`;
}
