import { Command, CommanderError } from "commander";
import { programVersion } from "../app/program-version.ts";
import { StoreProblem } from "../store/store-problem.ts";
import { verbs } from "./verbs.ts";

/** Reads the command line and runs its verb; answers the exit code. */
export async function runProgram(words: readonly string[]): Promise<number> {
  let exitCode = 0;
  const program = new Command("steppewatch")
    .description("Watches sources for analyst teams, in Discord or in this terminal.")
    .version(programVersion)
    .exitOverride();
  for (const { name, summary, isDefault = false, run } of verbs) {
    program
      .command(name, { isDefault })
      .description(summary)
      .argument("[words...]")
      .allowUnknownOption()
      .action(async (args: readonly string[]) => {
        exitCode = await run(args);
      });
  }
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
