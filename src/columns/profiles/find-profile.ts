import type { Heading } from "../recognise/found-table";
import { lookUpKeys } from "../recognise/heading-words";
import { headingKey } from "../headings/heading-key";
import { AMAZON_PROFILES } from "./amazon";
import { BROKER_PROFILES } from "./brokers";
import { CUSTOMS_PROFILES } from "./customs";
import { EXPORT_PROFILES } from "./exports";
import { fitsProfile, type Profile } from "./profile";
import { SHOP_PROFILES } from "./shops";
import { WAREHOUSE_PROFILES } from "./warehouses";

/** Every report we know. */
export const PROFILES: readonly Profile[] = [
  ...CUSTOMS_PROFILES,
  ...BROKER_PROFILES,
  ...AMAZON_PROFILES,
  ...SHOP_PROFILES,
  ...WAREHOUSE_PROFILES,
  ...EXPORT_PROFILES,
];

/** The report that a row of headings belongs to, or null: the one whose signature is there and says most. */
export function findProfile(headings: readonly Heading[], profiles = PROFILES): Profile | null {
  const keys = new Set(
    headings.flatMap(({ text, readings }) =>
      [text, ...readings].flatMap((each) => [headingKey(each), ...lookUpKeys(each)]),
    ),
  );
  const count = headings.filter(({ text }) => text !== "").length;
  let best: Profile | null = null;
  for (const profile of profiles) {
    if (
      fitsProfile(profile, keys, count) &&
      (best === null || profile.signature.length > best.signature.length)
    )
      best = profile;
  }
  return best;
}
