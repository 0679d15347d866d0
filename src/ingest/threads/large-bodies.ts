import { OneAtATime } from "../../lib/one-at-a-time.ts";

/** From here on a body counts as large, in bytes. */
export const largeBytes = 2_000_000;

/**
 * Large bodies are gathered and read one at a time, however many sources are asked: the memory they take is the process's.
 * Reading goes before gathering, so that what is held becomes less before it becomes more.
 */
export const largeBodies = new OneAtATime(1);
