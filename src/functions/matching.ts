/*
 * All matching functions in one file, because the metadata tool reads an enum only where it is used.
 * They share their arguments; what each gives is made in match-spills.ts, plan-spills.ts and explain-spill.ts.
 */
import "./custom-functions";
import { compareMethods as compareMethodsOf, filingMinimum, trialClaim as trialClaimOf } from "../engine";
import { explainSpill } from "./explain-spill";
import { match, read } from "./match-arguments";
import { matchOnce } from "./match-cache";
import { lotsSpill, matchLinesSpill, returnsSpill } from "./match-spills";
import { expiringSpill, methodsSpill, noTrialSentence, summarySpill, trialSpill } from "./plan-spills";
import { returnRows } from "./return-rows";
import { toSpill } from "./spill";
import { answer, CellRefusal } from "./to-excel";

/**
 * How lots are identified.
 * @customenum {string}
 */
enum METHOD {
  /** By entry, lot or serial on the return, or because only one lot is possible */
  specific = "specific",
  /** First in, first out */
  fifo = "fifo",
  /** Last in, first out */
  lifo = "lifo",
  /** Lowest duty per unit first */
  lowToHigh = "low-to-high",
  /** Lowest duty first, within the turn-over period given in options */
  lowToHighTurnover = "low-to-high-turnover",
  /** Lowest duty first, within the five years for export */
  lowToHighBlanket = "low-to-high-blanket",
  /** From every lot in proportion */
  average = "average",
}

/**
 * Matches returns to the import lots they came from and spills the match, a row for each lot that a return drew on, with the drawback due to the cent.
 * @customfunction MATCHLOTS
 * @helpurl https://localhost:3000/help/MATCHLOTS.html
 * @param imports Import table with its heading row, such as Imports[#All].
 * @param returns Returns table with its heading row, such as Returns[#All].
 * @param [method] How lots are identified, such as "fifo". Default "specific".
 * @param [asOf] Day to judge on, as an Excel date. Blank: the last day to file is not tested.
 * @param [rules] "guide", "cbp" or a Rules range with its heading row. Default "guide", with CBP's figures beside it.
 * @param [withdrawals] Withdrawals table with its heading row.
 * @param [priorClaims] Prior Claims table with its heading row.
 * @param [options] Names and values in two columns, such as {"turnover days",90}.
 * @param [items] Items table (invoice lines) with its heading row.
 * @param [skuMap] SKU Map table with its heading row.
 * @returns Columns: Return ID, Return Row, SKU, Entry Number, Line, Import Row, Quantity, Provision, Drawback Due, Pending, CBP Quantity, CBP Drawback Due, CBP Pending (not with "cbp"), File By (an Excel date), then one for each programme that pays.
 * @remarks Under "guide" a line that only CBP's reading knows (a retail return) has the quantity 0, so that both columns of money add up to their totals. A line with 0.00 drew on a lot and pays nothing; RETURNSTATUS says why. Dates are plain numbers: format the column as a date. Options: turnover days (for "low-to-high-turnover"), expiring days (180 unless set), dates 1904 (TRUE when the workbook counts dates from 1904).
 * @example =INDEX(DRAWBACK.MATCHLOTS(Imports[#All], Returns[#All], "fifo", DATE(2026,11,21)), 2, 9) gives 138.6
 */
export function matchLots(
  imports: any[][],
  returns: any[][],
  method?: METHOD,
  asOf?: any,
  rules?: any[][],
  withdrawals?: any[][],
  priorClaims?: any[][],
  options?: any[][],
  items?: any[][],
  skuMap?: any[][],
): any[][] {
  return answer(() => {
    const given = { imports, returns, method, asOf, rules, withdrawals, priorClaims, options, items, skuMap };
    return toSpill("MATCHLOTS", matchLinesSpill(match(given)));
  });
}

