import { addDays, workday } from "./calendar.mjs";

/** A made-up paper that proves the export or the destruction. */
export function proof(date, isExported, dice) {
  const number = (digits) => String(dice.whole(10 ** (digits - 1), 10 ** digits - 1));
  if (!isExported) return `Destruction record ${date.slice(2, 4)}-${number(4)}`;
  return dice.weighted([
    [55, `B/L LKSU${number(7)}`],
    [25, `AES X${date.replaceAll("-", "")}${number(6)}`],
    [20, `HAWB LKS${number(6)}`],
  ]);
}

/** Notice on CBP Form 7553, five working days before an export, seven before a destruction; or its waiver. */
export function notice(date, isExported, dice) {
  if (!isExported) return `filed ${workday(addDays(date, -dice.whole(11, 20)))}`;
  return dice.chance(55) ? `filed ${workday(addDays(date, -dice.whole(8, 16)))}` : "waived (190.91)";
}
