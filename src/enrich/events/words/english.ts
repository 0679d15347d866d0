import type { EventWords } from "./event-words.ts";

/** English. */
export const english: EventWords = {
  name: "English",
  languages: ["en"],
  endings: ["s es"],
  plural: "s es",
  verbLast: false,
  bareNounIsOne: true,
  roles: {
    drill: `drill drills terror_drill mock_attack simulated_attack`,
    request: `request_of request_from`,
    infighting: `two_tribes two_clans infighting rival_factions rival_groups two_factions between_factions between_two_groups warring_factions taliban_factions factional rival_tribes between_tribes`,
    finds: `find finds found discover discovers discovered recover recovers recovered seize seizes seized uncovers uncovered unearth unearthed`,
    involvement: `involvement had_a_hand`,
    collective: `group cell cells ring network`,
    fought: `fighting_for fought_for fighting_alongside`,
    tally: `fell_by rose_by dropped_by increased_by declined_by number_of_attacks since_the_start_of_the_year so_far_this_year since_the_beginning_of_the_year over_the_past_year this_year_alone`,
    leisure: `bowling t20 odi innings chess checkmate boxing bout grandmaster volleyball basketball tennis opener derby film+ movie+ documentary documentaries novel book_review exhibition premiere screening play_about stage_play theatre_play comedy drama+ album memoir football cricket hockey league goalkeeper striker wicket+ batsman batting match_day scored championship playoff+ quarterfinal semifinal film_festival bestseller`,
    attack: `attack attacks attacked attacking assault assaults assaulted ambush ambushes ambushed ambushing storm storms
      stormed storming atrocity massacre massacres raid_on_a_village rampage carried_it_out carried_out_the shootout_attack attempt_on_the_life targeted
      targets_in terror_attack+ terrorist_attack+ militant_attack+ incursion onslaught siege besieged bloodbath carnage killing_spree terror_strike overrun overran overruns descended_on raid_on_village attempt_on_his_life attempt_on_her_life massacred raid_on_a_base raid_on_base raid_on_police raid_on_army raid_on_a_police raid_on_a_military raid_on_barracks raid_on_an_army raid_on_mosque`,
    dead: `dead killed died dies die dying slain lives deaths fatalities perished martyred fatally_shot lost_their_lives lost_his_life
      lost_her_life murdered beheaded executed gunned_down shot_dead fatally_stabbed stabbed_to_death deadly fatal bodies eliminated neutralised neutralized wiped_out taken_out succumbed succumbs lose_their_lives loses_his_life lose_lives lost_life mowed_down hacked_to_death burned_to_death burnt_to_death slaughtered butchered embraced_martyrdom embrace_martyrdom martyrdom perish perishes killed-in found_dead massacred reported_slain reported_killed reported_dead feared_dead confirmed_dead`,
    kills: `kill kills killing murders eliminate eliminates eliminating neutralise neutralises neutralize neutralizes executes beheads ~take_out ~takes_out ~took_out ~taking_out guns_down wipe_out wipes_out slay slays slaughter slaughters butcher butchers decapitates liquidates liquidate mows_down gun_down mow_down`,
    toll: `death_toll toll deaths_from number_of_dead number_of_victims casualties body_count death_count fatality_count`,
    rises: `rises rise rose climbs climbed climb jumps jumped increases increased reaches reached hits mounts soars revised
      revises up_to_now raised updated could_pass grows`,
    injured: `injured wounded hurt injuries wounds hospitalised hospitalized maimed critically_hurt in_critical_condition ~in_hospital ~hospital_with ~in_critical ~rushed_to_hospital ~rushed_to_hospitals ~taken_to_hospital ~sent_to_hospital ~taken_to_hospitals ~nursing_wounds ~brought_to_hospital ~brought_to_the ~admitted_to_hospital ~treated_for`,
    injures: `injure injures injuring wounding leaves_injured`,
    detained: `overpowered subdued arrested detained captured nabbed apprehended caught rounded_up taken_into_custody in_custody netted arrests_of held_over held_on_suspicion held_in_connection held_after held_for questioned under_arrest police_custody collared handcuffed in_police_net pulled_in hauled_in bagged snared picked_up held_by held_as ~held ~behind_bars`,
    detains: `arrest arrests arresting detain detains detaining capture captures capturing nab nabs seize_suspects
      round_up rounds_up detention police_hold police_holding remands_suspect takes_into_custody apprehend apprehends apprehending swoop_on swoops_on swooped_on make_arrest makes_arrest make_arrests makes_arrests ~hold ~holds ~holding ~bag ~bags ~net ~nets ~snare ~snares ~pick_up ~picks_up ~catch ~catches ~seize ~seizes ~seized ~haul_in roundup`,
    foiled: `foil foils foiled foiling thwart thwarts thwarted thwarting avert averts averted prevented prevents prevent defuse
      defuses defused dismantle dismantles dismantled dismantling disrupted disrupts disrupt bust busts busted uncovers
      uncovered foils_plot break_up breaks_up broke_up stopped_an halt_plot halts_plot halted nipped_in_the_bud disarm disarmed disarms intercept intercepted intercepts smash smashes smashed cracked unearth unearthed head_off headed_off scupper scuppers scuppered stops_attack stop_attack stopped_plot stops_plot`,
    plot: `plot plots plotted plotting planned planning plans plan preparing conspiracy conspiring conspired attempted
      potential possible wanted_to intended would-be imminent scouted scouting cased reconnaissance conspire conspires eyed eyeing seeking_to sought_to intending intent_on bent_on set_to bomb-making bomb_making stockpiled stockpiling were_to planner`,
    operation: `airstrike+ air_strike+ strike strikes raid raids raided shootout+ shoot-out+ gunfight+ gunbattle+ gun_battle+ firefight+ operation operations
      offensive intelligence-based_operation+ ibo crackdown joint_operation+ drone_strike+ air_raid+ clash clashes bombed_positions
      cross-border_strikes counter-terrorism_operation+ counterterrorism_operation+ encounter sweep hunted_down hideout+ bombard bombards bombarded bombardment pound pounds pounded exchange_of_fire exchanged_fire counterinsurgency special_operation+ precision_strike+ heliborne cordon`,
    surrender: `surrender surrenders surrendered laid_down_their_arms lay_down_arms surrendering turned_themselves_in lay_down_weapons laid_down_weapons lay_down_their_weapons gave_himself_up give_themselves_up gave_themselves_up turns_himself_in turn_themselves_in`,
    trial: `~hands charged charges sentence sentences sentenced sentencing convicted convicts jailed jails trial guilty extradited extradites
      extradition indicted indicts pleads pleaded goes_on_trial stands_trial in_the_dock prosecuted life_in_prison
      life_in_jail appear_in_court appears_in_court appeared_in_court years'_jail years'_prison years_in_prison years_in_jail years_behind_bars prison_term+ jail_term+ life_term life_sentence prosecutors_seek hands_over handed_over hand_over put_on_trial death_row death_penalty gets_life remanded remand acquitted appeals verdict faces_trial face_trial stand_trial tried_for imprisoned imprisons imprisonment conviction convictions arraigned arraignment faces_court face_court appears_before appear_before brought_before bail acquits acquit cleared_of condemned_to_death hanged hangs jury handed_down hands_down hand_down sent_to_prison sent_to_jail sends_to_prison put_behind_bars sent_behind_bars jailing faces_charges face_charges facing_charges terror_charges on_trial upholds upheld plea_deal retrial deported deports deportation years_for years_over death_sentence death_sentences behind_bars_for prison_sentence+ jail_sentence+ life_imprisonment life_behind_bars life_terms life_sentences jail_terms prison_terms life_in_a_penal`,
    court: `court courts judge judges prosecutor+ tribunal prosecution attorney_general public_prosecutor+ magistrate magistrates high_court anti-terrorism_court atc bench supreme_court`,
    publish: `release releases released publish publishes published publishing issues issued posts posted puts_out broadcast
      airs aired unveils launches circulates distributes distributed appeared back_online puts_online put_online is_out comes_out came_out uploads uploaded shares shared debuts out`,
    work: `magazine+ issue video+ book+ booklet+ audio nasheed+ statement+ newsletter+ pamphlet+ article+ edition poster+ infographic+
      propaganda recording+ speech translation e-book ebook documentary film chant song newspaper weekly audio_message voice_message photos photo_report images sermon`,
    block: `block blocks blocked blocking ban bans banned banning remove removes removed removing take_down takes_down taken_down took_down
      takedown takedowns shut_down shuts_down shutting_down confiscate confiscates confiscated suspends suspended delete deletes deleted
      outlaws outlawed seize seizes seized purge purges takes_offline taken_offline adds_to_list list_of_extremist flags flagged knocks_offline disables disabled pulls_plug pulls_the_plug pull_the_plug pulled_the_plug cut_access cuts_access access_cut restrict restricts restricted scrub scrubs scrubbed wipe wipes wiped erase erases erased pulled deplatform deplatformed closes closed close closure shutter shutters shuttered impound impounded purged seizure confiscation removal prohibits prohibited prohibit bars barred offline cuts_off cut_off pulled_offline`,
    medium: `channel+ website+ site+ account+ server+ domain+ content extremist_materials material+ literature leaflet+ app+ bot+ page+ platform+ telegram books links
      magazines group_chats propaganda videos posts extremist_literature group_chat chat chats tiktok facebook youtube publications publication sermons tracts hosting media_network leaflets printing_house`,
    sanction: `sanction sanctions sanctioned sanctioning designate designates designated designation blacklist blacklists blacklisted
      blacklisting asset_freeze freezes_assets reward bounty adds_to_list terrorist_list terror_list freeze_assets assets_frozen froze_assets froze_the_assets froze_the_property froze_property freezes_property freezes_funds funds_frozen freezing_assets treasury_targets treasury_hits treasury_goes_after us_treasury treasury_department proscribe proscribes proscribed proscription terror_label labels_as_terrorist declared_terrorist declares_terrorist travel_ban most-wanted wanted_list specially_designated sanctions_list list_of_terrorist list_of_terror list_of_banned list_of_extremist terrorist_blacklist list_of_proscribed terrorist_entities`,
    appoint:
      "appoint appoints appointed names_new named_new succeeds succeeded successor new_leader new_emir takes_over takes_the_helm announces_new",
    threat: `warn warns warned warning warnings alert alerts threat_level travel_advice travel_advisory travel_alert security_alert raises_travel
      threaten threatens threatened threatening hoax bomb_threat+ bomb_scare+ evacuated_after threat threats advises_against advisory
      risk_of heightened_risk security_heightened steps_up_security stay_away avoid_travel avoid_crowded told_to_leave leave_the_country leave_immediately shelter_in_place exercise_caution vigilance vigilant heightened high_alert on_alert credible_threat imminent_attack could_strike may_attack might_attack bomb_hoax evacuated evacuation evacuate evacuates suspicious_package suspicious_parcel suspicious_object vows_attacks vows_more_attacks calls_for_attacks urges_attacks urges_supporters calls_on_supporters incite incites inciting hit_list travel_guidance travel_warning call_for_attacks appeal_for_attacks`,
    recruit: `recruit recruits recruited recruiting recruitment recruiter+ lure lures lured luring radicalise radicalised radicalisation radicalize
      radicalized radicalization left_to_fight travelled_to_fight joins_isis joined_isis join_isis joining_isis join_militants joined_militants
      groomed foreign_fighters recruiters drawn_into enticed entice entices brainwashed brainwashing indoctrinated indoctrination enlist enlists enlisted enlisting joined_the_ranks joins_the_ranks join_the_ranks into_the_ranks ranks_of pledge_allegiance pledged_allegiance travelled_to_syria traveled_to_syria travelled_to_join traveled_to_join left_for_syria went_to_fight going_to_fight foreign_fighter mercenaries radicalising radicalizing grooming ensnared wooed lure_youths`,
    prison: `prison+ jail jails inmate+ prisoner+ penal_colony detention_centre+ detention_center+ convicts detainee+ detention_camp+ al-hol camp colony penitentiary jailhouse convict prison_camp roj_camp remand_centre gaol`,
    prisonDeed: `rescued recovered riot riots rioting escape escapes escaped escapees jailbreak prison_break breakout broke_out pardon pardons pardoned amnesty amnesties
      freed frees freeing free released releases release hostage-taking_at uprising mutiny repatriates repatriated revolt unrest disturbance rebellion break_free broke_free broke_out_of fled flee flees standoff stand-off overpower overpowered overpowering hostage hostages seize_guards guards_hostage clemency commuted early_release walk_free walks_free walked_free on_the_run recaptured repatriate repatriation bring_home brings_home brought_home prisoner_swap tunnel tunnelled tunneled digging_out dug_out bolt bolted vanish`,
    statement: `condemn condemns condemned condemning condemnation denounce denounces denounced urge urges urged calls_for call_for called_for calls_on
      protests_to protest_to mourns mourned vow vows vowed pledge pledges pledged expresses expressed concern concerned discuss discusses discussed
      meets met talks summon summons summoned meeting condolences demands demanded rejects rejected accuses
      denies_harbouring says_no dismisses dismissed hails welcomes welcomed lauds praises reiterates agree agrees agreed stresses deplore deplores deplored slam slams slammed decry decries decried sympathy solidarity outrage saddened shocked appalled lament laments regrets appeal_to appeals_for appealed insists offers_help offers_support offers_assistance voices_concern voiced_concern raises_concern underlines underscores calls_attack calls_it hits_back lashes_out rebuffs promises promised debates debate asks seeks_help offers_condolences offers_to offered_to pays_respects brands backs backed horrified condemnatory tells_world`,
    says: `our_correspondent our_reporter say says said saying told tells confirm confirms confirmed announce announces announced reported reports reporters statement spokesman_said
      according_to press_conference citing quoted writes wrote tweeted declares declared adds added insisted`,
    analysis: `think_tank analysis opinion op-ed explainer explained why how what_we_know what_is who_are who_is editorial commentary report_says report_finds
      study experts analysts analyst report rise_of resurgence growing_threat timeline interview profile factbox fact_check lessons q&a
      perspective review podcast think_tank researchers book_review years_after shows_how shows_what shows_why shows_that show_how tells_us means_for look_at anatomy_of deep_dive special_report long_read viewpoint backgrounder primer what_next threat_assessment assessment resurgent evolving revival history_of story_of portrait essay insight insights factsheet guide_to researcher research institute new_report what_drives inside_the_world inside_the_mind future_of case_study a_look_at a_look_inside`,
    anniversary: `anniversary years_on year_on years_later year_later decade_of decade_on remembered remembering remember_victims remember_the_victims remember_those honour_victims honour_the_victims honour_those_killed honor_victims honor_the_victims honor_those_killed commemorates commemorated commemorate
      commemoration memorial marks_one_year one_year_since years_since year_since remembers tribute vigil years_after year_after months_after`,
    accident: `old_mortar old_mortars old_ammunition old_munitions leftover_ammunition left_over_from unexploded controlled_explosion+ controlled_detonation+ controlled_blast+ technical_fault gas_explosion gas_leak gas_blast methane gas_cylinder+ crash crashes crashed accident accidental accidentally earthquake+ quake+ flood floods flooding
      avalanche landslide+ mudslide+ coal_mine+ minibus_crashes collided collision fire_at fire_in blaze short_circuit boiler drill drills exercise
      exercises landmine_left unexploded_ordnance old_mine wildfire+ storm_kills snowstorm sandstorm dust_storm heatwave collapse collapses
      stampede derailed wedding_gunfire old_shell capsizes capsized sinks drowned heavy_rain lightning weather
      plane_crash+ helicopter_crash road_accident bus_crash epidemic cholera polio magnitude gas_canister+ gas_tank+ gas_pipeline gas_main canister_explodes canister_blast cylinder_blast cylinder_explosion pressure_cooker fuel_tanker oil_tanker tanker_explodes fireworks firework_factory munitions_depot ammunition_depot roof_collapse roof_collapses building_collapses mine_collapse methane_blast factory_blast factory_explosion tremor+ aftershock+ richter temblor cyclone hurricane tornado drought train_derails derails pile-up overturned overturns plunged plunges ravine skids collides electrocuted carbon_monoxide food_poisoning outbreak dengue measles fire_engulfs blaze_engulfs fire_kills fire_breaks_out house_fire factory_fire toy_bomb leftover war-era avalanches landslides old_mortar old_artillery old_grenade leftover_shell shell_they_found collide fuel_truck`,
    crime: `robbery robbers robbed brawl family_dispute feud quarrel drunk drunken fist_fight love_triangle jealousy personal_dispute land_dispute over_land tribal tribes clans blood_feud
      honour_killing honor_killing smuggler+ drug drugs narcotics heroin football_fans mentally_ill mental_illness debt gang gangs cartel burglary heist gangland gangster+ hitman mafia vendetta family_row domestic_dispute domestic_violence neighbours neighbors husband ex-wife ex-husband divorce rape inheritance property_dispute hooligans traffickers trafficking smuggling counterfeit bribe corruption theft thief thieves murder-suicide water_dispute clan neighbour neighbor row_over argument_over dispute_over quarrel_over parking`,
    forces: `police army military security_forces forces troops soldiers authorities intelligence security_service counterterrorism counter-terrorism
      counter_terrorism officers officials ministry border_guards rangers coast_guard commandos special_forces jets warplanes fighter_jets helicopters gunships fbi europol gendarmerie
      agents government ctd isi mit fsb security_agency security_agencies navy air_force coalition marines gdi ispr police_force security_officials pentagon centcom africom counter-terror anti-terror`,
    militants: `bomb-maker+ bomb_maker+ bombmaker+ bomb_expert militant+ terrorist+ fighter+ insurgent+ jihadist+ jihadi+ extremist+ rebel+ khawarij khwarij member+ suspect+ suspected operative+ ringleader+
      ring_leader+ kidnapper+ affiliate+ supporter+ sympathizer+ sympathiser+ islamist+ radical+ cell cells recruiter+ teenager+ accomplice+ individuals
      facilitator+ financier+ mastermind+ plotter+ collaborator+ defendant+ follower+ sleeper_cell+ devotee+ adherent+ loyalist+ bomb-maker+ bombmaker+ henchman henchmen aide+ courier+ handler+ propagandist+ terror_suspect+ outlaw+`,
    attackers: `gunman+ gunmen attacker+ bomber+ assailant+ shooter+ perpetrator+ hijacker+ suicide_attacker+ knifeman assassin+ suicide_bomber+ attackers'`,
    leader: `leader+ chief+ head+ emir+ amir+ spokesman+ spokesperson+ spokeswoman+ second-in-command+ second_in_command+ deputy_leader+ deputy_head+ deputy+
      number_two+ top_commander+ caliph+ founder+ senior_leader+ ideologue+ shadow_governor+ senior_figure+ finance_chief military_chief media_chief intelligence_chief operations_chief senior_commander+ kingpin chieftain supremo boss deputy_chief figure commander-in-chief`,
    commander: "commander+ military_leader+ field_commander+ local_commander+",
    people: `people year-old+ person+ civilian+ men man+ woman+ women child+ children worshipper+ passenger+ pilgrim+ student+ pupil+ girl+ boy+ villager+
      miner+ labourer+ laborer+ worker+ engineer+ tourist+ foreigner+ national+ citizen+ resident+ others victim+ casualties lives refugee+ migrant+
      deaths fatalities shopper+ guest+ trader+ cleric+ imam+ scholar+ preacher+ elder+ commuter+ youth+ family_members relatives bystander+
      Christians Shiites Hazaras Sikhs nationals travellers mourner+ hostage+ guard+ driver+ schoolgirl+ medic+ doctor+ nurse+ footballer+ patient+`,
    claims: `claim claims claimed claiming come_forward came_forward stepped_forward`,
    responsibility: "responsibility responsible",
    claimed: `claimed_responsibility claims_responsibility claim_responsibility claiming_responsibility took_responsibility takes_responsibility
      claim_of_responsibility says_it_was_behind said_it_was_behind said_it_carried_out says_it_carried_out said_it_targeted said_its_fighters
      says_its_fighters said_one_of_its said_it_had_carried_out took_credit takes_credit owned_up owns_up owned_the_attack owned_the_assault owned_the_bombing owned_the_killing owned_responsibility claims_credit claimed_credit accepted_responsibility accepts_responsibility admitted_carrying admitted_responsibility says_it_did said_it_did says_its_men said_its_men said_its_members issued_a_claim says_it_carried took_the_blame takes_the_blame accepted_blame`,
    unclaimed: `no_claim_of_responsibility unclaimed no_immediate_claim without_a_claim not_claimed_responsibility no_one_has_claimed no_claim no_claims yet_to_claim not_been_claimed not_yet_claimed went_unclaimed no_responsibility no_group_claimed no_immediate_word no_word_from no_immediate_claims`,
    nobody: `no_group no_one nobody no_organisation no_organization no_party none_of_the no_militant_group no_other_group no_immediate no_militant no_outfit none_has nobody_has no_armed_group no_faction`,
    not: `not never without neither nor hasn't haven't didn't isn't wasn't no yet_to`,
    denies: `baseless rumour_is_false no_truth denied denies deny denying rejects_involvement rejected_involvement not_involved no_involvement had_no_hand had_nothing_to_do not_behind
      distanced_itself disavowed not_responsible distance_themselves distances_itself distancing distances_themselves had_no_part played_no_part washes_its_hands`,
    blames: `blame blames blamed blaming accuse accuses accused attributed attributes suspected suspects_that alleged allegedly linked affiliated tied inspired
      isis-inspired is-inspired behind believed_to carried_out_by was_the_work hallmark fingerprints`,
    unknown: "unknown unidentified unclear",
    atLeast:
      "at_least more_than over no_fewer_than no_less_than not_less_than upwards_of minimum_of in_excess_of above least",
    upTo: "up_to nearly almost as_many_as close_to fewer_than less_than maximum_of under",
    about: "about around some approximately roughly estimated",
    rangeJoin: "to or and",
    among: "including among_them of_whom of_them included includes of_which",
    and: "and",
    measure: `year+ year-old+ month+ day+ hour+ minute+ second+ week+ page+ percent per_cent pct mile+ kilometre+ kilometer+ km kg kilo+ kilogram+ ton+ tonne+ dollar+ rupee+
      euro+ afghani+ somoni million billion usd house+ home+ vehicle+ car+ truck+ shop+ countries country province+ district+ village+ site+ channel+ account+ server+
      website+ book+ weapon+ rifle+ gun+ grenade+ bomb+ blast+ explosion+ attack+ time+ day-long magnitude degree+ follower+ copies phone+ vest+ suicide_vest+
      rounds rocket+ drone+ station+ checkpoint+ school+ mosque+ building+ family families operation+ raid+ strike+ case+ count+ organisation+ organization+ group+ state+ meter+ metre+
      feet acres cent cents bullet+ shot+ location+ city cities point+ part+ round+ language+ issue+ video+ device+`,
    label: `rescue issue level number no article magnitude district route highway resolution flight section part chapter age aged sector ward category volume unit brigade bus_no phase
      hour battalion corps regiment no. sura un`,
    otherEventAfter: `day_after days_after week_after weeks_after month_after months_after year_after years_after hours_after
      since following_last following_the_previous comes_days_after comes_after days_earlier week_earlier months_earlier years_earlier which_followed
      in_response_to in_retaliation_for in_revenge_for avenging praises praised mocking glorifies`,
    unrelated: `not_connected_with/to unconnected_with/to not_linked_with/to not_related_to unrelated no_link/connection/relation_with/to/between not_part_of_the separate_from separately a_separate an_unrelated separate_operation/case/incident/raid/attack/arrest/investigation distinct_from nothing_to_do_with different_case independent_of not_the_same`,
    background: `similar_attack similar_attacks similar_blast similar_shooting a_similar earlier last_year last_year's last_month last_month's last_week last_week's previously previous in_the_past past_attacks the_previous_day
      ago two_years_earlier a_year_earlier back_in previous_attack recent_attacks the_latest_attack_came`,
    another: "another second fresh new third separate",
    habit: `in_recent_years in_recent_months surge_in_attacks surge_in_militant surge_in rise_in_attacks series_of wave_of spate_of has_long have_long often frequently
      regularly frequent repeated mostly_targets routinely over_the_years since_the_taliban recent_months recent_years`,
    correction:
      "corrected correction corrects retracts retracted retraction clarification revised_down wrongly_reported erroneously in_error",
    night: "overnight night nights nighttime midnight late_on before_dawn",
    last: "last past",
    notWhen: "until till next coming",
    in: `in at near on outside inside around within across throughout rocks rock rocked hits hit strikes shakes rips_through ripped_through tears_through tore_through outskirts`,
    from: "from",
    notPlace: `embassy consulate national nationals citizen citizens visit visits trip embassies ambassador diplomat diplomats foreign_minister prime_minister foreign_ministry
      border_with counterpart origin descent-born born_in native_of passport team club expressway highway motorway road university times post`,
    province: "province provinces region oblast state governorate provincial",
    district: "district tehsil county area subdivision agency local_government_area",
    town: "city town village capital municipality",
    capital: "capital",
    topic:
      "terror terrorism terrorist+ extremism extremist+ militancy militant+ jihad jihadist+ jihadi+ insurgency insurgent+ counterterrorism counter-terrorism islamist+ terror_suspect+",
    nothing: `shot_dead_by_police shot_by_police killed_by_police shot_dead_by_officers analysts/experts/analyst/expert_say/says/said say/says/said_analysts/experts report_of reports_of heart_attack+ heart_attacks cyber_attack+ cyberattack+ attack_helicopter+ attack_on_democracy panic_attack+ shark_attack+ suspected_of press_release
      press_releases labor_strike hunger_strike+ strike_action general_strike strike_a_deal strikes_a_deal killing_time box_office_bomb photo_shoot death_valley
      arrest_warrant cardiac_arrest book_launch video_game+ video_call+ attack_on_titan on_strike trade_sanctions trade_attack transfer_market stock_market
      stock_markets labour_market market_share markets_rally hit_by_an_earthquake counter-terrorism_unit state_media state_news head_of_state heads_of_state police_chief police_chiefs army_chief chief_minister chief_executive head_to interior_minister state_capitol state_department
      security_council state_court state_of_emergency security_alert_level claims_lives explosive_growth population_explosion
      christmas_market_season red_alert_weather infiltration_bid infiltration_attempt infiltration_attempts`,
    agent: "by",
    years: `years year years'`,
    receives: `get gets got given receive receives received handed faces face facing slapped jailed sentenced terms term`,
    several: `several dozens scores hundreds many multiple numerous`,
    advice: `stay_away avoid_travel avoid_crowded told_to_leave leave_the_country leave_immediately shelter_in_place exercise_caution vigilance vigilant be_cautious avoid_the`,
    included: `among amongst`,
  },
  methods: {
    "suicide-bombing": `suicide_bombing+ suicide_bomb suicide_bombs suicide_attack+ suicide_blast+ suicide_bomber+ blew_himself_up blew_herself_up blew_themselves_up blows_himself_up
      detonated_his_vest suicide_car_bomb suicide_explosion suicide_vest_explosion suicide_assault`,
    bombing: `grenade grenades bomb bombs bombed bombing bombings blast blasts explosion explosions explode explodes exploded explosive_device ied ieds detonated detonate detonates
      car_bomb+ truck_bomb+ motorcycle_bomb roadside_bomb+ magnetic_bomb sticky_bomb landmine bomb_attack+ landmines mine_blast blew_up blown_up went_off goes_off go_off sets_off set_off detonating detonation explosives booby-trapped bomb-laden explosives-laden explosive-laden car_bombing vbied blows_up blow_up`,
    shooting: `gunman+ gunmen shooting shootings shot_dead shoot shoots shot gunfire open_fire opened_fire opens_fire opening_fire gun_attack+ gunned_down gun_down gun_attacks armed_attack fatally_shot fired_at fired_on sprayed_bullets sprayed_with hail_of_bullets shots_fired gunshots gunshot riddled sniper drive-by opens_fire_on firing`,
    stabbing: `armed_with_a_knife man_armed_with_a_knife stabbing stabbings stabbed stabs stab knife_attack+ knife knifed machete machetes axe_attack sword_attack hacked_to_death knives knife-wielding machete-wielding slashed slashes slashing cleaver axe hacks throat_slit`,
    ramming: `ramming rammed rams ploughed_into plowed_into ploughs_into plows_into car-ramming car_ramming vehicle_attack drove_into drives_into truck_attack van_attack mows_down mowed_down ploughs plows car_attack car_into van_into truck_into lorry_into drove_a_car drove_his_car drives_car drove_car runs_down rammed_into`,
    kidnapping: `kidnap kidnaps kidnapped kidnapping kidnappings abduct abducts abducted abduction abductions hostage hostages taken_hostage hostage-taking snatch snatched snatches hijack hijacked hijacks held_captive captors ransom hostage-takers`,
    assassination: "assassinate assassinates assassinated assassination assassinations targeted_killing",
    arson: `arson torched torches set_fire_to set_ablaze firebomb firebombed arson_attack burns_down set_on_fire sets_fire_to setting_fire torching molotov petrol_bomb burned_down`,
    rocket: "rocket rockets rocket_attack+ mortar mortars missile missiles shelling shelled rocket_fire",
    drone: `drone_attack+ drone_bomb quadcopter quadcopters explosive_drone armed_drone fpv uav uavs drone-borne`,
  },
  targets: {
    mosque:
      "mosque+ shrine+ madrasa+ madrassa+ friday_prayers prayer_hall islamic_centre islamic_center imambargah seminary",
    "religious-minority":
      "shia shiite+ hazara+ sikh+ hindu_temple gurdwara temple ahmadi+ christian+ sufi+ synagogue jewish ashura muharram_procession",
    church: "church churches cathedral",
    school:
      "school+ university universities college+ classroom+ tuition_centre education_centre education_center learning_centre academy kindergarten",
    hospital: "hospital+ clinic+ maternity_ward ambulance+ health_centre",
    market: "market+ bazaar+ bazar+ shopping_centre shopping_mall mall",
    "hotel-restaurant": "hotel+ restaurant+ cafe+ guesthouse+ guest_house+ eatery wedding_hall",
    transport:
      "bus buses minibus train+ railway rail airport+ metro station+ airliner passenger_coach passenger_vehicle subway taxi minivan van",
    concert: "concert+ music_festival+ music_hall stadium theatre theater nightclub",
    embassy: "embassy embassies consulate+ diplomatic_mission",
    official:
      "governor+ minister mayor+ lawmaker+ politician+ ministry parliament government_building district_chief senator+ deputy_governor government_office+ candidate+ election_rally registration_centre",
    police: `outpost+ police_station+ police_post+ police_checkpoint+ police_check_post+ police_van+ police_convoy+ police_vehicle+ police_headquarters police_patrol+ police_training police_academy
      security_check_post security_checkpoint+ checkpoint+ check_post+ checkpost+ attack_on_police security_post police_line police_lines`,
    military: `military_base+ army_base+ army_post+ military_convoy+ army_convoy+ barracks military_post+ army_camp army_vehicle+ military_vehicle+ government_forces
      defence_ministry defense_ministry military_hospital armament military_academy base security_forces_convoy frontier_corps`,
    "aid-workers": "ngo polio_team+ un_compound charity_workers",
    journalists: "tv_station news_crew newspaper_office",
    civilians:
      "crowd worshippers passers-by pedestrian+ tourists wedding funeral village shoppers passengers foreigners labourers engineers",
  },
  victims: {
    police:
      "policeman+ policemen policewoman+ police_officer+ officer+ police_personnel constable+ cop cops police security_personnel security_forces",
    military:
      "soldier+ troops serviceman+ servicemen troopers marine+ paramilitary_soldier+ army_personnel security_personnel army_officer+ air_force_officer+ border_guards",
    official: "governor+ mayor+ minister+ official+ lawmaker+ politician+ judge+ district_chief candidate+",
    journalists: "journalist+ reporter+",
    "aid-workers": "aid_worker+ vaccinator+ polio_worker+",
    "religious-minority": "shiite+ hazara+ sikh+ christian+ ahmadi+",
    civilians: "civilian+ villager+ pedestrian+ passers-by worshipper+ shopper+",
  },
  numbers: `one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14
    fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70
    eighty:80 ninety:90 hundred:100 thousand:1000 pair:2 duo:2 trio:3 dozen:12 half_a_dozen:6`,
  weekdays: ["monday+", "tuesday+", "wednesday+", "thursday+", "friday+", "saturday+", "sunday+"],
  months: [
    "january jan",
    "february feb",
    "march",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
  ],
  relativeDays:
    "today+:0 yesterday+:-1 last_night+:-1 overnight:-1 this_morning:0 tonight:0 on_the_eve:-1 earlier_today:0",
  places: {},
};
