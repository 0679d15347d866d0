import type { Channels, Outgoing } from "../ports/chat.ts";
import type { Screen } from "./screen.ts";

/** What goes out to a terminal: lines on its screen, which cannot fail, and of which none can be read back. */
export function openTerminalOut(screen: Screen): Outgoing {
  return {
    sender: {
      async post(_, message, nonce) {
        screen.show(message);
        return { kind: "posted", messageId: nonce };
      },
      async edit(_, messageId, message) {
        screen.showChange(message);
        return { kind: "posted", messageId };
      },
      async readBack() {
        return { kind: "absent" };
      },
    },
    notify: async (_, text) => screen.note(text),
    async alarm(_, text) {
      screen.note(text);
      return true;
    },
    channels: noChannels,
    pausedUntil: () => undefined,
  };
}

/** A terminal has one channel, of which nothing can be asked. */
const noChannels: Channels = {
  openThread: async () => ({ kind: "none" }),
  readableByEveryone: async () => false,
  sharedReaders: async (_, others) => new Set(others),
  troubleIn: async () => undefined,
};
