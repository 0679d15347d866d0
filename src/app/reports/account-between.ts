import type { Account } from "../../domain/account.ts";
import type { Between } from "../../domain/between.ts";
import type { Repositories } from "../../ports/repositories.ts";
import { pendingInGuild } from "./pending-in-guild.ts";
import { withPending } from "./with-pending.ts";

export interface AccountDeps {
  readonly repositories: Pick<Repositories, "discards" | "guilds" | "inbox" | "stories">;
  /** How long a story takes reports. */
  readonly groupWithinMs: number;
}

/** What became of all that matched in a guild in a span: what `/status` says of today and what a handover says of a watch. */
export async function accountBetween(
  guildId: string,
  between: Between,
  { repositories, groupWithinMs }: AccountDeps,
): Promise<Account> {
  const { stories } = repositories;
  const pending = await pendingInGuild(guildId, repositories);
  const inStories = await stories.became(guildId, between, between.from - groupWithinMs);
  return withPending(inStories, pending, between, (itemId) => stories.isReported(guildId, itemId));
}
