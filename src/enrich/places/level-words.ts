import type { PlaceLevel } from "../../domain/place.ts";
import { foldText } from "../../text/fold.ts";

/** What a word beside a name says of the place's level. */
export interface LevelWord {
  readonly level: PlaceLevel;
  /** Whether it is before the name (شهر کابل, шаҳри Кобул) or behind it (Kunduz province, Ош облусу). */
  readonly side: "before" | "behind";
}

/** The level that a word, folded, gives to a name on that side of it. */
export function levelOf(word: string, side: LevelWord["side"]): PlaceLevel | undefined {
  const whole = words[side].whole.get(word);
  if (whole !== undefined) return whole;
  for (let length = word.length; length >= shortest; length -= 1) {
    const level = words[side].begins.get(word.slice(0, length));
    if (level !== undefined) return level;
  }
  return undefined;
}

/** Words between a word of level and the name behind it: province of Kunduz, ville de Kaboul. */
export const fillers: ReadonlySet<string> = new Set(["of", "de", "du", "d", "г"]);

const shortest = 3;

/** `begin*` takes any ending. */
const rows = {
  before: {
    province:
      "провинци* область области областью республик* вилояти вилоят استان ولایت ایالت محافظه صوبه ولایه اقلیم province provincia provinz governorate gouvernement gouvernorat region état bundesland край крае края",
    district: "район* нохияи ولسوالی شهرستان ولسوالۍ ضلع مدیریه قضا district distrikt distrikts bezirk landkreis",
    town: "город города городе городом городу городок* шахри شهر شهرک مدینه ناحیه city town ville stadt village село* селе посел* деревн* дехаи قریه روستای شهرستان",
  },
  behind: {
    province:
      "province provinces region oblast governorate viloyat* вилоят* welaya* велаят* облыс* облус* област* vilayet* eyalet* ili ilinde ilinin iline ilinden ولایت ولایته صوبه صوبے صوبی provinz provinsi край края крае краю республик* мухофаза*",
    district:
      "district districts tuman* туман* район* аудан* ولسوالی ولسوالۍ ضلع distrikt ilce* ilçe* tehsil agency etrap* этрап* ناحیه нохия*",
    town: "city town shahr* шахр* шаар* каласы каласында каласынын каласына kenti* kentin* sehri* şehri* saheri* ښار ښارکی شہر city",
  },
} as const;

const words = { before: read(rows.before), behind: read(rows.behind) };

function read(levels: Readonly<Record<Exclude<PlaceLevel, "country">, string>>) {
  const whole = new Map<string, PlaceLevel>();
  const begins = new Map<string, PlaceLevel>();
  const levelNames = ["province", "district", "town"] as const;
  for (const level of levelNames)
    for (const word of levels[level].split(" ")) {
      const into = word.endsWith("*") ? begins : whole;
      const key = foldText(word.replace("*", ""));
      if (!into.has(key)) into.set(key, level);
    }
  return { whole, begins };
}
