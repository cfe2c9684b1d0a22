import { lookUpHeading } from "../../engine/index";
import type { TextCodes } from "../values/text-codes";

/** What tariff number texts are, each looked at once. */
export class TariffTexts {
  private readonly known = new Map<number, { chapter99: string | null; joined: string[] | null }>();

  constructor(private readonly codes: TextCodes) {}

  /** The chapter 99 heading with dots, or null for any other number. */
  chapter99(code: number): string | null {
    return this.of(code).chapter99;
  }

  /** The numbers in a cell that holds several, or null. */
  joined(code: number): string[] | null {
    return this.of(code).joined;
  }

  private of(code: number): { chapter99: string | null; joined: string[] | null } {
    let found = this.known.get(code);
    if (!found) {
      const text = this.codes.texts[code]!;
      const parts = text
        .split(/[;,|\n\r]+|\s+(?=\d{4})/)
        .map((part) => part.trim())
        .filter((part) => part !== "");
      const joined = parts.length > 1 && parts.every((part) => /^[\d.]{6,13}$/.test(part)) ? parts : null;
      found = { chapter99: joined ? null : (lookUpHeading(text)?.heading ?? null), joined };
      this.known.set(code, found);
    }
    return found;
  }
}
