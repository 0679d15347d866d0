import { describe, expect, it } from "vitest";
import { eventIn } from "./a-world.ts";

describe("who did it, and by whose word", () => {
  it.each([
    ["Islamic State claims Kabul bombing", "", "islamic-state", "claimed"],
    ["Blast at Kabul mosque", "Islamic State's Khorasan branch claimed responsibility.", "isis-k", "claimed"],
    ["Blast kills 9 in Bannu", "The Pakistani Taliban said a bomber carried out the attack.", "ttp", "claimed"],
    ["Blast kills 9 in Kabul", "No group has claimed responsibility.", "unknown", "unclaimed"],
    ["Pakistani Taliban deny involvement in Bannu school blast", "", "unknown", "denied"],
    ["Blast kills 9 in Kabul", "So far nobody has come forward.", "unknown", "unclaimed"],
    ["Blast kills 9 in Bannu", "A TTP spokesman said its men were responsible.", "ttp", "claimed"],
    ["Suspected ISIS gunmen attack Kabul mosque", "", "islamic-state", "attributed"],
    ["Blast kills 9 in Kabul", "", undefined, "none"],
    ["Police in Osh detain three Hizb ut-Tahrir members", "", "hizb-ut-tahrir", "none"],
  ])("“%s %s” is %s, %s", (title, text, actor, stance) => {
    const event = eventIn(title, text);

    expect([event?.actor, event?.stance]).toEqual([actor, stance]);
  });

  it("prefers the branch where both it and its parent are named", () => {
    expect(eventIn("Islamic State claims Kabul bombing", "ISIS-K named the bomber.")?.actor).toBe("isis-k");
  });

  it("takes a group that governs for a force from that day on, and for an attacker before", () => {
    const title = "Taliban attack kills nine in Kunduz";

    expect(eventIn(title, "", "2019-09-05T10:00:00Z")?.actor).toBe("taliban");
    expect(eventIn("Taliban raid kills two ISIS militants")?.actor).toBe("islamic-state");
  });

  it("looks for short names in capitals alone, and not for what only looks like a name", () => {
    expect(eventIn("Attack that is blamed on nobody kills nine")?.actor).toBeUndefined();
    expect(eventIn("Attack in the Islamic State of Afghanistan kills nine")?.actor).toBeUndefined();
    expect(eventIn("Army kills nine militants in Bannu", "IS men were among them.")?.actor).toBe("islamic-state");
    expect(eventIn("Army kills nine militants in Bannu", "ISPR gave no names.")?.actor).toBeUndefined();
  });

  it.each([
    ["Islamic State claims Kabul bombing", "claim"],
    ["Death toll in Peshawar blast rises to 59", "toll"],
    ["Corrected: Kabul blast killed 13", "correction"],
    ["ISIS-K denies commander was killed in Kabul", "denial"],
    ["Suspect arrested over Kabul bombing", "arrest"],
    ["Blast kills 9 in Kabul", undefined],
  ])("tells what is new: “%s”: %s", (title, update) => {
    expect(eventIn(title)?.update).toBe(update);
  });
});
