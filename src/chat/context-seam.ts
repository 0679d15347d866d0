import type { AuditChange } from "../domain/audit.ts";
import type { Story } from "../domain/story.ts";
import type { Stories } from "../ports/alert-records.ts";
import type { FactLayers, Guilds, Watchlists } from "../ports/guild-records.ts";
import type { Rewritten, SourceBook } from "../ports/source-records.ts";
import type {
  AlertContext,
  AuditContext,
  CommandContext,
  FactContext,
  ServerContext,
  SourceContext,
  WatchContext,
} from "./command-context.ts";
import { dutySeam } from "./duty-seam.ts";
import { heldSeam } from "./held-seam.ts";
import { counted, type Noted, noteChange, noteEdit, type Seam, through } from "./note-changes.ts";

const reads = "changes nothing";

const guildSeam: Seam<Guilds> = {
  get: reads,
  change: (change, noted) => (key, edit) =>
    noteEdit(
      (seen) => change(key, seen),
      edit,
      (before, after) => noteChange(noted, { record: "server", key }, before, after),
    ),
};

const serverSeam: Seam<ServerContext> = {
  guilds: (guilds, noted) => through(guildSeam, guilds, noted),
  timeZone: reads,
  roleLevels: reads,
  limits: reads,
};

const listSeam: Seam<Watchlists> = {
  of: reads,
  change: (change, noted) => (key, edit) =>
    noteEdit(
      (seen) => change(key, seen),
      edit,
      (before, after) => noteChange(noted, { record: "watches", key }, { watches: before }, { watches: after }),
    ),
};

/** Drafts are offers: nothing that holds. */
const watchSeam: Seam<WatchContext> = {
  lists: (lists, noted) => through(listSeam, lists, noted),
  drafts: reads,
  files: reads,
  names: reads,
  languageSets: reads,
  entities: reads,
  places: reads,
  regexWork: reads,
  enrich: reads,
  backTest: reads,
};

const bookSeam: Seam<SourceBook> = {
  followed: reads,
  removed: reads,
  state: reads,
  own: reads,
  add: (add, noted) => (guildId, source, now) => rewriting("sources", guildId, add(guildId, source, now), noted),
  change: (change, noted) => (guildId, id, wanted) => rewriting("sources", guildId, change(guildId, id, wanted), noted),
  rewrite: (rewrite, noted) => (guildId, edit) => rewriting("sources", guildId, rewrite(guildId, edit), noted),
};

const sourceSeam: Seam<SourceContext> = {
  book: (book, noted) => through(bookSeam, book, noted),
  held: (held, noted) => through(heldSeam, held, noted),
  drafts: reads,
  pollFloorMs: reads,
  isShipped: reads,
  check: reads,
  preview: reads,
  readPage: reads,
};

const storySeam: Seam<Stories> = {
  put: () => () => Promise.reject(new Error("a command edits stories; it puts none")),
  get: reads,
  whole: reads,
  ofItem: reads,
  byShortId: reads,
  recent: reads,
  newestFirst: reads,
  matching: "changes nothing",
  isSearchable: "changes nothing",
  change: (change, noted) => (key, edit) =>
    noteEdit(
      (seen) => change(key, seen),
      edit,
      (before, after) =>
        noteChange(noted, { record: "alert", key, story: namesOf(before) }, asWorked(before), asWorked(after)),
    ),
};

const alertSeam: Seam<AlertContext> = {
  stories: (stories, noted) => through(storySeam, stories, noted),
  lists: "changes nothing",
  split:
    (split, noted) =>
    async (story, ...how) => {
      const apart = await split(story, ...how);
      if (apart !== undefined) noted.deeds.push({ code: "split", ...namesOf(story) });
      return apart;
    },
  join: (join, noted) => async (story, how) => {
    const outcome = await join(story, how);
    if (outcome.kind === "joined") noted.deeds.push({ code: "joined", ...namesOf(story) });
    return outcome;
  },
  sendHeld: (sendHeld, noted) => (guildId, channelId) =>
    counted(sendHeld(guildId, channelId), (alerts) => ({ code: "sent-held", channelId, alerts }), noted),
  move: (move, noted) => (guildId, from, to) =>
    counted(
      move(guildId, from, to),
      (alerts) => ({ code: "moved", channelIds: [...from, to.channelId], alerts }),
      noted,
    ),
  held: reads,
  channels: reads,
  drawCard: reads,
  redraw: reads,
  namedIn: reads,
  readCron: reads,
  sendTest: reads,
};

const layerSeam: Seam<FactLayers> = {
  of: reads,
  append: (append, noted) => (guildId, change) => rewriting("facts", guildId, append(guildId, change), noted),
  rewrite: (rewrite, noted) => (guildId, edit) => rewriting("facts", guildId, rewrite(guildId, edit), noted),
};

const factSeam: Seam<FactContext> = {
  layers: (layers, noted) => through(layerSeam, layers, noted),
  base: reads,
  baseFor: reads,
  defaultGroup: reads,
};

const auditSeam: Seam<AuditContext> = {
  log: reads,
  note: reads,
  refused: reads,
  undid: (_, noted) => (number) => void noted.deeds.push({ code: "undid", number }),
};

/** Of everything that commands may reach, what they change through it: a row for each member of each port. */
export const contextSeam: Seam<CommandContext> = {
  clock: reads,
  server: (server, noted) => through(serverSeam, server, noted),
  watches: (watches, noted) => through(watchSeam, watches, noted),
  sources: (sources, noted) => through(sourceSeam, sources, noted),
  alerts: (alerts, noted) => through(alertSeam, alerts, noted),
  account: reads,
  duty: (duty, noted) => through(dutySeam, duty, noted),
  trends: reads,
  facts: (facts, noted) => through(factSeam, facts, noted),
  factFiles: reads,
  factDrafts: reads,
  audit: (audit, noted) => through(auditSeam, audit, noted),
};

async function rewriting<Value extends object>(
  record: AuditChange["record"],
  key: string,
  rewritten: Promise<Rewritten<Value>>,
  noted: Noted,
): Promise<Rewritten<Value>> {
  const both = await rewritten;
  noteChange(noted, { record, key }, both.before, both.after);
  return both;
}

function namesOf({ shortId, alerts }: Story): NonNullable<AuditChange["story"]> {
  return { shortId, channelIds: alerts.map(({ channelId }) => channelId) };
}

/** Without what only says whether its cards show it already. */
function asWorked(story: Story): object {
  const alerts = story.alerts.map(({ shownRevision: _, edit: _edit, thread: _thread, ...alert }) => alert);
  return { ...story, revision: 0, alerts };
}
