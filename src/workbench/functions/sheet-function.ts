import {
  ArrayValueObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/preset-sheets-core";
import type { SheetFunctionBody } from "../custom-functions-stub";
import { type MakeError, prepareCall } from "./arguments";
import { cellValue } from "../grid/cells";
import { type FunctionMetadata, sheetName } from "./metadata";
import { answerOf, type CellAnswer, errorOf } from "./results";
import { GridError, type GridArgument, type GridValue, OMITTED } from "./values";

/** What the engine takes for an answer; its name is not among the exports. */
type NodeValue = ReturnType<BaseFunction["calculate"]>;

/** Left on a cell by a function of ours that failed: shown where the cell is selected or pointed at. */
export interface ErrorNote {
  functionName: string;
  code: string;
  message: string;
}

/** Key of the note in a cell's custom data. */
export const ERROR_NOTE = "drawbackError";

/** The address of an area, as Excel gives it to a function that asks for it: `Imports!A1:B3`. */
export type AddressOf = (sheetId: string, area: Area) => string;

export interface Area {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

function readReference(reference: BaseReferenceObject, addressOf: AddressOf | undefined): GridArgument {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  const values: GridValue[][] = [];
  for (let row = startRow; row <= endRow; row++) {
    const cells: GridValue[] = [];
    for (let column = startColumn; column <= endColumn; column++)
      cells.push(cellValue(reference.getCellData(row, column)));
    values.push(cells);
  }
  const address = addressOf?.(reference.getSheetId(), { startRow, endRow, startColumn, endColumn });
  return { kind: "area", values, address };
}

/** The grid reads 95% in an array constant as 0.9500000000000001: figures that it worked out itself are cut to 15 digits. */
const tidy = (value: GridValue): GridValue =>
  typeof value === "number" ? Number(value.toPrecision(15)) : value;

function readValue(value: BaseValueObject): GridValue {
  if (value.isError()) return new GridError(String((value as ErrorValueObject).getErrorType()));
  if (value.isNull()) return null;
  return value.getValue() as string | number | boolean;
}

function readArgument(variant: FunctionVariantType, addressOf: AddressOf | undefined): GridArgument {
  if (variant.isReferenceObject()) {
    const reference = variant as BaseReferenceObject;
    if (reference.isExceedRange()) return { kind: "value", value: new GridError("#REF!") };
    return readReference(reference, addressOf);
  }
  const value = variant as BaseValueObject;
  if (value.isArray()) {
    const rows = (value as ArrayValueObject).getArrayValue();
    return {
      kind: "area",
      values: rows.map((row) => row.map((cell) => (cell ? tidy(readValue(cell)) : null))),
    };
  }
  // An empty place between commas is a null object, and nothing else is one.
  return value.isNull() ? OMITTED : { kind: "value", value: readValue(value) };
}

/** A function of ours as the grid's formula engine calls it: blanks, errors and omissions told apart. */
export class SheetFunction extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = -1;
  override maxParams = -1;

  constructor(
    private readonly metadata: FunctionMetadata,
    private readonly body: SheetFunctionBody,
    private readonly makeError: MakeError | undefined,
    private readonly addressOf: AddressOf,
  ) {
    super(sheetName(metadata));
  }

  /** Else the engine takes texts between quotes for dates where it can: "9903.03.02" is a tariff number. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  // The engine stops for good when a function throws, so nothing may leave here but an answer.
  override calculate(...variants: FunctionVariantType[]): NodeValue {
    try {
      return this.answer(variants);
    } catch (thrown) {
      return this.toVariant(errorOf(thrown));
    }
  }

  private answer(variants: FunctionVariantType[]): NodeValue {
    const { requiresAddress, requiresParameterAddresses } = this.metadata.options ?? {};
    const given = variants.map((variant) =>
      readArgument(variant, requiresParameterAddresses ? this.addressOf : undefined),
    );
    const call = prepareCall(this.metadata, given, this.makeError);
    if (call instanceof GridError) return this.toVariant(call);
    const here = { startRow: this.row, endRow: this.row, startColumn: this.column, endColumn: this.column };
    const invocation = {
      functionName: this.metadata.id,
      isInValuePreview: false,
      address: requiresAddress ? this.addressOf(this.subUnitId ?? "", here) : undefined,
      parameterAddresses: requiresParameterAddresses
        ? given.map((argument) => (argument.kind === "area" ? (argument.address ?? "") : ""))
        : undefined,
    };
    const run = (row: number, column: number): CellAnswer | CellAnswer[][] => {
      const values = call.argumentsAt(row, column);
      if (!values.ok) return values.error;
      const returned = (this.body as (...args: unknown[]) => unknown)(...values.value, invocation);
      if (returned instanceof Promise)
        return new GridError("#VALUE!", "The workbench runs no functions that wait.");
      return answerOf(returned);
    };
    if (call.rows === 1 && call.columns === 1) {
      const answer = run(0, 0);
      return Array.isArray(answer) ? this.toSpill(answer) : this.toVariant(answer);
    }
    const cells: CellAnswer[][] = [];
    for (let row = 0; row < call.rows; row++) {
      cells.push(
        Array.from({ length: call.columns }, (_, column) => firstOf(this.guarded(run, row, column))),
      );
    }
    return this.toSpill(cells);
  }

  /** One cell of several: its error stays its own. */
  private guarded<T>(run: (row: number, column: number) => T, row: number, column: number): T | GridError {
    try {
      return run(row, column);
    } catch (thrown) {
      return errorOf(thrown);
    }
  }

  private toVariant(answer: CellAnswer): BaseValueObject {
    if (answer instanceof GridError) {
      const note: ErrorNote = { functionName: String(this.name), code: answer.code, message: answer.message };
      return new ErrorValueObject(answer.code as ErrorType).withCustomData({ [ERROR_NOTE]: note });
    }
    const { value, format } = answer;
    if (typeof value === "number") return NumberValueObject.create(value, format);
    return typeof value === "boolean" ? BooleanValueObject.create(value) : StringValueObject.create(value);
  }

  private toSpill(cells: CellAnswer[][]): NodeValue {
    return ArrayValueObject.create({
      calculateValueList: cells.map((row) => row.map((cell) => this.toVariant(cell))),
      rowCount: cells.length,
      columnCount: cells[0].length,
      unitId: "",
      sheetId: "",
      row: -1,
      column: -1,
    });
  }
}

/** A function that was called cell by cell and answers with a table shows the table's first cell, as Excel does. */
const firstOf = (answer: CellAnswer | CellAnswer[][]): CellAnswer =>
  Array.isArray(answer) ? answer[0][0] : answer;
