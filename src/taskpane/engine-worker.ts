import { expose } from "comlink";
import { MatchSession } from "./session/match-session";

/** The worker: one match session, spoken to through match-client.ts. */
expose(new MatchSession());
