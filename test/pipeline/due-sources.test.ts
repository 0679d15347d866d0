import { describe, expect, it } from "vitest";
import type { PolledSource } from "../../src/domain/followed-source.ts";
import { DueSources } from "../../src/pipeline/due-sources.ts";
import { polled } from "../world.ts";

const now = 1_000_000;

function aSource(key: string, url = `https://${key}.example/feed`): PolledSource {
  return { ...polled, key, url };
}

/** An agenda of these sources, each due at the instant that stands beside it. */
function anAgenda(...planned: readonly (readonly [source: PolledSource, at: number])[]): DueSources {
  const agenda = new DueSources(8);
  for (const [source, at] of planned) agenda.plan(source.key, at);
  for (const [source] of planned) agenda.follow(source.key, source);
  return agenda;
}

function keysOf(sources: readonly PolledSource[]): readonly string[] {
  return sources.map(({ key }) => key);
}

describe("who is asked", () => {
  it("is what is due, longest overdue first, and no more than there is room for", () => {
    const agenda = anAgenda(
      [aSource("late"), now],
      [aSource("first"), now - 20],
      [aSource("later"), now + 1],
      [aSource("second"), now - 10],
    );

    const taken = agenda.take(now, 2);
    const next = agenda.take(now, 2);

    expect([keysOf(taken), keysOf(next)]).toEqual([["first", "second"], ["late"]]);
  });

  it("is a source that was never polled, at once, and one that ended never", () => {
    const agenda = new DueSources(8);
    for (const key of ["new", "ended"]) agenda.follow(key, aSource(key));
    agenda.plan("ended", Number.POSITIVE_INFINITY);

    expect(keysOf(agenda.take(now, 5))).toEqual(["new"]);
  });

  it("is nobody twice at a time, and again only when it is due again", () => {
    const agenda = anAgenda([aSource("a"), now]);

    const [source] = agenda.take(now, 5);
    const meanwhile = agenda.take(now, 5);
    agenda.plan(source?.key ?? "", now + 60);
    agenda.end(source?.key ?? "", now);
    const soon = agenda.take(now + 59, 5);
    const due = agenda.take(now + 60, 5);

    expect([meanwhile, soon, due].map(keysOf)).toEqual([[], [], ["a"]]);
  });

  it("is nobody who is not followed any more, until it is followed again", () => {
    const agenda = anAgenda([aSource("a"), now], [aSource("b"), now]);

    agenda.follow("a", undefined);
    const without = agenda.take(now, 5);
    agenda.follow("a", aSource("a"));
    const again = agenda.take(now, 5);

    expect([without, again].map(keysOf)).toEqual([["b"], ["a"]]);
  });
});

describe("a host", () => {
  const sources = [aSource("a", "https://one.example/a"), aSource("b", "https://one.example/b")] as const;

  it("is asked by one at a time, with a rest after each, while others are asked meanwhile", () => {
    const agenda = anAgenda([sources[0], now - 2], [sources[1], now - 1], [aSource("c"), now]);

    const first = agenda.take(now, 5);
    agenda.plan("a", now + 1_000);
    agenda.end("a", now + 20);
    const resting = agenda.take(now + 19, 5);
    const rested = agenda.take(now + 20, 5);

    expect([first, resting, rested].map(keysOf)).toEqual([["a", "c"], [], ["b"]]);
  });

  it("is the one that an adopted address names, not the source's own", () => {
    const agenda = anAgenda([aSource("moved", "https://old.example/feed"), now], [aSource("b", sources[0].url), now]);
    agenda.adopt("moved", "https://one.example/feed");
    agenda.plan("moved", now - 1);

    const first = agenda.take(now, 5);
    agenda.plan("moved", now + 1_000);
    agenda.end("moved", now + 20);

    expect([first, agenda.take(now + 19, 5), agenda.take(now + 20, 5)].map(keysOf)).toEqual([["moved"], [], ["b"]]);
  });

  it("is each file on its own", () => {
    const files = ["file:///a.xml", "file:///b.xml"].map((url, number) => [aSource(`${number}`, url), now] as const);

    expect(anAgenda(...files).take(now, 5)).toHaveLength(2);
  });
});

describe("servers", () => {
  const of = (guildId: string, key: string, url?: string): PolledSource => {
    const source = aSource(key, url);
    return { ...source, owner: guildId, follows: source.follows.map((follow) => ({ ...follow, guildId })) };
  };
  const many = (count: number, url?: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => [of("greedy", `g${n}`, url?.(n)), now - 100 + n] as const);

  it("take turns, and the many sources of one leave room for another that is due later", () => {
    const agenda = anAgenda(...many(24), [of("other", "good"), now]);

    const first = agenda.take(now - 1, 8);
    const then = agenda.take(now, 8 - first.length);

    expect(keysOf(first)).toEqual(["g0", "g1", "g2", "g3"]);
    expect(keysOf(then)).toEqual(["good"]);
  });

  it("have all the room where there are no others", () => {
    expect(anAgenda(...many(24)).take(now, 8)).toHaveLength(8);
  });

  it("keep their room when what they have asked is answered, however slow the other's sources are", () => {
    const agenda = anAgenda(...many(24), [of("other", "good"), now]);
    const running = [...agenda.take(now, 8)];
    let asked = 0;

    for (let second = 1; second <= 20; second += 1) {
      const at = now + second * 1_000;
      if (running.some(({ key }) => key === "good")) {
        running.splice(
          running.findIndex(({ key }) => key === "good"),
          1,
        );
        agenda.plan("good", at);
        agenda.end("good", at);
      }
      running.push(...agenda.take(at, 8 - running.length));
      if (running.some(({ key }) => key === "good")) asked += 1;
    }

    expect(asked).toBe(20);
  });

  it("are asked as often beside 5,000 slow sources of another as by themselves", () => {
    const beside = askedIn30Minutes(many(5_000));

    expect([beside, askedIn30Minutes([])]).toEqual([30, 30]);
  });

  /** How often a source is asked that is due each minute; the others are, too, and answer after 20 s. */
  function askedIn30Minutes(others: readonly (readonly [PolledSource, number])[]): number {
    const agenda = anAgenda(...others, [of("other", "good"), now]);
    const ends = new Map<string, number>();
    let asked = 0;
    for (let at = now; at < now + 30 * 60_000; at += 1_000) {
      for (const [key, end] of ends) {
        if (end > at) continue;
        ends.delete(key);
        agenda.plan(key, at + 60_000 - ((at - now) % 60_000));
        agenda.end(key, at);
      }
      for (const { key } of agenda.take(at, 8 - ends.size)) {
        if (key === "good") asked += 1;
        ends.set(key, at + (key === "good" ? 1_000 : 20_000));
      }
    }
    return asked;
  }

  it("take turns at a host that they share", () => {
    const agenda = anAgenda(...many(9, (n) => `https://one.example/${n}`), [
      of("other", "x", "https://one.example/x"),
      now,
    ]);
    const asked: string[] = [];

    for (let at = now; asked.length < 4; at += 10) {
      for (const { key } of agenda.take(at, 8)) {
        asked.push(key);
        agenda.plan(key, Number.POSITIVE_INFINITY);
        agenda.end(key, at + 5);
      }
    }

    expect(asked.indexOf("x")).toBeLessThan(2);
  });
});
