import { useEffect, useState } from "react";
import type { Context } from "../../wizard/context";
import { guarded } from "../../wizard/effects/guard";
import { functionsOf, type FunctionInfo } from "./function-info";

/** The sheet functions of this build, or null until their description is loaded. */
export function useFunctions(context: Context): FunctionInfo[] | null {
  const [functions, setFunctions] = useState<FunctionInfo[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void guarded(context, "listing", async () => {
      const metadata = await context.services.functionsMetadata?.();
      if (isCurrent) setFunctions(functionsOf(metadata));
    });
    return () => {
      isCurrent = false;
    };
  }, [context]);
  return functions;
}
