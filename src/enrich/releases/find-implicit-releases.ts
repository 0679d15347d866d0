import type { Release, ReleaseKind } from "../../domain/release.ts";
import { gapBefore } from "../lexicon/sentence-ends.ts";
import { gapOf } from "../lexicon/sign.ts";
import { followsName, type LanguageMention } from "./find-language-mentions.ts";
import { isAbout } from "./publisher.ts";
import type { Sentence } from "./read-sentences.ts";
import { hasRole, type ReleaseSign, spanOf } from "./release-sign.ts";
import { stanceOf } from "./stance.ts";

/** How far the verb may be from the language, in words. */
const reach = 6;

/**
 * Releases whose thing is not named: “now publishes in Tajik”, “translates into Uzbek”, and a branch that is called after
 * its language (“introduces Al-Azaim Uzbek”).
 */
export function findImplicitReleases(groups: readonly LanguageMention[], sentence: Sentence): readonly Release[] {
  return groups.flatMap((group) => {
    const verb = verbOf(group, sentence);
    if (verb === undefined || isAbout(group, sentence)) return [];
    const where = spanOf({ from: Math.min(verb.from, group.from), to: Math.max(verb.to, group.to) }, sentence.stream);
    return [{ kind: kindOf(verb, group), languages: group.tags, where }];
  });
}

function verbOf(group: LanguageMention, sentence: Sentence): ReleaseSign | undefined {
  const stance = stanceOf(group, sentence, group.sure ? sureRoles : ["issued", "launched"]);
  if (stance.kind !== "issued" || gapOf(stance.sign, group) > reach) return undefined;
  return group.sure || (stance.sign.to < group.from && endsName(group, sentence)) ? stance.sign : undefined;
}

const sureRoles = ["issued", "issuing", "spread", "translated"] as const;

function kindOf(verb: ReleaseSign, group: LanguageMention): ReleaseKind {
  if (!group.sure) return "outlet";
  return hasRole(verb, "translated") ? "translation" : "material";
}

/** A language after a capitalised name, with nothing after it that it could describe. */
function endsName(group: LanguageMention, { stream, signs }: Sentence): boolean {
  if (!followsName(group.from, stream, signs)) return false;
  const next = group.to + 1;
  return (
    next >= stream.count ||
    gapBefore(stream, next).trim() !== "" ||
    signs.some((sign) => sign.from === next && hasRole(sign, "link"))
  );
}
