import { describe, expect, it } from "vitest";
import { toldIn } from "./shipped-world.ts";

const kindOf = (language: string, title: string, text = "") => toldIn(language, title, text)?.kind ?? "other";

describe("what only looks like an attack is none", () => {
  it.each([
    ["en", "Explosives found in abandoned house near Herat", ""],
    ["ru", "В Ошской области обнаружена взрывчатка", ""],
    ["fa", "کشف مواد منفجره در زاهدان", ""],
  ])("explosives that were found: %s, %s", (language, title, text) => {
    expect(kindOf(language, title, text)).toBe("other");
  });

  it.each([
    ["en", "Kidnapped engineer freed in Zabul after three months", ""],
    ["de", "Geisel in Pakistan freigelassen", ""],
    ["ru", "В Кветте освобождён заложник", ""],
  ])("a hostage who is free again: %s, %s", (language, title, text) => {
    expect(kindOf(language, title, text)).toBe("other");
  });

  it.each([
    ["en", "Four killed in clash between two Taliban factions in Takhar", ""],
    ["tr", "Tahar'da iki grup arasında çatışma: dört ölü", ""],
    ["ar", "أربعة قتلى في اشتباكات بين فصيلين في تخار", ""],
  ])("factions that fight each other: %s, %s", (language, title, text) => {
    expect(kindOf(language, title, text)).toBe("other");
  });

  it.each([
    ["en", "Blast near Kandahar school", "Police said children had played with an old mortar."],
    ["ru", "Взрыв в школе Кандагара", "По словам полиции, дети нашли старый снаряд."],
    ["uz", "Qandahorda maktab yonida portlash", "Politsiya bolalar eski snaryad topganini aytdi."],
  ])("a blast that the text calls an accident: %s, %s", (language, title, text) => {
    expect(kindOf(language, title, text)).toBe("other");
  });

  it.each([
    ["en", "India's attack overwhelms Nepal in Lahore", "The hosts scored four goals in the final."],
    ["de", "Angriff der Bayern überrollt Hamburg", "Alle Tore fielen in der Bundesliga vor der Pause."],
    ["ru", "Атака Каспарова в Ташкенте", "Гроссмейстер выиграл партию на шахматном турнире."],
  ])("a match that the text tells of: %s, %s", (language, title, text) => {
    expect(kindOf(language, title, text)).toBe("other");
  });

  it.each([
    ["ru", "В Бишкеке прошли учения: «террористы» захватили школу"],
    ["en", "Mock attack on Dushanbe school in drill"],
    ["tr", "Ankara'da tatbikat: 'teröristler' otobüse saldırdı"],
  ])("a drill: %s, %s", (language, title) => {
    expect(kindOf(language, title)).toBe("other");
  });

  it.each([
    ["en", "Attacks in Kunar fell by half, says envoy"],
    ["ru", "Число нападений в Кунаре снизилось вдвое"],
    ["fa", "شمار حملات در کنر نصف شد"],
  ])("a number of attacks: %s, %s", (language, title) => {
    expect(kindOf(language, title)).toBe("analysis");
  });

  it.each([
    ["ky", "Сирияда кармалган он эки аял мекенине кайтарылды"],
    ["uz", "Suriyada ushlangan o‘n ikki ayol vataniga qaytarildi"],
    ["tk", "Siriýada saklanan on iki aýal yzyna getirildi"],
  ])("the return of those who were held: %s, %s", (language, title) => {
    expect(kindOf(language, title)).not.toBe("arrest");
  });

  it("a court that frees holds a trial", () => {
    expect(kindOf("en", "Turkish court frees two suspects in Istanbul nightclub attack")).toBe("trial");
  });

  it("but a blast whose culprits are named is one, whatever fell down", () => {
    expect(kindOf("en", "Blast in Kunduz kills four", "Gunmen fled; the roof collapsed in an accident.")).toBe(
      "attack",
    );
  });
});

describe("whose men died", () => {
  it.each([
    ["en", "Attack on Taliban outpost in Takhar, four fighters killed"],
    ["tk", "Taharda Talybanyň nokadyna hüjüm edildi, dört söweşiji öldi"],
    ["ru", "В Тахаре нападение на пост талибов, убиты четверо боевиков"],
  ])("is told by whose post was struck: %s, %s", (language, title) => {
    expect(kindOf(language, title)).toBe("attack");
  });

  it.each([
    ["en", "Bomb-maker of ISIS-K killed in Nangarhar"],
    ["tr", "DEAŞ'ın bomba ustası Nangarhar'da öldürüldü"],
    ["fa", "بمب‌ساز داعش در ننگرهار کشته شد"],
  ])("a maker of bombs is no bombing: %s, %s", (language, title) => {
    expect(kindOf(language, title)).toBe("operation");
  });
});

