import { Command, CommanderError } from "commander";
import { StoreProblem } from "../store/store-problem.ts";
import { keepCompiled, spareMemory } from "./spare-memory.ts";

/** Reads the command line and runs its verb; answers the exit code. Each verb loads what it needs and no more. */
export async function runProgram(words: readonly string[]): Promise<number> {
  keepCompiled();
  let exitCode = 0;
  const program = new Command("steppewatch")
    .description("Watches sources for analyst teams, in Discord or in this terminal.")
    .exitOverride();
  const verb = (name: string, summary: string, run: (args: readonly string[]) => Promise<number>, isDefault = false) =>
    program
      .command(name, { isDefault })
      .description(summary)
      .argument("[words...]")
      .allowUnknownOption()
      .action(async (args: readonly string[]) => {
        exitCode = await run(args);
      });

  verb(
    "run",
    "Run the bot; the default. Without DISCORD_TOKEN in this terminal.",
    async ([word]) => {
      if (word !== undefined) return noSuchVerb(word);
      const load = () =>
        Promise.all([
          import("./run.ts"),
          import("../app/terminal-front.ts"),
          import("../app/discord-front.ts"),
          import("../ingest/parse-worker.ts"),
        ]);
      await spareMemory(load);
      return (await import("./run.ts")).run();
    },
    true,
  );
  verb("parse", "Read a feed from a file, an address or standard input; print it as JSON.", async (args) =>
    (await import("./parse-verb.ts")).parseVerb(args),
  );
  verb("lang", "Tell the language of each line of standard input, as JSON lines.", async () =>
    (await import("./lang-verb.ts")).langVerb(),
  );
  verb("match", "Match items, JSON lines on standard input, against the watchlist.", async (args) =>
    (await import("./match-verb.ts")).matchVerb(args),
  );
  verb("lookup", "Answer a look-up, as in chat: lookup leader as_of:2019-01.", async (args) =>
    (await import("./lookup-verb.ts")).lookupVerb(args),
  );
  verb("doctor", "Check config, store, token, permissions and each source once.", async () =>
    (await import("./doctor.ts")).doctor(),
  );

  verb("backup", "Write a snapshot of the store to a file, also while the bot runs.", async (args) =>
    (await import("./backup-verbs.ts")).backupVerb(args),
  );
  verb("restore", "Put a backup into an empty store.", async (args) =>
    (await import("./backup-verbs.ts")).restoreVerb(args),
  );

  try {
    await program.parseAsync([...words], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    if (!(error instanceof StoreProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** Run is what is done without a verb; a mistyped one must not start a bot. */
function noSuchVerb(word: string): number {
  process.stderr.write(`There is no verb “${word}”. node src/main.ts --help lists them; run takes no words.\n`);
  return 1;
}
