import { repairMojibake } from "../../../src/columns/values/mojibake";
import { toIsoDate } from "../../../src/engine/index";
import { CellError, cellText, cleanText, plainCell } from "../../../src/columns/values/cell-text";
import { parseDateNumber, parseDateText, settleOrder } from "../../../src/columns/values/date-text";
import {
  checkEntryNumber,
  entryCheckDigit,
  restoreEntryNumber,
} from "../../../src/columns/values/entry-number";
import { fastDecimal, readFastDecimal } from "../../../src/columns/values/fast-decimal";
import { checkHts } from "../../../src/columns/values/hts-shape";
import { parseNumberText, settleMark } from "../../../src/columns/values/number-text";
import { scaleNumber, scaleText } from "../../../src/columns/values/scaled-number";
import { TextCodes } from "../../../src/columns/values/text-codes";
import { convertSteps, unitOf } from "../../../src/columns/values/units";
import { DISPOSITION_WORDS, REASON_WORDS } from "../../../src/columns/values/word-lists";
import { wordKey } from "../../../src/columns/values/word-list";

describe("cells", () => {
  it.each([
    ['="00123"', "00123"],
    ["'007", "007"],
    ["\u00a0ABC\u200b ", "ABC"],
    ["\ufeffSKU", "SKU"],
    ["n/a", null],
    ["  ", null],
    [{ type: "FormattedNumber", basicValue: 45000, numberFormat: "yyyy" }, 45000],
    [{ type: "Entity", text: "A-1" }, "A-1"],
    [undefined, null],
    [true, true],
    [{}, null],
    [[1, 2], null],
    [Symbol("x"), null],
  ])("%p is %p", (cell, expected) => {
    expect(plainCell(cell)).toEqual(expected);
  });

  it("knows Excel's errors as objects and as text", () => {
    for (const cell of [{ code: "#N/A" }, "#REF!", { type: "Error", basicValue: "#VALUE!" }]) {
      expect(plainCell(cell)).toBeInstanceOf(CellError);
    }
    expect(plainCell("#1001")).toBe("#1001");
    expect([cellText(12.5), cellText(false), cellText(null), cellText({ code: "#N/A" })]).toEqual([
      "12.5",
      "FALSE",
      "",
      "#N/A",
    ]);
    expect(cleanText("=A1")).toBe("=A1");
  });
});

describe("numbers in text", () => {
  const cents = (text: string): number | string => {
    const number = parseNumberText(text);
    if (!number) return "none";
    if (number.mark)
      return `open ${scaleText(settleMark(number, "us"), 2).steps} ${scaleText(settleMark(number, "european"), 2).steps}`;
    return scaleText(number, 2).steps;
  };

  it.each([
    ["1,234.56", 123456],
    ["1.234,56", 123456],
    ["$1,234.56", 123456],
    ["USD 1,234.56", 123456],
    ["US$12", 1200],
    ["(12.00)", -1200],
    ["($12.00)", -1200],
    ["$(12.00)", -1200],
    ["-$12.00", -1200],
    ["12.00-", -1200],
    ["1.234,56-", -123456],
    ["\u221212.5", -1250],
    ["1 234,56", 123456],
    ["1'234.50", 123450],
    ["1,234,567", 123456700],
    ["1.234.567", 123456700],
    ["12,34,567.00", 123456700],
    [".5", 50],
    ["0,125", 13],
    ["12345,678", 1234568],
    ["1.5E+3", 150000],
    ["+7", 700],
    ["1,234", "open 123400 123"],
    ["1.234", "open 123 123400"],
    ["12,34,56", "none"],
    ["1,23.45", "none"],
    ["12 34", "none"],
    ["25%", "none"],
    ["1-2", "none"],
    ["--5", 500],
    ["", "none"],
    ["$", "none"],
    ["abc", "none"],
  ])("%s is %p cents", (text, expected) => {
    expect(cents(text)).toBe(expected);
  });

  it("takes units and foreign currencies off, and says which", () => {
    expect(parseNumberText("13680NO")).toMatchObject({ whole: "13680", unit: "NO", foreignCurrency: "" });
    expect(parseNumberText("1,200.50 KGS")).toMatchObject({ whole: "1200", fraction: "50", unit: "KGS" });
    expect(parseNumberText("€ 12,50")).toMatchObject({ whole: "12", fraction: "50", foreignCurrency: "€" });
    expect(parseNumberText("12.50 CAD")).toMatchObject({ foreignCurrency: "CAD" });
  });

  it("reads common shapes fast and to the same value, or leaves them", () => {
    for (const text of ["0", "12", "1234.5", "1,234.56", "$1,234,567.89", "0.001", "1234.567"]) {
      expect(readFastDecimal(text)).toBe(true);
      const slow = parseNumberText(text)!;
      expect(scaleText(slow, 6).steps).toBe(
        Math.round(fastDecimal.digits * 10 ** (6 - fastDecimal.decimals)),
      );
    }
    for (const text of [
      "",
      "$",
      ".",
      "1,234",
      "1.234",
      "12,34",
      "1,2345",
      "-5",
      "1e5",
      "12 ",
      "1234567890123456",
    ]) {
      expect(readFastDecimal(text)).toBe(false);
    }
  });

  it("takes binary noise off and nothing else", () => {
    expect(scaleNumber(12.340000000000002, 2)).toEqual({ steps: 1234, excess: false, tooLarge: false });
    expect(scaleNumber(0.1 + 0.2, 6).steps).toBe(300000);
    expect(scaleNumber(12.345, 2)).toEqual({ steps: 1235, excess: true, tooLarge: false });
    expect(scaleNumber(-1.005, 2)).toEqual({ steps: -101, excess: true, tooLarge: false });
    expect(scaleNumber(1e17, 2).tooLarge).toBe(true);
    expect(scaleNumber(NaN, 2).tooLarge).toBe(true);
    expect(scaleNumber(1e-11, 6)).toEqual({ steps: 0, excess: false, tooLarge: false });
  });
});