/**
 * Spills the returns, a row each: matched or why not, units, drawback due and pending, and what to do.
 * @customfunction RETURNSTATUS
 * @helpurl https://localhost:3000/help/RETURNSTATUS.html
 * @param imports Import table with its heading row, such as Imports[#All].
 * @param returns Returns table with its heading row, such as Returns[#All].
 * @param [method] How lots are identified, such as "fifo". Default "specific".
 * @param [asOf] Day to judge on, as an Excel date. Blank: the last day to file is not tested.
 * @param [rules] "guide", "cbp" or a Rules range with its heading row. Default "guide", with CBP's figures beside it.
 * @param [withdrawals] Withdrawals table with its heading row.
 * @param [priorClaims] Prior Claims table with its heading row.
 * @param [options] Names and values in two columns, such as {"turnover days",90}.
 * @param [items] Items table (invoice lines) with its heading row.
 * @param [skuMap] SKU Map table with its heading row.
 * @returns Columns: Return ID, Row, SKU, Date, Quantity, Matched, Status, Provision, Drawback Due, Pending, CBP Status, CBP Drawback Due, CBP Pending (not with "cbp"), Reasons, What To Do.
 * @remarks A row that cannot be used is "invalid" and says which cell and what to do; the other rows are matched all the same. Pick rows with FILTER, for example =LET(r, DRAWBACK.RETURNSTATUS(Imports[#All], Returns[#All]), FILTER(r, INDEX(r,,7)="commingled")).
 * @example =INDEX(DRAWBACK.RETURNSTATUS(Imports[#All], Returns[#All], , DATE(2026,11,21)), 4, 7) gives "commingled"
 */
export function returnStatus(
  imports: any[][],
  returns: any[][],
  method?: METHOD,
  asOf?: any,
  rules?: any[][],
  withdrawals?: any[][],
  priorClaims?: any[][],
  options?: any[][],
  items?: any[][],
  skuMap?: any[][],
): any[][] {
  return answer(() => {
    const given = { imports, returns, method, asOf, rules, withdrawals, priorClaims, options, items, skuMap };
    return toSpill("RETURNSTATUS", returnsSpill(match(given), "all"));
  });
}

/**
 * Spills the import lots, a row each: open, expiring, expired, commingled or used up, units and drawback left, last day to file, and what to do.
 * @customfunction LOTSTATUS
 * @helpurl https://localhost:3000/help/LOTSTATUS.html
 * @param imports Import table with its heading row, such as Imports[#All].
 * @param returns Returns table with its heading row, such as Returns[#All].
 * @param [method] How lots are identified, such as "fifo". Default "specific".
 * @param [asOf] Day to judge on, as an Excel date. Blank: the last day to file is not tested.
 * @param [rules] "guide", "cbp" or a Rules range with its heading row. Default "guide", with CBP's figures beside it.
 * @param [withdrawals] Withdrawals table with its heading row.
 * @param [priorClaims] Prior Claims table with its heading row.
 * @param [options] Names and values in two columns, such as {"turnover days",90}.
 * @param [items] Items table (invoice lines) with its heading row.
 * @param [skuMap] SKU Map table with its heading row.
 * @returns Columns: Entry Number, Line, Row, SKU, Import Date, Quantity, Remaining, Duty Paid, Drawback Left, CBP Drawback Left (not with "cbp"), Status, File By, Days Left, Reasons, What To Do. Dates are Excel dates.
 * @remarks Drawback Left is 99% of the duty on units that nothing has drawn, as unused merchandise. Days Left is blank without an as-of date.
 * @example =INDEX(DRAWBACK.LOTSTATUS(Imports[#All], Returns[#All], "fifo", DATE(2026,11,21)), 2, 7) gives 2
 */
export function lotStatus(
  imports: any[][],
  returns: any[][],
  method?: METHOD,
  asOf?: any,
  rules?: any[][],
  withdrawals?: any[][],
  priorClaims?: any[][],
  options?: any[][],
  items?: any[][],
  skuMap?: any[][],
): any[][] {
  return answer(() => {
    const given = { imports, returns, method, asOf, rules, withdrawals, priorClaims, options, items, skuMap };
    return toSpill("LOTSTATUS", lotsSpill(match(given)));
  });
}

