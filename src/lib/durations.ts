/** In milliseconds. A day here has 24 hours, whatever the clocks of a zone do. */
export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
