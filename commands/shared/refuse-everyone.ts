import type { Caller } from "../../src/chat/define-command.ts";
import { md } from "../../src/chat/text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";

/** The role @everyone has the server's id: named as a role it pings nobody. */
export function refuseEveryone(roleId: string | undefined, { guildId }: Caller): void {
  if (roleId !== guildId) return;
  throw new UserMistake(
    md`\`@everyone\` cannot be pinged by alerts. Choose a role, such as that of whoever is on duty: \`mention:@duty\`.`,
  );
}