describe("a denial that stands last", () => {
  it.each([
    ["kk", "Ауғанстанда екі содыр қолға түсті деген хабарды «Талибан» жоққа шығарды"],
    ["uz", "Afg‘onistonda uch jangari ushlangani haqidagi xabarni Tolibon rad etdi"],
    ["fa", "خبر بازداشت سه عضو داعش در هرات را طالبان رد کردند"],
  ])("leaves no arrest: %s, %s", (language, title) => {
    expect(kindOf(language, title)).toBe("statement");
  });

  it.each([
    ["en", "Taliban deny involvement in Peshawar mosque attack"],
    ["ru", "Талибы отрицают причастность к нападению на мечеть в Пешаваре"],
    ["ur", "افغان طالبان نے پشاور مسجد حملے میں ملوث ہونے کا الزام مسترد کر دیا"],
  ])("nor the attack of those who govern: %s, %s", (language, title) => {
    expect(kindOf(language, title)).toBe("statement");
  });
});

describe("what a number counts", () => {
  it.each([
    [
      "tr",
      "Adana'da DEAŞ hükümlüsü cezaevinden firar etti",
      "18 yıl hapis cezası bulunan hükümlü hastaneye sevk edildi.",
    ],
    ["en", "Convict escapes from prison in Herat", "He was serving 18 years in prison and had been wounded before."],
    ["de", "Häftling flieht aus Gefängnis in Köln", "Er saß 18 Jahre Haft ab und war verletzt."],
  ])("is no term of prison: %s, %s", (language, title, text) => {
    expect(toldIn(language, title, text)?.injured).toBeUndefined();
  });

  it.each([
    ["fa", "یک شهروند چین و راننده افغان در حمله بدخشان کشته شدند"],
    ["en", "Attack in Badakhshan kills one engineer and a driver"],
    ["tr", "Bedahşan'da saldırıda bir mühendis ve bir sürücü öldü"],
  ])("and one with another are two: %s, %s", (language, title) => {
    expect(toldIn(language, title)?.dead).toBe(2);
  });

  it("and whom they are said to have killed are not those who are held", () => {
    expect(toldIn("fa", "سه تبعه در قتل پنج هموطن خود در تهران بازداشت شدند")?.detained).not.toBe(1);
  });

  it.each([
    ["en", "More than 100 citizens are held in prisons in Iraq, says service"],
    ["tg", "Беш аз сад шаҳрванд дар ҳабсхонаҳои Ироқ нигоҳ дошта мешаванд"],
    ["ru", "Более ста граждан задержаны и сидят в тюрьмах Ирака"],
  ])("nor is an arrest that so many sit in prisons: %s, %s", (language, title) => {
    expect(kindOf(language, title)).not.toBe("arrest");
  });

  it("nor a trial that thousands are jailed", () => {
    expect(kindOf("en", "Ministry says 2,000 members jailed across Afghanistan")).toBe("statement");
  });
});

describe("a place is not where it happened", () => {
  it.each([
    ["ru", "В Стамбуле по запросу Москвы арестованы двое россиян", ["Istanbul"]],
    ["en", "Two men arrested in Istanbul at the request of Moscow", ["Istanbul"]],
    ["uz", "Istanbulda Moskva so‘rovi bilan ikki kishi ushlandi", ["Istanbul"]],
  ])("if somebody there asked for it: %s, %s", (language, title, places) => {
    expect(toldIn(language, title)?.places).toEqual(expect.arrayContaining(places));
    expect(toldIn(language, title)?.places).not.toContain("Moscow");
  });

  it.each([
    ["ur", "بس پر فائرنگ، پنجاب کے پانچ مزدور قتل"],
    ["en", "Bus attacked, Punjab five labourers killed"],
    ["tr", "Otobüse saldırı, Pencap beş işçi öldü"],
  ])("if victims come from it: %s, %s", (language, title) => {
    expect(toldIn(language, title)?.places).toBeUndefined();
  });

  it.each([
    ["en", "Pakistan hands suspect wanted for Kabul bombing to US"],
    ["en", "Man sentenced over Kabul bombing"],
    ["en", "Court jails two for Kabul attack"],
  ])("if a court speaks of a deed there: %s, %s", (language, title) => {
    expect(toldIn(language, title)).toMatchObject({ kind: "trial" });
    expect(toldIn(language, title)?.places ?? []).not.toContain("Kabul");
  });
});

it.each([
  ["uz", "Qobulda masjidga hujumda ikki namozxon halok bo‘ldi", "Hujumchi voqea joyida otib tashlandi."],
  ["en", "Two worshippers killed in Kabul mosque attack", "The attacker was shot dead by guards."],
  ["ru", "Двое погибли при нападении на мечеть в Кабуле", "Нападавший застрелен на месте."],
])("how an attacker ended is not how he attacked: %s, %s", (language, title, text) => {
  expect(toldIn(language, title, text)).toMatchObject({ kind: "attack", dead: 2 });
  expect(toldIn(language, title, text)?.method).toBeUndefined();
});
