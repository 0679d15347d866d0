import { bold, code, escapeText, inLines, md, withSpaces } from "../../chat/text.ts";
import { describeSourceHealth, offerShorterEvery } from "../../chat/words/describe-source-health.ts";
import { followsIn } from "../../domain/followed-source.ts";
import type { Cadence } from "../../domain/source.ts";
import { kindWords } from "../../domain/source-kind.ts";
import type { Markdown } from "../../lib/shown-text.ts";
import type { HealthChange } from "./health-changes.ts";
import { isTrouble } from "./health-changes.ts";

/** More of one kind are counted, not named one by one. */
const namedEach = 3;

interface Change {
  readonly name: string;
  readonly id: string;
  readonly noun: string;
  readonly cadence: Cadence;
  readonly health: HealthChange["health"];
  readonly together: boolean;
}

/**
 * The notice for one guild, in as few lines as possible; `undefined` when none of its sources changed.
 *
 * @param followed how many sources the guild follows in all
 */
export function describeHealth(
  changes: readonly HealthChange[],
  guildId: string,
  followed: number,
): Markdown | undefined {
  const mine = changes.flatMap(({ source, health, away, together }) =>
    followsIn(guildId, source)
      .filter(({ trusts = [] }) => health.kind !== "moved" || away === undefined || !trusts.includes(away))
      .map(({ face }) => ({
        name: face.name,
        id: face.id,
        noun: kindWords[source.kind].noun,
        cadence: source.cadence,
        health,
        together,
      })),
  );
  const failing = mine.filter(({ health }) => health.kind === "failing");
  const others = mine.filter(({ health }) => isTrouble(health.kind) && health.kind !== "failing");
  const back = mine.filter(({ health }) => !isTrouble(health.kind));
  const lines = [...failures(failing, followed), ...others.map(line), ...recoveries(back)];
  return lines.length === 0 ? undefined : inLines(lines);
}

function failures(failing: readonly Change[], followed: number): readonly Markdown[] {
  const most = failing.length >= namedEach && failing.length > followed / 2;
  if (failing.length <= namedEach && !most)
    return failing.map((one) => md`${line(one)} It is tried again automatically.`);
  const network = most ? md` Most fail at once, so it may be this machine's own network.` : "";
  return [
    md`${failing.length} of ${followed} sources could not be read and are tried again automatically.${network} \`/source list\` says why.`,
  ];
}

function recoveries(back: readonly Change[]): readonly Markdown[] {
  if (back.some(({ together }) => together))
    return [
      md`Sources can be read again: ${back.length} of those that failed together are back. \`/source list\` shows any that are not.`,
    ];
  if (back.length > namedEach) return [md`${back.length} sources are read again.`];
  return back.map(({ name }) => md`${bold(name)} is read again.`);
}

function line(change: Change): Markdown {
  const { name, noun, health } = change;
  return withSpaces([md`${bold(name)} ${escapeText(describeSourceHealth(health, noun), 300)}.`, nextStep(change)]);
}

function nextStep({ id, health, cadence }: Change): Markdown {
  if (health.kind === "rolled-over") return offerShorterEvery(id, health.spanMs, cadence);
  return health.kind === "moved"
    ? md`What it shows is held until ${code(`/source confirm source:${id}`)}, or \`/source remove\`.`
    : md``;
}
