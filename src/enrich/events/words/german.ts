import type { EventWords } from "./event-words.ts";

/** German. Compounds stand in full, for only the beginning of a word is looked up; the second half of a parting verb (“fest”) by itself. */
export const german: EventWords = {
  name: "German",
  languages: ["de"],
  endings: ["e er en n s es innen in", "n s"],
  plural: "e er en n innen",
  verbLast: false,
  bareNounIsOne: true,
  roles: {
    drill: `Antiterrorübung Terrorübung Großübung Übung`,
    request: `auf_Ersuchen auf_Antrag auf_Bitten Ersuchen`,
    infighting: `zwei_Clans rivalisierende rivalisierender rivalisierenden verfeindete verfeindeten verfeindeter zwischen_zwei_Gruppen Fraktionen Machtkämpfe`,
    finds: `findet finden gefunden entdeckt entdecken fand fanden Fund sichergestellt beschlagnahmt beschlagnahmen stößt_auf`,
    involvement: `Beteiligung Verwicklung`,
    collective: `Zelle Gruppe Netzwerk Terrorzelle`,
    tally: `Zahl_der_Anschläge Zahl_der_Angriffe seit_Jahresbeginn in_diesem_Jahr_bisher`,
    leisure: `Schach Schachweltmeister Cricket Volleyball Basketball Trainer Film+ Spielfilm Dokumentarfilm Kinofilm Roman+ Sachbuch Buchbesprechung Ausstellung Premiere Theaterstück Komödie Album Fußball Bundesliga Torwart Stürmer Eishockey Handball Playoff+ Meisterschaft Tore Torjäger`,
    attack: `Moschee-Anschlag Anschlagsplan+ Anschlagspläne Anschlagsplänen Anschlag Anschlags Anschlages Anschläge Anschlägen Anschlagsserie Attentat Attentate Attentats Attentaten Angriff Angriffe Angriffs Angriffen Angriffes Überfall Überfälle Überfällen Terroranschlag+ Terroranschläge Terroranschlägen Terrorattacke+ Terrorangriff+ Attacke+
      Terrorattentat+ Hinterhalt Massaker Blutbad Amoktat Amokfahrt Gewalttat Bluttat Doppelanschlag Mordanschlag+ Terrorakt+ attackiert attackierte attackierten attackieren angegriffen griff_an greift_an greifen_an griffen_an überfallen überfielen überfiel stürmten stürmen stürmt gestürmt
      Terrortat verübt verübten verübte Anschlagsopfer Moscheeanschlag Doppelanschlags Anschlagswelle rast_in raste_in`,
    dead: `tot Tote Toten Toter Todesopfer Todesopfern getötet getötete getöteten starb starben stirbt sterben gestorben ums_Leben Leben_gekommen erschossen erstochen ermordet ermordete hingerichtet enthauptet umgekommen gefallen Todesfälle Getötete Getöteten erlag erlagen erliegt Leichen Leiche
      niedergestochen_und_getötet tödlich verstorben verstarb totgestochen in_den_Tod kommen_ums kamen_ums verbluten kam_ums`,
    kills: `tötet töten tötete töteten tötend reißt_in_den_Tod riss_in_den_Tod rissen_in_den_Tod ermordeten ermorden erschießt erschießen erschoss ersticht erstach enthaupten enthaupteten hinrichten Tötung Ermordung Tod`,
    toll: `Zahl_der_Toten Zahl_der_Todesopfer Zahl_der_Opfer Opferzahl Opferzahlen Opferbilanz Totenzahl Zahl_der_Getöteten Todeszahl Bilanz_des_Anschlags`,
    rises: "steigt stieg stiegen gestiegen erhöht erhöhte wächst klettert erhöht_sich auf_mindestens angestiegen",
    injured: `verletzt verletzte Verletzte Verletzten Verletzter verwundet Verwundete Verwundeten Schwerverletzte Schwerverletzten Leichtverletzte schwerverletzt verwundete Verletzungen ~im_Krankenhaus ~ins_Krankenhaus`,
    injures: "verletzten verletzen verwunden verwundeten",
    detained: `überwältigt festnehmen verhaften festgenommen Festgenommene Festgenommenen verhaftet Verhaftete Verhafteten Festnahme Festnahmen Verhaftung Verhaftungen inhaftiert Gewahrsam in_Gewahrsam_genommen gefasst gefaßt geschnappt Untersuchungshaft U-Haft in_Haft Inhaftierte Inhaftierten fest aufgegriffen gefangen_genommen
      dingfest`,
    detains: `überwältigt_Angreifer verhaftete_ verhaften verhafteten festnehmen fasst fassen schnappt nimmt_fest nehmen_fest nahm_fest nahmen_fest`,
    foiled: `vereitelt vereitelte vereitelten vereiteln vereitelter verhindert verhinderte verhinderten verhindern verhinderter entschärft entschärfen entschärfte zerschlagen zerschlägt zerschlug Zerschlagung ausgehoben aufgedeckt deckt_auf abgewendet gestoppt durchkreuzt gescheitert gescheiterter aufgeflogen
      misslungen`,
    plot: `geplant geplante geplanten geplanter geplantes plante planten plant planen planten Anschlagsplan Anschlagspläne Anschlagsplänen Anschlagsplanung Anschlagsplanungen Terrorplan Terrorpläne Terrorplänen Plan Pläne Plänen vorbereitet Vorbereitung Vorbereitungen Anschlagsvorbereitung möglicher mögliche möglichen
      mutmaßlich_geplanter wollte wollten soll_geplant beabsichtigt Komplott Attentatsplan Attentatspläne bevorstehender Anschlagsverdacht Terrorverdacht versuchten versuchter Planung geplant_haben sollen_geplant vorbereitet_haben ausgespäht im_Visier ins_Visier`,
    operation: `Luftangriff Luftangriffe Luftangriffen Luftschlag Luftschläge Luftschlägen Razzia Razzien Einsatz Einsätze Militäreinsatz Anti-Terror-Einsatz Antiterroreinsatz Offensive Militäroffensive Operation Operationen Militäroperation Gefecht Gefechte Gefechten Feuergefecht Schusswechsel Drohnenangriff_der_USA
      Kämpfe Kämpfen Durchsuchung Durchsuchungen durchsucht durchsuchen Großrazzia Bombardierung bombardiert bombardieren Zusammenstöße Zusammenstößen Drohnenschlag Antiterroroperation Spezialeinsatz Großeinsatz_gegen Sicherheitsoperation`,
    surrender:
      "ergeben_sich ergaben_sich ergab_sich sich_ergeben legten_die_Waffen legen_die_Waffen kapituliert kapitulierten stellten_sich_den",
    trial: `vor_dem_Oberlandesgericht vor_dem_Landgericht vor_Gericht Anklagebank Prozess Prozesses Prozessbeginn Prozessauftakt Anklage angeklagt Angeklagte Angeklagter Angeklagten anklagen verurteilt Urteil Urteile Verurteilung verurteilte Haftstrafe Haftstrafen Freiheitsstrafe Gefängnisstrafe lebenslang lebenslange lebenslanger lebenslanger_Haft Jahre_Haft Jahren_Haft Jahre_Gefängnis
      Jahren_Gefängnis Todesstrafe Todesurteil Todesurteile zum_Tode_verurteilt ausgeliefert Auslieferung Haftbefehl_erlassen schuldig schuldig_gesprochen freigesprochen Freispruch Berufung Revision Jugendstrafe vor_Gericht Geständnis gesteht plädiert hingerichtete Sicherungsverwahrung Strafmaß Anklage_erhoben hinter_Gitter hinter_Gittern muss_ins_Gefängnis müssen_ins_Gefängnis ins_Gefängnis Jahre_hinter Haft_verurteilt in_Haft_genommen abgeurteilt Schuldspruch Jugendhaft Jahre_Jugendhaft Haft_für`,
    court: `Gericht Gerichts Gerichte Richter Richterin  Oberlandesgericht Landgericht Landesgericht Strafgericht Amtsgericht OLG Ermittlungsrichter Haftrichter Bundesgerichtshof`,
    publish:
      "veröffentlicht veröffentlichte veröffentlichten veröffentlichen verbreitet verbreitete verbreiten verbreiteten publiziert publizierte bringt_heraus herausgegeben herausgebracht postet postete ausgestrahlt Veröffentlichung erschienen erscheint stellt_online",
    work: `Magazin Magazins Zeitschrift Video Videos Videobotschaft Propagandavideo Propagandavideos Audiobotschaft Audio Buch Broschüre Ausgabe Propagandamagazin Nasheed Botschaft Newsletter Pamphlet Übersetzung Bekennervideo Propaganda Ansprache Schrift Heft Poster Infografik`,
    block: `schaltet schalten schaltete gesperrt sperrt sperren sperrte gelöscht löscht löschen verboten verbietet verbieten Verbot abgeschaltet abgestellt beschlagnahmt beschlagnahmte beschlagnahmen vom_Netz offline entfernt entfernen blockiert blockieren sichergestellt Vereinsverbot Betätigungsverbot Abschaltung lahmgelegt stillgelegt spricht_Verbot verbannt verbannte verbannen untersagt untersagte`,
    medium: `Propagandakanäle Propagandakanälen Propaganda* Kanal Kanäle Kanälen Telegram-Kanal Telegramkanäle Telegram-Kanäle Telegramkanal Webseite Webseiten Website Websites Internetseite Internetseiten Konto Konten Accounts Account Server Servern Plattform Plattformen Inhalte Propaganda Propagandamaterial Bücher Flugblätter Material Medienkanäle Online-Inhalte
      Seiten Domains Terrorinhalte Verein Moscheeverein Vereins Vereinigung`,
    sanction: `Sanktionen Sanktion sanktioniert Terrorliste Sanktionsliste schwarze_Liste Kopfgeld Belohnung Einstufung stuft_ein als_Terrororganisation als_terroristische Vermögen_eingefroren eingefroren Terrororganisation_eingestuft`,
    appoint:
      "ernannt ernennt ernannte Nachfolger Nachfolge neuer_Anführer neuen_Anführer neuer_Chef neuen_Chef neuer_Emir bestimmt_zum neuer_Kalif",
    threat: `rät_von_Reisen Reisehinweis Reisehinweise warnt warnen warnte warnten Warnung Warnungen Terrorwarnung Terrorwarnstufe Terrorwarnungen Reisewarnung Reisewarnungen Bombendrohung Bombendrohungen droht drohen drohte drohten Drohung Drohungen Drohvideo Terrorgefahr Gefährdungslage Bedrohungslage Bedrohung Terrorstufe Gefahr Fehlalarm
      Terroralarm Sicherheitswarnung Drohmail Drohmails Sicherheitshinweis Evakuierung evakuiert verschärft_Sicherheit* verschärfen_Sicherheit* verschärft_Sicherheitsvorkehrungen verschärft_Sicherheitsmaßnahmen erhöht_Sicherheit* ruft_zu_Anschlägen ruft_zu_Angriffen rief_zu_Anschlägen Gefährdung`,
    recruit: `rekrutiert rekrutieren rekrutierte Rekrutierung angeworben anwerben anwarb wirbt_an Anwerbung radikalisiert radikalisieren Radikalisierung angeschlossen schloss_sich ausgereist Ausreise Anwerbeversuche Rekrutierer Rekruten wirbt_gezielt wirbt anwirbt geworben ködert lockt`,
    prison: `Gefängnis Gefängnisse Gefängnisses Haftanstalt JVA Häftling Häftlinge Häftlingen Insassen Gefangene Gefangenen Gefangenenlager Straflager Strafkolonie Lager Gefängnisausbruch Gefängnisrevolte Gefängnisaufstand Haftanstalten Strafvollzug`,
    prisonDeed: `gerettet Ausbruch Aufstand Revolte Meuterei geflohen flohen fliehen flüchten ausgebrochen Flucht entkommen freigelassen Freilassung Begnadigung begnadigt Amnestie entlassen befreit befreiten Gefängnisausbruch Gefängnisrevolte Gefängnisaufstand entlassene türmen türmten ausgebüxt abgehauen entwichen geflüchtet Tunnel entflohen entfliehen brechen_aus brachen_aus bricht_aus`,
    statement: `verurteilt_Anschlag verurteilt_den verurteilen verurteilten_den verurteilte_den verurteilt_die verurteilt_Angriff verurteilt_Attentat scharf_verurteilt Trauer trauert trauern Beileid kondoliert entsetzt bestürzt Bestürzung fordert fordern forderte forderten Forderung Forderungen mahnt mahnte ruft_auf riefen_auf kritisiert
      kritisieren Kritik trifft_sich traf_sich Gespräche Treffen berät spricht_mit sprach_mit reagiert Reaktionen reagierte Debatte gedenken betont betonte verteidigt lobt plant_Abkommen kündigt_an kündigt Solidarität protestiert Protest nennt_Angriff nennt_Anschlag nennt_Attentat nannte_Angriff Mitgefühl abscheulich sprach_den_Familien erschüttert fassungslos schockiert`,
    says: `unser_Korrespondent unsere_Korrespondentin sagt sagte sagten erklärt erklärte erklärten teilte_mit teilten_mit teilt_mit mitteilte mitteilten bestätigt bestätigte bestätigten laut nach_Angaben Angaben_zufolge zufolge berichtet berichten berichtete berichteten heißt_es hieß_es meldet meldete melden meldeten Behördenangaben Sprecher_sagte behauptet behauptete gab_bekannt
      gaben_bekannt Polizeiangaben Medienbericht Medienberichten`,
    analysis: `rechnet_mit Analyse Warum warum wieso Hintergrund Hintergründe Kommentar Meinung Interview Experte Experten Expertin Terrorexperte Was_wir_wissen was_wir_wissen Was_man_weiß wer_ist Wer_ist wer_sind was_ist Was_ist wie_gefährlich Wie Porträt Chronologie Fragen_und_Antworten Studie Bericht_der UN-Bericht Reportage Essay Podcast Überblick
      Aufstieg Rückkehr_des erklärt_im Leitartikel Faktencheck Verfassungsschutzbericht Rezension`,
    anniversary: `Jahrestag Jahrestags Gedenken gedenkt gedachten Gedenkfeier Gedenkveranstaltung Jahre_nach Jahr_nach Jahre_danach Jahr_danach Monate_nach Jahren_nach erinnert erinnern Mahnmal Jahre_später Jahr_später`,
    accident: `Blindgänger alte_Granate alte_Munition alter_Munition alten_Granate Weltkriegsbombe Fliegerbombe kontrollierte_Sprengung kontrolliert_gesprengt Unfall Unfälle Verkehrsunfall Busunglück Busunfall Unglück Erdbeben Beben Überschwemmung Überschwemmungen Hochwasser Flut Sturzflut Sturzfluten Lawine Lawinen Erdrutsch Erdrutsche Grubenunglück Bergwerksunglück Bergwerk Gasexplosion Gasleck Gasflasche Gasflaschen Brand Großbrand Feuer_in Waldbrand Waldbrände
      Flugzeugabsturz Absturz abgestürzt Hubschrauberabsturz Zugunglück Grubengas Explosion_in_Fabrik Manöver Übung Militärübung Unwetter Sturm Schneesturm Sandsturm Kälte Hitzewelle Einsturz eingestürzt Massenpanik Blindgänger Weltkriegsbombe Fliegerbombe Starkregen entgleist Fähre gekentert ertrunken Tanklaster Cholera
      Kurzschluss`,
    crime: `Raub Raubüberfall Räuber Einbruch Schlägerei Streit Familienstreit Familiendrama Beziehungstat Ehrenmord Eifersucht betrunken betrunkener Blutrache Bandenkrieg Bandenkriminalität Drogen Drogenhandel Drogenschmuggel Schmuggel Schmuggler Heroin Geldautomat psychisch_krank psychisch_kranker psychisch Clan Geldautomatensprengung
      Landstreit Stammesfehde Betrug Fußballfans Hooligans`,
    forces: `Bundesanwaltschaft Generalbundesanwalt GBA Staatsanwaltschaft Polizei Polizisten_nehmen Armee Militär Sicherheitskräfte Sicherheitskräften Truppen Streitkräfte Soldaten_töten Geheimdienst Geheimdienste Verfassungsschutz Staatsschutz Ermittler Bundeskriminalamt BKA LKA GSG Spezialeinheit Spezialkräfte Spezialeinheiten Behörden Regierung Innenministerium Verteidigungsministerium
      Zoll Bundespolizei Grenzschutz Bundeswehr Luftwaffe Kampfjets Nachrichtendienst DSN FSB Regierungstruppen Koalition Sonderkommando Cobra Fedpol Kantonspolizei Regierungskräfte Taliban-Kräfte`,
    militants: `Bombenbauer Bombenbauers Bombenbastler Sprengstoffexperte Terrorist+ Terroristen Kämpfer Kämpfern Islamist+ Islamisten Dschihadist+ Dschihadisten Extremist+ Extremisten Aufständische Aufständischen Rebellen Rebell+ Mitglied+ Mitglieder Mitgliedern Anhänger+ Anhängern Verdächtiger+ Verdächtige Verdächtigen Terrorverdächtiger+ Terrorverdächtige Terrorverdächtigen Tatverdächtiger+
      Tatverdächtige Tatverdächtigen Unterstützer+ Unterstützern Zelle Zellen Terrorzelle Terrorzellen Milizionäre Hintermann+ Hintermänner Drahtzieher+ Komplize+ Komplizen Gefährder        Salafist+ Salafisten Beschuldigte Beschuldigten Beschuldigter+
      Rückkehrer   Extremistin Islamistin Radikale Jugendlicher+ Talibankämpfer Gotteskrieger Terrornetzwerk Terrorgruppe`,
    attackers: `Angreifer Angreifers Angreifern Attentäter Attentäters Attentätern Selbstmordattentäter+ Bewaffnete Bewaffneten bewaffnete_Männer Bewaffneter Täter Tätern Schütze Schützen Messerangreifer Messerstecher Amokfahrer Todesfahrer Mörder Bombenleger Geiselnehmer Entführer`,
    leader: `Anführer+ Anführers Chef+ Chefs Führer Emir+ Sprecher+ Sprechers Vize Stellvertreter+ Gründer Kalif+ Nummer_zwei Anführerin    Terrorchef+ Topterrorist+ Führungsmitglied+ Führungsfigur Chefideologe Talibanchef Führungskader`,
    commander: "Kommandeur+ Kommandant+ Kommandanten Feldkommandeur+ Befehlshaber+ ",
    people: `Menschen Mensch Person Personen Zivilist+ Zivilisten Mann+ Männer Männern Frau+ Frauen Kind+ Kinder Kindern Gläubige Gläubigen Betende Betenden Passagier+ Passagiere Fahrgäste Pilger Pilgern Schüler Schülern Schülerin Schülerinnen Student+ Studenten Studentin Studierende Mädchen Junge Jugendliche Jugendlichen Jugendlicher+
      Dorfbewohner Bergleute Arbeiter Arbeitern Ingenieur+ Ingenieure Tourist+ Touristen Touristin Ausländer Ausländern Staatsbürger Staatsangehörige Einwohner Bewohner Opfer Opfern Flüchtling+ Flüchtlinge Migranten Besucher Gäste Händler Geistlicher+ Geistliche Imam+ Imame Prediger Gelehrter Ältester Kunden Angehörige Trauernde
      Geisel+ Geiseln Wachmann Wachleute Fahrer Ärztin Arzt Ärzte Krankenschwester Patienten Leute Deutscher+ Deutsche Chinese+ Chinesen Schiiten Christen Hazara Sikhs Jährige+ Jähriger+ jährige jähriger jährigen Passanten Familienmitglieder Sicherheitsleute Lehrer+ Lehrerin+ Feiernde Jesiden Todesopfer Landsmann`,
    claims: "reklamiert reklamierte reklamierten bekannt beansprucht beanspruchte",
    responsibility: "sich_zu sich_zum sich_zur Verantwortung Urheberschaft",
    claimed: `bekennt_sich bekannte_sich bekennen_sich bekannten_sich sich_bekannt sich_bekennt Bekennerschreiben Bekennervideo übernahm_die_Verantwortung übernimmt_die_Verantwortung Verantwortung_übernommen übernahm_Verantwortung übernimmt_Verantwortung reklamiert_Anschlag reklamiert_den reklamierte_den für_sich
      reklamiert_Attentat reklamiert_die_Tat reklamierte_die_Tat reklamiert_Angriff Verantwortung_für übernehmen_Verantwortung übernahmen_die_Verantwortung beansprucht_die_Tat`,
    unclaimed: `bekannte_sich_zunächst_niemand bekannte_sich_niemand kein_Bekennerschreiben keine_Bekennerschreiben kein_Bekenntnis kein_Bekennervideo noch_niemand_bekannt zunächst_niemand bislang_niemand bisher_niemand sich_niemand sich_zunächst_niemand sich_bislang_niemand sich_bisher_niemand`,
    nobody: "niemand keine_Gruppe keine_Organisation keine_Gruppierung zunächst_keine keine_Terrorgruppe keine_Miliz",
    not: "nicht nie ohne weder noch_nicht kein keine keinen",
    denies:
      "Falschmeldung haltlos bestreitet bestritt bestritten bestreiten dementiert dementierte dementierten dementieren weist_zurück wies_zurück wiesen_zurück weisen_zurück zurückgewiesen leugnet leugnete distanziert distanzierte distanzieren nichts_zu_tun streitet_ab stritt_ab",
    blames: `beschuldigt beschuldigte wirft_vor vorgeworfen verantwortlich_gemacht macht_verantwortlich machten_verantwortlich mutmaßlich mutmaßliche mutmaßlicher mutmaßlichen mutmaßliches vermutet vermuten vermutlich zugeschrieben Verbindungen Verbindung Handschrift steckt_hinter hinter_dem stecken nahesteht nahestehend inspiriert
      Verdacht verdächtigt  verantwortlich`,
    unknown: "unbekannt unbekannte Unbekannte unbekannten Unbekannten unbekannter unklar",
    atLeast: "mindestens wenigstens mehr_als über zumindest nicht_weniger_als",
    upTo: "bis_zu fast nahezu beinahe knapp weniger_als höchstens",
    about: "etwa rund ungefähr circa ca gegen zirka",
    rangeJoin: "bis oder und",
    among: "darunter davon unter_ihnen einschließlich inklusive unter_den_Toten unter_den_Opfern",
    several: "Dutzende Dutzenden mehrere mehreren Hunderte zahlreiche viele einige einigen",
    and: "und sowie",
    measure: `Jahr Jahre Jahren jährig jährige jähriger jährigen Monat Monate Monaten Tag Tage Tagen Stunde Stunden Minute Minuten Sekunden Woche Wochen Seite Seiten Prozent Kilometer Kilometern km Meter Metern Kilo Kilogramm Tonne Tonnen Dollar Euro Rupien Million Millionen Milliarde Milliarden Haus Häuser Häusern
      Fahrzeug+ Fahrzeuge Autos Auto Lastwagen Läden Land Ländern Länder Staaten Provinz Provinzen Distrikte Dorf Dörfer Dörfern Kanäle Konten Accounts Server Websites Webseiten Bücher Waffen Gewehre Granate+ Granaten Bombe+ Bomben Explosion Explosionen Anschlag Anschläge Anschlägen Angriffe Angriffen Mal Schuss Schüsse
      Raketen Drohnen Schule Schulen Moschee Moscheen Gebäude Familie Familien Einsätze Razzien Objekte Wohnungen Luftangriffe Fälle Fällen Uhr Grad Ort Orte Orten Städte Städten Bundesländern Bundesländer Punkte Sprachen Ausgaben Stichen Messerstiche Geschosse Beamte_im Beamten_durchsuchten Verfahren Stätten Ziele Gruppen
      Organisationen Quadratmeter Schläge Sprengsätze Milliarde_Euro`,
    label: `Rettungsdienst Nummer Nr Stufe Artikel Paragraf Paragraph Ausgabe Kapitel Bezirk Abschnitt Linie Band Sure Resolution Terminal Route Alter Alter_von Flug Brigade Raum`,
    otherEventAfter: `Tag_nach Tage_nach Woche_nach Wochen_nach Monat_nach Stunden_nach Tagen_nach als_Reaktion_auf als_Vergeltung Vergeltung_für aus_Rache seit einen_Tag_nachdem Tage_nachdem nachdem_am`,
    unrelated: `nicht_im_Zusammenhang nicht_in_Zusammenhang nicht_in_Verbindung kein/keinen/keinerlei_Zusammenhang kein/keine/keinerlei_Verbindung/Bezug unabhängig_von/vom getrennt_von/vom nichts_zu_tun anderes/anderen_Verfahren gesondertes/getrenntes_Verfahren`,
    background: `ähnlicher_Anschlag ähnlichen_Anschlag ähnlicher_Angriff ähnlichen_Angriff zuvor früher früheren bereits_im vergangenes_Jahr im_vergangenen_Jahr voriges_Jahr im_vorigen_Jahr letztes_Jahr im_letzten_Jahr vor_einem_Jahr vor_zwei vor_drei vor_fünf vor_einem_Monat vor_Jahren im_vergangenen_Monat letzten_Monat vergangene_Woche_hatte in_der_Vergangenheit damals schon_einmal ehemals
      bereits_am_Vortag am_Vortag Vortag vor_wenigen_Tagen vor_wenigen_Wochen vor_einer_Woche vorangegangenen hatte_im hatte_die_Gruppe hatte_der_IS zuletzt_hatte`,
    another:
      "weiterer weitere weiteren weiteres zweiter zweite zweiten zweites erneut erneuter erneute neuer neue dritter dritte abermals",
    habit: `in_den_vergangenen_Jahren in_den_vergangenen_Monaten in_den_letzten_Jahren in_den_letzten_Monaten in_jüngster_Zeit Serie_von Welle_von Anschlagsserie Anschlagswelle immer_wieder regelmäßig häufig seit_der_Machtübernahme seit_der_Rückkehr wiederholt zunehmend in_den_vergangenen_Wochen oft zahlreiche_Anschläge
      seit_Jahren`,
    correction:
      "Korrektur korrigiert Berichtigung Richtigstellung zurückgezogen irrtümlich fälschlich fälschlicherweise Falschmeldung",
    night: "Nacht nachts letzte_Nacht vergangene_Nacht in_der_Nacht Mitternacht Nachtstunden",
    last: "vergangenen letzten vorigen vergangene letzte",
    notWhen: "bis nächsten kommenden kommende nächste ab",
    in: "in im an am bei nahe auf vor_einer vor_der vor_einem außerhalb innerhalb unweit rund_um aus_dem Nähe_von erschüttert erschütterte nördlich südlich östlich westlich Norden Süden Osten Westen Zentrum Nordosten Südosten Nordwesten Südwesten",
    from: "aus",
    notPlace: `Botschaft Konsulat Botschafter Staatsbürger Staatsangehörige Staatsangehöriger Staatsangehörigen Bürger Besuch Reise Außenminister Außenministerium Premierminister Ministerpräsident Präsident Präsidenten Grenze_zu Herkunft stammend Pass Mannschaft Universität Autobahn Zeitung Abschiebung Flüchtlinge
      Nationalität abgeschoben`,
    province: "Provinz Provinzen Region Gouvernement Bundesstaat Bundesland Unruheprovinz",
    district: "Distrikt Bezirk Landkreis Kreis Stadtteil",
    town: "Stadt Kleinstadt Ort Ortschaft Dorf Provinzhauptstadt Großstadt Millionenstadt Hafenstadt Millionenmetropole Metropole Grenzstadt",
    capital: "Hauptstadt",
    topic:
      "Terror Terrorist+ Terroristen Terrorverdächtige Terrorverdächtigen Terrorverdächtiger Terrorzelle Terrorzellen Terrorgruppe Islamist+ Islamisten Dschihadist+ Dschihadisten Extremist+ Extremisten Terrorismus terroristische terroristischen Extremismus islamistisch islamistische islamistischen islamistischer islamistisches Dschihad dschihadistische dschihadistischen extremistische extremistischen Islamismus Terrormiliz Terrororganisation Terrorgefahr",
    nothing: `Herzinfarkt Cyberangriff Cyberangriffe Hackerangriff Hackerangriffe Mitgliedsstaaten Mitgliedstaaten Mitglied_des_Bundestags steht_fest stellt_fest stellte_fest fest_steht hält_fest halten_fest hielt_fest fest_entschlossen Fest_der fest_davon feste wurde_bekannt bekannt_geworden bekanntgegeben als_bekannt wohl_bekannt
      bekannt_gegeben Anschlag_auf_die_Demokratie einen_Tag_nach_Angaben Rat_der_EU im_Rahmen am_Rande im_Gespräch im_Kampf im_Einsatz wurde_laut noch_lebenden in_Frage zum_Opfer Angriff_auf_die_Pressefreiheit Staatsanwaltschaft_teilte_mit im_Zusammenhang im_Fall im_Falle in_Verbindung im_Alter im_Auftrag in_Richtung in_Kraft
      Filmfest`,
    years: `Jahre Jahren Jahr`,
    receives: `erhält bekommt bekam erhielt muss müssen kassiert schickt kassierte soll`,
    advice: `gemieden meiden Vorsicht wachsam`,
  },
  methods: {
    "suicide-bombing": `in_die_Luft_sprengte in_die_Luft_sprengt sich_in_die_Luft Selbstmordanschlag Selbstmordanschlags Selbstmordanschläge Selbstmordanschlägen Selbstmordattentat Selbstmordattentate Selbstmordattentats Selbstmordattentäter+ Selbstmordbomber Selbstmordangriff Selbstmordattacke Suizidattentäter sprengte_sich sprengt_sich sprengten_sich in_die_Luft_gesprengt Sprengstoffgürtel
      Sprengstoffweste Suizidanschlag`,
    bombing: `Granate+ Granaten Handgranate+ Handgranaten Granatenangriff Handgranate Bombe Bomben Bombenanschlag Bombenanschlags Bombenanschläge Bombenanschlägen Bombenexplosion Bombenattentat Explosion Explosionen explodiert explodierte explodieren explodierten Sprengsatz Sprengsätze Sprengsätzen Sprengstoffanschlag Sprengstoffanschläge Sprengstoff Autobombe Autobomben Detonation detoniert detonierte
      detonieren Sprengfalle Straßenbombe Mine Landmine Sprengkörper gesprengt sprengen Lastwagenbombe Paketbombe Bombenangriff Bombenanschlag_auf Motorradbombe Lkw-Bombe Nagelbombe Rohrbombe Kofferbombe Briefbombe Fahrradbombe Splitterbombe Doppelanschlag`,
    shooting:
      "Schüsse Schüssen schießt schießen schoss schossen Schießerei Schütze Schützen erschossen erschießt erschießen feuerte feuerten eröffnete_das_Feuer eröffneten_das_Feuer eröffnet_das_Feuer Bewaffnete Bewaffneten bewaffnete_Männer Feuerüberfall beschossen Schusswaffenangriff angeschossen",
    stabbing: `mit_Messer_bewaffnet mit_einem_Messer_bewaffnet Messer Messerangriff Messerangriffs Messerangriffe Messerattacke Messerattacken Messerstecher Messerangreifer Messeranschlag Messerstiche erstochen sticht stach stachen niedergestochen Machete Axt Axtangriff Messerattentat eingestochen Messerattentäter Messerstecherei Macheten-Angriff`,
    ramming: `Autoanschlag Fahrzeugattacke Fahrzeuganschlag Amokfahrt Todesfahrt raste_in rast_in fährt_in fuhr_in Auto_in_Menschenmenge Lkw-Anschlag Lastwagenanschlag Lkw_in in_eine_Menschenmenge gefahren_in überfahren Lkw-Attentat Todesfahrer fährt_in_Menschenmenge fuhr_in_Menschenmenge gerast`,
    kidnapping:
      "entführt entführte entführten Entführung Entführungen entführen Geisel+ Geiseln Geiselnahme verschleppt verschleppen verschleppten Entführer Geiselnehmer Geiselnahmen",
    assassination: "Mordanschlag Attentat_auf gezielte_Tötung gezielt_getötet Ermordung",
    arson:
      "Brandanschlag Brandanschläge angezündet in_Brand_gesetzt in_Brand_gesteckt niedergebrannt Brandstiftung Brandsatz setzten_in_Brand zünden_an Brandsätze",
    rocket: `Rakete+ Raketen Raketenangriff Raketenangriffe Mörser Mörsergranaten Raketenbeschuss Beschuss Mörserangriff`,
    drone: "Drohne+ Drohnen Drohnenangriff Drohnenangriffe Drohnenanschlag Kamikazedrohne Quadrokopter",
  },
  targets: {
    mosque:
      "Moschee Moscheen Schrein Schreins Koranschule Madrasa Freitagsgebet Freitagsgebets Gebetsraum Gebetshaus Religionsschule Freitagsgebete Heiligtum Wallfahrtsstätte Mausoleum Moscheeanschlag",
    "religious-minority":
      "Schiiten schiitische schiitischen schiitischer schiitisches Hazara Sikh Sikhs Sikh-Tempel Hindu-Tempel Tempel Ahmadiyya Ahmadis Christen christliche Sufi Sufis Synagoge Synagogen Juden jüdische jüdischen jüdischer Aschura Ismailiten Chanukka",
    church: "Kirche Kirchen Kathedrale Dom Weihnachtsgottesdienst Gottesdienst",
    school:
      "Schule Schulen Mädchenschule Universität Universitäten Hochschule College Bildungszentrum Lernzentrum Akademie Kindergarten Nachhilfezentrum Schulbus",
    hospital: "Krankenhaus Krankenhauses Klinik Kliniken Geburtsklinik Geburtsstation Krankenwagen",
    market:
      "Markt Marktplatz Basar Basars Weihnachtsmarkt Weihnachtsmarkts Weihnachtsmärkte Weihnachtsmärkten Einkaufszentrum Kaufhaus Marktes Supermarkt Wochenmarkt",
    "hotel-restaurant": "Hotel Hotels Restaurant Restaurants Café Gästehaus Hochzeitssaal Lokal Imbiss",
    transport:
      "Bus Busse Bussen Zug Zuges Züge Bahn Bahnhof Bahnhofs Hauptbahnhof Flughafen Flughafens U-Bahn Metro Straßenbahn Kleinbus Passagierflugzeug ICE Regionalzug Taxi Reisebus Zugstrecke Bahnstrecke",
    concert:
      "Konzert Konzerts Konzerte Konzerten Konzerthalle Konzertsaal Konzertsaals Musikfestival Festival  Stadion Theater Nachtclub Fanmeile Veranstaltungshalle Oktoberfest Crocus",
    embassy: "Botschaft Konsulat Generalkonsulat Botschaften",
    official:
      "Gouverneur+ Gouverneurs Minister Ministerium Bürgermeister+ Abgeordneter+ Politiker Parlament Regierungsgebäude Gouverneurssitz Wahlkampfveranstaltung Richter Präsidentenpalast Innenministerium Ministeriums Premierminister",
    police:
      "Polizeiwache Polizeistation Polizeiposten Polizeirevier Kontrollposten Polizeikontrolle Polizeifahrzeug Polizeikonvoi Polizeihauptquartier Checkpoint Polizeistreife Polizeibus Polizeiakademie Polizeikaserne",
    military:
      "Militärbasis Militärstützpunkt Armeestützpunkt Stützpunkt Kaserne Militärkonvoi Konvoi Militärposten Armeeposten Militärfahrzeug Verteidigungsministerium Militärakademie Militärkrankenhaus Militärlager Militärpatrouille Grenzposten Militärparade",
    "aid-workers": "Hilfsorganisation Impfteam Impfhelfer UN-Gebäude Hilfskonvoi",
    journalists: "Fernsehsender Redaktion Zeitungsredaktion",
    civilians:
      "Menge Menschenmenge Gläubige Gläubigen Passanten Touristen Hochzeit Hochzeitsfeier Beerdigung Trauerfeier Dorf Fußgänger Zivilisten Fußgängerzone Trauergäste Demonstration Reisende",
  },
  victims: {
    police:
      "Polizist+ Polizisten Polizistin+ Polizeibeamter+ Polizeibeamte Polizeibeamten Sicherheitskräfte Beamter+ Beamte Beamten Sicherheitsbeamte Sicherheitsbeamter",
    military: "Soldat+ Soldaten Soldatin Offizier+ Offiziere Grenzsoldat+ Paramilitär+ Paramilitärs Grenzschützer",
    official:
      "Gouverneur+ Provinzgouverneur+ Bürgermeister+ Minister Abgeordneter+ Politiker Richter Richterin Beamter_der Distriktchef+ Kandidat Vizegouverneur+ Diplomat+ Diplomaten",
    journalists: "Journalist+ Journalisten Journalistin+ Reporter Kameramann",
    "aid-workers": "Helfer Entwicklungshelfer Impfhelfer Impfhelferin Hilfskräfte UN-Mitarbeiter Mitarbeiter_der_UN",
    "religious-minority": "Schiiten Hazara Christen Sikhs Jesiden Juden Ahmadis Sufis",
    civilians: "Zivilist+ Zivilisten Passanten Gläubige Gläubigen Dorfbewohner Fußgänger Touristen",
  },
  articles: "ein eine einen einem einer",
  numbers: `ein:1 eine:1 einen:1 einem:1 einer:1 zwei:2 drei:3 vier:4 fünf:5 sechs:6 sieben:7 acht:8 neun:9 zehn:10 elf:11 zwölf:12 dreizehn:13 vierzehn:14 fünfzehn:15 sechzehn:16 siebzehn:17 achtzehn:18 neunzehn:19 zwanzig:20 dreißig:30 vierzig:40 fünfzig:50 sechzig:60 siebzig:70 achtzig:80 neunzig:90
    einundzwanzig:21 zweiundzwanzig:22 dreiundzwanzig:23 vierundzwanzig:24 fünfundzwanzig:25 sechsundzwanzig:26 siebenundzwanzig:27 achtundzwanzig:28 neunundzwanzig:29 einunddreißig:31 zweiunddreißig:32 dreiunddreißig:33 vierunddreißig:34 fünfunddreißig:35 sechsunddreißig:36 siebenunddreißig:37 achtunddreißig:38
    neununddreißig:39 einundvierzig:41 zweiundvierzig:42 dreiundvierzig:43 vierundvierzig:44 fünfundvierzig:45 sechsundvierzig:46 siebenundvierzig:47 achtundvierzig:48 neunundvierzig:49 einundfünfzig:51 zweiundfünfzig:52 dreiundfünfzig:53 vierundfünfzig:54 fünfundfünfzig:55 sechsundfünfzig:56 siebenundfünfzig:57 achtundfünfzig:58
    neunundfünfzig:59 einundsechzig:61 zweiundsechzig:62 dreiundsechzig:63 vierundsechzig:64 fünfundsechzig:65 sechsundsechzig:66 siebenundsechzig:67 achtundsechzig:68 neunundsechzig:69 fünfundsiebzig:75 fünfundachtzig:85 fünfundneunzig:95 hundert:100 einhundert:100 zweihundert:200 dreihundert:300 tausend:1000`,
  weekdays: ["Montag+", "Dienstag+", "Mittwoch+", "Donnerstag+", "Freitag+", "Samstag+ Sonnabend+", "Sonntag+"],
  months: [
    "Januar Jänner",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
  ],
  relativeDays:
    "heute:0 gestern:-1 vorgestern:-2 gestrigen:-1 heutigen:0 letzte_Nacht:-1 vergangene_Nacht:-1 in_der_Nacht:0 am_Vorabend:-1",
  places: {},
};
