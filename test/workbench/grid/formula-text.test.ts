import { forFile, forGrid } from "../../../src/workbench/grid/formula-text";

describe("a formula from a file or from the keyboard", () => {
  it.each([
    ["_xldudf_DRAWBACK_ESTIMATE(B4,5%)", "=DRAWBACK.ESTIMATE(B4,5%)"],
    ["=DRAWBACK.ESTIMATE(A1,5%)", "=DRAWBACK.ESTIMATE(A1,5%)"],
    ["=drawback.estimate(A1,5%)", "=drawback.estimate(A1,5%)"],
    [
      "1+_xldudf_drawback_matchlots(Imports[#All],Returns[#All])",
      "=1+DRAWBACK.matchlots(Imports[#All],Returns[#All])",
    ],
    ["_xlfn.XLOOKUP(A1,B:B,C:C)", "=XLOOKUP(A1,B:B,C:C)"],
    ["_xlfn._xlws.FILTER(A1:B5,A1:A5>1)", "=FILTER(A1:B5,A1:A5>1)"],
    ["_xlfn.LET(_xlpm.x,5,_xlpm.x*2)", "=LET(x,5,x*2)"],
    ["SUM(_xlfn.ANCHORARRAY(D5))", "=SUM(ANCHORARRAY(D5))"],
    ["=SUM(D5#)", "=SUM(ANCHORARRAY(D5))"],
    ["=ROWS('My sheet'!$D$5#)+1", "=ROWS(ANCHORARRAY('My sheet'!$D$5))+1"],
    ["=[@Quantity]*Imports[@[Base Duty]]", "=[[#This Row],[Quantity]]*Imports[[#This Row],[Base Duty]]"],
    ["_xlfn.SINGLE(A1:A5)", "=@A1:A5"],
    ['"_xldudf_DRAWBACK_X( and D5#"&D5', '="_xldudf_DRAWBACK_X( and D5#"&D5'],
    ['="say ""D5#"""&D5#', '="say ""D5#"""&ANCHORARRAY(D5)'],
    ["=#REF!+1", "=#REF!+1"],
  ])("%s is read as %s", (formula, expected) => {
    expect(forGrid(formula)).toBe(expected);
  });
});

describe("a formula of the grid", () => {
  it.each([
    ["=DRAWBACK.ESTIMATE(B4,5%)", "_xldudf_DRAWBACK_ESTIMATE(B4,5%)"],
    ["=sum(drawback.refund(1,2,3))", "sum(_xldudf_DRAWBACK_REFUND(1,2,3))"],
    ["=XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
    ["=SORT(FILTER(A1:B5,A1:A5>1))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:B5,A1:A5>1))"],
    ["=SUM(ANCHORARRAY(D5))", "SUM(_xlfn.ANCHORARRAY(D5))"],
    ['="SORT("&A1', '"SORT("&A1'],
  ])("%s is stored as %s", (formula, expected) => {
    expect(forFile(formula)).toBe(expected);
  });

  it("comes back from a file as it was", () => {
    const formula = "=DRAWBACK.MATCHLOTS(Imports[#All],Returns[#All])+SUM(ANCHORARRAY(D5))";
    expect(forGrid(forFile(formula))).toBe(formula);
  });
});
