import type { LookFailure } from "../../domain/read-failure.ts";
import type { Clock } from "../../lib/clock.ts";

/** All answers that an address cannot be reached take so long at least, in milliseconds. */
const uniformMs = 2_000;

/**
 * What a look gives, but in the same words and in the same time whether an address is in a private network, does not exist there, or
 * was allowed and refuses: who may look at addresses learns nothing of the network that the bot is in, but which allowed hosts keep silent.
 *
 * @param allowPrivateHosts `host:port` pairs
 */
export async function discreetly<T>(
  look: Promise<T>,
  allowPrivateHosts: readonly string[],
  clock: Pick<Clock, "elapsed" | "sleep">,
): Promise<T | { readonly kind: "failed"; readonly failure: LookFailure }> {
  const since = clock.elapsed();
  const outcome = await look;
  const hidden = isFailed(outcome) ? hiddenIn(outcome.failure, allowPrivateHosts) : undefined;
  if (hidden === undefined) return outcome;
  await clock.sleep(uniformMs - (clock.elapsed() - since));
  return { kind: "failed", failure: { code: "not-reached", ...hidden } };
}

function isFailed(outcome: unknown): outcome is { readonly kind: "failed"; readonly failure: LookFailure } {
  return typeof outcome === "object" && outcome !== null && "kind" in outcome && outcome.kind === "failed";
}

/** The host and port of which no more is said than that they were not reached. */
function hiddenIn(failure: LookFailure, allowed: readonly string[]): { host: string; port: string } | undefined {
  if (failure.code === "named-feed") return hiddenIn(failure.failure, allowed);
  if (failure.code === "private-network") return { host: failure.host, port: failure.port ?? "80" };
  if (failure.code !== "connection") return undefined;
  const { host, error } = failure;
  const own = allowed.find((pair) => pair.startsWith(`${host}:`))?.slice(host.length + 1);
  if (own !== undefined) return { host, port: own };
  return /^(?:ENOTFOUND|EAI_AGAIN|ENODATA)$/u.test(error) ? { host, port: failure.port ?? "80" } : undefined;
}
