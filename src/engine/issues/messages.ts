import type { Issue } from "./issue";
import type { ENGINE_CODES } from "./codes";
import { COLUMN_MESSAGES } from "./column-messages";
import { place } from "./place";

type Data = Readonly<Record<string, string | number>>;

/** The sentence of an issue: where, what is wrong, what to do. */
export function messageOf(issue: Issue): string {
  if (issue.code in COLUMN_MESSAGES)
    return COLUMN_MESSAGES[issue.code as keyof typeof COLUMN_MESSAGES](issue);
  const sentence = ENGINE_SENTENCES[issue.code as keyof typeof ENGINE_CODES];
  return `${place(issue)}: ${sentence(issue.data)}`;
}

/** What is wrong and what to do, per code of the engine; without the place. */
const ENGINE_SENTENCES: Record<keyof typeof ENGINE_CODES, (data: Data) => string> = {
  "date.future": () =>
    "the date is after the as-of date, so it cannot have happened yet. Correct the date or the as-of date; mark goods still to be exported as planned.",
  "lot.no-sku": () =>
    "no SKU, and no item line gives this entry line one. Fill in the SKU, or add an Items table with the invoice lines of this entry and line. A tariff number alone never makes a match.",
  "lot.no-charge": () =>
    "no duty or fee on this entry line. It stays in the pool as duty-free; fill in the charges if duty was paid.",
  "lot.refund-spread": ({ refunded }) =>
    `a refund of ${money(refunded)} was taken off all charges of the line in proportion. If it was for one programme only, reduce that charge's own column instead and clear Refunded Before.`,
  "refund.too-much": ({ refunded, paid }) =>
    `${money(refunded)} refunded is more than the ${money(paid)} paid; all of it counts as refunded. Check both amounts.`,
  "items.quantity-differs": ({ items, line }) =>
    `the item lines add up to ${items} units, the entry line has ${line}. The items were used; check which is right.`,
  "items.line-twice": () =>
    "several import rows without SKU have this entry and line, so it is not known which of them the item lines belong to. Fill in their SKUs, or merge the rows.",
  "items.no-value": () =>
    "an item line of this entry line has no unit value, so duty was split by quantity. Fill in Unit Value: 19 CFR 190.51(b)(1)(i) splits it by value.",
  "items.no-entry-line": ({ entry }) =>
    `no import row without SKU has this entry and line (${entry}); the item lines were not used. Check Entry Number and Line on both sides.`,
  "sku-map.kit-import": ({ sku }) =>
    `${sku} is a kit of several SKUs, and an import of a kit cannot be split. Give the import row the SKU that was entered.`,
  "sku-map.fraction": () =>
    "the SKU map turns this quantity into a fraction finer than the table's quantities. Check Units per Alias and the quantity.",
  "prior-claim.disagrees": ({ claimedBefore, priorClaims }) =>
    `Claimed Before says ${claimedBefore} units, the Prior Claims table ${priorClaims}. The larger counts until they agree; they are never added up.`,
  "prior-claim.too-many": ({ over }) =>
    `${over} more units claimed before than the entry line has. What is over was ignored; check the quantity and earlier claims.`,
  "prior-claim.no-entry-line": ({ entry, line }) =>
    `no import row has entry ${entry}, line ${line || "(blank)"}; the claim was not counted. Check Entry Number and Line.`,
  "prior-claim.several-lots": () =>
    "several import rows share this entry line, and its earlier claims were taken from them in date order. Put Claimed Before on the rows to say it exactly.",
  "withdrawal.never-imported": ({ sku }) =>
    `${sku} is in no import row, so the withdrawal draws on nothing. Check the SKU.`,
  "withdrawal.unit-ambiguous": ({ sku }) =>
    `${sku} was imported in several units of measure, so it is not known which was withdrawn. Give the lots one unit.`,
  "withdrawal.also-in-returns": () =>
    "the same export (SKU, date, quantity) is in Returns too. It was counted once, as a return; delete it here or there.",
  "withdrawal.return-in-too-many": ({ over }) =>
    `${over} more units came back than sales in this table took. They were not put into any lot; check the quantity, or add the earlier sales.`,
  "withdrawal.return-in-assumed": () =>
    "units were put back into the lots that the newest sales took: our assumption, as the table does not say which. Use references or segregation to say it exactly.",
  "withdrawal.short": ({ missing }) =>
    `${missing} units were withdrawn that no lot had left. An import may be missing, or a quantity wrong.`,
  "withdrawal.not-drawn": () =>
    "specific identification does not draw withdrawals; they were left out of this match. Choose an accounting method to count them.",
  "identification.method-not-in-guide": ({ method }) =>
    `the method ${method} was applied as chosen; the guide knows specific identification only. It needs fungible goods and records that show receipts and withdrawals (19 CFR 190.14).`,
  "identification.one-year": ({ sku, more, before, since, method }) =>
    `${sku}${Number(more) > 0 ? ` and ${more} more SKUs` : ""} went from ${before} (since ${since}) to ${method}. A method is kept without variation for at least a year (19 CFR 190.14(b)); changing it sooner needs CBP's agreement.`,
  "method.turnover-days-missing": () =>
    "low-to-high-turnover needs the turn-over period in days. Give it as an option.",
  "charge.exemption-heading": ({ heading }) =>
    `${heading} is an exemption and carries no duty, but there is money under it. It counts as in review; check the heading.`,
  "quantity.too-precise": () => "quantities have at most six decimals.",
};

function money(cents: string | number | undefined): string {
  return `$${(Number(cents) / 100).toFixed(2)}`;
}
