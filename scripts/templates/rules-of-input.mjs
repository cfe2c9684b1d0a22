// What may be typed into the cells of assumptions.

const message = (title, text) => ({
  showErrorMessage: true,
  errorTitle: title,
  error: text,
  showInputMessage: true,
  promptTitle: title,
  prompt: text,
});

/** A share from 0% to 100%. */
export const SHARE = {
  type: "decimal",
  operator: "between",
  allowBlank: false,
  formulae: [0, 1],
  ...message("Share", "A share from 0% to 100%."),
};

/** An amount of dollars, 0 or more. */
export const AMOUNT = {
  type: "decimal",
  operator: "greaterThanOrEqual",
  allowBlank: false,
  formulae: [0],
  ...message("Dollars", "Dollars, 0 or more."),
};

/** A number of whole days or years, 1 or more. */
export const WHOLE = {
  type: "whole",
  operator: "greaterThanOrEqual",
  allowBlank: false,
  formulae: [1],
  ...message("Whole number", "A whole number, 1 or more."),
};

/** A day of this century. */
export const DAY = {
  type: "date",
  operator: "greaterThan",
  allowBlank: false,
  formulae: [36525],
  ...message("Date", "A date, for example 2026-11-21. =TODAY() keeps it current."),
};

/** One of some words. */
export const oneOf = (title, words) => ({
  type: "list",
  allowBlank: false,
  formulae: [`"${words.join(",")}"`],
  ...message(title, `One of: ${words.join(", ")}.`),
});
