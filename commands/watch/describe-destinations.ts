import { channelMention } from "../../src/chat/links.ts";
import { code, md, withCommas } from "../../src/chat/text.ts";
import { describeRange } from "../../src/chat/words/describe-range.ts";
import type { Guild } from "../../src/domain/guild.ts";
import { takesSome } from "../../src/domain/route-range.ts";
import { highestOf } from "../../src/domain/severity.ts";
import { severitiesOf } from "../../src/domain/severity-by.ts";
import type { Watch } from "../../src/domain/watch.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";

/** So many channels are named; Discord allows a server 500. */
const named = 10;

/** Where a watch's alerts go, and why. */
export function describeDestinations(watch: Watch, guild: Guild): Markdown {
  if (!guild.awake)
    return md`The watchlist is not active until an administrator sets a channel for alerts: \`/route set channel:…\`.`;
  if (watch.channelId !== undefined)
    return md`Its alerts go to ${channelMention(watch.channelId)}, because the watch names that channel.`;
  const highest = highestOf(severitiesOf(watch));
  const routes = guild.routes.filter((route) => takesSome(route, watch));
  if (routes.length === 0)
    return md`No route takes severity ${highest}, so its alerts are kept (\`/alert list\`) and posted nowhere. ${code(`/route set channel:… severity:${highest}`)} changes that.`;
  const places = routes
    .slice(0, named)
    .map((route) => md`${channelMention(route.channelId)} (route: ${describeRange(route)})`);
  const more = routes.length > named ? md` and ${routes.length - named} more (\`/route show\`)` : md``;
  return md`Its alerts go to ${withCommas(places)}${more}.`;
}
