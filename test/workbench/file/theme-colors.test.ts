import { cssColor, themeColors } from "../../../src/workbench/file/theme-colors";

const theme = themeColors(undefined);

it.each([
  [{ argb: "FF123456" }, "#123456"],
  [{ theme: 0 }, "#FFFFFF"],
  [{ theme: 1 }, "#000000"],
  [{ theme: 4 }, "#4472C4"],
  [{ theme: 4, tint: 0.8 }, "#DAE3F3"],
  [{ theme: 4, tint: -0.5 }, "#203864"],
  [{ theme: 0, tint: -0.25 }, "#BFBFBF"],
  [{}, undefined],
  [undefined, undefined],
])("reads %j as %j", (color, expected) => {
  expect(cssColor(color, theme)).toBe(expected);
});

it("takes the colours of the file's own theme", () => {
  const xml =
    '<a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1><a:accent1><a:srgbClr val="aabbcc"/></a:accent1>';
  expect(cssColor({ theme: 1 }, themeColors(xml))).toBe("#111111");
  expect(cssColor({ theme: 4 }, themeColors(xml))).toBe("#AABBCC");
});
