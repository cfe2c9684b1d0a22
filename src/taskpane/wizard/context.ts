import type { MatchClient } from "../match-client";
import type { PaneServices } from "../services";
import type { SourceHead } from "../session/types";
import type { Store } from "./store";

/** What the effects work with. */
export interface Context {
  store: Store;
  services: PaneServices;
  client: MatchClient;
  /** First rows of the sources, by id; read again whenever the sources are listed. */
  heads: Map<string, SourceHead>;
  /** Listings begun: one that another has overtaken is forgotten. */
  listings: number;
  /** Ends what reads or writes the workbook at present. */
  abort: AbortController | null;
}
