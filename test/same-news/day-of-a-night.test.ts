import { describe, expect, it } from "vitest";
import type { DangerItem } from "./danger-cases.ts";
import { lastDecision } from "./last-decision.ts";

describe("the day of an event", () => {
  it.each<[string, DangerItem, DangerItem]>([
    [
      "overnight, and the morning's day",
      [
        29,
        "en",
        "Gunmen storm police post in Bannu, six officers killed",
        "The overnight assault was claimed by nobody, officials said.",
      ],
      [
        34,
        "ru",
        "В Банну боевики напали на полицейский пост, убиты шесть полицейских",
        "Нападение произошло во вторник.",
      ],
    ],
    [
      "a night between two weekdays",
      [
        29,
        "ru",
        "В Хосте взорвана мечеть, погибли шесть человек",
        "Взрыв прогремел в ночь на вторник, сообщили талибы.",
      ],
      [32, "en", "Bomb kills six at mosque in Khost", "The blast hit the mosque on Monday, witnesses said."],
    ],
    [
      "“last night” in Persian, and a day in Turkish",
      [29, "fa", "حمله مسلحانه به پاسگاه پلیس در سراوان؛ شش پلیس کشته شدند", "این حمله شب گذشته روی داد."],
      [34, "tr", "Saravan'da karakola silahlı saldırı: altı polis öldü", "Saldırı salı günü düzenlendi."],
    ],
    [
      "“today”, written before the day had begun in London",
      [43, "en", "Bomb kills six at market in Zaranj", "The blast hit the market today, officials said."],
      [47, "ru", "Взрыв на рынке в Зарандже: погибли шесть человек", "Взрыв произошёл в среду."],
    ],
  ])("is no other one for a night or a time zone: %s", (_, first, second) => {
    expect(lastDecision([first, second]).kind).toBe("join");
  });

  it.each<[string, DangerItem, DangerItem]>([
    [
      "two days that are named",
      [34, "en", "Bomb kills six at mosque in Khost", "The blast hit the mosque on Monday, witnesses said."],
      [36, "ru", "В Хосте взорвана мечеть, погибли шесть человек", "Взрыв прогремел во вторник, сообщили талибы."],
    ],
    [
      "a night, and the day before the day before",
      [53, "en", "Bomb kills six at mosque in Khost", "The blast hit the mosque overnight, witnesses said."],
      [56, "ru", "В Хосте взорвана мечеть, погибли шесть человек", "Взрыв прогремел в воскресенье, сообщили талибы."],
    ],
    [
      "one night, and the next",
      [29, "en", "Bomb kills six at mosque in Khost", "The blast hit the mosque overnight, witnesses said."],
      [54, "tr", "Host'ta camiye bombalı saldırı: altı ölü", "Patlama dün gece camide meydana geldi."],
    ],
  ])("still parts %s", (_, first, second) => {
    expect(lastDecision([first, second]).kind).toBe("apart");
  });
});
