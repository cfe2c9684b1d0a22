import type { Injector } from "@univerjs/core";
import {
  BaseFunction,
  type BaseReferenceObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
} from "@univerjs/preset-sheets-core";

/** The range that a formula spilled into: Excel's `D5#`, which the grid's engine does not know. */
class AnchorArray extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  constructor(private readonly injector: Injector) {
    super("ANCHORARRAY");
  }

  override calculate(variant: FunctionVariantType): ReturnType<BaseFunction["calculate"]> {
    if (!variant.isReferenceObject()) return ErrorValueObject.create(ErrorType.REF);
    const reference = variant as BaseReferenceObject;
    const { startRow, startColumn } = reference.getRangePosition();
    const unit = reference.getUnitId();
    const sheet = reference.getSheetId();
    // What this calculation spilled, or else the last one.
    const range =
      this.injector.get(IFormulaRuntimeService).getUnitArrayFormula()[unit]?.[sheet]?.[startRow]?.[
        startColumn
      ] ??
      this.injector.get(IFormulaCurrentConfigService).getArrayFormulaRange()[unit]?.[sheet]?.[startRow]?.[
        startColumn
      ];
    return range ? this.createReferenceObject(reference, range) : ErrorValueObject.create(ErrorType.REF);
  }
}

export function registerSpillOperator(injector: Injector): void {
  injector.get(IFunctionService).registerExecutors(new AnchorArray(injector));
}
