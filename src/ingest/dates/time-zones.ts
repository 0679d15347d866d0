import { zoneNames } from "./calendar-names.generated.ts";
import { windowsZones } from "./windows-zones.ts";

/**
 * Minutes east of UTC, of what follows a clock: `+0300`, `+05:30:00`, `GMT+3`, `EST`, `MSK+2`, `[Asia/Dushanbe]`, `Europe/Moscow`,
 * `West Asia Standard Time`; 0 for nothing and for words that are no zone (“Uhr”). An offset goes before a name beside it.
 * `undefined` for a zone that nobody knows, and for what is no zone at all.
 *
 * @param localMs the clock's time as if it were of UTC, in milliseconds since the epoch: a zone's offset depends on the day
 */
export function zoneMinutes(written: string, localMs: number): number | undefined {
  const [, before = "", bracketed = ""] = /^([^[]*)(?:\[([^\]]*)\])?$/.exec(written.trim()) ?? [];
  const zone = before.trim() === "" ? bracketed : before.trim();
  if (zone === "") return written.trim() === "" ? 0 : undefined;
  if (/^[a-z]+\//i.test(zone)) return ianaMinutes(/^\S+/.exec(zone)?.[0] ?? "", localMs);
  return offsetMinutes(zone) ?? namedMinutes(zone, localMs);
}

/** An offset, perhaps after a name and before the same zone once more or a comment. */
function offsetMinutes(zone: string): number | undefined {
  const found =
    /^(\p{L}*)\.?\s*([+\u2212-])(\d{1,2}):?(\d\d)?(?::?\d\d)?(?:\s*\(.*\)|Z|\s+[+-]?[\p{L}\d][\p{L}\d.:\s]*)?$/u.exec(
      zone,
    );
  if (!found) return undefined;
  const [, name = "", sign, hours = "0", minutes = "0"] = found;
  const offset = Number(hours) * 60 + Number(minutes);
  if (offset > 24 * 60) return undefined;
  // “MSK+2” is two hours more than Moscow's time; “EST -0500” names one offset twice.
  const from = /^(msk|мск)$/i.test(name) && minutes === "0" ? (abbreviations.get(name.toLowerCase()) ?? 0) : 0;
  return from + (sign === "+" ? offset : -offset);
}

function namedMinutes(zone: string, localMs: number): number | undefined {
  if (!/^[\p{L}\p{M}().,\s’'&-]+$/u.test(zone)) return undefined;
  const [, word = "", comment = ""] = /^([^(]*?)\s*(?:\(([^)]*)\))?$/.exec(zone) ?? [];
  const name = (word || comment).toLowerCase().replace(/\.$/, "");
  const long = name.replace(/(?<!standard|daylight|summer) time$/, " standard time");
  const [first = ""] = name.split(/\s/);
  const windows = windowsZones.get(long);
  if (windows !== undefined) return ianaMinutes(windows, localMs);
  const known = abbreviations.get(name) ?? byLongName.get(name) ?? byLongName.get(long) ?? abbreviations.get(first);
  return known ?? (/^[A-Z]{2,5}$/.test(word) ? undefined : 0);
}

const byLongName: ReadonlyMap<string, number> = new Map(Object.entries(zoneNames));

const formats = new Map<string, Intl.DateTimeFormat | undefined>();
/** More zones than any honest feed names; each format takes memory. */
const mostFormats = 50;

/** `undefined` for a zone that IANA does not have. */
function ianaMinutes(timeZone: string, localMs: number): number | undefined {
  if (!formats.has(timeZone)) {
    if (formats.size >= mostFormats) formats.clear();
    formats.set(timeZone, formatOf(timeZone));
  }
  const format = formats.get(timeZone);
  if (format === undefined || !Number.isFinite(localMs)) return undefined;
  const minutesAt = (at: number) => {
    const name = format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "";
    const [, sign = "+", hours = "0", minutes = "0"] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
    return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  };
  return minutesAt(localMs - minutesAt(localMs) * 60_000);
}

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  } catch {
    return undefined;
  }
}

/** Abbreviations in feeds, in minutes east of UTC. Where one has several meanings, that which feeds use. */
const abbreviations: ReadonlyMap<string, number> = new Map(
  [
    "z 0 ut 0 utc 0 gmt 0 uct 0 wet 0 bst 60 ist 330 west 60 cet 60 met 60 mez 60 wat 60 cest 120 mest 120 mesz 120 eet 120 sast 120 cat 120",
    "eest 180 eat 180 trt 180 msk 180 мск 180 msd 240 мсд 240 samt 240 azt 240 get 240 amt 240 gst 240 irst 210 irdt 270 aft 270",
    "pkt 300 uzt 300 tjt 300 tmt 300 yekt 300 екб 300 kgt 360 almt 360 aqtt 300 qyzt 300 omst 360 novt 420 krat 420 ict 420 wib 420",
    "npt 345 mmt 390 hkt 480 sgt 480 myt 480 awst 480 irkt 480 jst 540 kst 540 yakt 540 acst 570 acdt 630 aest 600 vlat 600 aedt 660 nzst 720 nzdt 780",
    "nst -210 ndt -150 brt -180 art -180 ast -240 at -240 adt -180 est -300 et -300 edt -240 cst -360 ct -360 cdt -300",
    "mst -420 mt -420 mdt -360 pst -480 pt -480 pdt -420 akst -540 akdt -480 hst -600",
    "a -60 m -720 n 60 y 720",
  ]
    .join(" ")
    .matchAll(/(\S+) (-?\d+)/g)
    .map(([, name = "", minutes = "0"]) => [name, Number(minutes)]),
);
