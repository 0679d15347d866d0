import { expect, it } from "vitest";
import { clockOver } from "../../src/lib/clock.ts";

const hourMs = 3_600_000;

it("counts the time that the machine slept, which its timers do not", () => {
  const machine = aMachine();
  const clock = clockOver(machine);
  const before = clock.elapsed();

  machine.sleep(9 * hourMs);
  machine.run(2_000);

  expect(clock.elapsed() - before).toBe(9 * hourMs + 2_000);
});

it("goes on as before when the wall clock is set, forward or back", () => {
  const machine = aMachine();
  const clock = clockOver(machine);
  const before = clock.elapsed();

  machine.set(48 * hourMs);
  machine.run(2_000);
  machine.set(-72 * hourMs);
  machine.run(2_000);

  expect(clock.elapsed() - before).toBe(4_000);
});

it("never goes back where the machine knows its uptime to a second only", () => {
  const machine = aMachine();
  const clock = clockOver({ ...machine, uptime: () => Math.floor(machine.uptime() / 1_000) * 1_000 });
  const read: number[] = [];

  for (let second = 0; second < 60; second += 1) {
    machine.run(930);
    read.push(clock.elapsed());
  }

  expect(read).toEqual(read.toSorted((a, b) => a - b));
  expect(read.at(-1)).toBe(60 * 930);
});

/** A machine that ran for an hour before the program started. */
function aMachine() {
  let [wall, awake, slept] = [Date.parse("2026-03-01T12:00:00Z"), 0, 0];
  return {
    wall: () => wall,
    awake: () => awake,
    uptime: () => hourMs + awake + slept,
    run(ms: number) {
      wall += ms;
      awake += ms;
    },
    sleep(ms: number) {
      wall += ms;
      slept += ms;
    },
    set(byMs: number) {
      wall += byMs;
    },
  };
}
