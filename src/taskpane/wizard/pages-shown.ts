import type { PaneServices } from "../services";
import { PAGES, type PageId } from "./steps";

/** The pages that work with what the host offers, in the order of the menu. */
export function pagesShown(services: PaneServices): PageId[] {
  return PAGES.filter((page) => {
    if (page === "functions") return services.functionsMetadata !== undefined;
    return page !== "templates" || services.templates !== undefined;
  });
}
