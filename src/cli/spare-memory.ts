import { setFlagsFromString } from "node:v8";

export function spareMemory(): void {
  for (const flag of flags) setFlagsFromString(flag);
}

const flags = [
  "--optimize-for-size",
  "--semi-space-growth-factor=1",
  "--no-opt",
  "--no-sparkplug",
  "--bytecode-old-age=2",
  "--invocation-count-for-maglev=10000",
  "--invocation-count-for-maglev-osr=10000",
];
