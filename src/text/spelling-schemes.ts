/** How the sounds of a name are written in a script; the likeliest spelling of each first. */
export interface SpellingScheme {
  /** The standards that its rows follow. */
  readonly standard: string;
  readonly rows: Readonly<Record<string, readonly string[]>>;
  /** Where a word begins or ends otherwise. */
  readonly first: Readonly<Record<string, readonly string[]>>;
  readonly last: Readonly<Record<string, readonly string[]>>;
  /** How a short and a long a are written; which of a word's a are long is not shown by most romanisations, so it is tried. */
  readonly a: { readonly short: string; readonly long: string };
  /** Abd al-, “servant of the”, before one of the names of God. */
  readonly servant: readonly string[];
  /** The name of God at the end of a name: -ullah. */
  readonly divine: readonly string[];
  /** The article al-, and whether it is written together with its word. */
  readonly article: { readonly spellings: readonly string[]; readonly joined: boolean };
}

function rows(table: string): Readonly<Record<string, readonly string[]>> {
  const pairs = table
    .trim()
    .split(/\s+/)
    .filter((pair) => pair !== "")
    .map((pair) => {
      const [sound = "", spellings = ""] = pair.split(":");
      return [sound, spellings.split(",")] as const;
    });
  return Object.fromEntries(pairs);
}

/** As names are written in the English and French press: ALA-LC (Arabic, Persian, Pashto, Urdu, Uyghur) and BGN/PCGN without their marks. */
const latin: SpellingScheme = {
  standard: "ALA-LC 1997–2012 for ar, fa, ps, ur, ug; BGN/PCGN for ru, tg, ky, kk; marks left out",
  rows: rows(
    `b:b p:p t:t d:d k:k,q K:k,q g:g,gh G:gh,g q:q,k f:f v:v,w w:w,v s:s z:z sh:sh zh:zh,j ch:ch j:j kh:kh,h,x X:kh,h gh:gh,g h:h l:l
    m:m n:n r:r y:y th:th,s dh:dh,z e:e,i i:i,e o:o,u O:o,a u:u,o I:i,ee U:u,oo,ou A:a 3:`,
  ),
  first: {},
  last: rows("I:i y:i,y i:i h:h,"),
  a: { short: "a", long: "a" },
  servant: ["abdul", "abdal", "abdel", "abd al"],
  divine: ["ullah", "ulla", "ollah"],
  article: { spellings: ["al", "ul", "el", ""], joined: false },
};

/** Russian (Gilyarevsky–Starostin as the press has it; BGN/PCGN 1947, ISO 9:1995 read backwards), Kyrgyz and Kazakh names in their papers. */
const russian: SpellingScheme = {
  standard: "BGN/PCGN 1947 (ru), 1979 (ky, kk) and ISO 9:1995, read from Latin into Cyrillic",
  rows: rows(
    `b:б p:п t:т d:д k:к K:к g:г G:г q:к f:ф v:в w:в,у s:с z:з sh:ш zh:ж ch:ч j:дж,ж kh:х X:х gh:г h:х,г l:л m:м n:н r:р y:й th:с,т
    dh:д,з e:е,э,и i:и,е o:о,у O:о,а u:у,о I:и U:у A:а 3:`,
  ),
  first: rows("e:э,е"),
  last: rows("I:и,ий y:и,ий i:и,ий h:,х"),
  a: { short: "а", long: "а" },
  servant: ["абдул", "абд аль", "абдуль", "абдал"],
  divine: ["улла", "уллах"],
  article: { spellings: ["аль", "ал", "эль", "уль"], joined: false },
};

/** Tajik and Uzbek in Cyrillic: a long a is о. */
const tajik: SpellingScheme = {
  ...russian,
  standard: "Tajik alphabet of 1998 and BGN/PCGN 1994 (tg); Uzbek alphabet of 1940 and BGN/PCGN 1979 (uz-Cyrl)",
  rows: { ...russian.rows, ...rows("j:ҷ,ж kh:х gh:ғ q:қ h:ҳ w:в v:в u:у i:и,е A:о,а O:о") },
  last: rows("I:ӣ,ий y:ӣ,ий i:ӣ,ий h:ҳ,"),
  a: { short: "а", long: "о" },
  servant: ["абдул", "абду"],
  divine: ["уллоҳ", "улло", "улла"],
  article: { spellings: ["ал"], joined: false },
};

/** Uzbek in Latin: a long a is o. */
const uzbek: SpellingScheme = {
  ...latin,
  standard: "Uzbek Latin alphabet, law of 2 September 1993 as amended 6 May 1995",
  rows: { ...latin.rows, ...rows("kh:x X:x,h gh:gʻ G:gʻ,g q:q K:q,k j:j u:u i:i I:i U:u A:o O:o zh:j v:v w:v") },
  last: rows("I:iy,i y:iy,i i:iy,i h:h,"),
  a: { short: "a", long: "o" },
  servant: ["abdul", "abdu"],
  divine: ["ulloh", "ullo", "ulla"],
  article: { spellings: ["al"], joined: false },
};

/** Turkish, Azerbaijani and Turkmen. */
const turkish: SpellingScheme = {
  ...latin,
  standard: "Turkish alphabet, law 1353 of 1928; Azerbaijani, law of 1991; Turkmen, decree of 1993 (as amended 1999)",
  rows: {
    ...latin.rows,
    ...rows(
      "sh:ş ch:ç j:c,j zh:j kh:h,x X:h,x gh:g,ğ G:g q:k,q K:k w:v v:v th:s,t dh:z,d u:u,ü i:i,ı I:i U:u,ü y:y,ý e:e,ä",
    ),
  },
  last: rows("I:i y:i i:i h:h,"),
  a: { short: "a", long: "a" },
  servant: ["abdul", "abdül", "abdur"],
  divine: ["ullah", "ulla"],
  article: { spellings: ["el", "al"], joined: false },
};

/** Arabic, Persian, Pashto, Urdu, Uyghur; as folded, so that kaf, yeh and heh have one form. Short vowels are not written. */
const arabic: SpellingScheme = {
  standard: "ALA-LC 2012 (ar, fa), 2012 (ps, ur), 2011 (ug), read from Latin into Arabic script",
  rows: rows(
    `b:ب p:پ,ب t:ت,ط d:د,ض k:ک K:ک,ق g:گ,غ G:غ,گ q:ق f:ف v:و w:و s:س,ث,ص z:ز,ذ,ض,ظ sh:ش zh:ژ ch:چ j:ج kh:خ X:خ,ح,ه gh:غ h:ه,ح l:ل m:م
    n:ن r:ر y:ی th:ث dh:ذ,ض e:,ی i:ی, o:,و O:ا u:,و I:ی U:و A:ا 3:ع,,و`,
  ),
  first: rows("a:ا,ع e:ا,ای,ع i:ا,ع,ای o:او,ا,ع O:ا,ع u:ا,ع,او I:ای,عی A:ا,عا U:او,عو"),
  last: rows("i:ی I:ی y:ی e:ه,ی u:و o:و a:ا,ه"),
  a: { short: "", long: "ا" },
  servant: ["عبدال", "عبد ال"],
  divine: [" الله", "الله"],
  article: { spellings: ["ال"], joined: true },
};

export const spellingSchemes: readonly SpellingScheme[] = [latin, russian, tajik, uzbek, turkish, arabic];
