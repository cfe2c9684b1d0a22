/** The parts of functions.json that a host must know to call a sheet function. */

export type ParameterType = "any" | "number" | "string" | "boolean";

export interface FunctionParameter {
  name: string;
  description?: string;
  type?: ParameterType | string;
  dimensionality?: "scalar" | "matrix";
  optional?: boolean;
  repeating?: boolean;
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  helpUrl?: string;
  parameters: FunctionParameter[];
  options?: { requiresAddress?: boolean; requiresParameterAddresses?: boolean };
}

export interface FunctionsMetadata {
  functions: FunctionMetadata[];
  /** Error cells reach `any` parameters as values, instead of making the whole call an error. */
  allowErrorForDataTypeAny?: boolean;
}

export const NAMESPACE = "DRAWBACK";

/** The name that is typed in a cell: "DRAWBACK.ESTIMATE". */
export const sheetName = (fn: Pick<FunctionMetadata, "name">): string =>
  `${NAMESPACE}.${fn.name.toUpperCase()}`;
