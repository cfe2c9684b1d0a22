import { read, unread } from "./entry";

/** CBP's messages and pages on drawback as such, and what helps to read them. */
export const GUIDANCE = {
  faqRemedies: read(
    "CBP, Drawback Trade Remedies FAQ",
    "page on cbp.gov",
    "Section 301 and 201 duties are eligible; Section 232 duties on steel and aluminium are not.",
    "https://www.cbp.gov/trade/automated/news/drawback/drawback-trade-remedies-frequently-asked-questions",
  ),
  csms45963175: read(
    "CSMS 45963175",
    "govdelivery bulletin",
    "A claim for 301 or 201 duty lists both the chapter 99 and the chapter 1-97 number, with quantity and value.",
    "https://content.govdelivery.com/accounts/USDHSCBP/bulletins/2bd57a7",
  ),
  csms44097386: read(
    "CSMS 44097386",
    "public copy of the message of 16 September 2020",
    "ACE's errors for claims above what was paid, by class code (364, 365, 398, 399) and level.",
    "https://compliance.tandom.ai/adcvd-catalog/csms/44097386",
  ),
  csms64247256: read(
    "CSMS 64247256",
    "excerpt",
    "Errors F505 and F506: a line is used direct or by substitution; retail returns count as substitution.",
    "https://csmsbot.com/message/c83ad8b0-5eb5-4589-8dfc-9177e19bbce3",
  ),
  csms98000494: unread(
    "CSMS 98-000494",
    "second-hand",
    "A waiver of prior notice works for the future only.",
  ),
  hq230236: unread(
    "HQ 230236 (2004)",
    "facts read, holding not readable",
    "A deadline that fell on a Saturday; whether it moves is not settled by what was read.",
    "http://faqs.org/rulings/rulings2004HQ230236.html",
  ),
  highToLow: read(
    "59 FR (28 June 1994), FR Doc 94-15527",
    "public copy of the notice",
    "Proposed to revoke rulings that allowed higher-to-lower identification.",
  ),
  exam2023: read(
    "Customs Broker License Exam, April 2023, question 60",
    "cblesearch.com",
    "One year of use without variation, not two, is the condition for an accounting method.",
    "https://www.cblesearch.com/?p=4843",
  ),
  aceMethodCodes: unread(
    "ACE drawback accounting method codes",
    "public source code of a filing app; not in CBP's own text",
    "Codes 00 to 08.",
  ),
  guide: unread(
    "The drawback guide this product follows",
    "a planning guide for importers, not law",
    "Planning figures: 95 percent recovery, 25,000 dollars as the least worth filing.",
  ),
  ourChoice: unread("Our own setting", "no source", "A setting of this product, not law."),
} as const;
