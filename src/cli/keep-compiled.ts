import { enableCompileCache } from "node:module";
import { join } from "node:path";

const compiledFolder = join(import.meta.dirname, "..", "..", "node_modules", ".cache", "steppewatch");

/**
 * Keeps what Node compiles from one start to the next, types already stripped. To be called before the program is imported; the
 * threads started later find the folder in their environment. Where it cannot be written, Node goes on without.
 */
export function keepCompiled(): void {
  process.env["NODE_COMPILE_CACHE"] ??= compiledFolder;
  enableCompileCache(process.env["NODE_COMPILE_CACHE"]);
}
