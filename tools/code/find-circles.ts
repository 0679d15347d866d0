import type { CodeFile } from "./read-code.ts";

type Importer = Pick<CodeFile, "path" | "imports">;

/** Every group of files that import each other, directly or through others: Tarjan's strongly connected components. */
export function findCircles(files: readonly Importer[]): readonly (readonly string[])[] {
  const walk = new Walk(files);
  for (const { path } of files) if (!walk.isKnown(path)) walk.visit(path);
  return walk.circles.map((circle) => circle.toSorted());
}

class Walk {
  readonly circles: string[][] = [];
  readonly #imports: ReadonlyMap<string, readonly string[]>;
  /** By file: its place in the order of visits. */
  readonly #order = new Map<string, number>();
  /** The files that may yet turn out to be in one circle, in the order of visits. */
  readonly #open: string[] = [];

  constructor(files: readonly Importer[]) {
    this.#imports = new Map(files.map(({ path, imports }) => [path, imports]));
  }

  isKnown(path: string): boolean {
    return this.#order.has(path);
  }

  /** Answers the earliest open file that can be reached from this one, by its place. */
  visit(path: string): number {
    const place = this.#order.size;
    this.#order.set(path, place);
    this.#open.push(path);
    let earliest = place;
    for (const next of this.#imports.get(path) ?? []) {
      if (!this.#imports.has(next)) continue;
      if (!this.isKnown(next)) earliest = Math.min(earliest, this.visit(next));
      else if (this.#open.includes(next)) earliest = Math.min(earliest, this.#order.get(next) ?? place);
    }
    if (earliest === place) this.#close(path);
    return earliest;
  }

  #close(path: string): void {
    const circle = this.#open.splice(this.#open.lastIndexOf(path));
    if (circle.length > 1 || this.#imports.get(path)?.includes(path) === true) this.circles.push(circle);
  }
}
