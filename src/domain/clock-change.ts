/** What became of the time that the bot goes by. Waits go on through all of it. */
export type ClockChange =
  /** Somebody, or a time server, set the clock; forward where positive, in milliseconds. */
  | { readonly code: "set"; readonly byMs: number }
  /** Nothing ran for so long: the machine slept, or the process was halted. */
  | { readonly code: "stopped"; readonly forMs: number };
