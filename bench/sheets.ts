import { generate } from "./generate";

/** Rows of a sheet, headings first. */
export type Cells = (string | number)[][];

/** The generated columns as people have them in sheets: ten columns of imports, eight of returns, dates as serials. */
export function sheets(rows: number): { imports: Cells; returns: Cells } {
  const { imports, returns, texts } = generate({ rows, shape: "ordinary", charges: ["base", "301"] });
  const serial = (day: number): number => day + 25_569;
  const importRows: Cells = [
    ["Entry Number", "Line", "Import Date", "SKU", "HTS", "Quantity", "Unit", "Base Duty", "Section 301", "Importer of Record"], // prettier-ignore
  ];
  const returnRows: Cells = [
    ["Return ID", "SKU", "Quantity", "Unit", "Date", "Disposition", "Reason", "Used"],
  ];
  for (let i = 0; i < rows; i++) {
    importRows.push([
      texts[imports.entryNumber[i]!]!,
      1,
      serial(imports.importDate[i]!),
      texts[imports.sku[i]!]!,
      "8501.10.4060",
      imports.quantity[i]!,
      "NO",
      imports.charges[0]!.cents[i]! / 100,
      imports.charges[1]!.cents[i]! / 100,
      "Acme Imports Inc.",
    ]);
    returnRows.push([
      texts[returns.returnId[i]!]!,
      texts[returns.sku[i]!]!,
      returns.quantity[i]!,
      "NO",
      serial(returns.date[i]!),
      "exported",
      "unused",
      "no",
    ]);
  }
  return { imports: importRows, returns: returnRows };
}
