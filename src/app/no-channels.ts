import type { Channels } from "../ports/chat.ts";

/** Of a front whose channels cannot be asked anything: the terminal, or none yet. */
export const noChannels: Channels = {
  openThread: async () => ({ kind: "none" }),
  readableByEveryone: async () => false,
  troubleIn: async () => undefined,
};
