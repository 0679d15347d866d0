import type { Method, Target } from "../../../domain/event.ts";

/**
 * A language's words for telling what happened. Lists stand in one string, parted by spaces, in any spelling (they are folded
 * when read). `stem+` takes the language's noun endings, `stem*` anything of up to seven letters, `one_two` is a phrase; its last
 * word may end in either mark, the others in `*`. A word may stand in several lists; a longer phrase hides what lies within it, so a false
 * friend is kept out by naming its phrase under `nothing` (“shot put”, “book launch”). `one/two_three` is two phrases; `=öldü`
 * counts only where it is written so, for folding takes off what tells it from another word (“oldu”). `>بازداشت`: a noun that heads
 * whom it counts, where verbs come last (“arrest of three”); its verb, «بازداشت_شدند», is a phrase and hides it. `~hold`: tells of
 * a fate only beside a number or people (“hold seven”, not “hold talks”).
 *
 * To add a language: fill in such a table, list it in `event-languages.ts`, and write lines for it in the tests. What a list
 * does is told at `EventRole`; a list that a language does not need is left out. Nothing else has to be touched.
 */
export interface EventWords {
  readonly name: string;
  /** BCP 47 labels of the language detection that this table reads: `uz-Latn`. Several tables may share a language in two scripts. */
  readonly languages: readonly string[];
  /** What is written together before a word: the article and the short prepositions of Arabic. */
  readonly proclitics?: string;
  /** Endings of nouns, slot by slot, as in `LanguageWords`; each slot may be empty. */
  readonly endings: readonly string[];
  /** Endings that begin with one of these are of more than one. */
  readonly plural: string;
  /** Whether a noun goes before whose it is: «پولیس کابل», “police de Kaboul”. */
  readonly headFirst?: boolean;
  /** Whether the verb comes last (Turkic, Persian, Pashto, Urdu): what it counts then stands before it, also with “kill”. */
  readonly verbLast: boolean;
  /** Whether who speaks follows the verb: «وقالت جماعة …». */
  readonly verbFirst?: boolean;
  /** Whether a noun without a number or an ending of more than one speaks of one person (“д бир жоокер”, «سرباز»). */
  readonly bareNounIsOne: boolean;
  readonly roles: Partial<Readonly<Record<EventRole, string>>>;
  /** Nouns, verbs and phrases that say how: “blew himself up” is `suicide-bombing`. `bombing` holds blasts of any kind; `accident` takes them back. */
  readonly methods: Partial<Readonly<Record<Method, string>>>;
  /** Venues and bodies as targets: “mosque”, “police station”, “convoy”. */
  readonly targets: Partial<Readonly<Record<Target, string>>>;
  /** People who are counted, by what they are as a target: `police: "policeman policemen officer+"`. Others stand under the role `people`. */
  readonly victims: Partial<Readonly<Record<Target, string>>>;
  /** `word:value`; words that join with others stand with their own value: twenty:20, hundred:100. Tens and ones add, `hundred` and `thousand` multiply. */
  readonly numbers: string;
  /** Words for one that are articles too. */
  readonly articles?: string;
  /** Whether ones are said before tens: «خمسة وعشرون». */
  readonly onesFirst?: boolean;
  /** What may hang on digits that still count: the cases of “37'ye”, «12-ге», and counters. */
  readonly numberEndings?: string;
  /** Endings of verbs that tell of before (“gandi gan_edi”), of one word or of two. */
  readonly beforeEndings?: string;
  /** Seven lists, Monday first. */
  readonly weekdays: readonly string[];
  /** Twelve lists, January first. */
  readonly months: readonly string[];
  /** Twelve lists, Hamal (Farvardin) first, for languages with the solar hijri calendar. */
  readonly solarMonths?: readonly string[];
  /** Days from publication, `word:0 word:-1`: today, yesterday, last night. */
  readonly relativeDays: string;
  /** How the name of a place stands when something happened in it, or not. */
  readonly places: PlaceForms;
}

