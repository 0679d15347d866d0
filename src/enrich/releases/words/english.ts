import type { LanguageWords } from "./language-words.ts";

/** English. */
export const english: LanguageWords = {
  name: "English",
  endings: ["s es"],
  plural: "s es",
  kinds: {
    book: "book+ booklet+ e-book+ pamphlet+ treatise treatises monograph+ brochure+",
    magazine: `magazine+ newsletter+ newspaper+ bulletin+ periodical+ weekly journal+ al-naba an-naba new_issue latest_issue monthly monthlies quarterly quarterlies biweekly fortnightly gazette+ zine+`,
    audio: `audio audio_recording+ audio_lecture+ audio_message+ audio_statement+ audio_series audiobook+ recording+
      podcast+ sermon+ lecture+ voice_message+ audio_speech audio_speeches audio_clip+ audio_tape+ speech audios radio_broadcast+ radio_programme+ radio_program+ radio_show+`,
    video:
      "video+ film+ documentary documentaries footage video_clip+ video_message+ video_series clip+ propaganda_video+",
    nasheed: "nasheed+ nashid+ anasheed anashid song+ chant+ hymn+",
    statement: "statement+ communique+ fatwa+ message+ declaration+",
    translation: "translation+ rendition+ subtitled_version+ subtitles dub dubbing",
    poster: "poster+ infographic+ leaflet+ flyer+ banner+ placard+",
    material:
      "material+ publication+ content essay+ edition+ literature propaganda_material+ series tract+ article_series version+ propaganda",
    outlet: `channel+ telegram_channel+ network+ website+ site radio bot+ media_outlet+ outlet+ propaganda_unit+
      media_wing+ media_branch account+ propaganda_arm`,
  },
  roles: {
    issued: `release releases released  publish publishes published   issues issued
       put_out puts_out  brings_out brought_out broadcast broadcasts  aired airs
       unveil unveils unveiled produce produces produced   came_out comes_out
       reissue reissues reissued reprint reprints reprinted dropped drops out_now has_out printed
      prints now_available rolled_out rolls_out churned_out appears appeared surfaces surfaced surfacing resurfaces emerges emerged is_out are_out out_today goes_online went_online lands landed comes_off_the_press makes_available made_available`,
    spread: `distribute distributes distributed   circulate circulates circulated 
       disseminate disseminates disseminated  dissemination shared shares  spread
      spreads  posted uploaded upload uploads posts share sharing circulating spreading doing_the_rounds does_the_rounds making_the_rounds makes_the_rounds handed_around handed_round passed_between passed_around passed_round goes_around back_with returns_with returned_with viral reaches_telegram reached_telegram reaches_channels reached_channels hits_telegram hits_channels puts_online put_online`,
    event: `attack attacks bombing blast explosion raid shooting execution beheading training fighting protest
      incident moment arrest crash killing`,
    announced:
      "announce announces announced announcing advertise advertises advertised promote promotes promoted presents",
    launched:
      "launch launches launched launching introduces introduced introduction introducing starts started opens opened unveils unveiled debuts debuted begins began steps_up stepped_up stepping_up ramps_up ramped_up ramping_up expands expanded expanding intensifies intensified intensifying boosts boosted boosting",
    translated: `translate translates translated translating translation subtitled dubs dubbed now_also`,
    fresh: "new newly latest first fresh",
    languageNoun: `language languages tongue speaking`,
    scriptNoun: "alphabet alphabets script scripts letters characters",
    into: "in into",
    link: `and or as by for from on of with that which who whose titled called entitled named including to is are was were
      has have had at but about after before since this last via through over under amid while also it its now says say
      said the a an their his her against aimed targeting urging calling featuring describing using across today using denounces calls threatens urges warns targets accuses praises mocks claims criticizes criticises condemns incites justifies glorifies celebrates vows blames slams shows says explains promises rejects attacking denouncing criticizing praising threatening warning condemning mocking accusing not_only not_just no_fewer no_less no_longer_only in_closed_channels in_closed_groups in_closed_chats on_closed_channels`,
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
    rulers: `taliban talibans`,
    topic: `about on regarding against concerning exposing exposes debunking countering refuting criticising criticizing denouncing profiling`,
    claim: "responsibility",
    measure: "minute+ min hour+ page+ second+ year+ day+ month+ copies people",
    issuing: `releasing publishing publication_of publication issuing putting_out broadcasting airing producing production coming_out churning_out distributing distribution circulating circulation disseminating sharing spreading posting uploading promoting launch_of`,
    against: `arrest arrests arrested arresting detain detains detained detention sentence sentences sentenced jail jails jailed charge charged charges convicted convicts convict prosecuted prosecutes accused
 fined fines imprisoned trial tried guilty custody seize seizes seized seizing seizure confiscate confiscates confiscated confiscating confiscation impound impounds impounded ban bans banning block blocks blocked blocking remove removes removed removing removal
 delete deletes deleted deleting deletion takedown take_down takes_down took_down taken_down taking_down shut_down shuts_down shutting_down closes closed closing closure suspend suspends suspended suspending terminated disabled disables restrict restricts restricted
 outlaws prohibit prohibits prohibited prohibition blacklist blacklists blacklisted extremist_list list_of_extremist declared_extremist ruled_extremist deemed_extremist extremist_material extremist_materials recognised_as_extremist recognized_as_extremist as_extremist
 found finds finding discover discovers discovered discovery possession possessing possessed owning hoard stash cache carrying keeping storing stored downloading downloaded watched watching listening recovered recovers recover unearthed uncover uncovers uncovered raid raids raided search_of searched
 destroy destroys destroyed destroying burned burnt pulped smuggle smuggled smuggling intercept intercepts intercepted pulls_down pulled_down pull_down purge purges purged wiped offline crackdown questioned caught expelled deported hauled loses lost absent missing
 hacked hack hacks dismantle dismantles dismantled dismantling thwart thwarts thwarted foiled halt halts halted stop stops stopped stopping prevent prevents prevented flagged flags filters filtered reported_to_police handed_over surrendered turned_in how why study studies analysis analyses analyzes analysing examine examines explore explores explained inside review withdraw withdraws withdrawn pulled barred
 extradite extradites extradited extraditing interrogate interrogates interrogated indict indicts indicted plead pleads pleaded wanted sues sued probe probes probed investigate investigates investigated investigating inquiry bust busts busted nab nabs nabbed apprehend apprehends apprehended hands_in handed_in torn_up tears_up shred shreds shredded subscribed subscribing subscription subscriptions subscriber subscribers reads reading read_by owner_of go_dark goes_dark went_dark knocked_offline axed axe axes suspends_account appeal_of dumped trashed quarantined refuses_entry turned_back evidence_of appears_in_court appeared_in_court appears_before appeared_before fired_over dismissed sacked expel expels evicted repost reposts reposting reposted phone phones laptop luggage subscribes over_subscription killed_in killed_by was_killed is_killed shot_dead dies died ceases ceased discontinues discontinued resurfaces resurfaced recirculates recirculated for_sharing for_posting for_reposting for_translating for_distributing for_spreading for_publishing for_possessing`,
    banned: `banned outlawed proscribed designated`,
    denied: `denied denies deny denying denial refute refutes refuted debunk debunks debunked fake fakes fabricated hoax false falsely forged forgery disown disowns disowned disavow disavows disavowed rumour rumours rumor rumors alleged allegedly purported purportedly supposed supposedly unverified unconfirmed unsubstantiated untrue incorrect inaccurate bogus phoney phony baseless unfounded disproved disproves no_trace no_evidence no_sign nonexistent inauthentic not_authentic deepfake doctored doubts doubted`,
    later: `next_month next_week next_year later_this tomorrow upcoming forthcoming due_out due_next due_in expected_to is_expected expected_in expected_next expects expect awaited awaits will_publish will_release will_issue will_post will_launch will_be_published will_be_released will_come_out will_appear to_come_out set_to_release set_to_publish set_to_come set_to_appear about_to prepares preparing readies readying in_the_works in_preparation coming_soon delayed delays delay postponed postpones slated scheduled going_to teases promises_a promises_new promised put_off pushed_back shelved unpublished unreleased unfinished works_on working_on gears_up getting_ready eventually plans_to will_soon soon_to might could may_be may_publish may_release may_launch may_start may_begin may_soon may_have may_issue`,
    not: `not never without nor no none neither cannot didnt hasnt havent doesnt isnt wasnt werent wont dont arent yet_to fails_to failed_to refuses refused declines declined could may might plans planned planning intends vows_to wants to_publish to_release
 nobody no_one none_of hardly`,
    others: `police ministry government president authorities authority minister court courts parliament embassy officials army pentagon un unesco osce service services committee commission agency prosecutor prosecutors prosecution spokesperson state_media television tv broadcaster newspaper newspapers newsroom
 journalist journalists reporter reporters writer author novelist historian historians scholar scholars researcher researchers analyst analysts expert experts professor academic academics university institute academy think_tank publishing_house library museum ngo charity activists
 theologian theologians imam imams mufti muftiate clerics cleric council center centre filmmaker director studio netflix bbc cnn reuters rfe ozodi ozodlik azattyk azattyq voa un_women unicef security_service security_council watchdog company firm platform facebook google youtube teachers school students student volunteers lawmakers diplomats militarys kremlin interpol europol al-mirsad almirsad hurriyat ispr`,
    by: `by from`,
    says: `say says said tell tells told report reports reported reveal reveals revealed warn warns warned confirm confirms confirmed according claims believes writes wrote notes noted notices noticed track tracks tracked sees saw observe observes observed spot spots spotted find_that`,
    that: `who that which whose he she they for_having where because`,
    after: `after despite since following amid as before although though while hours_after days_after weeks_after in_response`,
    tells: `mocks mocking threatens threatening calls calling urges urging warns_of warning denounces denouncing targets targeting accuses accusing praises praising criticizes criticises criticizing criticising condemns condemning incites inciting justifies glorifies celebrates vows blames blaming slams slamming shows showing explains promises rejects attacking featuring describing`,
  },
  languages: {
    uz: "uzbek uzbeki uzbeks uzbeck",
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
