import { type IShardingStrategy, SimpleShardingStrategy } from "discord.js";

type ShardManager = ConstructorParameters<typeof SimpleShardingStrategy>[0];
type Shards = Iterable<object>;

export interface ShardGuard {
  /** Handling one event failed; the connection goes on. */
  readonly onTrouble: (error: unknown) => void;
  /** Connecting, closing or the heartbeat failed; the connection may be dead without knowing it. */
  readonly onBroken: (error: unknown) => void;
  /** True once nothing may connect any more. */
  readonly isClosed: () => boolean;
}

/** What @discordjs/ws starts without looking at the promise: a rejection there would end the process. */
const unwatched = ["onMessage", "onClose", "heartbeat", "internalConnect"] as const;

/**
 * discord.js's own way to hold connections, with their loose ends caught.
 *
 * Two traps of @discordjs/ws 1.2.3 with discord.js 14.28.1: an invalid session right behind RESUMED rejects unseen, for the handler of
 * the one reads what the other has cleared; and a client destroyed in the half second before it reconnects reconnects all the same.
 */
export function limitShardReconnects(manager: ShardManager, guard: ShardGuard): IShardingStrategy {
  const strategy = new SimpleShardingStrategy(manager);
  const spawn = strategy.spawn.bind(strategy);
  strategy.spawn = async (shardIds) => {
    await spawn(shardIds);
    for (const shard of shardsOf(strategy)) for (const name of unwatched) watch(shard, name, guard);
  };
  return strategy;
}

/** Private in its types; without it nothing is guarded, and the connection works as ever. */
function shardsOf(strategy: SimpleShardingStrategy): Shards {
  const shards: unknown = Reflect.get(strategy, "shards");
  return shards instanceof Map ? shards.values() : [];
}

function watch(shard: object, name: (typeof unwatched)[number], guard: ShardGuard): void {
  const original: unknown = Reflect.get(shard, name);
  if (typeof original !== "function") return;
  const guarded = async (...args: readonly unknown[]): Promise<unknown> => {
    if (name === "internalConnect" && guard.isClosed()) return;
    try {
      return await Reflect.apply(original, shard, args);
    } catch (error) {
      if (name === "onMessage") guard.onTrouble(error);
      else guard.onBroken(error);
    }
  };
  Object.defineProperty(shard, name, { value: guarded });
}
