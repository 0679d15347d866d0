import { describe, expect, it } from "vitest";
import { createMatchIndex } from "../../src/match/match-index.ts";
import { aGroup, aWatch, followedBy } from "./a-match.ts";

/** Where the name is found in a title, in its own UTF-16 units. */
function placesOf(name: string, title: string): readonly (readonly [number, number])[] {
  const index = createMatchIndex([aGroup(name)]);
  index.set("g1", aWatch("@group"));
  const [match] = index.match({ title, text: "" }, followedBy("g1"));
  return (match?.watches[0]?.hits ?? []).map(({ start, end }) => [start, end]);
}

describe("a name in disguise", () => {
  it.each([
    ["letters apart", "ISIS-K", "cell of I S I S - K", "I S I S - K"],
    ["dots", "ISIS-K", "(I.S.I.S.-K)", "I.S.I.S.-K"],
    ["asterisks between letters", "ДОИШ", "узви Д*О*И*Ш дар Кобул", "Д*О*И*Ш"],
    ["a hyphen inside", "داعش", "گروه د-اعش در کابل", "د-اعش"],
    ["a dot inside", "داعش", "گروه د.اعش در کابل", "د.اعش"],
    ["an asterisk inside", "داعش", "عناصر دا*عش", "دا*عش"],
    ["a slash inside", "ИГИЛ", "боевики ИГИ/Л", "ИГИ/Л"],
    ["syllables", "Khorasan", "the Kho-ra-san file", "Kho-ra-san"],
    ["a dollar", "ISIS", "say I$IS men", "I$IS"],
    ["a zero", "Khorasan", "in Kh0rasan", "Kh0rasan"],
    ["a legal asterisk", "ДОИШ", "ДОИШ* таҳдид", "ДОИШ"],
    ["a legal asterisk inside the name", "ИГИЛ-Хорасан", "из ИГИЛ*-Хорасан", "ИГИЛ*-Хорасан"],
    ["a number of a footnote", "ИГИЛ", "из ИГИЛ¹, сообщают", "ИГИЛ"],
    ["an en dash", "ISIS-K", "of ISIS–K", "ISIS–K"],
    ["a minus sign", "ISIS-K", "of ISIS−K", "ISIS−K"],
    ["stretched letters", "ISIS-K", "ISISSSS-K!", "ISISSSS-K"],
    ["tatweel and harakat", "داعش", "تنظيم دَاعـــِش الآن", "دَاعـــِش"],
    ["full-width forms", "ISIS-K", "「ＩＳＩＳ－Ｋ」", "ＩＳＩＳ－Ｋ"],
    ["mathematical letters", "ISIS", "the 𝗜𝗦𝗜𝗦 men", "𝗜𝗦𝗜𝗦"],
    ["soft hyphens", "Khorasan", "in Kho\u00adra\u00adsan now", "Kho\u00adra\u00adsan"],
    ["zero-width spaces", "ISIS", "I\u200bS\u200bI\u200bS now", "I\u200bS\u200bI\u200bS"],
    ["Cyrillic letters in a Latin word", "Al-Azaim", "by Аl-Аzаim", "Аl-Аzаim"],
    ["Latin letters in a Cyrillic word", "Хорасан", "в Xoрaсан", "Xoрaсан"],
    ["Greek capitals", "ISIS", "of ΙSΙS", "ΙSΙS"],
    ["a hashtag in camel case", "Islamic State Khorasan", "see #IslamicStateKhorasan", "IslamicStateKhorasan"],
    ["a hashtag with underscores", "Al-Azaim", "#al_azaim", "al_azaim"],
    ["a hashtag in Cyrillic", "Аль-Азаим", "#АльАзаим", "АльАзаим"],
    ["emoji before it", "ISIS", "🚨🚨 I$IS", "I$IS"],
  ])("is found behind %s, at its own place", (_, name, title, hit) => {
    const start = title.indexOf(hit);

    expect(placesOf(name, title)).toEqual([[start, start + hit.length]]);
  });

  it.each([
    ["two words with a slash", "ИГИЛ", "Игорь/Иль"],
    ["the end of one list item and the begin of the next", "ISIS", "1. IS 2. IS"],
    ["a domain", "Khorasan", "khora.sanctions.org"],
    ["two short words", "داعش", "دا عش"],
    ["a Roman number", "ISIS", "chapter XIII"],
  ])("is not seen in %s", (_, name, title) => {
    expect(placesOf(name, title)).toEqual([]);
  });
});
