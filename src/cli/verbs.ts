/** What the program can be asked to do; `run` answers the exit code. */
export interface Verb {
  readonly name: string;
  readonly summary: string;
  readonly isDefault?: boolean;
  readonly run: (args: readonly string[]) => Promise<number>;
}

/** Each loads what it needs and no more. */
export const verbs: readonly Verb[] = [
  {
    name: "run",
    summary: "Run the bot; the default. Without DISCORD_TOKEN in this terminal.",
    isDefault: true,
    run: async ([word]) => (word === undefined ? (await import("./run.ts")).run() : noSuchVerb(word)),
  },
  {
    name: "parse",
    summary: "Read a feed from a file, an address or standard input; print it as JSON.",
    run: async (args) => (await import("./parse.ts")).parseVerb(args),
  },
  {
    name: "lang",
    summary: "Name the language of each line of standard input, as JSON lines.",
    run: async () => (await import("./lang.ts")).langVerb(),
  },
  {
    name: "match",
    summary: "Match items, JSON lines on standard input, against the watchlist.",
    run: async (args) => (await import("./match.ts")).matchVerb(args),
  },
  {
    name: "events",
    summary: "Read what happened out of each item of standard input, JSON lines in and out.",
    run: async () => (await import("./events.ts")).eventsVerb(),
  },
  {
    name: "stories",
    summary: "Find which items of standard input are one story, JSON lines in and out.",
    run: async () => (await import("./stories.ts")).storiesVerb(),
  },
  {
    name: "lookup",
    summary: "Answer a look-up, as in chat: lookup leader as_of:2019-01.",
    run: async (args) => (await import("./lookup.ts")).lookupVerb(args),
  },
  {
    name: "doctor",
    summary: "Check config, store, token, permissions and each source once.",
    run: async () => (await import("./doctor.ts")).doctor(),
  },
  {
    name: "backup",
    summary: "Write a snapshot of the store to a file, also while the bot runs.",
    run: async (args) => (await import("./backup-verbs.ts")).backupVerb(args),
  },
  {
    name: "restore",
    summary: "Put a backup into an empty store.",
    run: async (args) => (await import("./backup-verbs.ts")).restoreVerb(args),
  },
  {
    name: "record",
    summary: "Print a record of the store as it is kept: record KIND KEY.",
    run: async (args) => (await import("./record.ts")).recordVerb(args),
  },
];

/** Run is what is done without a verb; a mistyped one must not start a bot. */
function noSuchVerb(word: string): number {
  process.stderr.write(`There is no verb “${word}”. node src/start.cjs --help lists them; run takes no words.\n`);
  return 1;
}
