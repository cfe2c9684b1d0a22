import "./custom-functions";
import {
  compareDispositions,
  compareFiling,
  estimate as estimateOf,
  filingMinimum,
  isRefusal,
  net as netOf,
  scenarios as scenariosOf,
  standardRecovery,
} from "../engine";
import { figure, optionalFigure } from "./arguments";
import { figuresIn } from "./figures-in";
import { DISPOSITION_NAMES, FILING_NAMES, dispositionNote, filingNote } from "./estimate-words";
import { answer } from "./to-excel";
import { toSpill, type Spill } from "./spill";

/**
 * Estimates drawback for planning: duty paid × eligible share × (return rate + reject rate) × recovery × years. The recovery of 95% is an assumption; the law pays 99% of what qualifies.
 * @customfunction ESTIMATE
 * @helpurl https://localhost:3000/help/ESTIMATE.html
 * @param dutyPaid Duty paid in a year, in dollars.
 * @param returnRate Share of the goods that comes back and is exported or destroyed, such as 5%.
 * @param [rejectRate] Share of the goods that is rejected on arrival and exported or destroyed, such as 1%. Default 0.
 * @param [recovery] Part of that duty you expect to get back, 0% to 100%. Default 95%.
 * @param [years] Number of years. Default 1; claims reach back five.
 * @param [eligibleShare] Part of the duty that drawback covers, 0% to 100%. Default 100%; leave out steel, aluminum and antidumping duty.
 * @returns Dollars.
 * @remarks A planning figure, not a claim: it knows no lots and no dates. 95% is a haircut of the guide; the law pays 99% of what qualifies, so RETURNSTATUS will give another figure.
 * @example =DRAWBACK.ESTIMATE(5000000*25%, 5%) gives 59375
 * @example =DRAWBACK.ESTIMATE(5000000*25%, 5%, 0, 95%, 5) gives 296875
 */
export function estimate(
  dutyPaid: number,
  returnRate: number,
  rejectRate?: number,
  recovery?: number,
  years?: number,
  eligibleShare?: number,
): number {
  return answer(() =>
    estimateOf({
      dutyPaid: figure("dutyPaid", dutyPaid),
      returnRate: figure("returnRate", returnRate),
      rejectRate: figure("rejectRate", rejectRate, 0),
      recovery: figure("recovery", recovery, standardRecovery()),
      years: figure("years", years, 1),
      eligibleShare: figure("eligibleShare", eligibleShare, 1),
    }),
  );
}

/**
 * Spills a grid of estimates, return rates down and recoveries across. Use it instead of Excel's Data Table, which cannot call add-in functions.
 * @customfunction SCENARIOS
 * @helpurl https://localhost:3000/help/SCENARIOS.html
 * @param dutyPaid Duty paid in a year, in dollars.
 * @param returnRates Return rates, a row or a column of cells or {2%,5%,8%}.
 * @param recoveries Recoveries, a row or a column of cells or {85%,95%,99%}.
 * @param [years] Number of years. Default 1.
 * @returns Dollars; the first row has the recoveries, the first column the return rates.
 * @remarks Excel's own Data Tables, Goal Seek and conditional-format rules cannot call add-in functions; this grid recalculates like any formula, and a chart can stand on it.
 * @example =DRAWBACK.SCENARIOS(1250000, {5%;10%}, {95%,99%}) gives {"Return Rate",0.95,0.99;0.05,59375,61875;0.1,118750,123750}
 */
export function scenarios(
  dutyPaid: number,
  returnRates: any[][],
  recoveries: any[][],
  years?: number,
): any[][] {
  return answer(() => {
    const rates = figuresIn("returnRates", returnRates);
    const parts = figuresIn("recoveries", recoveries);
    const grid = scenariosOf(figure("dutyPaid", dutyPaid), rates, parts, figure("years", years, 1));
    if (isRefusal(grid)) return grid;
    const spill: Spill = {
      headings: ["Return Rate", ...parts],
      rows: grid.map((row, index) => [rates[index]!, ...row]),
    };
    return toSpill("SCENARIOS", spill);
  });
}

/**
 * What is left of a refund after the filer's share and fee.
 * @customfunction NET
 * @helpurl https://localhost:3000/help/NET.html
 * @param refund Expected refund, in dollars.
 * @param contingency The filer's share of the refund, such as 20%.
 * @param [fixedFee] Fixed fee, in dollars. Default 0.
 * @returns Dollars; below zero when the fee is larger.
 * @example =DRAWBACK.NET(59375, 20%) gives 47500
 * @example =DRAWBACK.NET(59375, 20%, 1500) gives 46000
 */
export function net(refund: number, contingency: number, fixedFee?: number): number {
  return answer(() =>
    netOf(figure("refund", refund), figure("contingency", contingency), figure("fixedFee", fixedFee, 0)),
  );
}

