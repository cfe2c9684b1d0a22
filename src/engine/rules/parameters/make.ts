import type { DatedValue, Parameter, ParameterId } from "../parameters";
import { isVerified, type Source } from "../rule";

/** A parameter with one value that holds always. */
export function constant(
  id: ParameterId,
  title: string,
  unit: string,
  value: number,
  sources: readonly Source[],
  assumption = false,
): Parameter {
  return { id, title, unit, datedBy: null, assumption, values: [dated(null, null, value, sources)] };
}

/** A value for a span of dates, `to` excluded. */
export function dated(
  from: DatedValue["from"],
  to: DatedValue["to"],
  value: number,
  sources: readonly Source[],
): DatedValue {
  return { from, to, value, sources, verified: isVerified({ sources }) };
}
