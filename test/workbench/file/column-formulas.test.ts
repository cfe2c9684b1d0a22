import { strToU8, unzipSync, zipSync, strFromU8 } from "fflate";
import { withoutColumnFormulas } from "../../../src/workbench/file/column-formulas";

const TABLE =
  '<table><tableColumns count="2"><tableColumn id="1" name="A"/><tableColumn id="2" name="B"><calculatedColumnFormula>T[[#This Row],[A]]*2</calculatedColumnFormula></tableColumn></tableColumns></table>';

it("takes the formulas out of a table's columns and leaves all else", () => {
  const file = zipSync({ "xl/tables/table1.xml": strToU8(TABLE), "xl/workbook.xml": strToU8("<workbook/>") });
  const parts = unzipSync(withoutColumnFormulas(file));
  expect(strFromU8(parts["xl/tables/table1.xml"]!)).toBe(
    '<table><tableColumns count="2"><tableColumn id="1" name="A"/><tableColumn id="2" name="B"/></tableColumns></table>',
  );
  expect(strFromU8(parts["xl/workbook.xml"]!)).toBe("<workbook/>");
});

it("gives back the very file when there is nothing to take out", () => {
  const file = zipSync({ "xl/tables/table1.xml": strToU8("<table/>") });
  expect(withoutColumnFormulas(file)).toBe(file);
});
