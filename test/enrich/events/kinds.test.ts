import { describe, expect, it } from "vitest";
import { eventIn } from "./a-world.ts";

describe("the kind of an event", () => {
  it.each([
    ["Bomb kills nine at Kabul market", "attack"],
    ["Two gunmen shoot dead an officer in Quetta", "attack"],
    ["Taliban forces kill eight Daesh militants in Herat raid", "operation"],
    ["Blast hits mosque in Kunduz, at least 4 dead; ISIS-K men suspected", "attack"],
    ["Killed: three ISIS-K commanders in Nangarhar raid", "operation"],
    ["Three ISIS-K members killed in Kunduz, says Taliban spokesman", "operation"],
    ["Sixty ISIS members surrender in Kunduz", "operation"],
    ["Police in Osh detain three Hizb ut-Tahrir members", "arrest"],
    ["Man arrested after fatal stabbing in Herat", "arrest"],
    ["Police foil bomb plot against Dushanbe station", "plot-foiled"],
    ["Service says it killed two men plotting attack, police confirm", "plot-foiled"],
    ["Court jails nine for links to Islamic State", "trial"],
    ["Tajikistan blocks 200 Telegram channels", "takedown"],
    ["Hizb ut-Tahrir banned in Germany", "sanction"],
    ["Germany imposes sanctions on ISIS-K financiers", "sanction"],
    ["Islamic State names new leader", "leadership"],
    ["ISIS-K spokesman captured in Pakistan", "leadership"],
    ["Al-Azaim publishes new video", "release"],
    ["Embassy warns of attack on Kabul hotels", "threat"],
    ["Minister condemns Kabul attack that killed 12", "statement"],
    ["How ISIS-K recruits migrants online", "analysis"],
    ["Four years on, Kabul remembers victims of hospital attack", "analysis"],
    ["Inmates riot in Herat prison", "prison"],
    ["Gas explosion in Herat restaurant injures seven", "other"],
    ["Drunk man stabs three in bar brawl", "other"],
    ["Ministers hold talks on terrorism in Astana", "statement"],
    ["Kyrgyz service holds five Hizb ut-Tahrir members", "arrest"],
    ["Plot to bomb Osh market foiled, three charged", "plot-foiled"],
    ["Three charged over foiled plot to bomb Osh market", "trial"],
    ["Man gets 12 years in Dushanbe for serving Islamic State", "trial"],
    ["Petrov: terrorism is a threat to all of us", "statement"],
    ["Britons urged to stay away from markets in Kabul over terror threat", "threat"],
  ])("of “%s” is %s", (title, kind) => {
    expect(eventIn(title)?.kind).toBe(kind);
  });

  it.each([
    ["Five Guards killed in raid on base in Herat", "Jaish al-Adl claimed the attack.", "attack"],
    ["Two held in Cologne", "Police say they were preparing an attack on a synagogue.", "plot-foiled"],
    ["Inmates take over a colony near Dushanbe", "The riot ended after six hours.", "prison"],
    ["Tremor shakes Faizabad", "Bodies of 12 people killed were found.", "other"],
  ])("of “%s” together with its text is told too", (title, text, kind) => {
    expect(eventIn(title, text)?.kind).toBe(kind);
  });

  it.each(["Council approves budget for roads", "Heart attack patients wait longer", ""])(
    "is not told of “%s”",
    (title) => {
      expect(eventIn(title)).toBeUndefined();
    },
  );

  it("is read from the text where the title tells nothing", () => {
    expect(eventIn("Morning briefing", "A suicide bomber struck a mosque in Kunduz.")?.kind).toBe("attack");
  });

  it("is given with how and against whom", () => {
    expect(eventIn("Bomb kills nine at Kabul market", "A suicide bomber struck, police said.")).toMatchObject({
      method: "suicide-bombing",
      target: "market",
    });
  });

  it("does not make a speaker the target", () => {
    expect(eventIn("Blast kills four in Quetta, hospital sources say")?.target).toBeUndefined();
  });

  it("is none where somebody attacks another in words alone", () => {
    expect(eventIn("Opposition leader attacks president over budget")).toBeUndefined();
    expect(eventIn("Gunmen attack governor's convoy in Nangarhar")?.kind).toBe("attack");
  });

  it.each([
    ["Al-Azaim announces two books in Uzbek, analysts say", "release"],
    ["Al-Azaim says the seized book is fake", "statement"],
    ["Analysts: ISIS-K is a growing threat in Central Asia", "analysis"],
  ])("is no analysis where analysts are only who says so: “%s” is %s", (title, kind) => {
    expect(eventIn(title)?.kind).toBe(kind);
  });
});
