import { label } from "../../src/chat/text.ts";
import { claimText } from "./claim-text.ts";
import { groupField, sourceField, whenField } from "./form-fields.ts";
import type { KindForms } from "./kind-form.ts";
import { placeIn } from "./typed-place.ts";

const reaches = [
  { value: "active-in", label: label`Is active there` },
  { value: "claimed-attack-in", label: label`Claimed attacks there` },
  { value: "attack-attributed-in", label: label`Attacks there are attributed to it` },
  { value: "aims-at-attacks-in", label: label`Aims to inspire attacks there` },
  { value: "pledges-in", label: label`Only pledges, by individuals` },
  { value: "member-origin", label: label`Members come from there` },
] as const;

/** What is stated of groups, and what is said of anything in words of one's own. */
export const formsOfGroups: KindForms<"strength" | "place" | "note"> = {
  strength: {
    title: label`A strength`,
    fields: (facts) => [
      groupField(facts),
      {
        id: "figure",
        label: label`How many`,
        description: label`15; at least 15; up to 40; about 2,000; 2,000–3,000; then of what: fighters`,
      },
      whenField(label`As of`, true),
      { id: "said_by", label: label`Said by, where that is not the publisher`, required: false },
      sourceField,
    ],
    read: (typed) => {
      const saidBy = typed.text("said_by");
      return [
        {
          subject: typed.thing("group", typed.needed("group"), ["group"]),
          predicate: "strength",
          value: typed.figure("figure", typed.needed("figure"), "fighters"),
          ...typed.whenIn("when", typed.needed("when"), "asOf"),
          ...(saidBy !== "" && { saidBy }),
        },
      ];
    },
  },
  place: {
    title: label`Where a group is`,
    fields: (facts) => [
      groupField(facts),
      { id: "what", label: label`What it is there`, choices: reaches },
      {
        id: "place",
        label: label`Place`,
        description: label`A new one with what it lies in: Village, Kunar`,
        takes: ["place"],
      },
      whenField(label`When`),
      sourceField,
    ],
    read: (typed) => [
      {
        subject: typed.thing("group", typed.needed("group"), ["group"]),
        predicate: typed.chosen("what"),
        value: { entity: placeIn(typed, "place", typed.needed("place")) },
        ...typed.when("when", "asOf"),
      },
    ],
  },
  note: {
    title: label`A sentence`,
    fields: () => [
      {
        id: "about",
        label: label`About`,
        description: label`A group, person or outlet that the facts know.`,
        takes: ["group", "person", "outlet", "publication", "place", "event"],
      },
      {
        id: "claim",
        label: label`What is said`,
        description: label`One sentence in your own words; shown as reported, not as fact.`,
      },
      {
        id: "as_of",
        label: label`As of`,
        description: label`2026, 2026-11 or 2026-11-22; may stay empty.`,
        required: false,
      },
      sourceField,
    ],
    read: (typed) => {
      const kinds = ["group", "person", "outlet", "publication", "place", "event"] as const;
      const subject = typed.thing("about", typed.needed("about"), kinds);
      const value = { text: claimText(typed.text("claim")) };
      return [{ subject, predicate: "noted", value, ...typed.when("as_of", "asOf") }];
    },
  },
};
