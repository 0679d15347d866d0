/**
 * The consonants of a word, one letter for those that the scripts of one name mix up: “Gothenburg” and «غوتنبرغ» are `gtnbrg`. What one
 * script writes and another leaves out (vowels, h, v and w, doubled letters) is left out. `key` is a `latinKey`.
 */
export function soundOf(key: string): string {
  const sounds = /\p{Script=Arabic}/u.test(key) ? arabicSounds(key) : latinSounds(key);
  return sounds.replace(/(.)\1+/g, "$1");
}

function arabicSounds(folded: string): string {
  return [...folded.replace(/^ال(?=...)/, "")].map((letter) => arabic.get(letter) ?? "").join("");
}

function latinSounds(key: string): string {
  return [...key.replace(groups, (group) => together.get(group) ?? "")]
    .map((letter) => latin.get(letter) ?? "")
    .join("");
}

const arabic = soundsOf(
  "بپ:b ف:f م:m ن:n ل:l ر:r دډ:d تطثټ:t سصزضظذ:s شچجژځڅ:x کقك:k گغګ:g ړڑ:r ٹ:t ڈ:d ښ:x ږ:g ڼ:n ں:n",
);
const latin = soundsOf("bp:b f:f m:m n:n l:l r:r d:d t:t sz:s xjc:x kq:k g:g");
const together = new Map<string, string>(
  ["tsch:x", "dsch:x", "sch:x", "tch:x", "dj:x", "ch:x", "sh:x", "zh:x", "gh:g", "th:t", "ph:f", "kh:", "ck:k"].map(
    (pair) => {
      const [letters = "", sound = ""] = pair.split(":");
      return [letters, sound] as const;
    },
  ),
);
const groups = /tsch|dsch|sch|tch|dj|ch|sh|zh|gh|th|ph|kh|ck/g;

function soundsOf(rows: string): ReadonlyMap<string, string> {
  return new Map(
    rows.split(" ").flatMap((row) => {
      const [letters = "", sound = ""] = row.split(":");
      return [...letters].map((letter) => [letter, sound] as const);
    }),
  );
}
