/** Texts remembered per column; a power of two. */
const SLOTS = 1 << 12;
/** Texts of a column after which it is decided whether remembering pays. */
const TRIAL = 1 << 14;

/**
 * Gives equal texts of a column as one string, so that a million dates or part numbers do not become a million strings.
 * A column whose texts hardly ever come again (entry numbers, amounts) is left alone after a while.
 */
export class TextCache {
  private slots: string[] | null = new Array<string>(SLOTS).fill("");
  private asked = 0;
  private known = 0;

  /** The part of a text from `start` to `end`, given a hash of it. */
  take(text: string, start: number, end: number, hash: number): string {
    const { slots } = this;
    if (slots === null) return text.slice(start, end);
    const at = (hash ^ (hash >>> 12)) & (SLOTS - 1);
    const before = slots[at]!;
    if (isPart(text, start, end, before)) {
      this.known++;
      return before;
    }
    if (++this.asked === TRIAL && this.known < TRIAL) this.slots = null;
    return (slots[at] = text.slice(start, end));
  }
}

function isPart(text: string, start: number, end: number, part: string): boolean {
  if (part.length !== end - start) return false;
  for (let at = start, k = 0; at < end; at++, k++) {
    if (text.charCodeAt(at) !== part.charCodeAt(k)) return false;
  }
  return true;
}
