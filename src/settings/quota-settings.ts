import { z } from "zod";

const quota = (usual: number, words: string) => z.int().min(1).max(1_000_000).default(usual).describe(words);

/** `servers.quotas`: each server has its own, and none can use up what the others need. */
export const QuotaSettings = z.strictObject({
  watches: quota(200, "Watches that a server may have."),
  regexWork: quota(
    1_500,
    "Work of all regular expressions in a server's watches together, in steps for each letter of an item; one costs 20 at least, and a query may have 300.",
  ),
  sources: quota(500, "Sources that a server may add to those of the catalogue."),
  facts: quota(2_000, "Changes that a server may make to the facts; each is kept with its history."),
  mutes: quota(200, "Stories and watches that a server may have muted at a time."),
  reports: quota(
    50_000,
    "Reports that are kept of a server, in all its stories. Beyond it finished stories older than a week go before their time, the oldest first; unfinished ones never do.",
  ),
  requestsAMinute: quota(240, "Commands, buttons and forms of all members of a server together."),
  lookupsAMinute: quota(
    20,
    "Sites and pages that are asked because a member says so, such as `/source add` and `/watch test url:`.",
  ),
  draftsAnHour: quota(200, "Watches, imports and sources that are offered for saving."),
  importsAnHour: quota(30, "Watchlists that are pasted or taken from the starter list, and files of facts."),
});
