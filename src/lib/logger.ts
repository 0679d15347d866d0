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

/**
 * Writes JSON lines to standard error, or to another file descriptor. JSON escapes line breaks and ESC; the other signs that a
 * terminal obeys or that turn a text around are escaped here, for a title may be in an error's words.
 */
export function createLogger(level: string, fd = 2): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, hooks: { streamWrite: escaped } },
    pino.destination({ fd, sync: true }),
  );
}

function escaped(line: string): string {
  return line.replace(obeyed, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** DEL, the C1 controls, line separators, marks and overrides of direction. */
const obeyed = /[\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
