import type { Message } from "../ports/chat.ts";
import { button, buttonRow } from "./buttons.ts";
import { inLines, label, md } from "./text.ts";

/** What the panel of `/setup` can do, and the greeting's button that opens it. The names are promises: the greeting stays in its channel. */
export const setupActions = {
  open: { name: "setup-open" },
  alerts: { name: "setup-alerts" },
  ops: { name: "setup-ops" },
  viewers: { name: "setup-viewers" },
  editors: { name: "setup-editors" },
  quiet: { name: "setup-quiet" },
  zone: { name: "setup-zone" },
  test: { name: "setup-test" },
} as const;

/** What a server reads first. It names no watch: who reads this may not be who works with the bot. */
export const greeting = {
  content: inLines([
    md`**Steppewatch is here, and asleep.** It reads public sources and posts an alert when something matches a watch.`,
    md`Nothing is posted until someone with the **Manage Server** permission says where: press **Set up**, or type \`/setup\`, and choose a channel. \`/route set channel:\` does the same.`,
    md`\`/access set\` lets a role of yours change the watchlist, \`/watch list\` shows it. \`/help\` explains the rest.`,
  ]),
  components: [buttonRow([button(setupActions.open, label`Set up`, "")])],
} satisfies Message;
