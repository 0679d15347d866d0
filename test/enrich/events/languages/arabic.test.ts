import { describe, expect, it } from "vitest";
import { type Tells, toldIn } from "../shipped-world.ts";

describe("a report in Arabic", () => {
  it.each<[string, string, Tells]>([
    [
      "مقتل شرطيين بهجوم مسلح في هلمند",
      "أطلق مسلحون النار على الدورية فجر الجمعة.",
      { kind: "attack", method: "shooting" },
    ],
    ["ستة قتلى و14 جريحا بانفجار دراجة مفخخة في سوق بخوست", "", { kind: "attack", dead: 6, injured: 14 }],

    [
      "مقتل ثلاثة من عناصر الشرطة في كمين بزاهدان",
      "وقالت جماعة جيش العدل إن مقاتليها نفذوا العملية.",
      { kind: "attack", dead: 3, actor: "jaish-al-adl", stance: "claimed" },
    ],

    [
      "تنظيم داعش خراسان يتبنى الهجوم على مسجد قندوز",
      "قال التنظيم في بيان إن انتحاريا فجر نفسه بين المصلين.",
      {
        kind: "attack",
        actor: "isis-k",
        stance: "claimed",
        update: "claim",
        method: "suicide-bombing",
        target: "mosque",
      },
    ],
    [
      "اعتقال ثلاثة عناصر من داعش في هرات",
      "أعلنت استخبارات طالبان القبض عليهم أمس الخميس.",
      { kind: "arrest", actor: "islamic-state", detained: 3, when: "2026-10-08" },
    ],
    [
      "ارتفاع حصيلة قتلى تفجير بيشاور إلى 35",
      "وأصيب 80 آخرون بجروح، وفق مصادر طبية.",
      { kind: "attack", dead: 35, injured: 80, update: "toll", method: "bombing" },
    ],
    ["الجيش الباكستاني يقتل 12 مسلحا في عملية بشمال وزيرستان", "", { kind: "operation", dead: 12 }],
    ["السعودية تدين الهجوم الإرهابي في كابل", "أعربت وزارة الخارجية عن تعازيها لذوي الضحايا.", { kind: "statement" }],
    [
      "مسلحون مجهولون يقتلون صحفيا في غزني",
      "وقع الهجوم الأربعاء.",
      { kind: "attack", actor: "unknown", dead: 1, when: "2026-10-07", method: "shooting", target: "journalists" },
    ],
    [
      "انفجار ثان في كابل يصيب أربعة أشخاص",
      "وكان انفجار قد أودى بحياة تسعة أشخاص يوم الأربعاء.",
      { kind: "attack", injured: 4, method: "bombing" },
    ],
    ["إحباط مخطط لتفجير سوق في طشقند واعتقال خمسة أشخاص", "", { kind: "plot-foiled", detained: 5 }],
    ["محكمة عراقية تقضي بإعدام أربعة من عناصر داعش", "", { kind: "trial", actor: "islamic-state" }],
    ["واشنطن تفرض عقوبات على ثلاثة قياديين في داعش خراسان", "", { kind: "sanction", actor: "isis-k" }],
    ["انفجار أسطوانة غاز في مزار شريف يودي بحياة ستة أشخاص", "", { kind: "other", dead: 6 }],
    ["غارة باكستانية على خوست تقتل تسعة مدنيين", "", { kind: "operation", dead: 9 }],
  ])("tells what happened: “%s”", (title, text, told) => {
    expect(toldIn("ar", title, text)).toMatchObject(told);
  });
});
