import { label } from "../../src/chat/text.ts";
import { readNumber } from "../../src/facts/read-value.ts";
import { languageField, sourceField } from "./form-fields.ts";
import { whenAndWhere } from "./form-of-event.ts";
import type { KindForm } from "./kind-form.ts";
import type { Stated, TypedForm } from "./typed-form.ts";

const kinds = [
  { value: "magazine", label: label`Magazine`, several: "issues" },
  { value: "book", label: label`Book`, several: "books" },
  { value: "audio", label: label`Audio`, several: "audio recordings" },
  { value: "video", label: label`Video`, several: "videos" },
  { value: "nasheed", label: label`Nasheed`, several: "nasheeds" },
  { value: "statement", label: label`Statement`, several: "statements" },
  { value: "translation", label: label`Translation`, several: "translations" },
  { value: "poster", label: label`Poster`, several: "posters" },
  { value: "material", label: label`Material`, several: "pieces" },
] as const;

/** Something that was put out: a publication, its outlet, languages, issue and count. */
export const formOfRelease: KindForm = {
  title: label`A release`,
  fields: () => [
    {
      id: "title",
      label: label`Publication`,
      description: label`Its title; its other names after a semicolon; then an issue (#47) or a count (at least 15)`,
      takes: ["publication"],
    },
    { id: "what", label: label`Kind`, choices: kinds.map(({ value, label }) => ({ value, label })) },
    languageField(5),
    {
      id: "where",
      label: label`When, by which outlet`,
      description: label`2024-07, Al-Azaim; a new outlet with its spellings: Name; Имя`,
      required: false,
      takes: ["outlet"],
    },
    sourceField,
  ],
  read: (typed) => {
    const { title, issue, count } = parted(typed.needed("title"));
    const kind = typed.chosen("what");
    const { when, place: outlet } = whenAndWhere(typed, "where", typed.text("where"));
    const subject = typed.thing("title", title, ["publication"], "publication");
    return [
      ...outletOf(typed, outlet).map((value) => ({ subject, predicate: "published-by", value, ...when })),
      { subject, predicate: "kind", value: { text: kind }, ...when },
      ...languagesIn(typed).map((text) => ({ subject, predicate: "language", value: { text } })),
      ...(issue === undefined ? [] : [{ subject, predicate: "issue", value: { text: `issue ${issue}` }, ...when }]),
      ...(count === undefined ? [] : [countOf(typed, subject, count, kind)]),
    ];
  },
};

/** `Voice of Khurasan #47`, `Audio recordings (at least 15)`. */
function parted(text: string) {
  const [, before = text, within = ""] = /^(.*?)\s*\(([^()]*)\)$/u.exec(text) ?? [];
  const figure = readNumber(within, "");
  // A bare number in brackets may be a part of the title, such as a year.
  const isCount = figure !== undefined && (figure.bound !== "exact" || figure.unit !== "");
  const [, title = "", issue] = /^(.*?)(?:\s*#(\d{1,5}))?$/u.exec(isCount ? before : text) ?? [];
  return { title, issue, count: isCount ? within : undefined };
}

function outletOf(typed: TypedForm, name: string): readonly { readonly entity: string }[] {
  return name === "" ? [] : [{ entity: typed.thing("where", name, ["outlet", "group"], "outlet") }];
}

function languagesIn(typed: TypedForm): readonly string[] {
  return typed
    .text("language")
    .split(",")
    .filter((tag) => tag !== "");
}

function countOf(typed: TypedForm, subject: string, text: string, kind: string): Stated {
  const unit = kinds.find(({ value }) => value === kind)?.several ?? "pieces";
  return { subject, predicate: "count", value: { ...typed.figure("title", text, unit), unit } };
}
