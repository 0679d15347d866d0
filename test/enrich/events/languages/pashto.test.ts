import { describe, expect, it } from "vitest";
import { type Tells, toldIn } from "../shipped-world.ts";

describe("a report in Pashto", () => {
  it.each<[string, string, Tells]>([
    [
      "په کندوز کې پر جومات برید کې لږ تر لږه ۱۸ کسان وژل شوي",
      "ځايي چارواکي وايي ۴۰ نور ټپیان دي. تر اوسه چا د برید پړه نه ده منلې.",
      { kind: "attack", actor: "unknown", stance: "unclaimed", dead: 18, injured: 40, target: "mosque" },
    ],
    [
      "داعش د کابل د چاودنې پړه ومنله",
      "د ډلې په اعلامیه کې راغلي چې ځانمرګي بریدګر ځان چاودولی دی.",
      { kind: "attack", actor: "islamic-state", stance: "claimed", update: "claim", method: "suicide-bombing" },
    ],
    [
      "په هرات کې د داعش درې غړي ونیول شول",
      "د طالبانو د استخباراتو ریاست وايي دا کسان پرون شپه نیول شوي دي.",
      { kind: "arrest", actor: "islamic-state", detained: 3, when: "2026-10-08" },
    ],
    [
      "د بدخشان والي په چاودنه کې ووژل شو",
      "چاودنه د پنجشنبې په ورځ په فیض آباد ښار کې وشوه.",
      { kind: "attack", dead: 1, when: "2026-10-08", method: "bombing", target: "official" },
    ],
    [
      "په پېښور کې د بم چاودنې د مړو شمېر ۳۵ ته ورسېد",
      "د روغتون چارواکي وايي چې ۸۰ کسان ټپیان دي.",
      { kind: "attack", dead: 35, injured: 80, update: "toll", method: "bombing" },
    ],
    ["په مزار شریف کې د ګازو په چاودنه کې شپږ کسان مړه شول", "", { kind: "other", dead: 6 }],
    [
      "په کونړ کې د طالبانو په عملیاتو کې اته داعشیان ووژل شول",
      "",
      { kind: "operation", actor: "islamic-state", dead: 8 },
    ],
    ["امریکا د داعش خراسان پر درېیو مشرانو بندیزونه ولګول", "", { kind: "sanction", actor: "isis-k" }],
    ["د داعش خراسان مشر په ننګرهار کې ووژل شو", "", { kind: "leadership", actor: "isis-k", dead: 1 }],
    [
      "په جلال اباد کې بله چاودنه؛ څلور تنه ټپیان",
      "یوه ورځ وړاندې په همدې ښار کې په برید کې اووه کسان وژل شوي وو.",
      { kind: "attack", injured: 4, method: "bombing" },
    ],
    ["د شمالي وزیرستان په میرعلي کې لسو وسله والو امنیتي ځواکونو ته تسلیم شول", "", { kind: "operation" }],
    ["په لوګر کې د ترافیکي پېښې له امله یوولس کسان مړه دي", "", { kind: "other", dead: 11 }],
  ])("tells what happened: “%s”", (title, text, told) => {
    expect(toldIn("ps", title, text)).toMatchObject(told);
  });
});
