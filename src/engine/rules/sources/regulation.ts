import { cfr, ECFR_MIRROR, read, unread } from "./entry";

const TWIN = "not read; the part 191 twin was";

/** Regulations, title 19 CFR. */
export const REGULATION = {
  cfr190_2: read(
    "19 CFR 190.2",
    ECFR_MIRROR,
    "Definitions: unused, destruction, exporter, per-unit averaging.",
    cfr("190.2"),
  ),
  cfr190_3: unread("19 CFR 190.3", TWIN, "Which duties, taxes and fees enter drawback.", cfr("190.3")),
  cfr191_3: read(
    "19 CFR 191.3",
    "ecfr.io copy of the text in force",
    "Ordinary duties, excise taxes, MPF and HMF enter drawback, the fees for (j) and (p) only; antidumping and countervailing duties never do.",
    "http://ecfr.io/Title-19/Section-191.3",
  ),
  cfr190_14: unread(
    "19 CFR 190.14",
    TWIN,
    "Identification of fungible goods by accounting method.",
    cfr("190.14"),
  ),
  cfr191_14: read(
    "19 CFR 191.14",
    ECFR_MIRROR,
    "Six approved accounting methods for fungible goods, their records and their worked examples; other methods need approval.",
    "http://edocket.access.gpo.gov/cfr_2003/aprqtr/19cfr191.14.htm",
  ),
  cfr190_15: read(
    "19 CFR 190.15",
    ECFR_MIRROR,
    "Records are kept for 3 years from liquidation of the claim.",
    cfr("190.15"),
  ),
  cfr190_22: read(
    "19 CFR 190.22",
    ECFR_MIRROR,
    "Manufacturing substitution: 99 percent of the lesser of the duty paid and the duty on the substituted input.",
    cfr("190.22"),
  ),
  cfr190_31: read(
    "19 CFR 190.31",
    ECFR_MIRROR,
    "Unused merchandise, direct identification: time limit and amount, without a lesser-of test.",
    cfr("190.31"),
  ),
  cfr190_33: read(
    "19 CFR 190.33(a)",
    "self-law.org copy",
    "The exporter or destroyer claims, and may assign the right by signed certification.",
    "https://self-law.org/code/us/cfr/t19/s%C2%A7%20190.33",
  ),
  cfr190_34: read(
    "19 CFR 190.34",
    ECFR_MIRROR,
    "Transfers are shown by ordinary business records; certificates of delivery are gone.",
    cfr("190.34"),
  ),
  cfr190_35: read(
    "19 CFR 190.35",
    ECFR_MIRROR,
    "Notice of intent to export unused goods at least 5 working days before; CBP answers within 2 working days and examines within 5.",
    cfr("190.35"),
  ),
  cfr190_36: unread(
    "19 CFR 190.36",
    TWIN,
    "One-time application for exports made without notice.",
    "http://edocket.access.gpo.gov/cfr_2003/aprqtr/19cfr191.36.htm",
  ),
  cfr190_42: unread(
    "19 CFR 190.42",
    TWIN,
    "Rejected goods: who claims, what evidence, notice.",
    cfr("190.42"),
  ),
  cfr191_42: read(
    "19 CFR 191.42",
    "federal.elaws.us copy",
    "Rejected goods: notice of 5 working days; statements of importer and owners that nobody else claims.",
    "http://federal.elaws.us/cfr/title19.part191.section191.42(e)",
  ),
  cfr190_45: read(
    "19 CFR 190.45",
    ECFR_MIRROR,
    "Returned retail goods: any reason, designation by product identifier, 99 percent of the duties paid.",
    cfr("190.45"),
  ),
  cfr190_51a: read(
    "19 CFR 190.51(a)",
    ECFR_MIRROR,
    "What a complete claim holds; amounts to two decimals; a line is used direct or by substitution, never both.",
    cfr("190.51"),
  ),
  cfr190_51b1: read(
    "19 CFR 190.51(b)(1)",
    ECFR_MIRROR,
    "99 percent of what was paid; a line's ad valorem duty is spread over its units by their value.",
    cfr("190.51"),
  ),
  cfr190_51b2: read(
    "19 CFR 190.51(b)(2)",
    ECFR_MIRROR,
    "How the merchandise processing fee is apportioned, with worked examples.",
    "https://www.law.cornell.edu/cfr/text/19/190.51",
  ),
  cfr190_51d: read("19 CFR 190.51(d)", ECFR_MIRROR, "Claims are filed electronically.", cfr("190.51")),
  cfr190_51e: read(
    "19 CFR 190.51(e)",
    ECFR_MIRROR,
    "A complete claim within 5 years of importation, on the day CBP has all of it; longer only for CBP's own delay or a declared disaster.",
    cfr("190.51"),
  ),
  cfr190_52: read(
    "19 CFR 190.52",
    ECFR_MIRROR,
    "Evidence asked for may come after 5 years, amendments may not.",
    cfr("190.52"),
  ),
  cfr190_71: read(
    "19 CFR 190.71",
    "public copy",
    "Notice of intent to destroy at least 7 working days before; CBP answers within 4.",
    cfr("190.71"),
  ),
  cfr190_72: read(
    "19 CFR 190.72",
    "FindLaw copy",
    "Proof of export: date, exporter, goods, quantity, destination, and a carrier document or AES record.",
    "https://codes.findlaw.com/cfr/title-19-customs-duties/cfr-sect-19-190-72/",
  ),
  cfr190_81: read(
    "19 CFR 190.81",
    ECFR_MIRROR,
    "Drawback on unliquidated entries needs a waiver of other refunds of the same duty.",
    cfr("190.81"),
  ),
  cfr190_82: read(
    "19 CFR 190.82",
    ECFR_MIRROR,
    "Who may claim, and the certification that passes the right on.",
    cfr("190.82"),
  ),
  cfr190_91: read(
    "19 CFR 190.91",
    "lawserver.com excerpt",
    "Waiver of prior notice of intent to export, for (j) and (c).",
    "https://lawserver.com/law/country/us/cfr/19_cfr_190-91",
  ),
  cfr190_92: unread("19 CFR 190.92", "not read", "Accelerated payment against a bond.", cfr("190.92")),
  cfr182_42: read(
    "19 CFR 182.42(c), as amended by 90 FR 6484",
    "lexbuild.dev copy",
    "From 17 January 2025 no drawback under (j)(2), (c)(2) or (p) on exports to Canada or Mexico.",
    "https://lexbuild.dev/ecfr/title-19/chapter-I/part-182/section-182.42",
  ),
  cfr182_45: read(
    "19 CFR 182.45(b)",
    "Cornell LII, as quoted",
    "Goods exported to Canada or Mexico in the same condition get full drawback under (j)(1).",
    "https://www.law.cornell.edu/cfr/text/19/182.45",
  ),
  cfr181_45: read(
    "19 CFR 181.45",
    ECFR_MIRROR,
    "NAFTA's worked examples of full drawback: originating, same-condition and non-conforming goods.",
    cfr("181.45"),
  ),
  cfr24_23: unread(
    "19 CFR 24.23",
    "as quoted in CBP's yearly notices",
    "Merchandise processing fee of 0.3464 percent with a yearly minimum and maximum.",
    cfr("24.23"),
  ),
  cfr24_24: unread(
    "19 CFR 24.24",
    "from memory",
    "Harbor maintenance fee of 0.125 percent of the value.",
    cfr("24.24"),
  ),
} as const;
