import { execFileSync } from "node:child_process";

/** The pids of a process's children, their children, and so on, as `ps` knows them. */
export function descendantsOf(pid: number): readonly number[] {
  const table = execFileSync("ps", ["-e", "-o", "pid=,ppid="], { encoding: "utf8" });
  const rows = table
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const under = (parent: number): readonly number[] =>
    rows.flatMap(([child = 0, of]) => (of === parent ? [child, ...under(child)] : []));
  return under(pid);
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
