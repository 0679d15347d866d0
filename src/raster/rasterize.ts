import { spawn } from "node:child_process";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { OneAtATime } from "../lib/one-at-a-time.ts";

interface Drawing {
  /** The program that draws. */
  readonly child: string;
  /** A machine that needs longer for a picture has better things to do, in milliseconds. */
  readonly longestMs: number;
}

const usual: Drawing = { child: join(import.meta.dirname, "raster-child.ts"), longestMs: 10_000 };
const turns = new OneAtATime(1);

/**
 * An SVG as a PNG, drawn in a process that ends: what draws it keeps memory for good where it runs. It is given nothing but the SVG. `undefined`
 * where this machine has no program for it, or it took too long; never throws.
 */
export function rasterize(svg: string, drawing: Partial<Drawing> = {}): Promise<Buffer | undefined> {
  return turns.run(() => draw(svg, { ...usual, ...drawing }).catch(() => undefined));
}

async function draw(svg: string, { child, longestMs }: Drawing): Promise<Buffer | undefined> {
  const drawing = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", child], {
    stdio: ["pipe", "pipe", "ignore"],
    timeout: longestMs,
    killSignal: "SIGKILL",
    env: {},
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    drawing.on("error", reject);
    drawing.on("close", resolve);
  });
  // A child that ended early reads nothing.
  drawing.stdin.on("error", () => {});
  drawing.stdin.end(svg);
  const [png, code] = await Promise.all([buffer(drawing.stdout), ended]);
  return code === 0 && png.length > 0 ? png : undefined;
}
