import { type Hold, holds, type Outcome, outcomes } from "../../domain/account.ts";
import type { HandedAlert, Handover, LastAction, Wait } from "../../domain/handover.ts";
import { severities, severityPolicy } from "../../domain/severity.ts";
import type { Markdown } from "../../lib/shown-text.ts";
import { discordTime, discordTimeNear } from "../discord-time.ts";
import { code, count, escapeText, inCapitals, joined, md, withCommas, withDots } from "../text.ts";
import { accountLine, heldLine, holdWords } from "./account-line.ts";
import { describeGist } from "./describe-gist.ts";

/** A part of a handover: what it comes to, and each of what that is. */
export interface HandoverPart {
  readonly head: Markdown;
  readonly lines: readonly Markdown[];
}

/** `🔁 Handover: Dana hands over the watch, hers since 22:00`. */
export function handoverHead({ by, holder, at }: Pick<Handover, "by" | "holder" | "at">): Markdown {
  const who = by === undefined ? md`The watch is handed over` : md`**${escapeText(by, 60)}** hands over the watch`;
  if (holder === undefined) return md`🔁 ${who}, which nobody had taken.`;
  const since = discordTimeNear(holder.since, at);
  if (!holder.isOther) return md`🔁 ${who}, held since ${since}.`;
  return md`🔁 ${who} of ${name(holder.name)}, who had it since ${since}.`;
}

/** The three lines of who hands over; none of what was left empty. */
export function handoverLines({ think, next, waiting }: Handover["lines"], longest?: number): readonly Markdown[] {
  const line = (title: Markdown, text: string | undefined) =>
    text === undefined ? [] : [md`${title} ${escapeText(text, longest)}`];
  return [
    ...line(md`**What I think:**`, think),
    ...line(md`**Next step:**`, next),
    ...line(md`**Waiting for:**`, waiting),
  ];
}

/** Somebody, as the server lets people be shown. */
export function name(shown: string | undefined): Markdown {
  return shown === undefined ? md`somebody` : md`**${escapeText(shown, 60)}**`;
}

/** What is open; its lines are one an alert. */
export function openPart(handover: Handover): HandoverPart {
  const { open, openMore, elsewhere, at } = handover;
  const all = open.length + openMore;
  const bySeverity = severities.toReversed().flatMap((severity) => {
    const number = open.filter((one) => one.severity === severity).length;
    return number === 0 ? [] : [md`${number} ${severity}`];
  });
  const assigned = open.filter(({ assignedTo }) => assignedTo !== undefined).length;
  const parts = [
    all === 0 ? md`**Nothing is open**` : md`**${all} open**`,
    openMore === 0 && withCommas(bySeverity),
    assigned > 0 && md`${assigned} assigned`,
    elsewhere > 0 && md`${elsewhere} more in channels that not everyone here can see`,
  ];
  const more = openMore === 0 ? [] : [md`… and ${openMore} more: \`/alert list\``];
  return { head: withDots(parts), lines: [...open.map((one) => alertLine(one, at)), ...more] };
}

/** Acknowledged, and somebody's work. */
export function workingPart({ working, at }: Handover): HandoverPart | undefined {
  if (working.length === 0) return undefined;
  return { head: md`**${working.length} acknowledged and assigned**`, lines: working.map((one) => alertLine(one, at)) };
}

/** `▲ SW-4F2A · headline · 5 hours ago, last report 23:10 · → Bo`. */
function alertLine(alert: HandedAlert, at: number): Markdown {
  const { shortId, severity, openedAt, last, assignedTo, reports } = alert;
  return withDots([
    md`${severityPolicy[severity].sign} ${code(shortId)} ${inCapitals(severity)}`,
    headline(alert),
    reports > 1 && md`${reports} reports`,
    withCommas([discordTime(openedAt, "relative"), last.what !== "opened" && lastAction(last, assignedTo, at)]),
    assignedTo !== undefined && md`→ ${name(assignedTo)}`,
  ]);
}

/** Who took it is named once. */
function lastAction({ what, by, at: when }: LastAction, assignedTo: string | undefined, at: number): Markdown {
  const who = by === undefined || (what === "assigned" && by === assignedTo) ? "" : md` by ${escapeText(by, 40)}`;
  return md`${lastWords[what]}${who} ${discordTimeNear(when, at)}`;
}

const lastWords = {
  opened: "opened",
  report: "last report",
  update: "last update",
  reminder: "reminded",
  acknowledged: "acknowledged",
  dismissed: "not relevant",
  doubted: "called not relevant",
  reopened: "reopened",
  assigned: "assigned",
  muted: "muted",
  unmuted: "heard again",
  noted: "note",
  "took-in": "joined",
  "joined-into": "joined",
  "gave-up": "split",
  "came-out-of": "split off",
} as const satisfies Readonly<Record<LastAction["what"], string>>;

function headline({ title, gist }: HandedAlert): Markdown {
  if (title !== undefined) return escapeText(title, 90) || md`(without a title)`;
  return gist === undefined ? md`(not shown here)` : md`by rule: ${escapeText(describeGist(gist), 90)}`;
}

/** All that is not open alerts: each part in a line, with `most` names of a kind. */
export function otherParts(handover: Handover, most = Number.POSITIVE_INFINITY): readonly Markdown[] {
  return [
    cameLine(handover),
    ...handover.waits.map((wait) => waitLine(wait, handover.at, most)),
    endingLine(handover, most),
    sourcesLine(handover, most),
    readingLine(handover, most),
    factsLine(handover, most),
    claimsLine(handover, most),
  ].filter((line) => line !== undefined);
}

