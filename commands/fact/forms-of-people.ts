import { label, md } from "../../src/chat/text.ts";
import { alsoCalled } from "../../src/facts/with-other-names.ts";
import { type FactField, groupField, languageField, sourceField, whenField } from "./form-fields.ts";
import type { KindForms } from "./kind-form.ts";
import { namesIn, type TypedForm } from "./typed-form.ts";

const who: FactField = {
  id: "who",
  label: label`Who`,
  description: label`A name as the facts know it; a new one with its other spellings: Name; Имя; نام`,
  takes: ["person"],
};
const details: FactField = { id: "details", label: label`Details`, required: false };

const fates = [
  { value: "killed", label: label`Killed` },
  { value: "executed", label: label`Executed` },
  { value: "died", label: label`Died` },
  { value: "arrested", label: label`Arrested` },
  { value: "arrest-announced", label: label`Arrest announced` },
  { value: "surrendered", label: label`Gave up` },
  { value: "released", label: label`Freed` },
] as const;

const lists = [
  { value: "UN list (1267)", label: label`UN Security Council (1267)` },
  { value: "US list (OFAC)", label: label`US Treasury (OFAC)` },
  { value: "US list (State)", label: label`US State Department` },
  { value: "EU list", label: label`European Union` },
  { value: "UK list", label: label`United Kingdom` },
  { value: "national list", label: label`Another country's (say which)` },
] as const;

/** Roles that have a kind of statement of their own. */
const terms = new Map<string, string>([
  ["deputy", "deputy-led-by"],
  ["deputy leader", "deputy-led-by"],
  ["spokesman", "spoken-for-by"],
  ["spokeswoman", "spoken-for-by"],
  ["spokesperson", "spoken-for-by"],
]);

/** What is stated of people: who led, had a role, was killed or listed, and how else somebody is called. */
export const formsOfPeople: KindForms<"leader" | "fate" | "role" | "listing" | "alias"> = {
  leader: {
    title: label`A leader`,
    fields: (facts) => [who, groupField(facts), whenField(label`Led from, or from – to`), details, sourceField],
    read: (typed) => {
      const value = { entity: person(typed) };
      return [{ subject: group(typed), predicate: "led-by", value, ...typed.when("when", "from"), ...noteOf(typed) }];
    },
  },
  fate: {
    title: label`A fate`,
    fields: () => [
      who,
      { id: "what", label: label`What happened`, choices: fates },
      whenField(label`When`),
      { ...details, label: label`Where, how, by whom` },
      sourceField,
    ],
    read: (typed) => {
      const value = { text: typed.text("details") || "no details given" };
      return [{ subject: person(typed), predicate: typed.chosen("what"), value, ...typed.when("when", "from") }];
    },
  },
  role: {
    title: label`A role`,
    fields: (facts) => [
      who,
      { id: "role", label: label`Role`, description: label`Deputy leader, spokesman, or in words: head of recruiting` },
      groupField(facts),
      whenField(label`From, or from – to`),
      sourceField,
    ],
    read: (typed) => [role(typed)],
  },
  listing: {
    title: label`A listing`,
    fields: () => [
      { ...who, takes: ["person", "group", "outlet"] },
      { id: "list", label: label`List`, choices: lists },
      { ...details, label: label`Number, or which country's` },
      whenField(label`Listed on`),
      sourceField,
    ],
    read: (typed) => {
      const text = [typed.chosen("list"), typed.text("details")].filter((part) => part !== "").join(", ");
      const subject = typed.thing("who", typed.needed("who"), ["person", "group", "outlet"], "person");
      return [{ subject, predicate: "sanctioned", value: { text }, ...typed.when("when", "from") }];
    },
  },
  alias: {
    title: label`Another name`,
    fields: () => [
      {
        id: "who",
        label: label`Of whom or what`,
        description: label`A name that the facts know.`,
        takes: ["group", "person", "outlet", "publication", "place", "event"],
      },
      { id: "names", label: label`Other names`, description: label`Several with semicolons: Name; Имя; نام` },
      languageField(),
      sourceField,
    ],
    read: otherNames,
  },
};

function person(typed: TypedForm): string {
  return typed.thing("who", typed.needed("who"), ["person"], "person");
}

function group(typed: TypedForm): string {
  return typed.thing("group", typed.needed("group"), ["group"]);
}

function noteOf(typed: TypedForm) {
  const note = typed.text("details");
  return note === "" ? {} : { note };
}

function role(typed: TypedForm) {
  const text = typed.needed("role");
  const predicate = terms.get(text.toLowerCase());
  const [whose, of] = [person(typed), group(typed)];
  const when = typed.when("when", "from");
  if (predicate !== undefined) return { subject: of, predicate, value: { entity: whose }, ...when };
  return { subject: whose, predicate: "role", value: { text }, of, ...when };
}

function otherNames(typed: TypedForm) {
  const kinds = ["group", "person", "outlet", "publication", "place", "event"] as const;
  const subject = typed.thing("who", typed.needed("who"), kinds);
  const known = typed.facts.base.entities.get(subject)?.names.map(({ text }) => text) ?? [];
  const names = namesIn(typed.needed("names")).filter((name) => !known.includes(name));
  if (names.length === 0) return typed.refuse("names", md`it is called that already.`);
  const language = typed.text("language");
  return names.map((text) => ({
    ...{ subject, predicate: alsoCalled, value: { text } },
    ...(language !== "" && { language: typed.chosen("language") }),
  }));
}
