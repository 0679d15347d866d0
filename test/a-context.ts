import type { CommandContext } from "../src/chat/command-context.ts";
import { systemClock } from "../src/lib/clock.ts";

/** The parts of a context that a test names; using another is the test's mistake. */
export function aContext(given: Partial<CommandContext>): CommandContext {
  return {
    clock: given.clock ?? systemClock,
    get server() {
      return given.server ?? missing("server");
    },
    get watches() {
      return given.watches ?? missing("watches");
    },
    get sources() {
      return given.sources ?? missing("sources");
    },
    get alerts() {
      return given.alerts ?? missing("alerts");
    },
    get account() {
      return given.account ?? missing("account");
    },
    get facts() {
      return given.facts ?? missing("facts");
    },
  };
}

function missing(part: keyof CommandContext): never {
  throw new Error(`this test gives no ${part}`);
}