function cameLine({ account, since, sinceWhat, at }: Handover): Markdown {
  const whole = {
    became: new Map(outcomes.flatMap((one): [Outcome, number][] => pair(one, account.became[one]))),
    held: new Map(holds.flatMap((one): [Hold, number][] => pair(one, account.held[one]))),
  };
  const held = heldLine(whole);
  const when = discordTimeNear(since, at);
  const head = {
    handover: md`Since the handover before (${when})`,
    taken: md`Since the watch was taken (${when})`,
    day: md`In the last 24 hours`,
  }[sinceWhat];
  return md`**${head}:** ${accountLine(whole)}.${held === undefined ? "" : md` Of these, ${held}.`}`;
}

function pair<K>(key: K, number: number | undefined): [K, number][] {
  return number === undefined ? [] : [[key, number]];
}

/** Says when it comes back. */
function waitLine({ state, hold, count: number, until, alerts }: Wait, at: number, most: number): Markdown {
  const back = until === undefined ? "" : md`, until ${discordTimeNear(until, at)}`;
  const what = {
    held: md`${number} held ${hold === undefined ? "" : holdWords[hold]}${back}`,
    muted: md`${number} muted: their further reports join without a post`,
    unsure: md`${number} perhaps posted: \`/alert resend\` posts again`,
    dead: md`${number} refused by Discord, not tried again: \`/alert resend\` posts again`,
    paused: md`${number} waiting for a channel that takes nothing${until === undefined ? "" : md`, tried again ${discordTimeNear(until, at)}`}`,
    waiting: md`${number} on the way`,
  }[state];
  return md`⏳ ${what} (${names(
    alerts.map((one) => code(one)),
    number,
    most,
  )})`;
}

function endingLine({ ending, endingElsewhere, at }: Handover, most: number): Markdown | undefined {
  const all = ending.length + endingElsewhere;
  if (all === 0) return undefined;
  const shown = ending.map(
    (one) => md`${endingWords[one.kind]} ${escapeText(one.name, 60)} ${discordTimeNear(one.at, at)}`,
  );
  return md`**Ends within 12 hours:** ${names(shown, all, most)}`;
}

const endingWords = { watch: "watch", "muted-watch": "mute of", "muted-alert": "mute of" } as const;

function sourcesLine({ sources: { followed, troubled } }: Handover, most: number): Markdown {
  if (troubled.length === 0) return md`**Sources:** ${count(followed, "source")}, none in trouble`;
  const parts = sourceStates.flatMap(([is, words]) => {
    const these = troubled.filter((one) => one.is === is);
    const shown = these.map(({ name: source, matches }) =>
      matches === undefined ? escapeText(source, 40) : md`${escapeText(source, 40)} (${matches})`,
    );
    return these.length === 0 ? [] : [md`${these.length} ${words} (${names(shown, these.length, most)})`];
  });
  return md`**Sources:** of ${followed}, ${withCommas(parts)}`;
}

/** What a person has to do something about first. */
const sourceStates = [
  ["failing", "failing"],
  ["ended", "ended"],
  ["held", "held until you decide"],
  ["moved", "answered by another site"],
  ["stale", "silent for longer than usual"],
  ["empty", "empty"],
  ["rolled-over", "showing less than they bring"],
] as const satisfies readonly (readonly [Handover["sources"]["troubled"][number]["is"], string])[];

function readingLine({ canary, absences, at }: Handover, most: number): Markdown {
  const gaps = absences.map(({ from, to }) => md`${discordTimeNear(from, at)} to ${discordTimeNear(to, at)}`);
  const off = gaps.length === 0 ? md`no gap` : md`nothing was watched ${names(gaps, gaps.length, most)}`;
  if (canary === "lost") return md`**Reading:** ⚠️ canary lost: alerts may not come out; ${off}`;
  if (canary === "not-back") return md`**Reading:** canary not back yet; ${off}`;
  return md`**Reading:** canary came through ${discordTime(canary.cameThroughAt, "relative")}; ${off}`;
}

function factsLine({ facts, factsElsewhere }: Handover, most: number): Markdown | undefined {
  const all = facts.length + factsElsewhere;
  if (all === 0) return undefined;
  const shown = facts.map(({ kind, about }) => md`${escapeText(about, 60)} ${kind}`);
  return md`**Facts changed:** ${names(shown, all, most)}`;
}

/** Open alerts of which it is not settled who did it. */
function claimsLine({ open }: Handover, most: number): Markdown | undefined {
  const shown = claimStates.flatMap(([claim, words]) =>
    open.filter((one) => one.claim === claim).map(({ shortId }) => md`${code(shortId)} ${words}`),
  );
  return shown.length === 0 ? undefined : md`**Claims not settled:** ${names(shown, shown.length, most)}`;
}

const claimStates = [
  ["disputed", "claimed and denied"],
  ["denied", "denied"],
  ["claimed", "claimed"],
  ["attributed", "attributed"],
  ["unclaimed", "unclaimed"],
] as const satisfies readonly (readonly [NonNullable<HandedAlert["claim"]>, string])[];

/** The first ones, and how many more there are. */
function names(shown: readonly Markdown[], all: number, most: number): Markdown {
  const first = shown.slice(0, most);
  const left = all - first.length;
  if (first.length === 0) return md`${left} that not everyone here can see`;
  return joined([withCommas(first), left > 0 && md`${left} more`], " and ");
}
