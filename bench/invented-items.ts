const wordsInItem = 150;

const syllables = {
  latin: "ka bul he rat sham oz bek ti li mon ra gan dor es ul pa min".split(" "),
  cyrillic: "ка бул хе рат шам оз бек ти ли мон ра ган дор ес ул па мин".split(" "),
  arabic: "کا بل هر ات شا مو زب یک تی لی من را گن دو اس".split(" "),
} as const;

export interface InventedItem {
  readonly title: string;
  readonly text: string;
}

/** Items of 150 words, half of them Latin, a quarter each Cyrillic and Arabic. */
export function inventedItems(count: number): readonly InventedItem[] {
  const random = seeded(7);
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: wordsInItem }, () => aWord(random));
    return { title: words.slice(0, 10).join(" "), text: `${words.slice(10).join(" ")}.` };
  });
}

/**
 * One watch in a thousand is of words that occur; the others are rare names, a third of them of two words or more.
 *
 * `crowded` names are written in camel case here and there (KabulHerat), which is two words: of a million, enough begin with
 * each word there is that 121 of an item's 150 words begin a watched phrase. `apart`, in small letters, they share none.
 */
export function inventedTerms(count: number, kind: "crowded" | "apart"): readonly string[] {
  const random = seeded(11);
  return Array.from({ length: count }, (_, at) => {
    const word = at % 1000 === 0 ? aWord(random) : `${aWord(random)}${aWord(random)}${at.toString(36)}`;
    const term = at % 3 === 0 ? `${word} ${aWord(random)}` : word;
    return kind === "apart" ? term.toLowerCase() : term;
  });
}

/** Numerical Recipes' linear congruential generator: the same items at every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function aWord(random: (below: number) => number): string {
  const script = (["latin", "latin", "cyrillic", "arabic"] as const)[random(4)] ?? "latin";
  const parts = Array.from({ length: 2 + random(2) }, () => syllables[script][random(syllables[script].length)] ?? "");
  const word = parts.join("");
  return random(5) === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