describe("dates", () => {
  const iso = (text: string): string => {
    const date = parseDateText(text);
    if (!date) return "none";
    return date.open
      ? `${toIsoDate(settleOrder(date, "month-first"))} or ${toIsoDate(settleOrder(date, "day-first"))}`
      : toIsoDate(date.date);
  };

  it.each([
    ["2025-04-08", "2025-04-08"],
    ["2025/4/8", "2025-04-08"],
    ["2026-08-03T07:00:00+00:00", "2026-08-03"],
    ["2026-09-03 10:14:00 -0400", "2026-09-03"],
    ["20250408", "2025-04-08"],
    ["4/25/2025", "2025-04-25"],
    ["25.04.2025", "2025-04-25"],
    ["04/08/2025", "2025-04-08 or 2025-08-04"],
    ["4-8-25", "2025-04-08 or 2025-08-04"],
    ["05/05/2025", "2025-05-05"],
    ["04/08/2025 1:45 PM", "2025-04-08 or 2025-08-04"],
    ["25 Apr 2025 13:45 EST", "2025-04-25"],
    ["8-Apr-2025", "2025-04-08"],
    ["08APR2025", "2025-04-08"],
    ["April 8, 2025", "2025-04-08"],
    ["Apr. 8th 2025", "2025-04-08"],
    ["Tue, 8 Apr 2025 10:00:00 GMT", "2025-04-08"],
    ["8. März 2025", "2025-03-08"],
    ["2025-Apr-08", "2025-04-08"],
    ["04082025", "2025-04-08 or 2025-08-04"],
    ["45755", "2025-04-08"],
    ["12/31/99", "1999-12-31"],
    ["29.02.2024", "2024-02-29"],
    ["02/30/2025", "none"],
    ["31/31/2025", "none"],
    ["2025-13-01", "none"],
    ["1925-01-01", "none"],
    ["2025", "none"],
    ["April 2025", "none"],
    ["pending", "none"],
    ["12345678901234567890", "none"],
    ["1/2", "none"],
  ])("%s is %s", (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  it("reads numbers as serials or as figures of a date", () => {
    const show = (value: number, dates1904 = false): string => {
      const date = parseDateNumber(value, dates1904);
      return date === null ? "none" : date.open ? "open" : toIsoDate(date.date);
    };
    expect(show(45755.99)).toBe("2025-04-08");
    expect(show(44293, true)).toBe("2025-04-08");
    expect(show(20250408)).toBe("2025-04-08");
    expect(show(4082025)).toBe("open");
    expect(show(12312025)).toBe("2025-12-31");
    expect([show(5), show(-1), show(1e9), show(NaN), show(99999999)]).toEqual([
      "none",
      "none",
      "none",
      "none",
      "none",
    ]);
  });
});

describe("identifiers", () => {
  it("compute the check digit of entry numbers as CBP does", () => {
    expect(entryCheckDigit("MYK2800086")).toBe(4);
    expect(entryCheckDigit("ABC1234567")).toBe(6);
    expect(entryCheckDigit("9999999999")).toBe(0);
    expect(entryCheckDigit("A-12345678")).toBeNull();
  });

  it("check entry numbers in every usual spelling", () => {
    for (const text of ["MYK-2800086-4", "MYK 2800086-4", "myk28000864", "MYK.2800086.4"]) {
      expect(checkEntryNumber(text)).toBe("fits");
    }
    expect(checkEntryNumber("MYK-2800086-5")).toBe("check-digit");
    for (const text of ["", "MYK", "MYK-28000864-4", "MY-2800086-4", "MYK-28A0086-4", "É12-2800086-4"]) {
      expect(checkEntryNumber(text)).toBe("shape");
    }
    expect(restoreEntryNumber("123456782")).toBe("00123456782");
    expect([
      restoreEntryNumber("123456783"),
      restoreEntryNumber("1234567"),
      restoreEntryNumber("A23456782"),
    ]).toEqual([null, null, null]);
  });

  it("check tariff numbers by shape only", () => {
    expect(["8479.90.9596", "8479909596", "0101.21.00", "9903.88.03"].map(checkHts)).toEqual([
      "fits",
      "fits",
      "fits",
      "fits",
    ]);
    expect(["101210000", "1012100"].map(checkHts)).toEqual(["zero-lost", "zero-lost"]);
    expect(["8479", "7701.10.00", "0001.10.00", "ABCD", ""].map(checkHts)).toEqual([
      "shape",
      "shape",
      "shape",
      "shape",
      "shape",
    ]);
  });

  it("have one code per text, however many there are", () => {
    const codes = new TextCodes();
    const texts = Array.from({ length: 20_000 }, (_, k) => `SKU-${k}`);
    const first = texts.map((text) => codes.of(text));
    expect(new Set(first).size).toBe(20_000);
    expect(texts.map((text) => codes.of(text))).toEqual(first);
    expect(first.map((code) => codes.texts[code])).toEqual(texts);
    expect(codes.of("")).toBe(0);
    expect(codes.rounded.has(codes.of("8.85559E+15"))).toBe(true);
  });

  it.each([0, 3, 1000])("are listed without room to spare where %p are expected", (expected) => {
    const codes = new TextCodes(expected);
    for (let k = 0; k < 50; k++) codes.of(`A-${k % 10}`);
    expect(codes.list()).toEqual(["", ...Array.from({ length: 10 }, (_, k) => `A-${k}`)]);
    const later = codes.of("later");
    expect(codes.list().indexOf("later")).toBe(later);
    expect(codes.list()).toHaveLength(12);
  });
});

describe("words and units", () => {
  it("know what marketplaces call things, and take no customer's word for a defect of the import", () => {
    const reason = (word: string): number | undefined => REASON_WORDS.indexOf.get(wordKey(word));
    expect(["DEFECTIVE", "NOT_AS_DESCRIBED", "SWITCHEROO", "size too large"].map(reason)).toEqual([
      1, 5, 5, 5,
    ]);
    const disposition = (word: string): number | undefined => DISPOSITION_WORDS.indexOf.get(wordKey(word));
    expect(
      ["SELLABLE", "CUSTOMER_DAMAGED", "Exported", "to be exported", "shipped"].map(disposition),
    ).toEqual([2, 4, 0, 4, undefined]);
  });

  it("convert units exactly or not at all", () => {
    const convert = (steps: number, from: string, to: string): number | null =>
      convertSteps(steps, unitOf(from)!, unitOf(to)!);
    expect(convert(2e6, "DOZ", "EA")).toBe(24e6);
    expect(convert(1e6, "lbs", "G")).toBe(453_592_370);
    expect(convert(1e6, "EA", "dozen")).toBeNull();
    expect(convert(1e6, "PRS", "NO")).toBeNull();
    expect(unitOf("BBL")).toBeNull();
  });
});

describe("texts in the wrong character set", () => {
  it.each([
    ["CafÃ©", "Café"],
    ["CafÃƒÂ©", "Café"],
    ["5â€\u009dÂ½", "5”½"],
    ["â‚¬ 5", "€ 5"],
    ["ä¸­æ–‡", "中文"],
    ["Café", null],
    ["SÃO PAULO", null],
    ["Größe", null],
    ["中文", null],
    ["plain", null],
  ])("%s is %s", (text, repaired) => {
    expect(repairMojibake(text)).toBe(repaired);
  });
});
