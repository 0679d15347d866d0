import type { Delay } from "../../domain/source.ts";
import type { Markdown } from "../../lib/shown-text.ts";
import { md } from "../text.ts";

/** Why a source is asked later than it was set, as a clause without a full stop. */
export function describeDelay(delay: Delay): Markdown {
  return words[delay];
}

const words: Readonly<Record<Delay, Markdown>> = {
  "asked-to-wait": md`later than set: the site asks to be left alone until then`,
  failing: md`later than set: it is asked less often the longer it fails`,
  "site-wish": md`later than usual: the site says that nothing changes until then; \`every:\` of \`/source edit\` goes before that`,
};
