import type { Watch } from "../domain/watch.ts";
import type { Kept, Rated } from "../lib/quotas.ts";
import { UserMistake } from "../lib/user-mistake.ts";
import type {
  CommandContext,
  ContextPart,
  FactContext,
  Needs,
  ServerContext,
  ServerLimits,
  SourceContext,
  WatchContext,
} from "./command-context.ts";
import type { Caller } from "./define-command.ts";
import type { FactFileContext } from "./fact-files.ts";

/** What a caller may reach, within what their server may have and how often it may ask: each throws UserMistake beyond that. */
export function withinQuotas<Part extends ContextPart>(
  caller: Pick<Caller, "guildId">,
  context: Needs<Part>,
): Needs<Part> {
  const own: Partial<CommandContext> = { ...context };
  const { server } = own;
  const limits = server?.limits;
  if (server === undefined || limits === undefined) return context;
  const { guildId } = caller;
  limits.rates.spend(guildId, "requestsAMinute");
  return {
    ...context,
    server: limitedMutes(server, limits),
    ...(own.watches && { watches: limitedWatches(own.watches, guildId, limits) }),
    ...(own.sources && { sources: limitedSources(own.sources, guildId, limits) }),
    ...(own.facts && { facts: limitedFacts(own.facts, limits) }),
    ...(own.factFiles && { factFiles: limitedFiles(own.factFiles, guildId, limits) }),
  };
}

/** More than before only up to the quota: who has too many may still change and remove. */
export function demandRoom(kept: Kept, before: number, after: number, limits: ServerLimits | undefined): void {
  const most = limits?.quotas[kept];
  if (most !== undefined && after > before && after > most) throw new UserMistake({ code: "too-many", kept, most });
}

function limitedMutes(server: ServerContext, limits: ServerLimits): ServerContext {
  const { guilds } = server;
  const change: typeof guilds.change = (guildId, edit) =>
    guilds.change(guildId, (before) => {
      const after = edit(before);
      demandRoom("mutes", before.mutes?.length ?? 0, after.mutes?.length ?? 0, limits);
      return after;
    });
  return { ...server, guilds: { get: (id) => guilds.get(id), change } };
}

function limitedWatches(watches: WatchContext, guildId: string, limits: ServerLimits): WatchContext {
  const { lists, drafts, files } = watches;
  const change: typeof lists.change = (id, edit) =>
    lists.change(id, (before) => {
      const after = edit(before);
      demandRoomForWatches(before, after, watches, limits);
      return after;
    });
  /** What there is no room for is not even offered. */
  const keep: typeof drafts.keep = async (draft, now) => {
    const { watches: saved } = await lists.of(draft.guildId);
    const changed = draft.changes.map(({ watch }) => watch);
    const kept = saved.filter(({ id }) => !changed.some((one) => one.id === id));
    demandRoomForWatches(saved, [...kept, ...changed], watches, limits);
    limits.rates.spend(guildId, "draftsAnHour");
    return drafts.keep(draft, now);
  };
  const importing = rated("importsAnHour", guildId, limits);
  return {
    ...watches,
    lists: { of: (id) => lists.of(id), change },
    drafts: { get: (id, draft) => drafts.get(id, draft), drop: (id, draft) => drafts.drop(id, draft), keep },
    files: { ...files, read: importing(files.read), starters: importing(files.starters) },
  };
}

function demandRoomForWatches(
  before: readonly Watch[],
  after: readonly Watch[],
  { regexWork }: Pick<WatchContext, "regexWork">,
  limits: ServerLimits,
): void {
  demandRoom("watches", before.length, after.length, limits);
  demandRoom("regexWork", regexWork(before), regexWork(after), limits);
}

function limitedSources(sources: SourceContext, guildId: string, limits: ServerLimits): SourceContext {
  const { book, drafts } = sources;
  const add: typeof book.add = async (id, source, now) => {
    const own = (await book.followed(id)).filter((followed) => followed.own).length;
    demandRoom("sources", own, own + 1, limits);
    return book.add(id, source, now);
  };
  const keep: typeof drafts.keep = (...draft) => drafts.keep(...draft);
  const looking = rated("lookupsAMinute", guildId, limits);
  return {
    ...sources,
    book: {
      followed: (id) => book.followed(id),
      removed: (id) => book.removed(id),
      change: (id, source, change) => book.change(id, source, change),
      own: (id) => book.own(id),
      rewrite: (id, edit) => book.rewrite(id, edit),
      state: (followed) => book.state(followed),
      add,
    },
    drafts: {
      get: (id, draft) => drafts.get(id, draft),
      drop: (id, draft) => drafts.drop(id, draft),
      keep: rated("draftsAnHour", guildId, limits)(keep),
    },
    check: looking(sources.check),
    preview: looking(sources.preview),
    readPage: looking(sources.readPage),
  };
}

/** The same work, counted before it begins. */
function rated(what: Rated, guildId: string, { rates }: ServerLimits) {
  return <Args extends readonly unknown[], Answer>(work: (...args: Args) => Answer) =>
    (...args: Args): Answer => {
      rates.spend(guildId, what);
      return work(...args);
    };
}

function limitedFacts(facts: FactContext, limits: ServerLimits): FactContext {
  const { layers } = facts;
  const append: typeof layers.append = async (guildId, change) => {
    const { length } = (await layers.of(guildId)).changes;
    demandRoom("facts", length, length + 1, limits);
    return layers.append(guildId, change);
  };
  const rewrite: typeof layers.rewrite = (guildId, edit) =>
    layers.rewrite(guildId, (before) => {
      const after = edit(before);
      demandRoom("facts", before.changes.length, after.changes.length, limits);
      return after;
    });
  return { ...facts, layers: { ...layers, append, rewrite } };
}

function limitedFiles(files: FactFileContext, guildId: string, limits: ServerLimits): FactFileContext {
  const { imports } = files;
  return {
    ...files,
    read: rated("importsAnHour", guildId, limits)(files.read),
    imports: { ...imports, keep: rated("draftsAnHour", guildId, limits)(imports.keep) },
  };
}
