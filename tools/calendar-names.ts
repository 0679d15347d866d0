import { nameWords } from "../src/ingest/dates/fold-name.ts";

/** The languages whose feeds are read, with their variants of script and country where these name months differently. */
const languages =
  "en pt de es fr it nl sv pl hu el ru uk be tr az az-Cyrl uz uz-Cyrl tg ky kk tk ug fa fa-AF ps ur ar ar-SY ar-DZ ar-MA hi bn id ms ko".split(
    " ",
  );

/** Those in which people count the hours to twelve. */
const halvingLanguages = "en el es tr ky fa ps ur ar hi bn id ms ko".split(" ");

const calendars = { gregorian: "gregory", persian: "persian", islamic: "islamic-umalqura" } as const;
/** Every month of every calendar has the 10th, and the 10th is as in no other form a month's number. */
const manyDays = Array.from({ length: 400 }, (_, day) => Date.UTC(2023, 5, 1 + day));
const week = Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, 7 + day));

/** `src/ingest/dates/calendar-names.generated.ts`: names of months, days and halves of the day, from CLDR as Node has it. */
export function renderCalendarNames(): string {
  const months = Object.entries(calendars).map(([name, calendar]) => `  ${name}: ${listed(monthsOf(calendar))},`);
  return [
    `/** Made by \`npm run docs\` from CLDR ${process.versions["cldr"]} as Node ${process.versions.node.split(".")[0]} has it, as \`nameWords\` folds them; one line a month, a day, a half. */`,
    "export const monthNames = {",
    ...months,
    "} as const;",
    "",
    "/** From Sunday. */",
    `export const weekdayNames = ${listed(weekdays())};`,
    "",
    "/** Before noon, after noon. */",
    `export const halfNames = ${listed(halves())};`,
    "",
    "/** English names of time zones, with the minutes east of UTC that each means. */",
    `export const zoneNames = ${JSON.stringify(zones())};`,
    "",
  ].join("\n");
}

function listed(lists: readonly ReadonlySet<string>[]): string {
  return `[\n${lists.map((names) => `    ${JSON.stringify([...names].join("|"))},\n`).join("")}  ]`;
}

function monthsOf(calendar: string): readonly ReadonlySet<string>[] {
  const numbers = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { month: "numeric", timeZone: "UTC" });
  const numbered = manyDays.map((at) => [at, Number(numbers.format(at)) - 1] as const);
  const firsts = Array.from({ length: 12 }, (_, month) => numbered.find(([, own]) => own === month)?.[0] ?? 0);
  const forms = (["long", "short"] as const).flatMap((month) => [{ month }, { month, day: "numeric" } as const]);
  return namesOf(firsts, "month", forms, `-u-ca-${calendar}`);
}

function weekdays(): readonly ReadonlySet<string>[] {
  return namesOf(week, "weekday", [{ weekday: "long" }, { weekday: "short" }], "");
}

function halves(): readonly ReadonlySet<string>[] {
  const times = [9, 21].map((hour) => Date.UTC(2024, 0, 1, hour));
  return namesOf(times, "dayPeriod", [{ hour: "numeric", hour12: true }], "", halvingLanguages);
}

/** The names of each of these times in all languages and forms. */
function namesOf(
  times: readonly number[],
  type: "month" | "weekday" | "dayPeriod",
  forms: readonly Intl.DateTimeFormatOptions[],
  extension: string,
  of: readonly string[] = languages,
): readonly ReadonlySet<string>[] {
  const formats = of.flatMap((language) =>
    forms.map((form) => new Intl.DateTimeFormat(language + extension, { ...form, timeZone: "UTC" })),
  );
  return times.map((at) => {
    const parts = formats.map((format) => format.formatToParts(at).find((part) => part.type === type)?.value ?? "");
    const names = parts.map((name) => nameWords(name).join(" "));
    return new Set(names.filter((name) => name.length > 1 || !/[a-z]/.test(name)).filter((name) => !/\d/.test(name)));
  });
}

/** Where two zones have one name, and it means two times, it means none. */
function zones(): Readonly<Record<string, number>> {
  const meanings = new Map<string, Set<number>>();
  for (const timeZone of Intl.supportedValuesOf("timeZone")) {
    for (const month of [0, 6]) {
      const at = Date.UTC(2026, month, 1);
      const part = (timeZoneName: "long" | "longOffset") =>
        new Intl.DateTimeFormat("en", { timeZone, timeZoneName })
          .formatToParts(at)
          .find(({ type }) => type === "timeZoneName")?.value ?? "";
      const name = part("long").toLowerCase();
      const [, sign = "+", hours = "0", minutes = "0"] = /GMT([+-])(\d\d):(\d\d)/.exec(part("longOffset")) ?? [];
      const offset = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
      if (!/^gmt/.test(name)) meanings.set(name, (meanings.get(name) ?? new Set()).add(offset));
    }
  }
  return Object.fromEntries(
    [...meanings].filter(([, offsets]) => offsets.size === 1).map(([name, [offset = 0]]) => [name, offset]),
  );
}
