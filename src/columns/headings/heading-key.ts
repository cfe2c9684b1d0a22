/**
 * The key of a heading: letters and digits only, without case and accents, so that "Entry Number", "entry_number" and
 * "EntryNumber" are one. The signs # and % count as words, because they change what a heading means.
 *
 * @example headingKey("7501 Line #") // "7501lineno"
 */
export function headingKey(heading: string): string {
  return heading
    .replace(/[#№]/g, " no ")
    .replace(/%/g, " percent ")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
