import type { LanguageWords } from "./language-words.ts";

/** German. */
export const german: LanguageWords = {
  name: "German",
  endings: ["s es en e er ern n"],
  plural: "en er ern",
  kinds: {
    book: `buch buchs buches bücher büchern broschüre+ heft hefte hefts traktat+ büchlein e-book+ schrift schriften heftchen+`,
    magazine: `magazin+ zeitschrift+ zeitung+ newsletter+ bulletin+ wochenblatt al-naba an-naba neue_ausgabe monatsmagazin+ monatszeitschrift+ wochenzeitung+ heft+ ausgabe+`,
    audio: `audio audios audiobotschaft+ audioaufnahme+ tonaufnahme+ audionachricht+ tonbotschaft+ podcast+ predigt+ hörbuch
      hörbücher audiodatei+ sprachnachricht+ audiovortrag tonband radiosendung+ hörfunksendung+`,
    video: "video+ videobotschaft+ film+ clip+ videoclip+ dokumentation+ propagandavideo+ videofilm+ videoaufnahme+",
    nasheed: "nasheed+ naschid+ kampflied kampflieder lied lieder",
    statement: "erklärung+ stellungnahme+ fatwa+ botschaft+ kommuniqué+ verlautbarung+",
    translation: "übersetzung+ untertitel+",
    poster: "poster+ plakat+ infografik+ flugblatt flugblätter flyer+ banner+",
    material:
      "material materialien propagandamaterial publikation+ veröffentlichung+ ausgabe+ literatur inhalt+ propaganda fassung+ version+",
    outlet:
      "kanal kanäle kanals telegram-kanal telegramkanal telegramkanäle webseite+ website+ seite sender netzwerk+ radio portal+",
  },
  roles: {
    issued: `veröffentlicht veröffentlichte veröffentlichten publiziert publizierte publizierten erscheint erschienen
      erschien erschienene herausgegeben bringt_heraus gibt_heraus gab_heraus brachte_heraus produziert produzierte strahlt_aus ausgestrahlt druckt gedruckt legt_vor ins_netz ins_internet im_netz aufgetaucht taucht_auf tauchte_auf auftaucht liegt_vor kursiert kursieren zirkuliert gelangt bringt_neues bringt_neue herausgebracht heraus online`,
    issuing:
      "veröffentlichung herausgabe erscheinen verbreitung veröffentlichen verbreiten publizieren verteilung veröffentlichtes veröffentlichter veröffentlichten verbreitete verbreiteten",
    spread: `legt legte legten lädt lud luden verbreitet verbreiteten verteilt verteilte teilt geteilt postet gepostet hochgeladen lädt_hoch stellt_online macht_die_runde machen_die_runde im_umlauf in_umlauf kursierend* kursierte teilen verbreiten`,
    announced: "kündigt_an angekündigt bewirbt präsentiert wirbt stellt_vor vorgestellt",
    launched: "startet startete gestartet eröffnet eröffnete gründet weitet_aus ausgeweitet verstärkt",
    translated: "übersetzt übersetzte übersetzten übersetzung",
    fresh: "neu neue neuer neues neuen neuem erste erstes ersten",
    against: `beschlagnahm* sichergestellt stellt_sicher stellen_sicher stellte_sicher konfisziert* verbot* verbietet verboten verbieten untersagt* sperrt sperrte gesperrt sperren
      sperrung blockiert* löscht löschte gelöscht* löschung entfernt* entfernung schließt schloss geschlossen schließung abgeschaltet schaltet_ab gefunden findet finden fand fanden fund entdeckt* entdeckung besitz besaß
      festgenommen* festnahme* verhaftet* verurteil* angeklagt* anklage gericht_verurteilt razzia* durchsuch* durchsuchung+ prozess vernichtet* verbrannt* geschmuggelt* schmuggel* eingestuft indiziert* geldstrafe haft inhaftiert* ermittel* ermittlung* aufgegriffen abgefangen handy heruntergeladen studie analyse untersuch* wie warum
 sicher ausgeliefert auslieferung abgeschoben abschiebung verhör* vernommen vernehm* fahndung gesucht abonn* verbrenn* zerriss* zerreiß* übergab übergeben prüf* straf* hack* gehackt stoppt stoppte gestoppt las gelesen leser verkauf* einzieh* eingezogen zieht_ein nimmt_fest nehmen_fest nahm_fest nahmen_fest hebt_aus aushob* vom_netz abgeschalt* aufgeflogen ausgehoben staatsanwalt* klagt_an geschreddert ausgewiesen ausweis* entlassen getötet studien untersuchung bleibt_aus ausgeblieben eingestellt wegen`,
    banned: "verbotene verbotenen verbotener",
    denied:
      "dementiert* bestreitet bestritt bestritten leugnet* widerleg* weist_zurück wies_zurück zurückgewiesen fälschung* gefälscht* falschmeldung* fake angeblich* gerücht* vermeintlich* unbestätigt* ungeprüft* unwahr* unzutreffend* haltlos* unbegründet* keine_spur zweifel* angezweifelt*",
    later: `nächsten_monat nächste_woche kommenden_monat kommende_woche nächstes_jahr kommendes_jahr demnächst bald geplant geplante geplantes geplanten erwartet erwartete erwartetes soll_erscheinen will_veröffentlichen bereitet plant planen verschoben verschiebt verzögert bevorstehend* in_vorbereitung aufgeschoben vertagt unveröffentlicht* arbeitet_an kommt_im_frühjahr kommt_im_herbst verschob schiebt_auf könnte könnten dürfte`,
    not: `nicht kein keine keinen keiner keinerlei nie niemals ohne weder 
 niemand`,
    others: `polizei ministerium innenministerium regierung präsident behörde behörden gericht staatsanwaltschaft verfassungsschutz botschaft_in bka un minister bundestag bundesregierung geheimdienst
      journalist+ journalistin autor+ autorin schriftsteller+ historiker+ historikerin forscher+ forscherin wissenschaftler+ experte+ experten professor+ universität+ institut+ verlag+ sender_ard rundfunk fernsehen zeitung_die redaktion denkfabrik bibliothek
      muftiat imam+ ausschuss kommission zentrum behördenvertreter regisseur+ zdf studenten islamwissensch* analyst+ al-mirsad`,
    by: "von vom durch",
    says: "sagt sagte meldet meldete berichtet berichten berichtete warnt warnte laut bestätigt zufolge erklärt mitteilt teilt_mit",
    that: "der_sich wer welche welcher weil dass wo",
    after: "nach trotz seit obwohl wegen nachdem",
    topic: "über gegen zum_thema bezüglich",
    languageNoun: "sprache sprachen sprachige sprachiges sprachiger sprachigen sprachig",
    scriptNoun: "schrift alphabet buchstaben",
    into: "auf in ins",
    link: "und oder auf von mit für an bei aus zu im am veröffentlicht erschienen verbreitet übersetzt heraus über nicht_nur",
    and: "und oder sowie",
    atLeast: "mindestens wenigstens",
    moreThan: "mehr_als über",
    about: "rund etwa ungefähr fast knapp",
    issueNumber: "nr nummer ausgabe no heft",
    people:
      "kämpfer+ bürger staatsbürger mann männer frau behörden polizei regierung stadt armee soldaten gruppe migranten volk bevölkerung terrorist+ islamisten",
    rulers: `taliban`,
    event: "anschlag anschlags angriff+ explosion+ hinrichtung+ festnahme gefecht+",
    claim: "verantwortung bekennt bekannte",
    measure: "seiten seitig seitige seitiges minuten stunden minütiges minütige",
    tells: `droht drohen ruft_auf fordert verhöhnt kritisiert preist zeigt`,
  },
  languages: {
    uz: "usbekisch+",
    tg: "tadschikisch+",
    ky: "kirgisisch+",
    kk: "kasachisch+",
    tk: "turkmenisch+",
    kaa: "karakalpakisch+",
    ug: "uigurisch+",
    ps: "paschtu paschto",
    "fa-AF": "dari",
    fa: "persisch+ farsi",
    ar: "arabisch+",
    ur: "urdu",
    ru: "russisch+",
    tr: "türkisch+",
    en: "englisch+",
    de: "deutsch+",
  },
  onlyLanguages: {
    de: "deutschsprach*",
    ug: "uigurischsprach*",
    ur: "urdusprachig*",
    "fa-AF": "darisprachig*",
    ps: "paschtusprach* paschtosprach* paschtunischspr*",
    fa: "persischsprach* farsisprachig*",
    tr: "türkischsprach*",
    ru: "russischsprach*",
    ar: "arabischsprach*",
    en: "englischsprachi*",
    uz: "usbekischsprachi* usbekischer_sprache",
    tg: "tadschikischspra* tadschikischer_sprache",
    ky: "kirgisischsprach* kirgisischer_sprache",
    kk: "kasachischsprach* kasachischer_sprache",
    tk: "turkmenischsprac*",
    "uz tg ky kk tk": "zentralasiatischen_sprachen sprachen_zentralasiens",
  },
  scripts: { Cyrl: "kyrillisch+", Latn: "lateinschrift lateinischer_schrift" },
  weakScripts: { Latn: "lateinisch+" },
  numbers:
    "ein:1 eine:1 einen:1 zwei:2 drei:3 vier:4 fünf:5 sechs:6 sieben:7 acht:8 neun:9 zehn:10 elf:11 zwölf:12 zwanzig:20 dreißig:30 hundert:100",
};
