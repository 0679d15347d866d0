import type { Account } from "../../domain/account.ts";
import type { Between } from "../../domain/between.ts";
import { dayOf } from "../../domain/report-tally.ts";
import type { Story } from "../../domain/story.ts";
import { addAccount, addStory, emptyAccount } from "../../domain/story-account.ts";
import { dayMs } from "../../lib/durations.ts";
import type { Records } from "../records/records.ts";
import type { StoryDirectory } from "./story-directory.ts";
import type { StoryReports } from "./story-reports.ts";

interface AccountDeps {
  readonly directory: StoryDirectory;
  readonly records: Pick<Records<Story>, "getMany">;
  readonly reports: Pick<StoryReports, "whole">;
}

/** Stories are read so many at a time. */
const atOnce = 500;

/** What became of the reports that joined a guild's stories in a span: whole days from their totals, and of a day that is cut its stories are read. */
export async function accountBetween(guildId: string, between: Between, deps: AccountDeps): Promise<Account> {
  const { directory, records, reports } = deps;
  const account = emptyAccount();
  for (const { from, to } of byDays(between)) {
    if (to - from === dayMs) {
      addAccount(account, directory.totals.ofDay(guildId, from));
      continue;
    }
    const ids = directory.joinedOn(guildId, dayOf(from));
    for (let done = 0; done < ids.length; done += atOnce)
      for (const story of await records.getMany(ids.slice(done, done + atOnce)))
        if (story !== undefined) addStory(account, await reports.whole(story), { from, to });
  }
  return account;
}

/** The days of UTC of a span, the first and the last as far as they are in it. */
function byDays({ from, to }: Between): readonly Between[] {
  const parts: Between[] = [];
  for (let start = from; start < to; start = parts.at(-1)?.to ?? to)
    parts.push({ from: start, to: Math.min((dayOf(start) + 1) * dayMs, to) });
  return parts;
}
