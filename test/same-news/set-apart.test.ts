import { describe, expect, it } from "vitest";
import type { DangerItem } from "./danger-cases.ts";
import { lastDecision } from "./last-decision.ts";

const isJoined = (...items: readonly DangerItem[]) => lastDecision(items).kind === "join";

describe("a report that sets its event apart from another", () => {
  it.each<[string, DangerItem, DangerItem]>([
    [
      "not connected",
      [8, "en", "Police arrest man in Turku on suspicion of financing terrorism", "He was held on Sunday."],
      [
        20,
        "en",
        "Police arrest man in Vantaa on suspicion of financing terrorism",
        "The case has no connection with Sunday's arrest in Turku, a spokesman said.",
      ],
    ],
    [
      "a day after the one there",
      [4, "en", "Three soldiers killed as suicide bomber rams gate of Bannu army camp", "The car blew up at dawn."],
      [
        28,
        "en",
        "Three soldiers killed as suicide bomber rams gate of Wana army camp",
        "The assault came a day after the one in Bannu.",
      ],
    ],
    [
      "separate, in Russian",
      [8, "ru", "В Душанбе задержаны двое подозреваемых в вербовке в ИГ", "Задержание прошло в субботу."],
      [
        12,
        "ru",
        "В Таджикистане задержаны двое подозреваемых в вербовке в ИГ",
        "Дело не связано с задержанием в Душанбе, сообщили в МВД.",
      ],
    ],
    [
      "separate, in Pashto",
      [8, "ps", "ننګرهار: په خوګیاڼو کې په عملیاتو کې د داعش درې غړي ونیول شول", "عملیات سهار شوي."],
      [10, "ps", "ننګرهار: په عملیاتو کې د داعش درې غړي ونیول شول", "چارواکي وايي د خوګیاڼو عملیات جلا وو."],
    ],
    [
      "by its day alone",
      [8, "tr", "İzmir'de DEAŞ operasyonu: 6 gözaltı", "Operasyon cumartesi sabahı yapıldı."],
      [12, "tr", "İzmir'de DEAŞ operasyonunda 6 gözaltı", "Gözaltıların cumartesi günkü operasyonla bağlantısı yok."],
    ],
  ])("does not join it: %s", (_how, earlier, later) => {
    expect(isJoined(earlier, later)).toBe(false);
  });

  it("still joins a report of its own event", () => {
    const own: DangerItem = [8, "en", "Police arrest two IS suspects in Vantaa", "They were held on Sunday."];
    const apart = "The case has no connection with Friday's arrest in Turku, a spokesman said.";

    expect(isJoined(own, [9, "en", "Two IS suspects arrested in Vantaa", `They were held on Sunday. ${apart}`])).toBe(
      true,
    );
  });
});

describe("measures of different authorities", () => {
  const uk: DangerItem = [
    8,
    "en",
    "UK sanctions two men over ISIS-K financing",
    "The Treasury announced it on Tuesday.",
  ];

  it.each<[DangerItem]>([
    [[9, "fr", "L'UE sanctionne deux hommes pour financement de l'EI-K", "Le Conseil a publié la décision mardi."]],
    [[9, "en", "US sanctions two men over ISIS-K financing", "The Treasury announced it on Tuesday."]],
    [[9, "ru", "ООН ввела санкции против двух финансистов ИГ-Хорасан", "Решение принято во вторник."]],
  ])("are two events: %j", (other) => {
    expect(isJoined(uk, other)).toBe(false);
  });
});

describe("measures against one man", () => {
  it("are two where two authorities impose them, whoever he is", () => {
    const tuesday = "The listing of Farhod Nazarov was announced on Tuesday.";
    const uk: DangerItem = [8, "en", "UK sanctions Tajik financier of ISIS-K Farhod Nazarov", tuesday];
    const eu = "L'UE sanctionne le financier tadjik de l'EI-K Farhod Nazarov";

    expect(isJoined(uk, [9, "fr", eu, "La décision a été annoncée mardi."])).toBe(false);
    expect(isJoined(uk, [9, "fr", eu.replace("L'UE", "Londres"), "La décision a été annoncée mardi."])).toBe(true);
  });
});

describe("two people of one town and day", () => {
  it.each<[string, DangerItem, DangerItem]>([
    [
      "whence they are, in a title and in a text",
      [8, "de", "Mutmaßliches IS-Mitglied in Hamburg festgenommen", "Der Usbeke wurde am Sonntag gefasst."],
      [9, "ar", "ألمانيا: توقيف عراقي في هامبورغ بتهمة الانتماء إلى داعش", "أوقف الأحد."],
    ],
    [
      "one killed, one held",
      [8, "en", "IS commander killed in Kunar raid", "Forces killed one commander on Saturday in Kunar."],
      [12, "en", "IS recruiter arrested in Kunar raid", "Forces arrested one man on Saturday in Kunar."],
    ],
    [
      "three killed, three held",
      [8, "en", "Taliban forces kill three IS fighters in Nangarhar", "The raid was on Saturday."],
      [12, "fa", "سه عضو داعش در ننگرهار بازداشت شدند", "این عملیات روز شنبه انجام شد."],
    ],
  ])("are two: %s", (_what, earlier, later) => {
    expect(isJoined(earlier, later)).toBe(false);
  });
});

describe("a digest", () => {
  const verdict: DangerItem = [
    8,
    "fr",
    "Douze ans de réclusion pour un homme jugé à Lyon pour terrorisme",
    "Verdict lundi.",
  ];

  it.each<[DangerItem]>([
    [
      [
        10,
        "en",
        "Daily security brief, 19 October",
        "A verdict in Lyon, arrests in Mardan and a ban in Osh on Monday.",
      ],
    ],
    [[10, "ru", "Сводка за день: приговор в Лионе, аресты в Мардане", "Суд в Лионе вынес приговор в понедельник."]],
    [[10, "fa", "خلاصه رویدادهای روز: محاکمه در لیون و بازداشت در مردان", "دادگاه لیون روز دوشنبه حکم داد."]],
  ])("joins no event of those that it lists: %j", (digest) => {
    expect(isJoined(verdict, digest)).toBe(false);
  });
});

describe("what names no place", () => {
  it.each<[string, DangerItem, DangerItem]>([
    [
      "a ban, by how many things",
      [8, "en", "Tajikistan bans 87 websites over extremism", "The list was published by the court."],
      [10, "ru", "В Таджикистане запретили 87 сайтов за экстремизм", "Список опубликовал суд."],
    ],
    [
      "a threat, by the issue of the magazine",
      [8, "en", "ISIS-K magazine issue 52 threatens stadiums, researchers say", "It came out on Monday."],
      [10, "de", "ISPK droht in Heft 52 seines Magazins mit Anschlägen auf Stadien", "Es erschien am Montag."],
    ],
  ])("is one story in two languages: %s", (_what, earlier, later) => {
    expect(isJoined(earlier, later)).toBe(true);
  });

  it("is two where the number or the name is another", () => {
    const ban: DangerItem = [8, "en", "Tajikistan bans 87 websites over extremism", "The court published the list."];
    const verdict: DangerItem = [8, "en", "Jury convicts Farhod Nazarov over plot in Kabul", "He was found guilty."];

    expect(isJoined(ban, [10, "ru", "В Таджикистане запретили 31 сайт за экстремизм", "Список опубликовал суд."])).toBe(
      false,
    );
    expect(
      isJoined(verdict, [10, "ru", "Присяжные признали виновным Олима Саидова по делу о заговоре в Кабуле", ""]),
    ).toBe(false);
  });
});
