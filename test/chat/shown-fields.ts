import { Row } from "../discord-stand-in/message-body.ts";
import { weapons } from "./hostile-weapons.ts";

/** The places besides a message's Markdown in which a text reaches chat; Discord draws all of them as they are. */
const plainFields = [
  "button",
  "menu",
  "menu option",
  "menu option's description",
  "form",
  "form's value",
  "completion",
  "thread",
  "forum post",
  "file name",
] as const;

/** A text in such a place. */
export interface PlainText {
  readonly field: (typeof plainFields)[number];
  readonly text: string;
}

interface Control {
  readonly label?: string | null | undefined;
  readonly placeholder?: string | null | undefined;
  readonly value?: string | null | undefined;
}

/** A form as it is sent, or as a client got it. */
export interface ShownForm {
  readonly title: string;
  readonly components: readonly {
    readonly label?: string | undefined;
    readonly description?: string | null | undefined;
    readonly component?: Control | undefined;
    readonly components?: readonly Control[] | undefined;
  }[];
}

export function textsOfControls(components: readonly unknown[]): readonly PlainText[] {
  const controls = Row.array()
    .parse(components)
    .flatMap((row) => row.components);
  return controls.flatMap(({ label, placeholder, options = [] }) => [
    ...texts("button", label),
    ...texts("menu", placeholder),
    ...texts("menu option", ...options.map((option) => option.label)),
    ...texts("menu option's description", ...options.map(({ description }) => description)),
  ]);
}

export function textsOfForm({ title, components }: ShownForm): readonly PlainText[] {
  const controls = components.flatMap(({ component, components: row = [] }) => [
    ...row,
    ...(component === undefined ? [] : [component]),
  ]);
  const inControls = controls.flatMap(({ label, placeholder }) => [label, placeholder]);
  const around = components.flatMap(({ label, description }) => [label, description]);
  const values = controls.map(({ value }) => value);
  return [...texts("form", title, ...around, ...inControls), ...texts("form's value", ...values)];
}

function texts(field: PlainText["field"], ...all: readonly (string | null | undefined)[]): readonly PlainText[] {
  return all.flatMap((text) => (typeof text === "string" ? [{ field, text }] : []));
}

/** What is left of a weapon once it is harmless: its letters and digits. */
const cores = Object.values(weapons)
  .flatMap((all) => all.map(lettersOf))
  .filter((core) => core.length > 3);

/** Whether a text came from a weapon. It sees only weapons of letters, so it counts too few. */
function carriesWeapon(text: string): boolean {
  const letters = lettersOf(text);
  return cores.some((core) => letters.includes(core));
}

/** Fields by how many texts of weapons were seen in them. */
export type SeenFields = Map<PlainText["field"], number>;

export function countSeen(texts: readonly PlainText[], seen: SeenFields): void {
  for (const { field, text } of texts) if (carriesWeapon(text)) seen.set(field, (seen.get(field) ?? 0) + 1);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
