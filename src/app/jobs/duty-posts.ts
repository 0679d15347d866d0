import { openBulletin } from "../../alerts/open-bulletin.ts";
import type { Bulletin } from "../../domain/bulletin.ts";
import { type Duty, type LastHandover, usualHandoverWaitMs } from "../../domain/duty.ts";
import type { Guild } from "../../domain/guild.ts";
import type { Notice } from "../../domain/notice.ts";
import { digest } from "../../lib/digest.ts";
import type { Repositories } from "../../ports/repositories.ts";

type DutyDeps = Pick<Repositories, "bulletins" | "duties" | "guilds">;

/**
 * What is to be posted of who has the watch: a handover, that somebody took it, that nobody did. Stored already.
 *
 * Each has an id derived from what it says, and is written before the watch's own record says so: a crash between the two finds it
 * there and only marks.
 */
export async function dutyPosts(now: number, deps: DutyDeps): Promise<readonly Bulletin[]> {
  const posts: Bulletin[] = [];
  for (const duty of await deps.duties.all()) {
    const guild = await deps.guilds.get(duty.guildId);
    if (guild === undefined) continue;
    for (const { post, done } of duePosts(duty, guild, now)) {
      if ((await deps.bulletins.get(post.id)) === undefined) {
        await deps.bulletins.put(post);
        posts.push(post);
      }
      await deps.duties.change(duty.guildId, done);
    }
  }
  return posts;
}

interface DuePost {
  readonly post: Bulletin;
  /** Marks that it is stored. */
  readonly done: (duty: Duty) => Duty;
}

function duePosts(duty: Duty, guild: Guild, now: number): readonly DuePost[] {
  return [handoverPost(duty, now), takenPost(duty, now), missedPost(duty, guild, now)].filter(
    (one) => one !== undefined,
  );
}

function handoverPost({ guildId, last }: Duty, now: number): DuePost | undefined {
  if (last?.unposted === undefined) return undefined;
  const notice = { code: "handover", handover: last.unposted } as const;
  return {
    post: post(last.id, guildId, last.channelId, notice, now),
    done: (duty) => withLast(duty, last.id, ({ unposted: _, ...rest }) => rest),
  };
}

function takenPost({ guildId, holder }: Duty, now: number): DuePost | undefined {
  if (holder?.unsaid === undefined) return undefined;
  const { unsaid, since, name } = holder;
  const { channelId, ...from } = unsaid;
  const notice = { code: "duty-taken", ...(name !== undefined && { by: name }), ...from } as const;
  return {
    post: post(digest("duty-taken", guildId, holder.userId, String(since)), guildId, channelId, notice, now),
    done: (duty) => {
      if (duty.holder?.since !== since) return duty;
      const { unsaid: _, ...rest } = duty.holder;
      return { ...duty, holder: rest };
    },
  };
}

/** To operators once, where nobody took it in time. */
function missedPost({ guildId, holder, last }: Duty, guild: Guild, now: number): DuePost | undefined {
  if (holder !== undefined || last === undefined || last.takenBy !== undefined || last.missed) return undefined;
  const { handoverWaitMs: afterMs = usualHandoverWaitMs, opsChannelId } = guild;
  if (now < last.at + afterMs) return undefined;
  const { by, at, channelId } = last;
  const notice = {
    code: "handover-missed",
    ...(by !== undefined && { by }),
    at,
    channelId,
    afterMs: now - at,
  } as const;
  return {
    post: post(digest("handover-missed", last.id), guildId, opsChannelId ?? channelId, notice, now),
    done: (duty) => withLast(duty, last.id, (one) => ({ ...one, missed: true })),
  };
}

function post(id: string, guildId: string, channelId: string, notice: Notice, now: number): Bulletin {
  return openBulletin({ id, guildId, channelId, why: "notice", entries: [], notice }, now);
}

/** Not where it was handed over again meanwhile. */
function withLast(duty: Duty, id: string, edit: (last: LastHandover) => LastHandover): Duty {
  return duty.last?.id === id ? { ...duty, last: edit(duty.last) } : duty;
}
