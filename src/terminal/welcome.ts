import { count } from "../chat/text.ts";
export interface WelcomeFacts {
  readonly sources: number;
  readonly watches: number;
  /** Whether invented sample items will appear. */
  readonly samples: boolean;
}

/** The first screen of a newcomer: what this is, what is running, what to type. Plain text, a few short lines. */
export function welcome({ sources, watches, samples }: WelcomeFacts): string {
  return [
    "Steppewatch reads sources, alerts you to what your watches match, and answers\nlook-ups from facts that each name their source.",
    `Running here: ${count(sources, "source")}, ${count(watches, "watch", "watches")}. With DISCORD_TOKEN set it runs in Discord.`,
    samples
      ? "Alerts labelled SAMPLE are invented, to show what an alert looks like;\n`samples: once` or `off` in bot.yaml ends that."
      : "",
    "Try: /help · /lookup leader · /watch list      (Tab completes, Ctrl-C leaves)",
  ]
    .filter(Boolean)
    .join("\n");
}
