import type { LanguageWords } from "./language-words.ts";

/** French. */
export const french: LanguageWords = {
  name: "French",
  adjectiveLast: true,
  proclitics: "l d n s qu",
  endings: ["s es e"],
  plural: "s es",
  kinds: {
    book: "livre+ livret+ brochure+ opuscule+ ouvrage+ traité+ manuel+",
    magazine: `magazine+ revue+ journal journaux bulletin+ hebdomadaire+ périodique+ mensuel al-naba an-naba nouveau_numéro`,
    audio: `audio+ enregistrement+ enregistrement_audio enregistrements_audio message_audio messages_audio podcast+ sermon+ prêche+
      livre_audio discours_audio bande_sonore message_vocal`,
    video: "vidéo+ film+ clip+ documentaire+ message_vidéo vidéo_de_propagande",
    nasheed: "nasheed+ nachid+ anachid chant+ chanson+ hymne+",
    statement: "communiqué+ déclaration+ fatwa+ message+",
    translation: "traduction+ sous-titres",
    poster: "affiche+ infographie+ tract+ poster+ bannière+",
    material: "contenu+ publication+ matériel matériels littérature édition+ propagande numéro_spécial version+",
    outlet: "chaîne+ chaîne_telegram canal canaux site+ site_web réseau+ radio+ portail",
  },
  roles: {
    issued: `publie publient publié publiée publiés publiées publiait sort sorti sortie édite édité éditée parait paraît paru parue paraissent diffuse diffusent diffusé
      diffusée diffusés diffusées dévoile lance_un_livre imprime imprimé produit produite émet a_sorti`,
    issuing: "publication parution sortie publier diffuser diffusion publiant diffusant distribution partage",
    spread:
      "partage partagé partagée distribue distribué distribués distribuée poste postée relaie relayé met_en_ligne mis_en_ligne mise_en_ligne",
    announced: "annonce annoncé présente promeut",
    launched: "lance lancé lancée inaugure ouvre ouvert ouverte crée créé étend intensifie",
    translated: "traduit traduite traduits traduites traduisent traduction",
    fresh: "nouveau nouvel nouvelle nouvelles nouveaux premier première",
    against: `saisi saisie saisis saisies saisit saisissent saisissait confisqu* interdi interdit interdite interdits interdites interdisent interdiction bloque bloqué bloquée bloqués
      bloquent blocage supprim* suppression retire retiré retirée retirés retrait ferme fermé fermée fermeture suspend suspendu* trouvé trouvés trouvée trouvées trouve découvert* découvre découvrent découverte possession possédait détention détenait
      arrêt* arrestation* interpell* condamn* jugé procès inculp* poursuivi* perquisition* amende prison détruit* détruits brûlé* contrebande classé* désactiv* démantel* écroué* téléphone téléchargé intercepté* enquête étude analyse comment pourquoi`,
    banned: "interdit interdite",
    denied:
      "dément démenti démentent démentie nie nient nié réfute réfuté faux fausse fausses rumeur+ prétendu prétendue prétendument présumé+ falsifié*",
    not: "ne na nont nest pas jamais aucun aucune sans ni prévoit compte_publier",
    others: `police ministère gouvernement président autorité+ tribunal cour parquet justice ambassade armée ministre services_de_renseignement onu unesco commission comité gendarmerie douane douanes officiel
      journaliste+ écrivain+ historien+ historienne chercheur+ chercheuse chercheurs expert+ analyste+ auteur+ autrice professeur+ université+ institut+ maison_d'édition éditeur+ éditions chaîne_publique télévision quotidien imam+ mufti bibliothèque think_tank ong réalisateur+ centre
      députés préfecture parlement musée étudiants rfi afp`,
    by: "par",
    says: "dit disent affirme affirment selon rapporte rapportent signale avertit indique annonce_la confirme assure alerte",
    that: "qui lequel dont quil quelle parce_que que",
    after: "après malgré depuis suite_à bien_que",
    topic: "sur contre à_propos consacré consacrée concernant",
    languageNoun: "langue langues",
    scriptNoun: "alphabet caractères écriture lettres",
    into: "en vers",
    link: "et ou en de des du sur par pour avec à au aux dans le la les son sa qui ses publié publiée diffusé diffusée traduit l'ouzbek non_seulement pas_seulement sont est a ont via",
    and: "et ou",
    atLeast: "au_moins pas_moins_de",
    moreThan: "plus_de",
    about: "environ près_de quelque",
    issueNumber: "numéro n nº no",
    people:
      "combattant+ citoyen+ ressortissant+ gouvernement autorités président migrant+ homme hommes femme femmes peuple armée terroriste+ police jihadiste+ djihadiste+ ministre",
    rivals: "taliban talibans",
    event: "attaque+ attentat+ explosion+ exécution+ assaut combat+ arrestation",
    claim: "revendique revendiqué revendication responsabilité",
    measure: "pages page minutes minute heures",
    tells: `menace menaçant appelle appelant critique dénonce moque incite glorifie montre`,
  },
  languages: {
    uz: "ouzbek+ ouzbèke ouzbeke",
    tg: "tadjik+ tadjike tadjikes",
    ky: "kirghiz+ kirghize",
    kk: "kazakh+ kazakhe",
    tk: "turkmène+",
    kaa: "karakalpak+",
    ug: "ouïghour+ ouighoure",
    ps: "pachto pachtou pachtoune",
    "fa-AF": "dari",
    fa: "persan persane farsi",
    ar: "arabe+",
    ur: "ourdou",
    ru: "russe+",
    tr: "turc turque",
    en: "anglais anglaise",
    fr: "français française",
  },
  onlyLanguages: {
    "uz tg ky kk tk": "langues_d'asie_centrale langues_centrasiatiques",
    uz: "ouzbékophone+ ouzbékophones",
    tg: "tadjikophone+",
  },
  scripts: { Cyrl: "cyrillique+", Latn: "alphabet_latin caractères_latins" },
  weakScripts: { Latn: "latin latine latins" },
  numbers:
    "un:1 une:1 deux:2 trois:3 quatre:4 cinq:5 six:6 sept:7 huit:8 neuf:9 dix:10 onze:11 douze:12 quinze:15 vingt:20 trente:30 cent:100",
};