/**
 * Compares filing yourself, a filer's share of the refund and a fixed fee: what each costs and leaves, and the refund above which it beats the share. The one that leaves most comes first.
 * @customfunction FILING
 * @helpurl https://localhost:3000/help/FILING.html
 * @param refund Expected refund, in dollars.
 * @param contingency The filer's share of the refund, such as 20%.
 * @param fixedFee Fixed fee for the claim, in dollars.
 * @param selfFileCost Your own cost of filing (software, filer code, time), in dollars.
 * @param [minimum] Smallest refund for which a filer takes a claim, in dollars. Default 25,000, an assumption.
 * @returns Columns: Way, Cost, Left, Share Left, Break-Even Refund, Best, Note.
 * @remarks A filer's minimum does not hold for filing yourself. Best is FALSE everywhere when nothing is left.
 * @example =DRAWBACK.FILING(59375, 20%, 7500, 15000) gives {"Way","Cost","Left","Share Left","Break-Even Refund","Best","Note";"Fixed fee",7500,51875,0.8737,37500,TRUE,"";"Share of the refund",11875,47500,0.8,"",FALSE,"";"File it yourself",15000,44375,0.7474,75000,FALSE,"Needs a filer code and ABI software, or a service bureau."}
 */
export function filing(
  refund: number,
  contingency: number,
  fixedFee: number,
  selfFileCost: number,
  minimum?: number,
): any[][] {
  return answer(() => {
    const paid = figure("refund", refund);
    const least = figure("minimum", minimum, filingMinimum());
    const options = compareFiling(
      paid,
      figure("contingency", contingency),
      figure("fixedFee", fixedFee),
      figure("selfFileCost", selfFileCost),
      least,
    );
    if (isRefusal(options)) return options;
    return toSpill("FILING", {
      headings: ["Way", "Cost", "Left", "Share Left", "Break-Even Refund", "Best", "Note"],
      rows: options.map((option) => [
        FILING_NAMES[option.way],
        option.cost,
        option.kept,
        paid === 0 ? "" : Number((option.kept / paid).toFixed(4)),
        option.breakEven ?? "",
        option.best,
        filingNote(option, paid, least),
      ]),
    });
  });
}

/**
 * Ranks what to do with returned goods by what is left in dollars: export, destroy, put back in stock, or liquidate. Use drawback as CBP pays it (rules "cbp").
 * @customfunction DISPOSITION
 * @helpurl https://localhost:3000/help/DISPOSITION.html
 * @param refundIfExported Drawback if the goods are exported, in dollars.
 * @param exportCost Cost of exporting them, in dollars.
 * @param refundIfDestroyed Drawback if they are destroyed under CBP supervision, in dollars.
 * @param destroyCost Cost of destroying them, in dollars.
 * @param resaleValue What they bring when put back in stock, in dollars.
 * @param [daysLeft] Days left to file, from DAYSLEFT. Below 0 no drawback comes any more.
 * @param [liquidationValue] What they bring when liquidated, in dollars. Left out: not compared.
 * @returns Columns: Rank, Choice, Income, Cost, Left, Note.
 * @example =DRAWBACK.DISPOSITION(900, 250, 900, 400, 500) gives {"Rank","Choice","Income","Cost","Left","Note";1,"Export",900,250,650,"CBP Form 7553 at least 5 working days before.";2,"Destroy",900,400,500,"CBP Form 7553 at least 7 working days before; under CBP supervision.";3,"Restock",500,0,500,"No drawback: the goods stay in the United States."}
 */
export function disposition(
  refundIfExported: number,
  exportCost: number,
  refundIfDestroyed: number,
  destroyCost: number,
  resaleValue: number,
  daysLeft?: number,
  liquidationValue?: number,
): any[][] {
  return answer(() => {
    const options = compareDispositions({
      refundIfExported: figure("refundIfExported", refundIfExported),
      exportCost: figure("exportCost", exportCost),
      refundIfDestroyed: figure("refundIfDestroyed", refundIfDestroyed),
      destroyCost: figure("destroyCost", destroyCost),
      resaleValue: figure("resaleValue", resaleValue),
      daysLeft: optionalFigure("daysLeft", daysLeft),
      liquidationValue: optionalFigure("liquidationValue", liquidationValue),
    });
    if (isRefusal(options)) return options;
    return toSpill("DISPOSITION", {
      headings: ["Rank", "Choice", "Income", "Cost", "Left", "Note"],
      rows: options.map((option, index) => [
        index + 1,
        DISPOSITION_NAMES[option.choice],
        option.income,
        option.cost,
        option.left,
        dispositionNote(option),
      ]),
    });
  });
}
