/**
 * Minutes east of UTC of `+0300`, `+03:00`, `+3`, `GMT+3`, `EST`, `MSK+2`, `Etc/GMT`; 0 for none and for a name that nobody knows.
 * `undefined` for what is no zone at all.
 */
export function zoneMinutes(zone: string): number | undefined {
  const found =
    /^(?:[\p{L}_]+\/)*([\p{L}_]*)\.?\s*(?:([+\u2212-])(\d{1,2}):?(\d\d)?(?!\d))?(?:\s*\(.*\)|\s+\p{L}[\p{L}.\s]*)?$/u.exec(
      zone.trim(),
    );
  if (!found) return undefined;
  const [, name = "", sign, hours = "0", minutes = "0"] = found;
  const offset = Number(hours) * 60 + Number(minutes);
  if (offset > 24 * 60) return undefined;
  return (byName.get(name.toLowerCase()) ?? 0) + (sign === "+" ? offset : -offset);
}

/** Abbreviations in feeds, in minutes east of UTC. Where one has several meanings, that which feeds use. */
const byName: ReadonlyMap<string, number> = new Map(
  [
    "z 0 ut 0 utc 0 gmt 0 uct 0 wet 0 bst 60 ist 330 west 60 cet 60 met 60 mez 60 wat 60 cest 120 mest 120 mesz 120 eet 120 sast 120 cat 120",
    "eest 180 eat 180 trt 180 msk 180 мск 180 мск. 180 msd 240 мсд 240 samt 240 azt 240 get 240 amt 240 gst 240 irst 210 irdt 270 aft 270",
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
