import type { Places } from "../ports/ports.ts";

/** Of a front whose channels cannot be asked anything: the terminal, or none yet. */
export const noPlaces: Places = {
  openThread: async () => ({ kind: "none" }),
  readableByEveryone: async () => false,
  troubleIn: async () => undefined,
};
