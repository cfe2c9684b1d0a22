import type { Provision, Reading } from "../../src/engine/domain/vocabulary";
import type { PlainReturn } from "./plain";

/** docs/matching.md, section 3: which paragraph a return falls under, and what speaks against it or is missing. */

export interface Route {
  provision: Provision | null;
  /** The return draws nothing: it stayed, is planned, or may not designate. */
  drawsNothing: boolean;
  notEligible: boolean;
  needsAction: boolean;
  reasons: string[];
}

const REJECTED = ["defective", "not-as-ordered", "not-to-sample", "without-consent"];

/** True when the row has an entry number, a lot or a serial. */
export function hasReference(row: PlainReturn): boolean {
  return row.entryNumber !== "" || row.lot !== "" || row.serial !== "";
}

/** The paragraph of a return under a reading. Parties are judged later, lot by lot. */
export function routeOf(row: PlainReturn, reading: Reading): Route {
  const route: Route = {
    provision: null,
    drawsNothing: false,
    notEligible: false,
    needsAction: false,
    reasons: [],
  };
  judge(route, row, reading);
  if (row.disposition === "restocked" || row.disposition === "resold") {
    return drawsNothing(route.provision, { notEligible: true, reason: "disposition.stayed" });
  }
  if (row.disposition === "planned") {
    return drawsNothing(route.provision, { notEligible: false, reason: "disposition.planned" });
  }
  if (row.proof === "") ask(route, "proof.missing");
  if (route.provision === "1313(c)(1)(C)(ii) designated") {
    if (isCanadaOrMexico(row.destination)) {
      route.drawsNothing = true;
      refuse(route, "retail.canada-mexico");
    } else if (row.hts === "") ask(route, "retail.hts-missing");
  }
  return route;
}

/** Goods that stayed or are only planned to go: one reason, and the paragraph they would fall under. */
function drawsNothing(provision: Provision | null, why: { notEligible: boolean; reason: string }): Route {
  const { notEligible, reason } = why;
  return { provision, drawsNothing: true, notEligible, needsAction: !notEligible, reasons: [reason] };
}

function judge(route: Route, row: PlainReturn, reading: Reading): void {
  if (row.provision === "1313(j)(1)") return judgeUnused(route, row);
  if (row.provision === "1313(c)") {
    route.provision = "1313(c)";
    if (REJECTED.includes(row.reason)) return judgeRejected(route, row, reading);
    return refuse(route, "eligibility.no-basis");
  }
  if (row.provision === "1313(c)(1)(C)(ii)" && reading === "cbp") return judgeRetail(route, row);
  if (row.reason === "unused") return judgeUnused(route, row);
  if (REJECTED.includes(row.reason)) return judgeRejected(route, row, reading);
  if (row.reason === "customer-return") {
    if (reading === "guide") return judgeUnused(route, row);
    if (hasReference(row) && row.used === "no") return judgeUnused(route, row);
    return judgeRetail(route, row);
  }
  if (row.used === "no") return judgeUnused(route, row);
  ask(route, "reason.missing");
}

function judgeUnused(route: Route, row: PlainReturn): void {
  route.provision = "1313(j)(1)";
  if (row.used === "yes") refuse(route, "eligibility.used");
  if (row.used === "") ask(route, "use.unknown");
}

function judgeRejected(route: Route, row: PlainReturn, reading: Reading): void {
  route.provision = "1313(c)";
  if (row.used === "yes" && reading === "guide") refuse(route, "eligibility.used");
  if (row.used === "yes" && reading === "cbp") ask(route, "use.evidence");
  if (row.used === "") ask(route, "use.unknown");
}

function judgeRetail(route: Route, row: PlainReturn): void {
  route.provision = hasReference(row) ? "1313(c)(1)(C)(ii) direct" : "1313(c)(1)(C)(ii) designated";
}

function isCanadaOrMexico(destination: string): boolean {
  return ["CA", "CAN", "CANADA", "MX", "MEX", "MEXICO"].includes(destination.trim().toUpperCase());
}

function refuse(route: Route, reason: string): void {
  route.notEligible = true;
  route.reasons.push(reason);
}

function ask(route: Route, reason: string): void {
  route.needsAction = true;
  route.reasons.push(reason);
}
