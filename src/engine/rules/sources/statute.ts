import { read, usc, USC_2023 } from "./entry";

/** Statutes. */
export const STATUTE = {
  usc1313a: read(
    "19 U.S.C. 1313(a)",
    USC_2023,
    "Manufacturing drawback on imported goods made into an exported or destroyed article not used in the US.",
    usc("1313"),
  ),
  usc1313b: read(
    "19 U.S.C. 1313(b)",
    USC_2023,
    "Manufacturing drawback with substitution of goods of the same 8-digit HTS number.",
    usc("1313"),
  ),
  usc1313c: read(
    "19 U.S.C. 1313(c)",
    USC_2023,
    "Rejected goods, and goods sold at retail and returned for any reason; exported or destroyed within 5 years of importation. No condition that they were unused.",
    usc("1313"),
  ),
  usc1313c2: read(
    "19 U.S.C. 1313(c)(2)",
    USC_2023,
    "A retail return may designate an entry imported within 1 year before its export or destruction, of the same 8-digit HTS number and product identifier.",
    usc("1313"),
  ),
  usc1313j1: read(
    "19 U.S.C. 1313(j)(1)",
    USC_2023,
    "Unused imported goods exported or destroyed before the close of the 5-year period beginning on the date of importation, and before the claim is filed.",
    usc("1313"),
  ),
  usc1313j2: read(
    "19 U.S.C. 1313(j)(2)",
    USC_2023,
    "Other unused goods of the same 8-digit HTS number may be exported in place of the imported.",
    usc("1313"),
  ),
  usc1313j3: read(
    "19 U.S.C. 1313(j)(3)",
    USC_2023,
    "Testing, cleaning, repacking, inspecting, refurbishing, repairing, relabelling and the like are not a use.",
    usc("1313"),
  ),
  usc1313j4: read(
    "19 U.S.C. 1313(j)(4)",
    USC_2023,
    "Substitution under (j)(2) is not open to exports to Canada, Mexico or Chile.",
    usc("1313"),
  ),
  usc1313k: read(
    "19 U.S.C. 1313(k)",
    USC_2023,
    "The claimant is liable for the full amount claimed, the importer jointly.",
    usc("1313"),
  ),
  usc1313l: read(
    "19 U.S.C. 1313(l)(2)",
    USC_2023,
    "The refund is 99 percent of the duties, taxes and fees.",
    usc("1313"),
  ),
  usc1313n: read(
    "19 U.S.C. 1313(n)",
    USC_2023,
    "Lesser of the two countries' duties for manufactured goods sent to Canada or Mexico; zero for those subject to Chile drawback.",
    usc("1313"),
  ),
  usc1313r: read(
    "19 U.S.C. 1313(r)(1)",
    USC_2023,
    "A complete claim is filed not later than 5 years after the date of importation, or is abandoned; longer only where CBP caused the delay.",
    usc("1313"),
  ),
  usc1313v: read(
    "19 U.S.C. 1313(v)",
    USC_2023,
    "An exported or destroyed unit supports one claim only.",
    usc("1313"),
  ),
  usc1313w: read(
    "19 U.S.C. 1313(w)",
    USC_2023,
    "Over-quota farm goods are open to (j)(1) only.",
    usc("1313"),
  ),
  usc1313x: read(
    "19 U.S.C. 1313(x)",
    USC_2023,
    "Destruction counts under CBP supervision; the value of recovered material is deducted.",
    usc("1313"),
  ),
  usc1508: read(
    "19 U.S.C. 1508(c)(2)",
    USC_2023,
    "Drawback records are kept for 3 years from the liquidation of the claim.",
    usc("1508"),
  ),
  usc1593a: read(
    "19 U.S.C. 1593a(c)",
    USC_2023,
    "Penalties for false claims: up to 3 times the loss for fraud; 20, 50 and 100 percent for a first, second and third negligence.",
    usc("1593a"),
  ),
  usc1677h: read(
    "19 U.S.C. 1677h",
    USC_2023,
    "Antidumping and countervailing duties are not ordinary duties for drawback.",
    usc("1677h"),
  ),
  usc4534: read(
    "19 U.S.C. 4534",
    USC_2023,
    "USMCA: limits on drawback, with same-condition, non-conforming and originating goods exempt; no drawback of AD/CVD.",
    usc("4534"),
  ),
} as const;
