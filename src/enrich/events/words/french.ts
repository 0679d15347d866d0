import type { EventWords } from "./event-words.ts";

/** French. What is cut short before a vowel (l', d', qu') is one word with what follows when read, and “tué” is “tue”: where it matters, words count only as they are written. */
export const french: EventWords = {
  name: "French",
  languages: ["fr"],
  proclitics: "l d qu s n",
  endings: ["s es e x"],
  plural: "s es x",
  headFirst: true,
  verbLast: false,
  bareNounIsOne: true,
  roles: {
    drill: `exercice_antiterroriste exercice_attentat simulacre`,
    request: `demande_de à_la_demande requête_de demande_du`,
    infighting: `deux_clans factions deux_factions entre_deux_groupes groupes_rivaux factions_rivales clans_rivaux luttes_internes`,
    finds: `découvre découvrent découvert découverts découverte trouve trouvé trouvés retrouvé saisi saisis saisie saisit`,
    involvement: `implication`,
    collective: `cellule groupe réseau`,
    tally: `nombre_d_attaques nombre_d_attentats depuis_le_début_de_lannée depuis_le_début_de_l'année`,
    leisure: `échecs_et_mat cricket volley volleyball tennis entraîneur film+ documentaire+ roman+ exposition première_du_film pièce_de_théâtre comédie album football basket rugby ligue_1 buteur finale demi-finale championnat match+ hockey playoffs`,
    attack: `attentat+ attaque+ assaut+ embuscade+ attaqué attaquée attaqués attaquent attaquer massacre+ tuerie+ fusillade_dans agression+ raid_contre_un_village prend_pour_cible pris_pour_cible prise_pour_cible visé visée visant visait a_visé vise cible_d ciblé ciblée frappe_un frappée_par attentat_terroriste attaque_terroriste
      attaques_terroristes attaque_djihadiste attaque_jihadiste acte_terroriste acte_de_terrorisme tentative_d_assassinat attaquait carnage`,
    dead: `mort morts morte mortes =tué =tués =tuée =tuées décès décédé décédés décédée meurt meurent mourir perdu_la_vie perdent_la_vie abattu abattus abattue assassiné assassinés assassinée exécuté exécutés décapité décapités péri victimes_mortelles mortel mortelle meurtrier meurtrière éliminé éliminés neutralisé neutralisés
      cadavres corps_sans_vie succombé poignardé_à_mort tombés tuerait périssent périt périrent perd_la_vie succombe succombent laissé_la_vie tués tuées trouvé_la_mort trouvent_la_mort`,
    kills:
      "=tue =tuent tuant tuer =tuera abat abattent assassine assassinent exécute exécutent décapite décapitent élimine éliminent neutralise neutralisent abattre éliminer neutraliser fait_au_moins coûté_la_vie coûte_la_vie meurtre assassinat fauche",
    toll: "bilan nombre_de_morts nombre_de_victimes nombre_de_tués bilan_de_l_attentat bilan_des_victimes",
    rises:
      "grimpe grimpé monte monté passe_à passé s'alourdit alourdit s'élève élève s_alourdit atteint augmente augmenté porté alourdi alourdit_à revu",
    injured: `=blessé =blessés =blessée =blessées blessés_graves blessures ~à_l_hôpital`,
    injures: "=blesse =blessent blessant blesser",
    detained: `maîtrisé maîtrisés neutralisé_vivant arrêté arrêtés arrêtée arrêtées interpellé interpellés interpellée interpellées capturé capturés capturée détenu_pour détenus_pour placé_en_garde placés_en_garde garde_à_vue gardes_à_vue appréhendé appréhendés écroué écroués incarcéré incarcérés incarcérée placé_en_détention placés_en_détention détention_provisoire mis_aux_arrêts interpellation
      interpellations arrestation arrestations coup_de_filet capture_de mineurs_mis_en_cause sous_les_verrous placé_en_rétention mis_en_détention`,
    detains:
      "arrête arrêtent interpelle interpellent capture capturent appréhende appréhendent arrêter interpeller arrestation_de arrestation_d interpellation_de",
    foiled: `déjoué déjoués déjouée déjouées déjoue déjouent déjouer empêché empêchée empêche évité évitée évite neutralise_une désamorcé désamorcée désamorcent démantelé démantelée démantelés démantèle démantèlent démantèlement désamorce avorté avortée contrecarre contrecarré mis_en_échec mise_en_échec échec_d`,
    plot: `projet+ projetait projetaient projetant complot+ préparait préparaient préparer préparation préparatifs planifié planifiée planifiait planifiaient planifier prévoyait prévoyaient prévu_une tentative+ envisageait envisageaient soupçonné_de_préparer soupçonnés_de_préparer voulait voulaient imminent imminente éventuel projeté projetée
      fomentait fomentaient plan_d`,
    operation: `raid+ frappe+ frappes frappe_aérienne frappes_aériennes bombardement+ bombarde bombardé bombardent opération+ offensive+ affrontement+ combats fusillade_entre échange_de_tirs échanges_de_tirs perquisition+ perquisitions bavure assaut_des_forces opération_antiterroriste opérations_antiterroristes opération_militaire accrochage+
      ratissage coup_de_filet_antiterroriste`,
    surrender: "se_rendent se_sont_rendus s_est_rendu se_rend reddition déposé_les_armes déposent_les_armes sest_rendu",
    trial: `procès condamné_à condamnés_à condamnée_à condamnation =jugé =jugés =jugée jugement inculpé inculpés inculpée mis_en_examen mise_en_examen peine+ peine_de_mort perpétuité réclusion ans_de_prison ans_de_réclusion ans_ferme prison_à_vie prison_ferme verdict cour_d_assises assises extradé extradés extradition coupable coupables acquitté
      acquittés acquittement comparaît comparaissent comparution réquisitoire requis requiert appel_du_jugement plaide sentence pendu pendaison renvoyé_devant devant_la_justice devant_le_tribunal écope écopent`,
    court: "tribunal tribunaux cour juges justice magistrat magistrats pnat",
    publish: `publie publient publié publiée publiés diffuse diffusent diffusé diffusée sort sorti sortie met_en_ligne mis_en_ligne édite paru parution lance_une_revue lancé_un_magazine publication paraître paraît vient_de_paraître sort_un sort_son mise_en_ligne`,
    work: `magazine+ revue+ vidéo+ audio livre+ brochure+ communiqué+ numéro enregistrement+ message_audio message_vidéo nasheed anasheed chant hebdomadaire bulletin affiche+ traduction propagande discours infographie texte_de`,
    block: `démantèle démantèlent démantèlement démantelé démantelés bloque bloqué bloqués bloquée bloquent fermé fermés fermeture supprimé supprimés supprime suppriment signale signalé signalés interdit interdits interdite interdisent interdiction saisi saisis saisie saisit démantelé démantelés retire retiré retirés suspendu suspendus dissous dissout dissolution blocage mis_hors_ligne mis_hors_service hors_ligne neutralisé_le_serveur
      débranché`,
    medium: `chaîne+ chaînes canal canaux site+ sites compte+ comptes serveur+ serveurs domaine+ contenu contenus livres tracts publications pages page liens plateforme plateformes matériel_de_propagande propagande telegram médias_de médias application groupe_telegram association`,
    sanction: `sanction+ sanctionne sanctionné sanctionnés liste_noire liste_des_organisations_terroristes liste_terroriste liste_des_terroristes gel_des_avoirs gèle_les_avoirs désigne_comme désigné désignée récompense prime_de classé_organisation classe_comme inscrit_sur inscrite_sur liste_des_groupes`,
    appoint:
      "nommé nomme nommée désigné_chef succède successeur nouveau_chef nouvel_émir nouveau_calife nouveau_leader nouveau_dirigeant intronisé",
    threat: `alerte+ menace+ menacé menacent avertit avertissement+ avertissent met_en_garde mettent_en_garde mise_en_garde niveau_d_alerte niveau_de_menace vigipirate alerte_à_la_bombe fausse_alerte conseils_aux_voyageurs évacué évacuée urgence_attentat menacer risque+ appelle_à_attaquer appelle_à_frapper appelle_à_des_attaques appelle_ses_partisans appel_au_meurtre`,
    recruit: `recrute recrutent recruté recrutés recrutement recruter recruteur+ enrôle enrôlé enrôlés enrôlement embrigade embrigadé radicalisé radicalisés radicalisation rejoint rejoindre ont_rejoint avoir_rejoint endoctrinement endoctrine basculé_dans dans_les_filets embrigadée séduit séduite séduisent`,
    prison:
      "prison+ prisonnier+ détenu+ pénitencier pénitentiaire camp_de camp_d centre_de_détention colonie_pénitentiaire maison_d_arrêt",
    prisonDeed: `secouru mutinerie+ émeute+ évasion+ évadé évadés évade évadent s_évadent sévadent libéré libérés libérée libère libèrent libération amnistie amnistiés grâce graciés gracié fuite enfuis enfui échappé échappés font_la_belle prennent_la_fuite pris_la_fuite cavale fausse_compagnie s_enfuient senfuient tunnel`,
    statement: `condamne condamnent condamné_l condamné_cet condamnation_de dénonce dénoncent dénoncé déplore déplorent appelle appellent appelé demande demandent exige rend_hommage rencontre rencontré entretien entretient discute discutent s_entretient salue exprime expriment inquiet inquiète inquiètent préoccupation solidarité condoléances réagit réagissent
      réaction réactions promet promettent jure critique critiquent exhorte manifestation manifestent deuil hommage plaide_pour défend négociations s_engage pourparlers horrifié horrifiée horrifiés consterné consternée bouleversé bouleversée choqué choquée indigné`,
    says: `notre_correspondant notre_correspondante dit a_dit ont_dit affirme affirmé affirment annonce annoncé annoncent déclaré déclare indiqué indique indiquent selon d_après daprès rapporte rapporté rapportent confirme confirmé confirment précisé précise assure assuré assurent source+ porte-parole_a communiqué_de ajouté fait_savoir`,
    analysis: `pourquoi comment analyse+ décryptage explique expliqué qui_est qui_sont quest_ce qu_est_ce que_sait-on que_sait ce_que_l_on_sait ce_que_lon_sait expert+ spécialiste+ chercheur+ entretien_avec tribune éditorial opinion enquête_sur reportage rapport_de rapport_du étude retour_sur portrait chronologie interview podcast questions
      récit montée_en_puissance essor résurgence éclairage point_de_vue ce_qu_il_faut vrai_ou_faux chronique`,
    anniversary:
      "anniversaire commémoration commémore commémorent commémorations ans_après an_après mois_après ans_plus_tard an_plus_tard hommage_aux_victimes se_souvient se_souviennent à_la_mémoire honore_la_mémoire honorent_la_mémoire il_y_a_dix_ans souvenir",
    accident: `vieil_obus vieux_obus vieille_munition vieilles_munitions ancien_obus munitions_anciennes explosion_contrôlée explosions_contrôlées accident+ collision crash séisme séismes tremblement_de_terre inondation+ inondations crue+ crues avalanche+ glissement_de_terrain coulée_de_boue coup_de_grisou mine_de_charbon mine_d_or explosion_de_gaz fuite_de_gaz bonbonne_de_gaz bouteille_de_gaz incendie+ feu_de_forêt s'écrase écrase sécrase crash_d déraillement déraille naufrage chavire
      noyés tempête+ neige canicule sécheresse effondrement effondre bousculade exercice+ manœuvres obus_non_explosé engin_non_explosé intempéries foudre épidémie choléra magnitude accident_de_la_route accident_de_car camion-citerne vieille_mine pluies`,
    crime: `braquage cambriolage vol_à_main rixe dispute bagarre querelle drame_familial différend_familial conflit_familial vengeance vendetta règlement_de_comptes crime_passionnel ivre alcoolisé drogue+ stupéfiants trafic trafiquant+ héroïne opium contrebande contrebandier+ passeur+ déséquilibré troubles_psychiatriques féminicide gang+ crime_d_honneur
      litige_foncier conflit_foncier narcotrafic supporters`,
    forces: `parquet procureur pnat police policiers_ont armée+ militaires_ont forces_de_sécurité forces_de_l_ordre forces soldats_ont troupes autorités services_de_renseignement renseignement renseignements dgsi gendarmerie gendarmes gouvernement ministère garde-frontières aviation avions chasseurs commandos raid_gign coalition fsb mit services_de_sécurité
      enquêteurs sdat forces_armées sûreté sûreté_de_l_état commandement_américain centcom antiterroriste`,
    militants: `artificier artificiers fabricant_de_bombes militant+ terroriste+ djihadiste+ jihadiste+ combattant+ insurgé+ islamiste+ extrémiste+ rebelle+ membre+ suspect+ suspecte suspects partisan+ sympathisant+ cellule+ cadre+ complice+ adolescent+ commanditaire+ cerveau radicalisé+ affilié+ taliban_armés assaillants_présumés individu+ recruteur+ financier prévenus prévenu accusés accusé
      réseau_terroriste mis_en_cause fidèle_du_groupe`,
    attackers: `assaillant+ assaillants attaquant+ kamikaze+ tireur+ homme_armé hommes_armés individus_armés individu_armé auteur+ ravisseur+ tueur+ agresseur+ assassin+ preneur_d_otages terroriste_présumé`,
    leader: `chef+ leader+ dirigeant+ émir+ porte-parole numéro_deux bras_droit fondateur calife+ haut_responsable responsable_de haut_dirigeant adjoint idéologue`,
    commander: "commandant+ chef_militaire chef_local chef_de_guerre",
    people: `personne+ civil+ civils homme+ femme+ enfant+ fidèle+ passager+ pèlerin+ étudiant+ étudiante+ élève+ fille+ fillette+ garçon+ villageois mineur+ ouvrier+ ingénieur+ touriste+ étranger+ ressortissant+ habitant+ autres victime+ gens réfugié+ migrant+ client+ commerçant+ imam+ religieux ouléma+ prédicateur+ dignitaire+ jeune+ proche+
      passant+ chrétien+ chiite+ hazara+ sikh+ otage+ garde+ chauffeur+ médecin+ infirmière+ patient+ travailleur+ employé+ voyageur+ adolescente+ spectateur+ chinois français_tués enseignant+ professeur+ berger+ croyant+ afghan_tué humanitaire+ frère+ couple`,
    claims: `revendique revendiquent revendiqué revendiquée revendiqués revendiquer revendiquait revendiquant signé signe signée signent`,
    responsibility: "responsabilité",
    claimed: `revendique revendiquent revendiqué revendiquée revendiqués revendiquées revendication revendications revendiquer revendiquant assume_la_responsabilité assumé_la_responsabilité endosse être_les_auteurs être_l_auteur en_être_l_auteur être_à_l_origine être_derrière ont_dit_avoir_mené dit_avoir_mené affirme_avoir_mené affirment_avoir_mené a_signé_l affirme_être_derrière dit_être_derrière`,
    unclaimed: `attribués_à_aucun attribué_à_aucun attribuée_à_aucun pas_été_revendiqué pas_été_revendiquée pas_encore_été_revendiqué pas_encore_été_revendiquée non_revendiqué non_revendiquée pas_revendiqué pas_revendiquée pas_dans_l_immédiat_été_revendiqué aucune_revendication sans_revendication pas_immédiatement_été_revendiqué pas_immédiatement_été_revendiquée pas_immédiatement_revendiqué pas_eu_de_revendication
      pas_dans_limmédiat_été_revendiqué pas_dans_limmédiat_été_revendiquée ni_revendiqué`,
    nobody: "aucun_groupe aucune_organisation personne_n personne_na personne_n_a aucun_mouvement aucune_faction nul_n",
    not: "pas non ni sans jamais aucun aucune",
    denies:
      "dément démentent démenti nie nient nié rejette_toute rejeté_toute toute_implication toute_responsabilité toute_participation n_est_pas_responsable se_désolidarise",
    blames: `accuse accusent accusé_de accusés_de attribué attribuée attribués attribue attribuent soupçonné soupçonnés soupçonnée impute imputé imputée présumé présumés présumée lié liés liée liées affilié affiliés inspiré soupçonne suspecté suspectés suspectée derrière mène_à porte_la_marque proche_de proches_de tient_pour_responsable`,
    unknown: "inconnu inconnus inconnue non_identifié non_identifiés non_identifiée",
    atLeast: "au_moins plus_de pas_moins_de minimum davantage_de",
    upTo: "jusqu_à jusquà près_de presque moins_de au_plus",
    about: "environ quelque autour_de à_peu_près",
    rangeJoin: "à ou et",
    among: "dont parmi parmi_lesquels parmi_lesquelles parmi_eux y_compris notamment",
    several: "dizaines centaines plusieurs nombreux nombreuses quelques certains",
    and: "et",
    measure: `=an =ans année+ années mois jour+ jours heure+ heures minute+ minutes seconde+ secondes semaine+ semaines page+ pages pour_cent kilomètre+ kilomètres km mètre+ mètres kilo+ kilos kg kilogrammes tonne+ tonnes dollar+ dollars euro+ euros roupies million+ millions milliard+ milliards maison+ maisons véhicule+ véhicules voiture+ voitures
      camion+ camions pays province+ provinces district+ districts village+ villages site+ sites chaînes canaux compte+ comptes serveur+ serveurs livre+ livres arme+ armes fusil+ fusils grenade+ grenades bombe+ bombes explosion+ explosions attentat+ attentats attaque+ attaques fois coup+ coups balle+ balles roquette+ roquettes missile+ missiles drone+
      drones école+ écoles mosquée+ mosquées bâtiment+ bâtiments famille+ familles opération+ opérations frappe+ frappes perquisition+ perquisitions cas degré+ degrés ville+ villes lieux point+ points langue+ langues numéro+ département+ départements organisation+ organisations groupe+ groupes h gilets ceintures dossiers procédures raids`,
    label:
      "numéro niveau article arrondissement route vol chapitre phase étape sourate tome volume secteur âge âgé âgée âgés ligne résolution édition quai rn brigade",
    otherEventAfter: `lendemain_de lendemain_d jour_après jours_après semaine_après semaines_après heures_après en_représailles en_réponse_à en_réaction_à en_riposte depuis pour_venger au_lendemain surlendemain_de jours_plus_tôt semaines_plus_tôt mois_plus_tôt`,
    unrelated: `sans_lien/rapport_avec pas_lié/liée/liés/liées pas_de_lien/rapport aucun_lien/rapport rien_à_voir distinct/distincte_de/du/de_la indépendant/indépendante/indépendamment_de/du affaire/enquête/opération_distincte autre_affaire`,
    background: `attaque_similaire attentat_similaire auparavant précédemment déjà l_an_dernier lan_dernier année_dernière lannée_dernière le_mois_dernier mois_dernier la_semaine_dernière semaine_dernière il_y_a par_le_passé ancien_attentat précédent_attentat la_veille_un avait_déjà avaient_déjà avait_tué avait_fait avaient_été avait_été avait_revendiqué ans_plus_tôt un_an_plus_tôt`,
    another: "autre nouvel nouvelle nouveau deuxième second seconde troisième",
    habit: `ces_dernières_années ces_derniers_mois ces_dernières_semaines série_de vague_de multiplié multiplient multiplication régulièrement fréquemment souvent depuis_le_retour depuis_la_prise recrudescence depuis_leur_retour ces_derniers_jours depuis_des_années à_plusieurs_reprises`,
    correction: "correction corrigé rectificatif rectifie retire_son erratum par_erreur erroné erronée erreur rétracte",
    night: "nuit cette_nuit la_nuit_dernière minuit",
    last: "dernier dernière passé",
    notWhen: "jusqu_au jusqu prochain prochaine d_ici",
    in: `à au aux en dans sur près_de près_d hors_de autour_de proche_de aux_abords_de au_sud au_nord à_l_est à_l_ouest sud nord est ouest nord-est sud-est nord-ouest sud-ouest capitale secoue secoué frappe ensanglante centre nord-ouest périphérie banlieue`,
    from: "depuis provenant",
    notPlace: `ambassade consulat ambassadeur ressortissant+ citoyen+ visite voyage ministre_des_affaires ministère_des_affaires diplomatie premier_ministre président frontière_avec originaire originaires né né_en né_au née passeport équipe université autoroute nationalité nationalités journal homologue réfugiés clubs venus venu diplomate diplomates`,
    province: "province+ région+ gouvernorat état oblast",
    district: "district+ canton arrondissement comté quartier localité",
    town: "ville village commune municipalité chef-lieu bourg capitale_provinciale métropole",
    capital: "capitale",
    topic:
      "terrorisme terroriste terroristes terreur extrémisme extrémiste+ islamiste+ djihadistes jihadistes djihadisme jihadisme djihadiste jihadiste islamisme antiterroriste antiterrorisme djihad jihad",
    nothing: `crise_cardiaque attaque_cardiaque cyberattaque cyberattaques attaque_informatique attaques_informatiques état_d_urgence états_membres états-membres état_membre chef_de_l_état chef_d_état chefs_d_état état_de_santé coup_d_état mise_en_place pays_membres membre_du_parlement membres_du_gouvernement membre_du_conseil membres_du_conseil point_mort en_cours
      en_particulier en_raison en_effet en_lien en_outre en_train en_vue en_tant en_revanche en_question en_état sur_place sur_fond au_sujet au_cours au_nom au_moment à_cause à_la_suite à_propos dans_le_cadre dans_la_foulée dans_le_but sur_le_point peine_à à_peine rapport_à mort_né ministre_de_la_justice cour_de_récréation projet_de_loi projets_de_loi`,
    agent: "par",
    years: `=ans =an années`,
    receives: `écope écopent écopé reçoit risque encourt encourent prend purger`,
    advice: `vigilance prudence éviter_les quitter_le_pays`,
  },
  methods: {
    "suicide-bombing": `attentat_suicide attentats_suicides attentats_suicide attentat-suicide attentats-suicides kamikaze+ attaque_suicide attaques_suicides attaque_kamikaze explosion_suicide s'est_fait_exploser s_est_fait_exploser se_fait_exploser sest_fait_exploser se_sont_fait_exploser fait_exploser_sa_ceinture gilet_explosif ceinture_explosive
      ceinture_d_explosifs se_faisant_exploser voiture_suicide s_est_fait_sauter se_fait_sauter`,
    bombing: `grenade+ grenades bombe+ explosion+ explose explosé explosent exploser attentat_à_la_bombe attentats_à_la_bombe voiture_piégée véhicule_piégé camion_piégé moto_piégée engin_explosif engins_explosifs mine+ mines mine_artisanale colis_piégé bombe_artisanale déflagration explosif explosifs détonation plastiquage dynamité dynamitage`,
    shooting: `fusillade+ tirs tir ouvert_le_feu ouvre_le_feu ouvrent_le_feu tué_par_balle tués_par_balles par_balle par_balles coups_de_feu abattu_par abattus_par homme_armé hommes_armés individus_armés tireur+ mitraillé attaque_armée attaques_armées arme_à_feu armes_à_feu`,
    stabbing: `armé_dun_couteau homme_armé_dun_couteau armée_dun_couteau armé_de_couteaux couteau couteaux attaque_au_couteau attaques_au_couteau poignardé poignardés poignardée poignarde poignarder à_l_arme_blanche arme_blanche coups_de_couteau machette hache égorgé égorgée attaque_à_l_arme_blanche larme_blanche`,
    ramming:
      "voiture-bélier voiture_bélier véhicule-bélier fonce_dans fonce_sur foncé_dans foncé_sur fauche_des camion_fonce voiture_fonce attaque_à_la_voiture renverse_des",
    kidnapping:
      "enlèvement+ enlevé enlevés enlevée enlèvent kidnappé kidnappés kidnapping rapt otage+ otages prise_d_otages prise_dotages prises_d_otages séquestré",
    assassination: "assassinat+ assassinats assassinat_ciblé tentative_d_assassinat",
    arson:
      "incendié incendiée incendient incendie_criminel incendies_criminels mis_le_feu mettent_le_feu met_le_feu cocktail_molotov cocktails_molotov",
    rocket: "roquette+ roquettes missile+ missiles tir_de_mortier tirs_de_mortier mortier obus tirs_de_roquettes",
    drone: "drone+ drones attaque_de_drone attaque_de_drones attaque_au_drone drone_explosif drones_explosifs",
  },
  targets: {
    mosque: "mosquée+ mosquées sanctuaire+ mausolée prière_du_vendredi grande_prière salle_de_prière lieu_de_culte",
    "religious-minority":
      "chiite+ chiites hazara+ hazaras sikh+ sikhs temple temple_hindou ahmadis ahmadi soufi+ soufis synagogue+ juif juifs juive achoura chrétien+ chrétiens ismaéliens hanouka yézidis",
    church: "église+ églises cathédrale basilique messe",
    school:
      "école+ écoles lycée+ collège+ université+ universités centre_éducatif centre_d_apprentissage centre_de_formation salle_de_classe académie internat maternelle",
    hospital: "hôpital hôpitaux clinique+ maternité ambulance+",
    market: "marché+ marchés bazar centre_commercial marché_de_noël magasin supermarché galerie_marchande",
    "hotel-restaurant": "hôtel+ hôtels restaurant+ restaurants café+ maison_d_hôtes salle_de_mariage bar auberge",
    transport:
      "bus autobus autocar train+ trains gare+ aéroport+ métro minibus rer tgv taxi car_de avion_de_ligne ligne_ferroviaire tramway voie_ferrée",
    concert:
      "concert+ concerts salle_de_concert salle_de_concerts salle_de_spectacle stade+ théâtre festival bataclan boîte_de_nuit discothèque crocus",
    embassy: "ambassade+ ambassades consulat+",
    official:
      "gouverneur+ ministre+ maire+ député+ ministère+ parlement bâtiment_gouvernemental sénateur+ candidat+ meeting_électoral responsable_politique siège_du_gouvernement palais_présidentiel juge gouvernorat cortège_du",
    police:
      "commissariat+ poste_de_police poste_de_contrôle poste-frontière patrouille_de_police convoi_de_police véhicule_de_police checkpoint école_de_police académie_de_police barrage_de_police quartier_général_de_la_police bus_de_la_police barrage",
    military:
      "base_militaire base camp_militaire convoi_militaire caserne poste_militaire position_militaire convoi patrouille_militaire véhicule_militaire académie_militaire hôpital_militaire ministère_de_la_défense position_de_l_armée parade_militaire",
    "aid-workers": "ong équipe_de_vaccination convoi_humanitaire locaux_de_l_onu",
    journalists: "chaîne_de_télévision rédaction journal_satirique charlie_hebdo",
    civilians: "foule civils passants touristes mariage funérailles enterrement village fidèles voyageurs",
  },
  victims: {
    police:
      "policier+ policière policiers agent_de_police agents_de_police membres_des_forces_de_sécurité membre_des_forces gendarme+ policiers_tués agent+",
    military:
      "soldat+ soldats militaire+ militaires officier+ marines garde-frontière gardes-frontières paramilitaire+ paramilitaires",
    official:
      "gouverneur+ maire+ ministre+ responsable+ fonctionnaire+ député+ juge+ magistrat+ chef_de_district diplomate+ candidat+ sénateur+",
    journalists: "journaliste+ journalistes reporter+",
    "aid-workers": "humanitaire+ humanitaires vaccinateur+ travailleurs_humanitaires employés_de_l_onu",
    "religious-minority": "chiite+ chiites hazara+ sikh+ chrétien+ chrétiens juif juifs",
    civilians: "civil+ civils passant+ villageois fidèle+ fidèles piéton+",
  },
  articles: "un une",
  numbers: `un:1 une:1 deux:2 trois:3 quatre:4 cinq:5 six:6 sept:7 huit:8 neuf:9 dix:10 onze:11 douze:12 treize:13 quatorze:14 quinze:15 seize:16 dix-sept:17 dix-huit:18 dix-neuf:19 vingt:20 trente:30 quarante:40 cinquante:50 soixante:60
    soixante-dix:70 soixante-et-onze:71 soixante-douze:72 soixante-treize:73 soixante-quatorze:74 soixante-quinze:75 soixante-seize:76 soixante-dix-sept:77 soixante-dix-huit:78 quatre-vingts:80 quatre-vingt:80 quatre-vingt-dix:90 cent:100 cents:100 mille:1000
    vingt-et-un:21 vingt-deux:22 vingt-trois:23 vingt-quatre:24 vingt-cinq:25 vingt-six:26 vingt-sept:27 vingt-huit:28 vingt-neuf:29 trente-et-un:31 trente-deux:32 trente-trois:33 trente-quatre:34 trente-cinq:35 trente-six:36 trente-sept:37
    trente-huit:38 trente-neuf:39 dizaine_de:10 douzaine:12 quinzaine:15 vingtaine:20 trentaine:30 quarantaine:40 cinquantaine:50 soixantaine:60 centaine:100`,
  weekdays: ["lundi+", "mardi+", "mercredi+", "jeudi+", "vendredi+", "samedi+", "dimanche+"],
  months: [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
  ],
  relativeDays:
    "aujourd_hui:0 aujourdhui:0 hier:-1 avant-hier:-2 hier_soir:-1 cette_nuit:0 ce_matin:0 ce_soir:0 la_nuit_dernière:-1",
  places: {},
};
