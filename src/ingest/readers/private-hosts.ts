import type { PolledSource } from "../../domain/followed-source.ts";
import type { ReadDeps } from "./reader.ts";

/**
 * What is needed to read for one server: private hosts are there only for the servers that the operator names, where any is named.
 *
 * @param named `servers.privateHosts` of `bot.yaml`
 */
export function readingFor(guildId: string, reading: ReadDeps, named: readonly string[] | undefined): ReadDeps {
  return named === undefined || named.includes(guildId) ? reading : { ...reading, allowPrivateHosts: [] };
}

/** The same for a source: the operator's catalogue is read as it is, what members added as for the first of them who may more. */
export function readingForFollowers(
  { follows }: Pick<PolledSource, "follows">,
  reading: ReadDeps,
  named: readonly string[] | undefined,
): ReadDeps {
  const mayMore = follows.some(({ guildId, face }) => face.own !== true || named?.includes(guildId));
  const [first] = follows;
  return mayMore || first === undefined ? reading : readingFor(first.guildId, reading, named);
}
