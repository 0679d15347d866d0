import { describe, expect, it } from "vitest";
import { addReply, nextReplyNumber } from "../../src/domain/add-reply.ts";
import type { Alert, Reply } from "../../src/domain/story.ts";
import { aStory } from "../commands/alert/a-story.ts";

const [bare] = aStory("SW-AAAA").alerts;

function aReply(number: number, state: Reply["delivery"]["state"] = "queued", attempts = 0): Reply {
  const delivery = { state, nonce: `r${number}-1`, attempts, queuedAt: number, nextAttemptAt: number };
  return {
    number,
    itemId: `${number}`,
    changes: [{ code: "toll", source: "Wire", dead: { to: number } }],
    ping: false,
    delivery,
  };
}

function anAlert(replies: readonly Reply[]): Alert {
  if (bare === undefined) throw new Error("no alert");
  return { ...bare, replies };
}

const added = (alert: Alert, hasRisen = false) => addReply(alert, aReply(nextReplyNumber(alert.replies)), hasRisen);

describe("an alert with one more update", () => {
  it.each(["queued", "held"] as const)(
    "has no more than ten that wait (%s): the last stands for the rest, with the newest figures",
    (state) => {
      let alert = anAlert([]);
      for (let count = 0; count < 500; count += 1) {
        const next = addReply(alert, aReply(nextReplyNumber(alert.replies) + count, state), false);
        alert = next;
      }

      expect(alert.replies).toHaveLength(10);
      expect(alert.replies.at(-1)).toMatchObject({ others: 490 });
      expect(alert.replies.at(-1)?.changes).toHaveLength(1);
    },
  );

  it("shows the newest report and pings if one of them does", () => {
    const alert = anAlert(Array.from({ length: 10 }, (_, at) => aReply(at + 1)));

    const { replies } = addReply(alert, { ...aReply(11), ping: true }, false);

    expect(replies.at(-1)).toMatchObject({
      number: 10,
      itemId: "11",
      ping: true,
      others: 1,
      changes: [{ dead: { to: 11 } }],
    });
  });

  it("leaves alone what is being posted, and gives a higher severity a message of its own", () => {
    const trying = anAlert(Array.from({ length: 10 }, (_, at) => aReply(at + 1, "sending", 1)));
    const waiting = anAlert(Array.from({ length: 10 }, (_, at) => aReply(at + 1)));

    expect(added(trying).replies).toHaveLength(11);
    expect(added(waiting, true).replies).toHaveLength(11);
  });

  it("forgets the oldest that are over, never one that waits or that a person has to decide about, and counts on", () => {
    const over = Array.from({ length: 40 }, (_, at) => aReply(at + 2, "delivered"));
    const alert = added(anAlert([aReply(1, "dead"), ...over]));

    expect(alert.replies.map(({ number }) => number)).toEqual([
      1,
      ...Array.from({ length: 20 }, (_, at) => at + 22),
      42,
    ]);
  });
});
