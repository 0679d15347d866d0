import { label, md } from "../../src/chat/text.ts";
import { readNumber } from "../../src/facts/read-value.ts";
import { readWhen, type When } from "../../src/facts/read-when.ts";
import { quote } from "../shared/quote.ts";
import { sourceField } from "./form-fields.ts";
import type { KindForm } from "./kind-form.ts";
import type { Stated, TypedForm } from "./typed-form.ts";
import { placeIn } from "./typed-place.ts";

const kinds = [
  { value: "attack", label: label`Attack` },
  { value: "plot-foiled", label: label`Plot foiled` },
  { value: "arrest", label: label`Arrest` },
  { value: "operation", label: label`Operation against militants` },
  { value: "trial", label: label`Trial` },
  { value: "sanction", label: label`Sanction` },
  { value: "leadership", label: label`Change of leadership` },
  { value: "takedown", label: label`Takedown` },
  { value: "threat", label: label`Threat` },
  { value: "recruitment", label: label`Recruitment` },
  { value: "prison", label: label`Prison` },
  { value: "statement", label: label`Statement` },
  { value: "other", label: label`Other` },
] as const;

/** An event with its place, toll and claim: each is a statement of its own. */
export const formOfEvent: KindForm = {
  title: label`An event`,
  fields: () => [
    {
      id: "name",
      label: label`Event`,
      description: label`As the facts know it; a new one with its names: Bombing of a bus, Kabul; Взрыв автобуса`,
      takes: ["event"],
    },
    { id: "what", label: label`Kind`, choices: kinds },
    {
      id: "where",
      label: label`When, where`,
      description: label`2024-07-12, Kabul; a new place with what it lies in: 2024-07, Village, Kunar`,
      takes: ["place"],
    },
    {
      id: "outcome",
      label: label`Toll and claim`,
      description: label`At least 15 killed, 40 injured, claimed by ISIS-K, attributed to …, denied by …`,
      required: false,
    },
    sourceField,
  ],
  read: (typed) => {
    const { when, place } = whenAndWhere(typed, "where", typed.text("where"));
    const subject = typed.thing("name", typed.needed("name"), ["event"], "event");
    const kind = { predicate: "kind", value: { text: typed.chosen("what") } };
    const at = place === "" ? [] : [{ predicate: "took-place-in", value: { entity: placeIn(typed, "where", place) } }];
    const said = [kind, ...at, ...outcomes(typed)];
    return said.map((one) => ({ subject, ...one, ...when }));
  },
};

/** `2024-07-12, Kabul`, either alone too. */
export function whenAndWhere(
  typed: TypedForm,
  field: string,
  text: string,
): { readonly when: When; readonly place: string } {
  const [first = "", ...rest] = text.split(",");
  if (first.trim() === "") return { when: {}, place: "" };
  if (rest.length === 0 || readWhen(first, "from") !== undefined || /\d/u.test(first)) {
    const isPlace = readWhen(first, "from") === undefined && !/\d/u.test(first);
    if (isPlace) return { when: {}, place: text.trim() };
    return { when: typed.whenIn(field, first.trim(), "from"), place: rest.join(",").trim() };
  }
  return { when: {}, place: text.trim() };
}

type Said = Omit<Stated, "subject">;

function outcomes(typed: TypedForm): readonly Said[] {
  const pieces = typed.text("outcome").split(/[,;]\s+|;/u);
  return pieces.filter((piece) => piece.trim() !== "").map((piece) => outcome(typed, piece.trim()));
}

const counted = new Map<string, string>([
  ...["killed", "dead", "deaths", "died"].map((word) => [word, "killed-count"] as const),
  ...["injured", "wounded", "hurt"].map((word) => [word, "injured-count"] as const),
  ...["casualties", "killed or injured"].map((word) => [word, "casualty-count"] as const),
  ...["surrendered", "gave up"].map((word) => [word, "surrendered-count"] as const),
]);

const laid = new Map<string, string>([
  ["claimed by", "claimed-by"],
  ["attributed to", "attributed-to"],
  ["denied by", "denied-by"],
  ["done by", "done-by"],
]);

function outcome(typed: TypedForm, piece: string): Said {
  const [, how = "", name = ""] = /^(claimed by|attributed to|denied by|done by) (.+)$/iu.exec(piece) ?? [];
  const predicate = laid.get(how.toLowerCase());
  if (predicate !== undefined)
    return { predicate, value: { entity: typed.thing("outcome", name, ["group", "person", "outlet"]) } };
  const figure = readNumber(piece, "");
  const [, of = ""] = /^(?:people |persons? )?(.+)$/iu.exec(figure?.unit ?? "") ?? [];
  const count = counted.get(of.toLowerCase());
  if (figure !== undefined && count !== undefined) return { predicate: count, value: { ...figure, unit: "people" } };
  if (figure !== undefined && ["arrested", "detained"].includes(of.toLowerCase()))
    return { predicate: "outcome", value: { text: piece } };
  return typed.refuse(
    "outcome",
    md`${quote(piece)} is none of: \`15 killed\`, \`40 injured\`, \`12 arrested\`, \`claimed by …\`, \`attributed to …\`, \`denied by …\`, each with its number or name.`,
  );
}
