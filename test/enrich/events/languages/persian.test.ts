import { describe, expect, it } from "vitest";
import { type Tells, toldIn } from "../shipped-world.ts";

describe("a report in Persian", () => {
  it.each<[string, string, Tells]>([
    [
      "حمله بر پاسگاه طالبان در بدخشان چهار کشته داشت",
      "",
      { kind: "attack", target: "police", places: ["Badakhshan"], dead: 4 },
    ],
    [
      "پنج مظنون به عضویت در داعش در مشهد بازداشت شدند",
      "",
      { kind: "arrest", actor: "islamic-state", places: ["Mashhad"], detained: 5 },
    ],
    [
      "پنج پاسدار در حمله به مقر سپاه در چابهار کشته شدند",
      "جیش‌العدل در تلگرام نوشت که نیروهایش این عملیات را انجام داده‌اند.",
      { kind: "attack", actor: "jaish-al-adl", stance: "claimed", dead: 5 },
    ],
    ["آمریکا از کشتن یکی از رهبران داعش در شمال سوریه خبر داد", "", { kind: "leadership", actor: "islamic-state" }],

    ["استخبارات طالبان در هرات چهار داعشی را به دام انداخت", "", { kind: "arrest", detained: 4 }],
    ["سه تن به عضویت در داعش متهم شدند", "", { kind: "trial", actor: "islamic-state" }],

    [
      "انفجار در مسجدی در کندز؛ دست‌کم ۱۸ کشته و ۴۰ زخمی",
      "مقام‌های محلی می‌گویند انفجار هنگام نماز جمعه رخ داد. تاکنون هیچ گروهی مسئولیت آن را بر عهده نگرفته است.",
      {
        kind: "attack",
        actor: "unknown",
        stance: "unclaimed",
        dead: 18,
        injured: 40,
        method: "bombing",
        target: "mosque",
      },
    ],
    [
      "داعش مسئولیت حمله به مسجد کندز را پذیرفت",
      "گروه داعش شاخه خراسان با نشر اعلامیه‌ای گفت مهاجم انتحاری آن را انجام داده است.",
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
      "بازداشت سه عضو داعش در هرات",
      "ریاست استخبارات طالبان اعلام کرد که این افراد در ولسوالی انجیل دستگیر شدند.",
      { kind: "arrest", actor: "islamic-state", detained: 3 },
    ],
    [
      "طالبان: دو مخفیگاه داعش در ننگرهار نابود و پنج جنگجوی این گروه کشته شدند",
      "ذبیح‌الله مجاهد گفت این عملیات شب گذشته در ولسوالی اچین انجام شد.",
      { kind: "operation", actor: "islamic-state", dead: 5, when: "2026-10-08" },
    ],
    [
      "والی طالبان در بدخشان در انفجار بمب کشته شد",
      "راننده او نیز زخمی شده است.",
      { kind: "attack", dead: 1, injured: 1, method: "bombing", target: "official" },
    ],
    [
      "تیراندازی افراد مسلح ناشناس در غزنی؛ سه غیرنظامی کشته شدند",
      "پولیس می‌گوید این رویداد روز پنجشنبه در ولسوالی قره‌باغ رخ داده است.",
      { kind: "attack", actor: "unknown", dead: 3, when: "2026-10-08", method: "shooting", target: "civilians" },
    ],
    [
      "انفجار گاز در یک خانه در مزار شریف شش کشته بر جا گذاشت",
      "مقام‌ها می‌گویند نشت گاز علت رویداد بوده است.",
      { kind: "other", dead: 6 },
    ],
    [
      "وزارت خارجه ایران حمله به مسجد کندز را محکوم کرد",
      "سخنگوی این وزارت با خانواده‌های قربانیان ابراز همدردی کرد.",
      { kind: "statement" },
    ],
    [
      "دادگاه تهران دو عضو داعش را به اعدام محکوم کرد",
      "این دو به دست داشتن در حمله به شاهچراغ متهم شده بودند.",
      { kind: "trial", actor: "islamic-state" },
    ],
    [
      "انفجار دیگری در شهر کابل؛ دو تن زخمی شدند",
      "دیروز در انفجار یک ماین در همین ناحیه چهار تن کشته شده بودند.",
      { kind: "attack", injured: 2, method: "bombing" },
    ],
    [
      "بین ۱۰ تا ۱۲ سرباز پاکستانی در کمین تحریک طالبان پاکستان کشته شدند",
      "این حمله در وزیرستان جنوبی رخ داد.",
      { kind: "attack", actor: "ttp", stance: "attributed", dead: 10, target: "military" },
    ],
    [
      "آمریکا سه فرمانده داعش خراسان را تحریم کرد",
      "وزارت خزانه‌داری می‌گوید آنان در جذب جنگجو نقش داشتند.",
      { kind: "sanction", actor: "isis-k" },
    ],
  ])("tells what happened: “%s”", (title, text, told) => {
    expect(toldIn("fa", title, text)).toMatchObject(told);
  });
});