/**
 * Spills the returns that are not matched in full, a row each, with why and what to do.
 * @customfunction UNMATCHED
 * @helpurl https://localhost:3000/help/UNMATCHED.html
 * @param imports Import table with its heading row, such as Imports[#All].
 * @param returns Returns table with its heading row, such as Returns[#All].
 * @param [method] How lots are identified, such as "fifo". Default "specific".
 * @param [asOf] Day to judge on, as an Excel date. Blank: the last day to file is not tested.
 * @param [rules] "guide", "cbp" or a Rules range with its heading row. Default "guide", with CBP's figures beside it.
 * @param [withdrawals] Withdrawals table with its heading row.
 * @param [priorClaims] Prior Claims table with its heading row.
 * @param [options] Names and values in two columns, such as {"turnover days",90}.
 * @param [items] Items table (invoice lines) with its heading row.
 * @param [skuMap] SKU Map table with its heading row.
 * @returns Columns as RETURNSTATUS.
 * @example =INDEX(DRAWBACK.UNMATCHED(Imports[#All], Returns[#All], , DATE(2026,11,21)), 2, 1) gives "R2"
 */
export function unmatched(
  imports: any[][],
  returns: any[][],
  method?: METHOD,
  asOf?: any,
  rules?: any[][],
  withdrawals?: any[][],
  priorClaims?: any[][],
  options?: any[][],
  items?: any[][],
  skuMap?: any[][],
): any[][] {
  return answer(() => {
    const given = { imports, returns, method, asOf, rules, withdrawals, priorClaims, options, items, skuMap };
    return toSpill("UNMATCHED", returnsSpill(match(given), "unmatched"));
  });
}

/**
 * Spills the totals of a match under both readings: drawback due and pending, by programme, status and claim class, why the readings differ, and where every dollar of duty went.
 * @customfunction SUMMARY
 * @helpurl https://localhost:3000/help/SUMMARY.html
 * @param imports Import table with its heading row, such as Imports[#All].
 * @param returns Returns table with its heading row, such as Returns[#All].
 * @param [method] How lots are identified, such as "fifo". Default "specific".
 * @param [asOf] Day to judge on, as an Excel date. Blank: the last day to file is not tested.
 * @param [rules] "guide", "cbp" or a Rules range with its heading row. Default "guide", with CBP's figures beside it.
 * @param [withdrawals] Withdrawals table with its heading row.
 * @param [priorClaims] Prior Claims table with its heading row.
 * @param [options] Names and values in two columns, such as {"turnover days",90}.
 * @param [items] Items table (invoice lines) with its heading row.
 * @param [skuMap] SKU Map table with its heading row.
 * @returns Columns: Item, Guide, CBP. Look an item up with XLOOKUP.
 * @remarks The control lines add up: duty paid is due, pending, kept, withdrawn, expired, claimed or refunded before, not eligible, in review, and still open. Difference lines say which rule makes the readings differ, guide less CBP. Check lines say what was assumed of whole columns.
 * @example =INDEX(DRAWBACK.SUMMARY(Imports[#All], Returns[#All], "fifo", DATE(2026,11,21)), 2, 2) gives 222.75
 */
export function summary(
  imports: any[][],
  returns: any[][],
  method?: METHOD,
  asOf?: any,
  rules?: any[][],
  withdrawals?: any[][],
  priorClaims?: any[][],
  options?: any[][],
  items?: any[][],
  skuMap?: any[][],
): any[][] {
  return answer(() => {
    const given = { imports, returns, method, asOf, rules, withdrawals, priorClaims, options, items, skuMap };
    return toSpill("SUMMARY", summarySpill(match(given)));
  });
}

