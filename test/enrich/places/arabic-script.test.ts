import { describe, expect, it } from "vitest";
import { placesIn, rowsOf } from "./places-in.ts";

describe("places in Arabic script", () => {
  it.each(
    rowsOf(`
    انفجار در کابل شش زخمی برجا گذاشت => kabul
    حمله به مسجدی در ولایت قندوز => kunduz-province
    ولسوالی اچین ولایت ننگرهار => achin nangarhar
    در شهر هرات سه تن بازداشت شدند => herat
    زلزله در خراسان رضوی و مشهد => razavi-khorasan mashhad
    تیراندازی در شاهچراغ شیراز => shiraz shiraz
    استان سیستان و بلوچستان => sistan-baluchestan
    در دشت برچی کابل => kabul kabul
    مرز اسلام‌قلعه بسته شد => islam-qala
    در مزارشریف دو انفجار => mazar-i-sharif
    پایتخت تاجیکستان شهر دوشنبه => tj dushanbe
    در پاکستان و ایران => pk ir
    در کرمان دو بمب منفجر شد => kerman
    ولایت بدخشان و تخار => badakhshan takhar
    در مسکو چهار مظنون => moscow
    در جلال آباد ننگرهار => jalalabad nangarhar
  `),
  )("Persian and Dari: %s", (line, ids) => expect(placesIn(line)).toBe(ids));

  it.each(
    rowsOf(`
    شهروندان افغان و تاجیک =>
    روز دوشنبه هوا سرد است =>
    پنج نفر آمدند =>
    کابلی‌ها و هراتی‌ها =>
    زبان ازبکی و روسی =>
    مولوی بلخی سخن گفت =>
    کمک مالی به خانواده‌ها =>
    مردان مسلح فرار کردند =>
    مقر این گروه =>
    ولایت خراسان داعش =>
    او پیرو این راه بود =>
  `),
  )("Persian and Dari, no place: %s", (line, ids) => expect(placesIn(line)).toBe(ids));

  it.each(
    rowsOf(`
    په کابل کې چاودنه وشوه => kabul
    د کندهار په سپین بولدک کې => kandahar spin-boldak
    د ننګرهار ولایت د اچین ولسوالۍ => nangarhar achin
    په کونړ کې زلزله => kunar
    پېښور کې برید => peshawar
    د خوست ولایت => khost-province
    تورخم لار بنده ده => torkham
    په جلال اباد کې درې تنه => jalalabad
    د پکتیکا برمل ولسوالۍ => paktika barmal
    په هرات کې => herat
    د هلمند لښکرګاه => helmand lashkar-gah
    د پاکستان او افغانستان پوله => pk af
    په کندز کې جومات => kunduz
    په بدخشان کې زلزلې => badakhshan
    په شمالي وزیرستان کې => north-waziristan
  `),
  )("Pashto: %s", (line, ids) => expect(placesIn(line)).toBe(ids));

  it.each(
    rowsOf(`
    افغان کډوال راغلل =>
    د دوشنبې په ورځ =>
    په پښتو ژبه =>
    ازبک او تاجک =>
    پنځه تنه ووژل شول =>
    اوبه پاکې دي =>
    هغه پر څوکۍ ناست دی =>
    مولوي لغمانی =>
    روسي ژبه =>
    نوی کتاب خپور شو =>
  `),
  )("Pashto, no place: %s", (line, ids) => expect(placesIn(line)).toBe(ids));

  it.each(
    rowsOf(`
    کوئٹہ میں دھماکا => quetta
    پشاور کی مسجد میں حملہ => peshawar
    ضلع کرم میں فائرنگ => kurram
    شمالی وزیرستان میں کارروائی => north-waziristan
    کراچی سے تین افراد گرفتار => karachi
    صوبہ ننگرہار میں زلزلہ => nangarhar
    بلوچستان کے ضلع مستونگ میں => balochistan mastung
    لاہور اور ملتان => lahore multan
    خیبر پختونخوا میں آپریشن => khyber-pakhtunkhwa
    افغانستان کے شہر قندھار => af kandahar
    ڈیرہ اسماعیل خان میں دھماکا => dera-ismail-khan
    باجوڑ میں اجتماع => bajaur
    اسلام آباد میں اجلاس => islamabad
    کابل ایئرپورٹ => kabul
    تاجکستان کی سرحد => tj
  `),
  )("Urdu: %s", (line, ids) => expect(placesIn(line)).toBe(ids));

  it.each(
    rowsOf(`
    افغان شہری اور تاجک باشندے =>
    اس پر غور کیا گیا =>
    ٹینک تباہ ہو گیا =>
    شام کو بارش ہوئی =>
    لاہوری کھانا =>
    اللہ کا کرم ہے =>
    پیر کے روز =>
    مالی مدد دی گئی =>
    روسی زبان =>
    پاکستانی طالبان =>
    قوم کے نام خط =>
  `),
  )("Urdu, no place: %s", (line, ids) => expect(placesIn(line)).toBe(ids));

  it.each(
    rowsOf(`
    انفجار بمدينة كابول => kabul
    هجوم في قندهار => kandahar
    قتلى في الرقة والموصل => raqqa mosul
    توقيف ثلاثة في كركوك => kirkuk
    في أفغانستان وباكستان => af pk
    محافظة صلاح الدين => salahuddin
    هجوم بكابول على فندق => kabul
    تفجير في ولاية ننغرهار وقندوز => kunduz
    في دير الزور => deir-ez-zor
    دمشق وحلب => damascus aleppo
    مخيم الهول => al-hol
    في موسكو أربعة => moscow
    بغداد تعلن => baghdad
    إيران تتهم => ir
    في بيشاور الباكستانية => peshawar
  `),
  )("Arabic: %s", (line, ids) => expect(placesIn(line)).toBe(ids));

  it.each(
    rowsOf(`
    مواطنون أفغان وطاجيك =>
    قال إنه حادث مروري =>
    بنو آدم =>
    الجيش السوري =>
    وأنا معكم =>
    المرأة الأفغانية =>
    أبو بكر البغدادي =>
    اللغة الروسية =>
    ولاية خراسان تتبنى =>
    وصفه بأنه عمل كبير =>
  `),
  )("Arabic, no place: %s", (line, ids) => expect(placesIn(line)).toBe(ids));

  it.each(
    rowsOf(`
    كابۇلدا پارتلاش بولدى => kabul
    ئۈرۈمچىدە => urumqi
    قەشقەر شەھىرى => kashgar
    ئافغانىستاندىكى => af
    پاكىستان چېگراسى => pk
  `),
  )("Uyghur: %s", (line, ids) => expect(placesIn(line)).toBe(ids));
});
