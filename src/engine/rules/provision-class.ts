import type { Provision } from "../domain/vocabulary";
import type { ProvisionClass } from "./rule";

/**
 * The class of a provision, as far as verdicts and windows differ.
 *
 * @example provisionClass("1313(c)(1)(C)(ii) designated") // "retail"
 */
export function provisionClass(provision: Provision): Exclude<ProvisionClass, "manufacturing"> {
  switch (provision) {
    case "1313(j)(1)":
      return "unused";
    case "1313(c)":
      return "rejected";
    case "1313(c)(1)(C)(ii) direct":
    case "1313(c)(1)(C)(ii) designated":
      return "retail";
  }
}
