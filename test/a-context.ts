import type { CommandContext } from "../src/chat/command-context.ts";
import { systemClock } from "../src/lib/clock.ts";

/** The parts of a context that a test names; using another is the test's mistake. Own properties are only what it names. */
export function aContext(given: Partial<CommandContext>): CommandContext {
  return Object.defineProperties(
    new NoParts(),
    Object.getOwnPropertyDescriptors<Partial<CommandContext>>({ clock: systemClock, ...given }),
  );
}

class NoParts implements CommandContext {
  readonly clock = systemClock;
  get server(): never {
    return missing("server");
  }
  get watches(): never {
    return missing("watches");
  }
  get sources(): never {
    return missing("sources");
  }
  get alerts(): never {
    return missing("alerts");
  }
  get account(): never {
    return missing("account");
  }
  get duty(): never {
    return missing("duty");
  }
  get trends(): never {
    return missing("trends");
  }
  get audit(): never {
    return missing("audit");
  }
  get factFiles(): never {
    return missing("factFiles");
  }
  get factDrafts(): never {
    return missing("factDrafts");
  }
  get facts(): never {
    return missing("facts");
  }
}

function missing(part: keyof CommandContext): never {
  throw new Error(`this test gives no ${part}`);
}
