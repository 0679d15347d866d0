import { askSlowly, foldSlowly, kindOfUnit, unitFold, vanishes } from "./fold-table.ts";
import { mendWord } from "./mend-word.ts";
import { kinds, letterKinds } from "./scripts.ts";

const dollar = 0x24;

/**
 * Folded units with the place in the original that each stands for. Made once and refilled, because a fold for every
 * item must not allocate.
 */
export class FoldBuffer {
  units = new Uint16Array(1024);
  /** Where the original of a unit begins, in UTF-16 units of its own text. */
  starts = new Uint32Array(1024);
  /** Where it ends; marks that belong to it are inside. */
  ends = new Uint32Array(1024);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  /** Appends the fold of `text`; its offsets count from the beginning of `text`. */
  append(text: string): void {
    let wordStart = this.length;
    let seen = 0;
    let run = 0;
    let last = -1;
    for (let at = 0; at < text.length; at += 1) {
      this.#reserve();
      const unit = unitFold[text.charCodeAt(at)] ?? askSlowly;
      if (unit === vanishes) {
        this.#absorb(text, at);
        continue;
      }
      const before = this.length;
      if (unit === askSlowly) at = this.#appendSlowly(text, at);
      else this.#push(unit, at, at + 1);
      for (let added = before; added < this.length; added += 1) {
        const folded = this.units[added] ?? 0;
        const kind = folded === dollar && seen !== 0 ? kinds.digit : kindOfUnit(folded);
        run = folded === last ? run + 1 : 1;
        last = folded;
        if (kind === kinds.none) {
          if (isOdd(seen) || added - wordStart === 1) added += this.#mend(wordStart, added);
          wordStart = added + 1;
          seen = 0;
        } else seen |= run > 2 ? kind | stretched : kind;
      }
    }
    if (isOdd(seen) || this.length - wordStart === 1) this.#mend(wordStart, this.length);
  }

  #push(unit: number, start: number, end: number): void {
    this.units[this.length] = unit;
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.length += 1;
  }

  /** Answers the index of the last original unit that was read. */
  #appendSlowly(text: string, at: number): number {
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const folded = foldSlowly(char);
    if (folded === "") this.#absorb(text, at);
    for (let index = 0; index < folded.length; index += 1) {
      this.#reserve();
      this.#push(folded.charCodeAt(index), at, at + char.length);
    }
    return at + char.length - 1;
  }

  /** A mark that vanished still belongs to the letter before it. */
  #absorb(text: string, at: number): void {
    const last = this.length - 1;
    if (last < 0 || this.ends[last] !== at || !/\p{M}/u.test(text.charAt(at))) return;
    for (let unit = last; unit >= 0 && this.ends[unit] === at; unit -= 1) this.ends[unit] = at + 1;
  }

  /** Mends the word in [from, to) and answers by how much it grew (never above zero). */
  #mend(from: number, to: number): number {
    const kept = mendWord(this, from, to);
    const shrunk = to - kept;
    if (shrunk > 0) {
      this.units.copyWithin(kept, to, this.length);
      this.starts.copyWithin(kept, to, this.length);
      this.ends.copyWithin(kept, to, this.length);
      this.length -= shrunk;
    }
    return -shrunk;
  }

  /** Room for one more unit. */
  #reserve(): void {
    if (this.length < this.units.length) return;
    const size = this.units.length * 2;
    this.units = grown(this.units, new Uint16Array(size));
    this.starts = grown(this.starts, new Uint32Array(size));
    this.ends = grown(this.ends, new Uint32Array(size));
  }
}

const stretched = 64;

/** Several scripts, digits among letters, or a letter three times over: most words are none of these. */
function isOdd(seen: number): boolean {
  const scripts = seen & (kinds.latin | kinds.cyrillic | kinds.greek);
  return (
    (scripts & (scripts - 1)) !== 0 ||
    (seen & stretched) !== 0 ||
    ((seen & kinds.digit) !== 0 && (seen & letterKinds) !== 0)
  );
}

function grown<T extends Uint16Array | Uint32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
