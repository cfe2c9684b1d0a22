import { RULES_VERSION } from "../rules-version";
import type { Source } from "../rule";

/** A source with what we took from it; listed in docs/legal/sources.md. */
export interface SourceEntry extends Source {
  /** The copy that was read: edition, snapshot or kind of report. */
  edition: string;
  /** What we take from it, in our words. */
  says: string;
}

/** A source whose text, or a mirror of it, was read. */
export function read(citation: string, edition: string, says: string, url?: string): SourceEntry {
  return {
    citation,
    ...(url === undefined ? {} : { url }),
    read: RULES_VERSION,
    verified: true,
    edition,
    says,
  };
}

/** A source known only second-hand, in a twin or an excerpt that does not settle it, or from memory. */
export function unread(citation: string, edition: string, says: string, url?: string): SourceEntry {
  return { ...read(citation, edition, says, url), verified: false };
}

/** Editions that many entries share. */
export const USC_2023 =
  "U.S. Code, public mirror of April 2023 (codexstanford/markdonw-chunck-of-the-usa-code)";
export const ECFR_MIRROR = "eCFR, public mirror with snapshots of 2018 to 2021 (MichalOpoka/ecfr)";

/** Address of a section of the U.S. Code, title 19. */
export const usc = (section: string): string =>
  `https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title19-section${section}`;

/** Address of a section of title 19 of the Code of Federal Regulations. */
export const cfr = (section: string): string => `https://www.ecfr.gov/current/title-19/section-${section}`;
