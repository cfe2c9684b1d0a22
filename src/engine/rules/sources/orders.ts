import { read, unread } from "./entry";

const REPORT = "second-hand report";

/** Tariff orders and CBP's messages on them. */
export const ORDERS = {
  csms18000419: read(
    "CSMS 18-000419",
    "as quoted in CBP's FAQ",
    "Section 301 duties are eligible for drawback.",
    "https://www.cbp.gov/trade/automated/news/drawback/drawback-trade-remedies-frequently-asked-questions",
  ),
  csms19000050: read(
    "CSMS 19-000050",
    "public copy of the message",
    "301 and 201 duties are claimed with both tariff numbers; on substitution limited by the substituted value; 232 duties are ineligible.",
    "https://www.internationaltradecomplianceupdate.com/2019/02/08/us-cbp-allows-filing-of-pre-tftea-core-and-tftea-drawback-claims-with-section-301-and-or-201-duties/",
  ),
  csms18000317: read(
    "CSMS 18-000317; Proclamations 9739 and 9740",
    "as quoted in CBP's FAQ",
    "No drawback of Section 232 duties on steel and aluminium.",
    "https://www.cbp.gov/trade/automated/news/drawback/drawback-trade-remedies-frequently-asked-questions",
  ),
  aircraft301: unread(
    "USTR notices on large civil aircraft (9903.89)",
    "not read",
    "Retaliation in the aircraft dispute, suspended in 2021; what it says of drawback was not read.",
  ),
  brazil301: unread(
    "USTR notice FR 2026-14542; CSMS 69302472",
    REPORT,
    "25 percent on goods of Brazil from 22 July 2026; a drawback clause was not found.",
  ),
  forcedLabour301: unread(
    "USTR notice 91 FR 47318 (FR 2026-15181); CSMS 69326983",
    REPORT,
    "10 or 12.5 percent on goods of 60 economies from 24 July 2026; a drawback clause was not found.",
  ),
  copper: unread(
    "Proclamation 10962, 90 FR 37727",
    "research note quoting the proclamation",
    "No drawback of Section 232 duties on copper.",
  ),
  metals2026: unread(
    "Proclamation 11021, 91 FR 18201 (FR 2026-06960); CSMS 68253075",
    "second-hand: drawbackai.com",
    "One regime for steel, aluminium and copper from 6 April 2026; no drawback for unused or rejected goods.",
    "https://drawbackai.com/library/section-232-substitution",
  ),
  metals2026Mfg: unread(
    "Proclamation 11021, clause on trade agreement partners",
    "second-hand: gingercontrol.com",
    "Manufacturing drawback for Annex I-B and III goods of partner metal without AD/CVD.",
    "https://gingercontrol.com/blog/manufacturing-drawback-section-301-section-232",
  ),
  metalsJune: unread(
    "Proclamation 11032, 91 FR 34085; CSMS 68855869",
    "second-hand: tariffsentinel.com",
    "Adds and changes 9903.82 headings from 8 June 2026.",
    "https://tariffsentinel.com/changes/section-232-steel-aluminum-monitoring",
  ),
  note19: unread(
    "HTS chapter 99, subchapter III, U.S. note 19",
    "quoted in public source code",
    "Ends the aluminium headings on 6 April 2026, all but 9903.85.67 and .68 (Russian aluminium).",
  ),
  autos: unread(
    "Proclamation 10908, 90 FR 14705",
    "second-hand: omnitrans.com",
    "25 percent on automobiles from 3 April 2025 and parts from 3 May 2025; no drawback.",
    "https://omnitrans.com/news/section-232-tariffs-on-automobiles-and-parts-annex-lists-of-affected-hts-codes-released",
  ),
  trucks: unread(
    "Proclamation 10984; CSMS 66665333",
    REPORT,
    "Medium and heavy trucks, buses and parts from 1 November 2025; no drawback but for manufacturing with parts.",
  ),
  mfgParts: unread(
    "CSMS 68402148",
    "second-hand: expeditors.com",
    "ACE errors FD12 and FD13: manufacturing drawback for truck parts and Korean auto parts from 1 November 2025.",
    "https://info.expeditors.com/newsflash/ace-deploys-new-drawback-error-validations",
  ),
  timber: unread(
    "Proclamation 10976, 90 FR 48127; CSMS 66492057",
    "second-hand: expeditors.com",
    "Timber, lumber, upholstered furniture, cabinets from 14 October 2025; drawback available.",
    "https://info.expeditors.com/newsflash/cbp-publishes-guidance-on-section-232-duties-on-timber-and-lumber",
  ),
  semiconductors: unread(
    "Proclamation 11002; CSMS 67400472",
    "second-hand: C.H. Robinson",
    "Certain advanced semiconductors from 15 January 2026; no drawback.",
  ),
  pharma: unread(
    "Proclamation 11020; CSMS 69395344 and 69415934",
    "second-hand: alliancechb.com",
    'Patented pharmaceuticals from 31 July 2026. A broker quotes clause (10), "Drawback shall be available"; the proclamation itself was not read.',
    "https://alliancechb.com/section232-pharma-tariffs/",
  ),
  drones: unread(
    "Proclamation 11055; CSMS 69738151",
    "public source code",
    "Unmanned aircraft and parts from 3 September 2026; a drawback clause was not found.",
  ),
  safeguard201: unread(
    "Section 201 proclamations on washers and solar products",
    "second-hand: refundarrow.com; end dates also from public source code",
    "Washers 9903.45.01-.06 and solar products 9903.45.21-.29, each for a limited time from 7 February 2018.",
    "https://refundarrow.com/learn/section-201-hts-codes",
  ),
  surcharge122: unread(
    "Proclamation 11012 (FR 2026-03824); CSMS 67844987",
    "second-hand: jmrodgers.com",
    "10 percent surcharge from 24 February to 23 July 2026; drawback available.",
    "https://www.jmrodgers.com/cbp-issues-guidance-on-temporary-10-percent-section-122-import-surcharge",
  ),
  litigation122: unread(
    "CIT Slip Op. 26-47 (7 May 2026)",
    REPORT,
    "Held the Section 122 surcharge unlawful; stayed on appeal, relief for the named plaintiffs only.",
  ),
  canada338: unread(
    "Proclamations 11046 to 11048 and 11056; CSMS 69606660",
    "public rule module",
    "50 percent on listed goods of Canada from 22 August 2026; drawback eligible.",
  ),
  fentanyl: unread(
    "EO 14193, 14194 and 14195, section 2(g)",
    "second-hand: jdsupra.com",
    "No drawback of the IEEPA duties on Canada, Mexico and China.",
    "https://www.jdsupra.com/legalnews/imposing-duties-to-address-the-flow-of-2754489",
  ),
  reciprocal: unread(
    "EO 14257; CBP message of 4 April 2025",
    "second-hand: internationaltradetoday.com",
    "The order is silent and CBP confirmed that drawback is available on the reciprocal duties.",
    "https://internationaltradetoday.com/article/2025/04/04/executive-order-cbp-guidance-detail-filing-procedures-for-reciprocal-tariffs-2504040075",
  ),
  ieepaBrazil: unread(
    "EO 14323; CSMS 65807735",
    "message read for its headings; the order's drawback clause was not",
    "40 percent on goods of Brazil from 6 August 2025, under IEEPA.",
    "https://content.govdelivery.com/accounts/USDHSCBP/bulletins/3ec2577?reqfrom=share",
  ),
  ieepaOther: unread(
    "EO 14329 and other IEEPA country orders",
    "not read",
    "Further IEEPA headings, among them 9903.01.84 (India).",
  ),
  learningResources: unread(
    "Learning Resources v. Trump, 607 U.S. 229 (2026); EO 14389; CSMS 67834313",
    REPORT,
    "IEEPA gives no power to levy tariffs; collection ended on 24 February 2026.",
  ),
  cape: read(
    "CSMS 68315804",
    "govdelivery bulletin",
    "IEEPA refunds are asked for in ACE's CAPE tab, by entry number, since 20 April 2026.",
    "https://content.govdelivery.com/accounts/USDHSCBP/bulletins/4126a9c?reqfrom=share",
  ),
  capePhase1: unread(
    "CBP, CAPE Phase 1 guidance",
    "second-hand: expeditors.com",
    "Phase 1 shuts out entries associated with a drawback entry.",
    "https://info.expeditors.com/newsflash/cbp-publishes-phase-1-cape-guidance",
  ),
  csms65337098: read(
    "CSMS 65337098",
    "public copy of the message",
    "ID08 tells that an ineligible tariff carries zero duty on the line.",
  ),
  hts99: read(
    "HTS 2026, chapter 99, subchapter III, Revisions 3 and 6",
    "transcription of the official tariff files",
    "The headings and their rates.",
  ),
  hts99Later: unread(
    "HTS 2026, chapter 99, later revisions",
    "second-hand reports and public source code",
    "Headings added in summer 2026.",
  ),
} as const;
