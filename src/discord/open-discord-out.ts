import type { Clock } from "../lib/clock.ts";
import { UnderWay } from "../lib/under-way.ts";
import type { Notify, Outgoing } from "../ports/chat.ts";
import type { Guilds } from "../ports/guild-records.ts";
import { discordChannels } from "./discord-channels.ts";
import { type DiscordHttp, openHttp } from "./discord-http.ts";
import { createNotify, type NotifyDeps } from "./notify.ts";
import { pauseWhenRefused } from "./pause-when-refused.ts";
import { RefusalBudget } from "./refusal-budget.ts";
import { SecondUser } from "./second-user.ts";
import { createDiscordSender } from "./send.ts";

export interface DiscordAccess {
  readonly token: string;
  /** As discord.js's `rest.api`, without the version; Discord's own when absent. */
  readonly apiUrl?: string;
}

export interface DiscordOutDeps extends NotifyDeps {
  readonly guilds: Pick<Guilds, "get">;
  readonly clock: Clock;
}

/** What goes out to Discord, and what the incoming half shares with it. */
export interface DiscordOut extends Outgoing {
  /** For answers: it tries once more, and is soon done. */
  readonly http: DiscordHttp;
  /** Counts what is refused, over all clients. */
  readonly budget: RefusalBudget;
  /** Goes out also while posting pauses, and may be refused itself. */
  readonly notifyDuringPause: Notify;
  /** Calls back when all posting begins to pause; `until` in milliseconds since the epoch. */
  onPause(listener: (until: number) => void): void;
  /** Whether another program answers with the same token. */
  readonly secondUser: SecondUser;
  /** Calls back once when that is found out. */
  onSecondUser(listener: () => void): void;
}

/** Posts, notices and what can be asked of channels, over HTTP: nothing of it waits for the gateway. */
export function openDiscordOut(access: DiscordAccess, deps: DiscordOutDeps): DiscordOut {
  const { clock, logger } = deps;
  const listeners: ((until: number) => void)[] = [];
  const onSpent = (until: number) => {
    logger.error(
      { event: "posting_paused", until: new Date(until).toISOString() },
      "Discord refused too many requests; all posting pauses",
    );
    for (const listener of listeners) listener(until);
  };
  const budget = new RefusalBudget({ clock, onSpent });
  const found: (() => void)[] = [];
  const onFound = () => {
    logger.error({ event: "token_shared" }, "another program answers with the same Discord token");
    for (const listener of found) listener();
  };
  const secondUser = new SecondUser({ clock, onFound });
  const calls = new UnderWay(clock);
  const posting = createDiscordSender(openHttp({ ...access, budget, calls }));
  const sender = pauseWhenRefused(posting, budget, clock);
  const http = openHttp({ ...access, retries: 1, timeoutMs: 5_000, budget, secondUser, calls });
  return {
    sender,
    ...createNotify(sender, http, deps),
    channels: discordChannels(http),
    pausedUntil: () => budget.pausedUntil,
    calls,
    http,
    budget,
    notifyDuringPause: createNotify(posting, http, deps).notify,
    onPause: (listener) => void listeners.push(listener),
    secondUser,
    onSecondUser: (listener) => void found.push(listener),
  };
}
