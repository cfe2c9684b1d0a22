import { addDays, workday } from "./calendar.mjs";
import { AS_OF } from "./imports.mjs";
import { seeded } from "./seeded.mjs";
import { claimedUnits } from "./small-tables.mjs";

/** Goods whose sales are not in the stock records: kept by serial number, or only just come. */
const NOT_RECORDED = ["MTR-AC3-2200", "RES-PVC-K67"];

/** Rows written by hand: an export nobody claims, one that is in Returns too, a mistyped SKU. */
const BY_HAND = [
  { Date: "2023-04-11", SKU: "BLT-HX-M12", Quantity: 600, Purpose: "unclaimed-export" },
  { Date: "2024-05-28", SKU: "SCR-CAP-M8", Quantity: 140, Purpose: "unclaimed-export" },
  { Date: "2025-03-06", SKU: "BLT-HX-M21", Quantity: 250, Purpose: "sale" },
];

/**
 * The Withdrawals table in order of date: what no return takes of a lot is sold, most of it, in steps over the months after it came;
 * now and then something is lost or comes back into stock.
 */
export function makeWithdrawals(imports, returns) {
  const returned = new Map();
  for (const { from, Quantity } of returns) {
    if (typeof Quantity === "number") returned.set(from, (returned.get(from) ?? 0) + Quantity);
  }
  const rows = imports
    .filter(
      ({ goods, Quantity, "Import Date": date }) =>
        goods !== "" && !NOT_RECORDED.includes(goods) && typeof Quantity === "number" && date !== "",
    )
    .flatMap((lot) => ofLot(lot, lot.Quantity - claimedUnits(lot.key) - (returned.get(lot.key) ?? 0)));
  return [...rows, ...BY_HAND]
    .filter(({ Date: date }) => date <= AS_OF)
    .sort((a, b) =>
      a.Date < b.Date ? -1 : a.Date > b.Date ? 1 : a.SKU < b.SKU ? -1 : a.SKU > b.SKU ? 1 : 0,
    );
}

function ofLot(lot, free) {
  if (free < lot.Quantity / 2) return [];
  const dice = seeded(`sales ${lot.key}`);
  const whole = (share) => Math.floor((free * share) / 100);
  const rows = [];
  let date = lot["Import Date"];
  const steps = dice.whole(2, 4);
  for (let step = 0; step < steps; step++) {
    date = workday(addDays(date, dice.whole(30, 75)));
    const sold = whole(Math.floor(dice.whole(60, 80) / steps));
    rows.push({ Date: date, SKU: lot.goods, Quantity: sold, Purpose: "sale" });
    if (dice.chance(3)) {
      const back = Math.max(1, Math.round((sold * dice.whole(5, 15)) / 100));
      rows.push({
        Date: workday(addDays(date, dice.whole(10, 20))),
        SKU: lot.goods,
        Quantity: back,
        Purpose: "return-in",
      });
    }
  }
  if (dice.chance(8)) {
    rows.push({
      Date: workday(addDays(date, 9)),
      SKU: lot.goods,
      Quantity: Math.max(1, whole(1)),
      Purpose: "other",
    });
  }
  return rows;
}
