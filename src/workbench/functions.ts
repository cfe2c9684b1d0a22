import { type Injector, type IDisposable, DisposableCollection, toDisposable } from "@univerjs/core";
import {
  FunctionType,
  IDescriptionService,
  type IFunctionInfo,
  IFunctionService,
} from "@univerjs/preset-sheets-core";
import type { SheetFunctionBody } from "./custom-functions-stub";
import { type AddressOf, SheetFunction } from "./functions/sheet-function";
import { type FunctionMetadata, type FunctionsMetadata, sheetName } from "./functions/metadata";
import type { GridError } from "./functions/values";

/** An error cell as a function that may see one gets it: with the code, as Excel does. */
function cellError(error: GridError): unknown {
  const { Error: CellError } = (
    globalThis as unknown as { CustomFunctions: { Error: new (code: string, message?: string) => unknown } }
  ).CustomFunctions;
  return new CellError(error.code, error.message);
}

/**
 * Makes the sheet functions known to the grid's formula engine, so that a typed formula finds them.
 * Call it before the first workbook is opened. A function in the metadata that nobody associated is left out.
 */
export function registerFunctions(
  injector: Injector,
  metadata: FunctionsMetadata,
  bodies: ReadonlyMap<string, SheetFunctionBody>,
  addressOf: AddressOf,
): IDisposable {
  const service = injector.get(IFunctionService);
  const makeError = metadata.allowErrorForDataTypeAny ? cellError : undefined;
  const executors = metadata.functions.flatMap((fn) => {
    const body = bodies.get(fn.id.toUpperCase());
    return body ? [new SheetFunction(fn, body, makeError, addressOf)] : [];
  });
  service.registerExecutors(...executors);
  return toDisposable(() => service.unregisterExecutors(...executors.map((executor) => executor.name)));
}

function describe(fn: FunctionMetadata): IFunctionInfo {
  return {
    functionName: sheetName(fn),
    functionType: FunctionType.User,
    description: fn.description ?? "",
    abstract: fn.description ?? "",
    functionParameter: fn.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: "",
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  };
}

/** Gives the formula editor names and help of the functions. Needs an open workbook. */
export function describeFunctions(injector: Injector, metadata: FunctionsMetadata): IDisposable {
  const disposables = new DisposableCollection();
  const service = injector.get(IDescriptionService);
  disposables.add(service.registerDescriptions(metadata.functions.map(describe)));
  return disposables;
}
