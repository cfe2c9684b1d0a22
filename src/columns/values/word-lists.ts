import { PROVISION_OVERRIDES, DISPOSITIONS, PURPOSES, REASONS } from "../../engine/index";
import { wordKey, wordList, type WordList } from "./word-list";

/**
 * What became of returned goods. Words of warehouses and marketplaces that say only where goods lie or in what state
 * (unsellable, damaged) are `planned`: nothing has left the country and nothing was destroyed.
 */
export const DISPOSITION_WORDS = wordList(DISPOSITIONS, {
  exported: "export, exported abroad, shipped abroad, re-exported, reexport, exportation, exported to vendor",
  destroyed:
    "destroy, destruction, destroyed under supervision, destroyed under CBP supervision, scrapped, disposed, disposal, dispose",
  restocked:
    "restock, sellable, returned to stock, return to stock, back to stock, put away, returned to inventory, unit returned to inventory, resellable, fulfillable, reshelved, grade A",
  resold: "resell, sold, sold domestically, liquidated, liquidation, liquidations, donated, donation",
  planned:
    "plan, pending, open, on hold, hold, held, to be exported, to export, awaiting export, in process, processing, in transit, arrived, awaiting arrival, unsellable, unfulfillable, defective, damaged, customer damaged, customer_damaged, carrier damaged, distributor damaged, warehouse damaged, expired, quarantined, inspection",
});

/**
 * Why goods came back. What a consumer says about fit, taste, price or delivery is a customer return and nothing more:
 * it is no statement that the goods were not as the importer had ordered them.
 */
export const REASON_WORDS = wordList(REASONS, {
  unused: "never used, unused goods, new unused, unsold, overstock, excess, surplus, obsolete",
  defective: "defect, defective item, faulty, quality defect, manufacturing defect, defective merchandise",
  "not-as-ordered":
    "not conforming, nonconforming, not conforming to specifications, not to specification, not as specified, wrong goods from supplier",
  "not-to-sample": "not conforming to sample, not like sample",
  "without-consent":
    "shipped without consent, shipped without consent of consignee, not ordered, without the consignee's consent",
  "customer-return":
    "return, returned, customer returned, consumer return, retail return, not as described, unwanted, unwanted item, no longer needed, ordered wrong item, misordered, not compatible, part not compatible, missed estimated delivery, undeliverable unknown, undeliverable refused, undeliverable insufficient address, undeliverable failed delivery attempts, undeliverable uncollected, undeliverable carrier miss sorted, undeliverable missing label, never arrived, switcheroo, missing parts, quality unacceptable, damaged by fc, damaged by carrier, apparel too small, apparel too large, apparel style, no reason given, found better price, extra item, unauthorized purchase, excessive installation, did not like color, did not like fabric, color, size too large, size too small, too big, too small, style, wrong item, other, unknown, changed mind, buyer remorse, refused, rts, return to sender, damaged, gift return, wrong size, product not italian, jewelry too small, jewelry too large, jewelry batt dead, jewelry no docs, jewelry bad clasp, jewelry loose stone",
});

const PURPOSES_BY_WORD = wordList(PURPOSES, {
  sale: "sales, sold, domestic sale, shipment, customer shipment, shipped, order, issue, goods issue, consumption",
  "return-in":
    "return, returned, customer return, return to stock, restock, restocked, sales return, return in",
  "unclaimed-export": "export, exported, unclaimed export, export without claim, international sale",
  other:
    "adjustment, shrinkage, lost, damaged, scrap, scrapped, disposed, disposal, sample, samples, donation, theft, transfer",
});

/** Why goods left the inventory. A word that is not understood is `other`: like a sale it uses units up. */
export const PURPOSE_WORDS: WordList = { ...PURPOSES_BY_WORD, unknownAs: PURPOSES.indexOf("other") };

/** Paragraphs that a user can choose for a return. */
export const PROVISION_WORDS = wordList(PROVISION_OVERRIDES, {
  "1313(j)(1)": "j1, j(1), (j)(1), 1313j1, unused, unused merchandise, unused direct",
  "1313(c)": "c, (c), 1313c, rejected, rejected merchandise, 1313(c)(1)",
  "1313(c)(1)(C)(ii)": "retail, returned retail, returned retail merchandise, c retail, (c)(1)(C)(ii)",
});

/** Yes and no; index 1 is yes. */
const YES = "yes, y, true, t, 1, x, si, sí, oui, ja";
const NO = "no, n, false, f, 0, non, nein";

function yesNo(yes: string, no: string): WordList {
  const indexOf = new Map<string, number>();
  for (const word of `${YES},${yes}`.split(",")) indexOf.set(wordKey(word), 1);
  for (const word of `${NO},${no}`.split(",")) indexOf.set(wordKey(word), 0);
  indexOf.delete("");
  return { indexOf, choices: "yes, no" };
}

export const YES_NO_WORDS = yesNo("", "");
export const USED_WORDS = yesNo("used, worn", "unused, new, not used, never used");
export const SEGREGATED_WORDS = yesNo("segregated", "commingled, not segregated, mixed");
export const LIQUIDATED_WORDS = yesNo(
  "liquidated, finally liquidated, deemed liquidated, reliquidated",
  "unliquidated, not liquidated, open, pending, suspended, extended",
);
