import pino from "pino";

/** A line of the log: an event code to search for, with facts; never content, tokens or webhook URLs. */
export interface LogFacts {
  /** `snake_case`, one for each message. */
  readonly event: string;
  readonly [fact: string]: unknown;
}

type Log = (facts: LogFacts, message: string) => void;

export interface Logger {
  readonly error: Log;
  readonly warn: Log;
  readonly info: Log;
  readonly debug: Log;
}

/** Writes JSON lines to standard error. */
export function createLogger(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ fd: 2, sync: true }));
}
