export interface WelcomeFacts {
  readonly sources: number;
  readonly watches: number;
  /** Whether invented sample items will appear. */
  readonly samples: boolean;
}

/** The first screen of a newcomer: what this is, what is running, what to type. Plain text, a few short lines. */
export function welcome({ sources, watches, samples }: WelcomeFacts): string {
  return [
    "Steppewatch reads your sources, alerts you when a watch matches, and answers look-ups with their sources.",
    `Running in this terminal: ${count(sources, "source")}, ${count(watches, "watch", "watches")}. Set DISCORD_TOKEN to run it in Discord.`,
    samples ? "Alerts labelled SAMPLE are invented, to show what an alert looks like." : "",
    "Try: /help · /lookup leader · /watch list      (Tab completes, Ctrl-C leaves)",
  ]
    .filter(Boolean)
    .join("\n");
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
