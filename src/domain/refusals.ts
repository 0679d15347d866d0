import { z } from "zod";

/** What a server's people were refused because they may not do it, since it was last told. */
export const Refusals = z.strictObject({
  guildId: z.string(),
  since: z.number(),
  /** How often, by command or button. */
  ways: z.record(z.string(), z.int().positive()),
  /** User ids, each once, the first of them. */
  people: z.array(z.string()).readonly(),
});
export type Refusals = z.infer<typeof Refusals>;

/** More people than these are “at least” so many. */
export const mostPeople = 50;
/** Somebody who goes on and on is counted no further: a number says no more then. */
const mostCounted = 10_000;

/** With one refusal more. */
export function withRefusal(
  known: Refusals | undefined,
  { guildId, way, userId }: { readonly guildId: string; readonly way: string; readonly userId: string },
  now: number,
): Refusals {
  if (known === undefined) return { guildId, since: now, ways: { [way]: 1 }, people: [userId] };
  const { ways, people } = known;
  const counted = Math.min((ways[way] ?? 0) + 1, mostCounted);
  const isNew = people.length < mostPeople && !people.includes(userId);
  if (counted === ways[way] && !isNew) return known;
  return { ...known, ways: { ...ways, [way]: counted }, people: isNew ? [...people, userId] : people };
}
