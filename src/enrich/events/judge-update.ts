import type { EventKind, Stance, Update } from "../../domain/event.ts";
import { type EventSign, has } from "./event-sign.ts";
import { attackIn } from "./judge-kind.ts";
import type { Report } from "./report.ts";

export interface JudgedUpdate {
  readonly update: Update;
  readonly sign?: EventSign;
}

interface Known {
  readonly kind: EventKind;
  readonly stance: Stance;
  /** Whether the title or the first sentence says who. */
  readonly isNews: boolean;
}

/** What is new where the event was known before: told by the title, a correction by any sentence. */
export function judgeUpdate({ sentences }: Report, { kind, stance, isNews }: Known): JudgedUpdate | undefined {
  const all = sentences.flatMap(({ signs }) => signs);
  const title = sentences.filter(({ isTitle }) => isTitle).flatMap(({ signs }) => signs);
  const correction = all.find((sign) => has(sign, "correction"));
  if (correction !== undefined) return { update: "correction", sign: correction };
  const anniversary = title.find((sign) => has(sign, "anniversary"));
  if (anniversary !== undefined) return { update: "anniversary", sign: anniversary };
  const toll = title.find((sign) => has(sign, "toll"));
  if (toll !== undefined && kind === "attack") return { update: "toll", sign: toll };
  const claim = title.find((sign) => has(sign, "claimed", "claims"));
  if (stance === "claimed" && isNews && (claim !== undefined || !title.some((sign) => has(sign, "dead", "number"))))
    return { update: "claim", ...(claim !== undefined && { sign: claim }) };
  if (stance === "denied" && title.some((sign) => has(sign, "denies"))) return { update: "denial" };
  const denied = title.find((sign) => has(sign, "denies"));
  const isDeath = denied !== undefined && title.some((sign) => has(sign, "dead", "kills") && sign.from > denied.to);
  if (isDeath && (kind === "operation" || kind === "leadership")) return { update: "denial", sign: denied };
  const deed = attackIn(title);
  return kind === "arrest" && deed !== undefined ? { update: "arrest", sign: deed } : undefined;
}
