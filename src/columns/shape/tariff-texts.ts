import { lookUpHeading, remembered } from "../../engine/index";
import type { TextCodes } from "../values/text-codes";

/** What tariff number texts are, each looked at once. */
export class TariffTexts {
  private readonly of: (code: number) => TariffText;

  constructor(codes: TextCodes) {
    this.of = remembered((code) => tariffText(codes.texts[code]!));
  }

  /** The chapter 99 heading with dots, or null for any other number. */
  chapter99(code: number): string | null {
    return this.of(code).chapter99;
  }

  /** The numbers in a cell that holds several, or null. */
  joined(code: number): string[] | null {
    return this.of(code).joined;
  }
}

interface TariffText {
  chapter99: string | null;
  joined: string[] | null;
}

function tariffText(text: string): TariffText {
  const parts = text
    .split(/[;,|\n\r]+|\s+(?=\d{4})/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const joined = parts.length > 1 && parts.every((part) => /^[\d.]{6,13}$/.test(part)) ? parts : null;
  return { chapter99: joined ? null : (lookUpHeading(text)?.heading ?? null), joined };
}
