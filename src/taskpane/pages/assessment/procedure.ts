import { parameterOn } from "../../../engine/index";
import { S } from "../../strings";
import type { AssessmentState } from "./assessment";

/** The warehouse procedure as a page of its own that can be printed: steps that follow from the answers. */
export function procedureHtml(state: AssessmentState): string {
  const { answers } = state;
  const days = {
    exported: parameterOn("notice.export-working-days") ?? 0,
    destroyed: parameterOn("notice.destruction-working-days") ?? 0,
    years: parameterOn("documents.retention-years") ?? 0,
  };
  const P = S.procedure;
  const steps = [
    P.receive,
    answers["segregation.keptApart"] === "yes" ? P.apartDone : P.apart,
    answers["segregation.reference"] === "yes" ? P.referenceDone : P.reference,
    ...(answers["segregation.records"] === "yes" ? [P.records] : []),
    P.inspect,
    P.notice(days.exported, days.destroyed),
    answers["roles.exporter"] === "yes" ? P.exporter : P.certification,
    P.proof,
    P.enter,
    P.keep(days.years),
  ];
  const title = P.title(state.company.trim());
  const where = state.warehouse.trim() === "" ? "" : `<p>${escapeHtml(P.where(state.warehouse.trim()))}</p>`;
  const items = steps.map((step) => `<li>${escapeHtml(step)}</li>`).join("");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>body{font:12pt/1.5 "Segoe UI",Arial,sans-serif;max-width:18cm;margin:2cm auto;padding:0 1cm}li{margin:.4em 0}footer{margin-top:2em;font-size:9pt}table{width:100%;margin-top:2em}td{border-top:1px solid;padding-top:.3em;width:50%}</style></head><body><h1>${escapeHtml(title)}</h1>${where}<p>${escapeHtml(P.purpose)}</p><ol>${items}</ol><table><tr><td>${escapeHtml(P.signed)}</td><td>${escapeHtml(P.date)}</td></tr></table><footer>${escapeHtml(S.finish.disclaimer)}</footer></body></html>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
