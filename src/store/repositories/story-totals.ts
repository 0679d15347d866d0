import { type Hold, type Outcome, outcomeIn } from "../../domain/account.ts";
import { dayOf, type ReportTally, raise } from "../../domain/report-tally.ts";
import type { Alert, Story } from "../../domain/story.ts";
import { type AlertState, alertState } from "../../domain/triage.ts";
import { getOrMake } from "../../lib/get-or-make.ts";
import type { AlertTotals, DayTotals } from "../../ports/alert-records.ts";

/** So many items of a day became this in a channel; or so many that were first seen then are reported. */
interface Part {
  readonly day: number;
  readonly became: Outcome | "found";
  readonly hold: Alert["hold"];
  readonly count: number;
}

/** Of an alert and of its delivery. */
interface States {
  readonly state: AlertState;
  readonly delivery: Alert["delivery"]["state"];
}

/** What one story adds to the totals of its guild. */
export interface Share {
  readonly parts: readonly Part[];
  readonly alerts: readonly States[];
  /** How many there are. */
  readonly reports: number;
}

interface GuildTotals {
  reports: number;
  readonly alerts: Map<AlertState, number>;
  readonly deliveries: Map<Alert["delivery"]["state"], number>;
  readonly days: Map<number, Day>;
}

interface Day {
  readonly became: Map<Outcome, number>;
  readonly held: Map<Hold, number>;
  found: number;
}

/**
 * What became of each guild's reports, day by day, and the states of its alerts and posts. Each story is counted as it was last written: what it added
 * before is taken off again, so that who asks reads no story.
 */
export class StoryTotals {
  readonly #guilds = new Map<string, GuildTotals>();
  /** Most shares are alike, and there is one of each story in memory. */
  readonly #parts = new Map<string, Part>();
  readonly #states = new Map<string, States>();

  /** @param tally of all of its reports */
  shareOf(story: Story, tally: ReportTally): Share {
    const { alerts, joinedInto } = story;
    const found = [...tally.firstSeen].map(([day, count]) =>
      this.#part({ day, became: "found", hold: undefined, count }),
    );
    const became = [...tally.meant].flatMap(([channelId, days]) => this.#partsIn(channelId, days, alerts));
    const counted = joinedInto === undefined ? alerts : [];
    const reports = found.reduce((sum, { count }) => sum + count, 0);
    return {
      parts: [...found, ...became],
      alerts: counted.map((alert) => this.#statesOf(alertState(story, alert), alert)),
      reports,
    };
  }

  /** Takes off what a story added before, and adds what it does now. */
  replace(guildId: string, before: Share | undefined, now: Share | undefined): void {
    const totals = this.#guilds.get(guildId) ?? { ...noTotals(), days: new Map() };
    this.#guilds.set(guildId, totals);
    if (before !== undefined) addTo(totals, before, -1);
    if (now !== undefined) addTo(totals, now, 1);
  }

  of(guildId: string): AlertTotals {
    return this.#guilds.get(guildId) ?? noTotals();
  }

  ofDay(guildId: string, instant: number): DayTotals {
    const day = this.#guilds.get(guildId)?.days.get(dayOf(instant));
    return { found: day?.found ?? 0, became: new Map(day?.became), held: new Map(day?.held) };
  }

  /** The first report that was meant for a channel is the one that its alert shows. */
  #partsIn(channelId: string, days: ReadonlyMap<number, number>, alerts: Story["alerts"]): readonly Part[] {
    const alert = alerts.find((one) => one.channelId === channelId);
    const firstDay = Math.min(...days.keys());
    return [...days].flatMap(([day, count]) => {
      const of = (became: Outcome, many: number) => this.#part({ day, became, hold: alert?.hold, count: many });
      const [first, other] = [outcomeIn(alert, true), outcomeIn(alert, false)];
      if (day !== firstDay || first === other) return [of(other, count)];
      return [of(first, 1), ...(count > 1 ? [of(other, count - 1)] : [])];
    });
  }

  #part(part: Part): Part {
    return getOrMake(this.#parts, `${part.day} ${part.became} ${part.hold} ${part.count}`, () => part);
  }

  #statesOf(state: AlertState, { delivery }: Alert): States {
    return getOrMake(this.#states, `${state} ${delivery.state}`, () => ({ state, delivery: delivery.state }));
  }
}

function noTotals(): Omit<GuildTotals, "days"> {
  return { reports: 0, alerts: new Map(), deliveries: new Map() };
}

/** A story is one alert, in however many channels; removed where it was deleted in all. */
function stateOf(alerts: Share["alerts"]): AlertState | undefined {
  return (alerts.find(({ state }) => state !== "removed") ?? alerts[0])?.state;
}

function addTo(totals: GuildTotals, { parts, alerts, reports }: Share, sign: 1 | -1): void {
  totals.reports += sign * reports;
  const state = stateOf(alerts);
  if (state !== undefined) raise(totals.alerts, state, sign);
  for (const { delivery } of alerts) raise(totals.deliveries, delivery, sign);
  for (const { day: number, became, hold = "digest", count } of parts) {
    const day = getOrMake(totals.days, number, () => ({ became: new Map(), held: new Map(), found: 0 }));
    if (became === "found") day.found += sign * count;
    else raise(day.became, became, sign * count);
    if (became === "held") raise(day.held, hold, sign * count);
  }
}