/**
 * Spills what every accounting method would give on the same tables. A method is kept for at least a year for the same goods, so this is for planning.
 * @customfunction COMPAREMETHODS
 * @helpurl https://localhost:3000/help/COMPAREMETHODS.html
 * @param imports Import table with its heading row, such as Imports[#All].
 * @param returns Returns table with its heading row, such as Returns[#All].
 * @param [method] How lots are identified, such as "fifo". Default "specific".
 * @param [asOf] Day to judge on, as an Excel date. Blank: the last day to file is not tested.
 * @param [rules] "guide", "cbp" or a Rules range with its heading row. Default "guide", with CBP's figures beside it.
 * @param [withdrawals] Withdrawals table with its heading row.
 * @param [priorClaims] Prior Claims table with its heading row.
 * @param [options] Names and values in two columns, such as {"turnover days",90}.
 * @param [items] Items table (invoice lines) with its heading row.
 * @param [skuMap] SKU Map table with its heading row.
 * @returns Columns: Method, Title, Drawback Due, Pending, Returns Matched, Commingled, Not Matched, CBP Drawback Due, CBP Pending (not with "cbp"), Note.
 * @remarks The method argument is not used: every method is run. Low-to-high with turn-over needs {"turnover days",90} in options, with your own figure.
 * @example =INDEX(DRAWBACK.COMPAREMETHODS(Imports[#All], Returns[#All], , DATE(2026,11,21)), 3, 3) gives 222.75
 */
export function compareMethods(
  imports: any[][],
  returns: any[][],
  method?: METHOD,
  asOf?: any,
  rules?: any[][],
  withdrawals?: any[][],
  priorClaims?: any[][],
  options?: any[][],
  items?: any[][],
  skuMap?: any[][],
): any[][] {
  return answer(() => {
    const given = { imports, returns, method, asOf, rules, withdrawals, priorClaims, options, items, skuMap };
    const { result } = match({ ...given, method: null });
    const { inputs, matchOptions, overrides } = read({ ...given, method: null });
    const methods = compareMethodsOf(result.input, matchOptions, overrides, (one) =>
      matchOnce(inputs, one, overrides)!,
    );
    return toSpill("COMPAREMETHODS", methodsSpill(methods, matchOptions.reading, matchOptions.asOf));
  });
}

/**
 * Spills a small, clean first claim, as CBP pays: matched in full, nothing pending or in review, documents complete, one importer, one provision, together at most the amount in options.
 * @customfunction TRIALCLAIM
 * @helpurl https://localhost:3000/help/TRIALCLAIM.html
 * @param imports Import table with its heading row, such as Imports[#All].
 * @param returns Returns table with its heading row, such as Returns[#All].
 * @param [method] How lots are identified, such as "fifo". Default "specific".
 * @param [asOf] Day to judge on, as an Excel date. Blank: the last day to file is not tested.
 * @param [rules] "guide", "cbp" or a Rules range with its heading row. Default "guide", with CBP's figures beside it.
 * @param [withdrawals] Withdrawals table with its heading row.
 * @param [priorClaims] Prior Claims table with its heading row.
 * @param [options] Names and values in two columns, such as {"turnover days",90}.
 * @param [items] Items table (invoice lines) with its heading row.
 * @param [skuMap] SKU Map table with its heading row.
 * @returns Columns: Return ID, Row, SKU, Date, Quantity, Entry Numbers, Drawback Due, Total So Far, File By, Importer of Record, Provision. Dates are Excel dates. The amount is 25,000 dollars unless options say {"amount",5000}.
 * @remarks Always under CBP's reading; the rules argument matters only for your own Rules table. Largest returns first, at most 25. Shows #N/A and the reasons when no return is clean enough.
 * @example =INDEX(DRAWBACK.TRIALCLAIM(Imports[#All], Returns[#All], "fifo", DATE(2026,11,21)), 2, 1) gives "R1"
 */
export function trialClaim(
  imports: any[][],
  returns: any[][],
  method?: METHOD,
  asOf?: any,
  rules?: any[][],
  withdrawals?: any[][],
  priorClaims?: any[][],
  options?: any[][],
  items?: any[][],
  skuMap?: any[][],
): any[][] {
  return answer(() => {
    const asked = match({
      imports,
      returns,
      method,
      asOf,
      rules,
      withdrawals,
      priorClaims,
      options,
      items,
      skuMap,
    });
    const claim = trialClaimOf(asked.result, Math.round((asked.options.amount ?? filingMinimum()) * 100));
    if (claim.lines.length === 0) throw new CellRefusal("#N/A", noTrialSentence(claim));
    return toSpill("TRIALCLAIM", trialSpill(asked, claim));
  });
}

