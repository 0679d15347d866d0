import type { LanguageWords } from "./language-words.ts";

/** English. */
export const english: LanguageWords = {
  name: "English",
  endings: ["s es"],
  plural: "s es",
  kinds: {
    book: "book+ booklet+ e-book+ pamphlet+ treatise treatises monograph+ brochure+",
    magazine: "magazine+ newsletter+ newspaper+ bulletin+ periodical+ weekly journal+",
    audio: `audio audio_recording+ audio_lecture+ audio_message+ audio_statement+ audio_series audiobook+ recording+
      podcast+ sermon+ lecture+ voice_message+ audio_speech audio_speeches audio_clip+ audio_tape+ speech audios`,
    video:
      "video+ film+ documentary documentaries footage video_clip+ video_message+ video_series clip+ propaganda_video+",
    nasheed: "nasheed+ nashid+ anasheed anashid song+ chant+ hymn+",
    statement: "statement+ communique+ fatwa+ message+ declaration+",
    translation: "translation+ subtitled_version+ subtitles dub dubbing",
    poster: "poster+ infographic+ leaflet+ flyer+ banner+ placard+",
    material:
      "material+ publication+ content edition+ literature propaganda_material+ series tract+ article_series version+ propaganda",
    outlet: `channel+ telegram_channel+ network+ website+ site radio bot+ media_outlet+ outlet+ propaganda_unit+
      media_wing+ media_branch account+ propaganda_arm`,
  },
  roles: {
    issued: `release releases released releasing publish publishes published publishing publication_of issues issued
      issuing put_out puts_out putting_out brings_out brought_out broadcast broadcasts broadcasting aired airs
      airing unveil unveils unveiled produce produces produced producing production came_out comes_out
      coming_out reissue reissues reissued reprint reprints reprinted dropped drops out_now has_out printed
      prints now_available rolled_out rolls_out churned_out churning_out`,
    spread: `distribute distributes distributed distributing distribution circulate circulates circulated circulating
      circulation disseminate disseminates disseminated disseminating dissemination shared shares sharing spread
      spreads spreading posted posting uploaded uploading upload uploads`,
    arrest: `arrest arrests arrested detain detains detained sentenced jailed charged convicted prosecuted accused
      fined`,
    event: `attack attacks bombing blast explosion raid shooting execution beheading training fighting protest
      incident moment arrest crash killing`,
    announced:
      "announce announces announced announcing advertise advertises advertised promote promotes promoted presents",
    launched:
      "launch launches launched launching introduces introduced introduction introducing starts started opens opened unveils unveiled debuts debuted begins began steps_up stepped_up stepping_up ramps_up ramped_up ramping_up expands expanded expanding intensifies intensified intensifying boosts boosted boosting",
    translated: "translate translates translated translating translation subtitled dubs dubbed",
    fresh: "new newly latest first fresh",
    languageNoun: "language languages tongue",
    scriptNoun: "alphabet alphabets script scripts letters characters",
    into: "in into",
    link: `and or as by for from on of with that which who whose titled called entitled named including to is are was were
      has have had at but about after before since this last via through over under amid while also it its now says say
      said the a an their his her against aimed targeting urging calling featuring describing using across today using denounces calls threatens urges warns targets accuses praises mocks claims criticizes criticises condemns incites justifies glorifies celebrates vows blames slams shows says explains promises rejects attacking denouncing criticizing praising threatening warning condemning mocking accusing`,
    and: "and or plus",
    atLeast: "at_least no_fewer_than no_less_than not_less_than minimum_of",
    moreThan: "more_than over upwards_of",
    about: "about around nearly almost some approximately roughly",
    issueNumber: "issue no number nr vol volume edition",
    people: `fighter+ militant+ official+ speaker+ national+ citizen+ migrant+ recruit+ man men woman women people
      terrorist+ jihadist+ police government president minister+ ministry court authorities community communities
      ethnic minority minorities border capital security forces army state leader+ student+ worker+ suspect+ attacker+
      gunman gunmen commander+ members member blogger+ publisher+ author+ nationals speaking radicals youth youths
      islamists extremists embassy parliament media press journalist+ group+ audience+ president's politician+ city`,
    officials:
      "police ministry government president authorities minister court parliament embassy officials army pentagon un service",
    rivals: "taliban talibans",
    topic: "about on regarding",
    not: "not never without denied denies deny denying nor didnt hasnt havent doesnt isnt wont fake stop stopped bans banned ban",
    claim: "responsibility",
    measure: "minute+ min hour+ page+ second+ year+ day+ month+ copies people",
  },
  languages: {
    uz: "uzbek uzbeki uzbeks",
    tg: "tajik tajiki tadzhik tojiki",
    ky: "kyrgyz kirghiz kirgiz",
    kk: "kazakh qazaq",
    tk: "turkmen turkoman",
    kaa: "karakalpak",
    ug: "uyghur uighur uygur uighurs",
    ps: "pashto pushto pukhto pashtu",
    "fa-AF": "dari",
    fa: "persian farsi",
    ar: "arabic",
    ur: "urdu",
    ru: "russian",
    tr: "turkish",
    az: "azerbaijani azeri",
    en: "english",
    hi: "hindi",
    bn: "bengali bangla",
    de: "german",
    fr: "french",
    zh: "chinese",
    id: "indonesian",
    ta: "tamil",
    ml: "malayalam",
    dv: "dhivehi",
  },
  onlyLanguages: { "uz tg ky kk tk": "central_asian_languages languages_of_central_asia central_asian_tongues" },
  scripts: {
    Cyrl: "cyrillic",
    Latn: "latin-script latin_script latin_alphabet roman_script",
    Arab: "arabic_script perso-arabic",
  },
  weakScripts: { Latn: "latin roman" },
  numbers: `one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14
    fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70
    eighty:80 ninety:90 hundred:100 dozen:12 a:1 an:1 another:1 single:1`,
};
