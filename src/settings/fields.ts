import { z } from "zod";
import { Duration, parseDuration } from "../domain/duration.ts";
import { EventKind } from "../domain/event.ts";
import { severities } from "../domain/severity.ts";
import { readSeverityBy, SeverityBy, severityByExample } from "../domain/severity-by.ts";
import { dayMs, minuteMs } from "../lib/durations.ts";
import { nearest } from "../lib/nearest.ts";
import { parseTimeOfDay, parseWallTime } from "../lib/zoned-time.ts";

const languagePattern = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;

/** A language as the program labels it: BCP 47 in its usual case, with a script only where the language has several. */
export const LanguageTag = z
  .string()
  .regex(languagePattern, {
    error: "a BCP 47 language such as en, tg, uz-Latn, uz-Cyrl, fa-AF",
  })
  .meta({ title: "language" });

export const TimeZone = z
  .string()
  .refine(isTimeZone, {
    error: "an IANA time zone such as UTC, Asia/Tashkent, Europe/Vienna",
  })
  .meta({ title: "time zone" });

/** Ids and tags: what can be typed in a command and a query without quotes. */
export const KebabCase = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "small letters, digits, and single hyphens between them" })
  .meta({ title: "small letters, digits, hyphens" });

/** The address of a feed or page on the web. */
export const WebAddress = z
  .string()
  .refine(isWebAddress, { error: "an address that begins with http:// or https://" })
  .meta({ title: "address" });

/** When a watch ends: `48h` from when it begins, or `2026-12-01 18:00`; not read yet, for it depends on whose time zone it is. */
export const WatchEnd = z
  .string()
  .refine((text) => parseDuration(text) !== undefined || parseWallTime(text, "UTC") !== undefined, {
    error: "how long, such as 48h or 7d, or when, such as 2026-12-01 or 2026-12-01 18:00",
  })
  .meta({ title: "end" });

/** From a minute to a week, in milliseconds. */
export const Cooldown = Duration.refine((ms) => ms >= minuteMs && ms <= 7 * dayMs, {
  error: "from 1m to 7d, such as 30m or 2h",
});

/** As `severityByExample`, or the same as a map. */
export const SeverityByKind = z.union([SeverityBy, z.string()]).transform((value, context) => {
  if (typeof value !== "string") return value;
  const read = readSeverityBy(value);
  if (read.kind === "read") return read.by;
  context.issues.push({ code: "custom", message: wrongSeverities(value), input: value });
  return z.NEVER;
});

function wrongSeverities(text: string): string {
  const read = readSeverityBy(text);
  const piece = read.kind === "wrong" ? read.wrong.piece : "";
  const [near] = nearest(piece.toLowerCase(), [...EventKind.options, ...severities], 1);
  const meant = near === undefined ? "" : ` (“${piece}”: did you mean ${near}?)`;
  return `kinds with their severities, such as ${severityByExample}${meant}; kinds are ${EventKind.options.join(", ")}; severities are ${severities.join(", ")}`;
}

/** `09:00`, read as minutes since midnight. */
export const TimeOfDay = z
  .string()
  .refine((text) => parseTimeOfDay(text) !== undefined, { error: "a time of day such as 09:00" })
  .transform((text) => parseTimeOfDay(text) ?? 0);

/** A proxy without credentials: config files may not hold secrets. */
export const ProxyAddress = z
  .string()
  .refine((text) => /^(https?|socks5):$/.test(URL.parse(text)?.protocol ?? ""), {
    error: "an address that begins with http://, https:// or socks5://",
  })
  .meta({ title: "proxy" });

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
