import { unread } from "./entry";

const RELAYED = "figures as relayed by brokers; the table of the notice was not read";

/** CBP's yearly notices of the merchandise processing fee. */
export const FEES = {
  fy2019: unread(
    "83 FR 37509, fees of fiscal year 2019",
    RELAYED,
    "MPF at least 26.22, at most 508.70 dollars.",
    "https://regulations.justia.com/regulations/fedreg/2018/08/01/2018-16510.html",
  ),
  fy2020: unread(
    "84 FR 37902, fees of fiscal year 2020",
    RELAYED,
    "MPF at least 26.79, at most 519.76 dollars.",
    "https://www.govinfo.gov/content/pkg/FR-2019-08-02/html/2019-16582.htm",
  ),
  fy2021: unread(
    "85 FR 45646, fees of fiscal year 2021",
    RELAYED,
    "MPF at least 27.23, at most 528.33 dollars.",
    "https://regulations.justia.com/regulations/fedreg/2020/07/29/2020-16450.html",
  ),
  fy2022: unread(
    "CSMS 48938836, fees of fiscal year 2022",
    RELAYED,
    "MPF at least 27.75, at most 538.40 dollars.",
    "http://www.yourcustomsbroker.com/2021/08/03/upcoming-fee-changes-to-be-made-aware-of/",
  ),
  fy2023: unread(
    "CSMS 52834229, fees of fiscal year 2023",
    RELAYED,
    "MPF at least 29.66, at most 575.35 dollars.",
    "https://www.ghy.com/trade-compliance/us-customs-user-fee-changes-effective-october-1-2022/",
  ),
  fy2024: unread(
    "88 FR 48900, fees of fiscal year 2024",
    RELAYED,
    "MPF at least 31.67, at most 614.35 dollars.",
    "https://www.kwe.com/updates/advisory/ca08102023.html",
  ),
  fy2025: unread(
    "CSMS 61572319, fees of fiscal year 2025",
    RELAYED,
    "MPF at least 32.71, at most 634.62 dollars.",
    "https://www.federalregister.gov/documents/2024/07/22/2024-15990/customs-user-fees-to-be-adjusted-for-inflation-in-fiscal-year-2025",
  ),
  fy2026: unread(
    "90 FR 34665, fees of fiscal year 2026",
    RELAYED,
    "MPF at least 33.58, at most 651.50 dollars.",
    "https://www.govinfo.gov/content/pkg/FR-2025-07-23/html/2025-13869.htm",
  ),
  fy2027: unread(
    "CBP notice, fees of fiscal year 2027",
    "second-hand: dutycite.com",
    "MPF at least 34.58, at most 670.86 dollars.",
  ),
} as const;
