import { describe, expect, it } from "vitest";
import { type Tells, toldIn } from "../shipped-world.ts";

describe("a report in Urdu", () => {
  it.each<[string, string, Tells]>([
    ["جنوبی وزیرستان: دراندازی کی کوشش ناکام، 14 دہشت گرد مارے گئے", "", { kind: "operation", dead: 14 }],

    [
      "پشاور کی مسجد میں خودکش دھماکہ، کم از کم 28 افراد ہلاک، 60 زخمی",
      "دھماکہ جمعے کی نماز کے دوران ہوا۔ تاحال کسی گروپ نے ذمہ داری قبول نہیں کی۔",
      {
        kind: "attack",
        actor: "unknown",
        stance: "unclaimed",
        dead: 28,
        injured: 60,
        method: "suicide-bombing",
        target: "mosque",
      },
    ],
    [
      "شمالی وزیرستان میں سکیورٹی فورسز کی کارروائی، 12 دہشت گرد ہلاک",
      "آئی ایس پی آر کے مطابق آپریشن میر علی میں کیا گیا۔",
      { kind: "operation", dead: 12 },
    ],
    [
      "کوئٹہ: پولیس موبائل پر فائرنگ، دو اہلکار ہلاک، تین زخمی",
      "نامعلوم موٹر سائیکل سوار فرار ہو گئے۔",
      { kind: "attack", dead: 2, injured: 3, method: "shooting", target: "police" },
    ],
    [
      "کراچی سے داعش کے چار دہشت گرد گرفتار",
      "سی ٹی ڈی کے مطابق ملزمان سے بارودی مواد برآمد ہوا۔",
      { kind: "arrest", actor: "islamic-state", detained: 4 },
    ],
    ["لاہور میں دہشت گردی کا بڑا منصوبہ ناکام، تین ملزمان گرفتار", "", { kind: "plot-foiled", detained: 3 }],
    [
      "کابل میں ایک اور دھماکہ، چار افراد زخمی",
      "ایک روز قبل اسی علاقے میں دھماکے سے نو افراد ہلاک ہوئے تھے۔",
      { kind: "attack", injured: 4, method: "bombing" },
    ],
    [
      "مستونگ دھماکے میں ہلاکتوں کی تعداد 35 ہو گئی",
      "",
      { kind: "attack", dead: 35, update: "toll", method: "bombing" },
    ],
    ["وزیراعظم کی پشاور دھماکے کی مذمت", "انہوں نے لواحقین سے تعزیت کی۔", { kind: "statement" }],
    ["کوہاٹ میں گیس سلنڈر دھماکہ، خاتون سمیت تین افراد جاں بحق", "", { kind: "other", dead: 3 }],
    ["انسداد دہشت گردی عدالت نے داعش کے دو ارکان کو سزائے موت سنا دی", "", { kind: "trial", actor: "islamic-state" }],
    ["امریکہ نے داعش خراسان کے تین رہنماؤں پر پابندیاں عائد کر دیں", "", { kind: "sanction", actor: "isis-k" }],
    [
      "باجوڑ میں گاڑی پر ریموٹ کنٹرول بم حملہ، قبائلی رہنما ہلاک",
      "پولیس کا کہنا ہے کہ ان کے دو محافظ بھی زخمی ہوئے۔",
      { kind: "attack", dead: 1, injured: 2, method: "bombing" },
    ],
  ])("tells what happened: “%s”", (title, text, told) => {
    expect(toldIn("ur", title, text)).toMatchObject(told);
  });
});
