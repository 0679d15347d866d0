import pino from "pino";

export type { Logger } from "pino";

/** Facts as JSON lines on standard error: a static message plus fields, never content, tokens or webhook URLs. */
export function createLogger(level: string): pino.Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ fd: 2, sync: true }));
}
