/** Plural, possessive, case, and the adjective of a case, as folding leaves them (і, ы and и apart only where it keeps them apart). */
export const turkicCyrillicEndings = [
  "лар лер лор дар дер дор тар тер тор лары лери лору дары дери дору тары тери тору лари дари",
  "и ы у си сы су им ым иниз ыныз",
  "нин нын нун дин дын дун тин тын тун нинг ни ны ну ди ды ду ти ты ту н га ге го ка ке ко на не да де до та те то нда нде ндо дан ден дон тан тен тон нан нен ча че",
  "ги гы гу",
];

/** The same in Latin letters: Uzbek (1995), Turkmen (1993), Turkish. */
export const turkicLatinEndings = [
  "lar ler lari leri",
  "i y u si sy su im",
  "ning ni ny nu nin nyn nun in yn un ga ge qa ka ke na ne ya ye a e da de ta te dan den tan ten nda nde ndan nden cha",
  "gi ki ky",
];

/** How a plural begins. */
export const turkicPlural = "лар лер лор дар дер дор тар тер тор lar ler";

/** A verb that is negated within, folded: “chiqar-ma-di”, «жарияла-ма-ған», “yayımlan-mı-yor”. */
export const turkicNegation =
  /.{2}(?:m[ae](?:d[iy]|gan|ydi|yapti|sdan|y?di|mis|yan|n?dir|ndyr|zdan)|m[iu]yor|[мбп][аеоэ](?:д[ыиіi]|г[ае]н|гон|й?д|йт|ит|йап|яп|птыр|птір|стан)|м[аә](?:ди|пти)|م[یىا]?(?:دی|گان|غان|یدو))/u;
