import type { FactKind } from "../../src/domain/fact-form.ts";
import { formOfEvent } from "./form-of-event.ts";
import { formOfRelease } from "./form-of-release.ts";
import { formsOfGroups } from "./forms-of-groups.ts";
import { formsOfPeople } from "./forms-of-people.ts";
import type { KindForms } from "./kind-form.ts";

/** Every kind of fact as a form. */
export const kindForms: KindForms<FactKind> = {
  ...formsOfPeople,
  ...formsOfGroups,
  event: formOfEvent,
  release: formOfRelease,
};
