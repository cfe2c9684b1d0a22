/** One parameter of a sheet function. */
export interface ParameterInfo {
  name: string;
  description: string;
  isOptional: boolean;
  /** True for a range of cells. */
  isRange: boolean;
  /** Values it takes, when they are a list. */
  values: { value: string; meaning: string }[];
}

/** One sheet function, as functions.json describes it. */
export interface FunctionInfo {
  name: string;
  description: string;
  /** Address of its help page, "" when there is none. */
  help: string;
  parameters: ParameterInfo[];
}

/** The functions that a functions.json describes, by name; what is not understood is left out. */
export function functionsOf(metadata: unknown): FunctionInfo[] {
  const { functions, enums } = records(metadata);
  const lists = new Map(asArray(enums).map((each) => [text(records(each)["id"]), valuesOf(each)]));
  return asArray(functions)
    .map(records)
    .map((each) => ({
      name: text(each["name"]),
      description: text(each["description"]),
      help: text(each["helpUrl"]),
      parameters: asArray(each["parameters"]).map((parameter) => parameterOf(records(parameter), lists)),
    }))
    .filter(({ name }) => name !== "")
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function parameterOf(
  parameter: Record<string, unknown>,
  lists: Map<string, ParameterInfo["values"]>,
): ParameterInfo {
  return {
    name: text(parameter["name"]),
    description: text(parameter["description"]),
    isOptional: parameter["optional"] === true,
    isRange: parameter["dimensionality"] === "matrix",
    values: lists.get(text(parameter["customEnumId"])) ?? [],
  };
}

function valuesOf(list: unknown): ParameterInfo["values"] {
  return asArray(records(list)["values"])
    .map(records)
    .map((each) => ({ value: text(each["stringValue"]), meaning: text(each["tooltip"]) }));
}

/**
 * The formula that calls a function with what was typed for its parameters. Text is quoted unless it is a number, a
 * percentage, a date function, an address, a name or a formula part already; trailing blanks are left out.
 *
 * @example formulaOf("ESTIMATE", ["A1", "5%", ""]) // "=DRAWBACK.ESTIMATE(A1, 5%)"
 */
export function formulaOf(name: string, values: readonly string[]): string {
  let count = values.length;
  while (count > 0 && values[count - 1]!.trim() === "") count--;
  return `=DRAWBACK.${name}(${values.slice(0, count).map(argumentOf).join(", ")})`;
}

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)%?$/;
const ADDRESS = /^('[^']+'!|[\w.]+!)?\$?[A-Za-z]{1,3}\$?\d+(:\$?[A-Za-z]{1,3}\$?\d+)?#?$/;
const STRUCTURED = /^[\w.]+\[.*\]$/;
const EXPRESSION = /[()"{}*/]|^[-+]/;
const LOGICAL = /^(true|false)$/i;

function argumentOf(value: string): string {
  const trimmed = value.trim();
  const stands = [NUMBER, ADDRESS, STRUCTURED, EXPRESSION, LOGICAL].some((pattern) => pattern.test(trimmed));
  if (trimmed === "" || stands) return trimmed;
  return `"${trimmed.replaceAll('"', '""')}"`;
}

function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function records(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
