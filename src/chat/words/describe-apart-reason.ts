import type { ApartReason } from "../../domain/story-decision.ts";

/** What kept a report apart from a story that it may belong to: `another toll: here 12, there 7`. It is not escaped. */
export function describeApartReason({ code, said, known }: ApartReason): string {
  if (said === undefined || known === undefined || known === "") return reasons[code];
  return `${reasons[code]}: here ${said}, there ${known}`;
}

/** The same where a source's handling forbids to show what it says. */
export function nameApartReason({ code }: Pick<ApartReason, "code">): string {
  return reasons[code];
}

const reasons: Readonly<Record<ApartReason["code"], string>> = {
  "other-place": "another place",
  "other-day": "another day",
  "other-toll": "another toll",
  "other-target": "another target",
  "other-method": "another method",
  "other-detail": "another detail",
  "other-actor": "another group",
  "other-kind": "another kind of event",
  "told-before-it-happened": "reported before that day",
  "another-one": "only one of them says “another”",
  "unclaimed-after-a-claim": "nobody has claimed this one",
  denied: "one of them is a denial",
  "other-issue": "another issue",
  "other-part": "another part",
  "other-title": "another title",
  "other-release-kind": "another kind of release",
  "other-release-language": "another language of release",
  "other-release-count": "another number of releases",
  "other-length": "another length",
  "unmarked-release": "nothing shows which release it is",
  "other-date": "another date",
  "other-clock": "another time of day",
  "other-measure": "another figure",
  "other-edition": "another edition",
  "other-step": "another step of the case",
  development: "a later development",
  "still-to-come": "one of them is still to come",
  "falling-toll": "a lower toll",
  "dated-series": "one of a dated series",
  "other-figures": "other figures",
  "like-headline": "alike only in the headline",
  "other-subject": "a headline of the same form about something else",
  "too-little": "too few details in common",
  "not-alike": "not alike enough",
  "not-relevant": "that alert was found not relevant",
  muted: "that story is muted",
  removed: "that alert was deleted",
};