/** Endings are compared with what follows the stem of a place's name, folded; `""` for none. */
export interface PlaceForms {
  /** Endings that mean “in”: “da dagi”. A place with one is where it happened. */
  readonly inEndings?: string;
  /** Endings that mean “from”: “dan lik”. A place with one is an origin, not where it happened. */
  readonly fromEndings?: string;
  /** Endings that mean “to”: “ga”. Where an attack follows, the place is what it struck. */
  readonly toEndings?: string;
}

/** What a word does in a report. */
export type EventRole =
  // --- deeds
  /** Attack, assault, ambush: without saying how. Methods say it too. */
  | "attack"
  /** Died, were killed, dead, lives: who died is counted at either side of it. */
  | "dead"
  /** Kill, as what somebody does to others: “kills”, “killing”. Counts what follows it, or what goes before it where the verb comes last. */
  | "kills"
  /** Toll, number of victims: its number follows it, “death toll rises to 44”. Says dead, and that the toll is the news with `rises`. */
  | "toll"
  /** Rises, climbs, jumps: a toll that is new. */
  | "rises"
  | "injured"
  | "injures"
  | "detained"
  | "detains"
  /** Thwarted, foiled, averted, defused, dismantled a cell. */
  | "foiled"
  /** Plot, plan, preparing: an attack that was only meant. Makes an attack beside it no attack. */
  | "plot"
  /** Air strike, raid, operation, shoot-out, offensive: what forces do. */
  | "operation"
  /** Surrendered, laid down arms. */
  | "surrender"
  /** Charged, sentenced, convicted, trial, extradited. */
  | "trial"
  /** Years, which a court gives, or somebody gets. */
  | "years"
  /** By: before who did it. */
  | "agent"
  /** Gets, is given, faces: with years, a sentence. */
  | "receives"
  /** Court, judge, prosecutor: makes “detained” a remand, and names no place. */
  | "court"
  /** Publishes, releases, posts: with a `work` and a group, a release. */
  | "publish"
  /** Magazine, video, book, audio, statement in one's own name: what a group puts out. */
  | "work"
  /** Blocked, banned, seized, removed, shut down: with a `medium`, a takedown. */
  | "block"
  /** Channels, websites, accounts, servers, books, leaflets. */
  | "medium"
  /** Sanctions, designates, blacklists, offers a reward. */
  | "sanction"
  /** Named, appointed, succeeds: of a leader. */
  | "appoint"
  /** Warns, alert, threat level, travel advice, hoax. */
  | "threat"
  /** Stay away, be vigilant: what a state tells its citizens, also where it urges them to. */
  | "advice"
  /** Sent to prison by a judge, where somebody held before is told of: “gözaltına alınan 12 kişiden 5'i tutuklandı”. */
  | "remanded"
  /** Recruits, lures, joins, radicalises. */
  | "recruit"
  /** Fought, went to fight: a place beside it is where somebody was before. */
  | "fought"
  /** Prison, jail, inmates. */
  | "prison"
  /** Riot, escape, breaks out; pardons, amnesty, freed: with `prison`, or by themselves where they can mean nothing else. */
  | "prisonDeed"
  /** Condemns, urges, protests, meets, mourns: talk that makes a deed beside it only its subject. */
  | "statement"
  /** Says, tells, confirms: neutral speech; a place after it is a seat. */
  | "says"
  /** Opinion, explainer, why, what we know, report, study, experts. */
  | "analysis"
  /** Anniversary, years on, remembering, commemorates. */
  | "anniversary"
  /** Gas blast, crash, earthquake, flood, mine, drill: no attack, whatever exploded. */
  | "accident"
  /** Film, novel, exhibition, match, league: what is told of deeds in them happened to nobody. */
  | "leisure"
  /** Since the start of the year: what it counts is no single event. */
  | "tally"
  /** Drill, exercise: what is told of attackers in it is played. */
  | "drill"
  /** Finds, discovers, seizes: what is found did not explode. */
  | "finds"
  /** Rival factions, between two groups, infighting: nobody's operation against militants. */
  | "infighting"
  /** Robbery, brawl, family dispute, drunk: a crime without a group. */
  | "crime"
  // --- who
  /** Police, army, security forces, intelligence service, ministry: the side of the state, as a subject. */
  | "forces"
  /** Militants, terrorists, fighters, insurgents, cell members: whom forces strike. */
  | "militants"
  /** Gunmen, bombers, attackers, assailants: who attacks; not counted among the victims. */
  | "attackers"
  /** Leader, chief, emir, spokesman, second-in-command: with a group beside it, leadership. Not local commanders. */
  | "leader"
  /** Local commanders; counted as militants. */
  | "commander"
  /** People, civilians, worshippers, men, women: who is counted. */
  | "people"
  // --- who said that they did it
  /** Claims: with `responsibility` or an attack, a claim; not by itself (“blast claims seven lives”). */
  | "claims"
  | "responsibility"
  /** Takes: with responsibility before it, a claim: «масъулиятни … олган». */
  | "takes"
  /** By itself a claim of having done it: “üstlendi”, «взяло на себя ответственность», “zimmasiga oldi”. */
  | "claimed"
  /** By itself that nobody has claimed it: «никто не взял на себя», “üstlenen olmadı”; also “took no responsibility”. */
  | "unclaimed"
  /** No group, nobody: with a claim, unclaimed. */
  | "nobody"
  /** Not; makes a claim no claim, a deed undone. As a particle beside it: suffixes stand as words of their own under `unclaimed`. */
  | "not"
  /** Involvement, a hand in it: who denies that does not deny the attack. */
  | "involvement"
  /** Denies, rejects involvement. */
  | "denies"
  /** Blamed on, accused of, attributed to, suspected, linked to, allegedly. */
  | "blames"
  /** Unknown, unidentified: with attackers, an unknown actor. */
  | "unknown"
  // --- how many
  | "atLeast"
  | "upTo"
  | "about"
  /** Between 10 and 12, 10 to 12. */
  | "rangeJoin"
  /** Including, among them: the number after it is a part. */
  | "among"
  /** Including, where it follows the part: «خاتون سمیت تین افراد»; the number before it is a part. */
  | "included"
  /** Years, minutes, per cent, pages, kilos, houses, countries: what a number beside it counts instead of people. */
  | "measure"
  /** Issue, level, number, article, district: the number beside it is a name. */
  | "label"
  /** Dozens, several, many, a group of: a noun after it is not one person. */
  | "several"
  /** Group, cell, network: one noun for many people. */
  | "collective"
  | "and"
  // --- when, and which event
  /** From it to the end of the clause another event is told: “a day after”, “days after”, “since”. */
  | "otherEventAfter"
  /** From the beginning of the clause to it another event is told, where verbs come last: «жарылуудан бир күн өткөндөн кийин». */
  | "otherEventBefore"
  /** Its whole sentence sets the event apart from another one: “not connected with”, «не связан», «تړاو نه لري». Read in texts. */
  | "unrelated"
  /** Its whole clause tells of before: earlier, last year, previously, «ранее»; also verbs in the pluperfect, where the clause goes before them. */
  | "background"
  /** A verb that tells of before, by `beforeEndings`: of another event where the item has a toll besides, else of this one. */
  | "before"
  /** Another, second, fresh: this event is not the one before. */
  | "another"
  /** In recent years, surge of, wave of: its sentence tells no single event. */
  | "habit"
  | "correction"
  /** Last, past: before a weekday or month. */
  | "last"
  /** Night, overnight, before dawn: what happened in it is dated by either of two days. */
  | "night"
  /** Until, by, next: a day after it is not the day of the event. */
  | "notWhen"
  // --- where
  /** In, at, near, on: before a place where it happened. */
  | "in"
  /** From: before an origin. */
  | "from"
  /** Embassy, consulate, nationals, citizens, visit: a place beside it is not where it happened. */
  | "notPlace"
  /** At the request of: who asked for it is not where it happened. */
  | "request"
  /** Province, region, state as words beside a name: that reading. */
  | "province"
  | "district"
  | "town"
  /** Capital: with the name or the adjective of a country, its capital. */
  | "capital"
  /** Terror, terrorist as an adjective, extremism: makes an item worth reading, says nothing else. */
  | "topic"
  /** Means nothing here: phrases that hide a false friend. */
  | "nothing";