/**
 * Spills the dollars that lapse, by month of the last day to file: matched and due, pending, and still open on units that nothing has drawn.
 * @customfunction EXPIRING
 * @helpurl https://localhost:3000/help/EXPIRING.html
 * @param imports Import table with its heading row, such as Imports[#All].
 * @param returns Returns table with its heading row, such as Returns[#All].
 * @param [method] How lots are identified, such as "fifo". Default "specific".
 * @param [asOf] Day to judge on, as an Excel date. Blank: the last day to file is not tested.
 * @param [rules] "guide", "cbp" or a Rules range with its heading row. Default "guide", with CBP's figures beside it.
 * @param [withdrawals] Withdrawals table with its heading row.
 * @param [priorClaims] Prior Claims table with its heading row.
 * @param [options] Names and values in two columns, such as {"turnover days",90}.
 * @param [items] Items table (invoice lines) with its heading row.
 * @param [skuMap] SKU Map table with its heading row.
 * @returns Columns: Month (such as "2026-12"), Lots, Due To File, Pending, Still Open, CBP Due To File, CBP Pending, CBP Still Open (not with "cbp"). Every month from the first to the last.
 * @remarks Chart it as stacked columns. Lots whose last day to file is past are left out; without an as-of date none is.
 * @example =INDEX(DRAWBACK.EXPIRING(Imports[#All], Returns[#All], "fifo", DATE(2026,11,21)), 2, 1) gives "2029-01"
 */
export function expiring(
  imports: any[][],
  returns: any[][],
  method?: METHOD,
  asOf?: any,
  rules?: any[][],
  withdrawals?: any[][],
  priorClaims?: any[][],
  options?: any[][],
  items?: any[][],
  skuMap?: any[][],
): any[][] {
  return answer(() => {
    const given = { imports, returns, method, asOf, rules, withdrawals, priorClaims, options, items, skuMap };
    return toSpill("EXPIRING", expiringSpill(match(given).result));
  });
}

/**
 * Spills the arithmetic of one return step by step: the paragraph, the lots, each charge with its rule and source, the dates, and what is missing.
 * @customfunction EXPLAIN
 * @helpurl https://localhost:3000/help/EXPLAIN.html
 * @param imports Import table with its heading row, such as Imports[#All].
 * @param returns Returns table with its heading row, such as Returns[#All].
 * @param [method] How lots are identified, such as "fifo". Default "specific".
 * @param [asOf] Day to judge on, as an Excel date. Blank: the last day to file is not tested.
 * @param [rules] "guide", "cbp" or a Rules range with its heading row. Default "guide", with CBP's figures beside it.
 * @param [withdrawals] Withdrawals table with its heading row.
 * @param [priorClaims] Prior Claims table with its heading row.
 * @param [options] Names and values in two columns, such as {"turnover days",90}.
 * @param [returnId] Return ID of the return, or "row 12" for a row of the Returns table.
 * @param [items] Items table (invoice lines) with its heading row.
 * @param [skuMap] SKU Map table with its heading row.
 * @returns Columns: Step, About, What, Amount, Rule, Source.
 * @remarks Under "guide" CBP's result stands last.
 * @example =INDEX(DRAWBACK.EXPLAIN(Imports[#All], Returns[#All], "fifo", DATE(2026,11,21), , , , , "R1"), 3, 2) gives "Paragraph"
 */
export function explain(
  imports: any[][],
  returns: any[][],
  method?: METHOD,
  asOf?: any,
  rules?: any[][],
  withdrawals?: any[][],
  priorClaims?: any[][],
  options?: any[][],
  returnId?: any,
  items?: any[][],
  skuMap?: any[][],
): any[][] {
  return answer(() => {
    const { result } = match({
      imports,
      returns,
      method,
      asOf,
      rules,
      withdrawals,
      priorClaims,
      options,
      items,
      skuMap,
    });
    return toSpill("EXPLAIN", explainSpill(result, returnRows(result, returnId)));
  });
}
