/** A mistake in the words of the command; the sentence says what to type instead. */
export class UsageError extends Error {}
