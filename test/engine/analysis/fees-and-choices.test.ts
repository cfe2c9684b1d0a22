import {
  compareDispositions,
  compareFiling,
  filingMinimum,
  net,
  type DispositionInput,
  type FilingOption,
} from "../../../src/engine";

describe("net", () => {
  it("takes the share first and then the fee", () => {
    expect(net(59_375, 0.2, 1_500)).toBe(46_000);
    expect(net(0.3, 0.1, 0)).toBe(0.27);
  });

  it("goes below zero when the fee is larger than what is left", () => {
    expect(net(1_000, 0.25, 1_000)).toBe(-250);
  });

  it("refuses a share over 1", () => {
    expect(net(1_000, 25, 0)).toMatchObject({ refused: "argument.rate-over-one", argument: "contingency" });
  });
});

describe("ways to file", () => {
  const compare = (
    refund: number,
    contingency = 0.2,
    fixedFee = 7_500,
    self = 15_000,
    minimum = filingMinimum(),
  ) => compareFiling(refund, contingency, fixedFee, self, minimum) as FilingOption[];

  it("has a minimum of 25,000 dollars, as the guide says", () => {
    expect(filingMinimum()).toBe(25_000);
  });

  it("puts the way that keeps most first", () => {
    expect(compare(59_375).map(({ way, cost, kept, best }) => [way, cost, kept, best])).toEqual([
      ["fixed-fee", 7_500, 51_875, true],
      ["contingency", 11_875, 47_500, false],
      ["self-file", 15_000, 44_375, false],
    ]);
  });

  it("tells the refund at which a fixed cost and the share cost the same", () => {
    const options = compare(75_000);
    expect(options.find(({ way }) => way === "self-file")!.breakEven).toBe(75_000);
    expect(options.find(({ way }) => way === "fixed-fee")!.breakEven).toBe(37_500);
    expect(options.find(({ way }) => way === "contingency")!.breakEven).toBeNull();
    // At the break-even both keep the same; the order of the list decides, self-filing before the share.
    expect(options.slice(1).map(({ way, kept }) => [way, kept])).toEqual([
      ["self-file", 60_000],
      ["contingency", 60_000],
    ]);
  });

  it("has no break-even without a share to break even with", () => {
    expect(compare(50_000, 0).every(({ breakEven }) => breakEven === null)).toBe(true);
  });

  it("leaves self-filing below the filers' minimum, the minimum itself included for filers", () => {
    expect(compare(24_999.99).find(({ best }) => best)!.way).toBe("self-file");
    expect(compare(25_000).find(({ best }) => best)!.way).toBe("contingency");
  });

  it("finds nothing best when every way costs more than it brings", () => {
    expect(compare(5_000, 0.2, 7_500, 15_000).some(({ best }) => best)).toBe(false);
  });
});

describe("dispositions", () => {
  const input: DispositionInput = {
    refundIfExported: 900,
    exportCost: 250,
    refundIfDestroyed: 900,
    destroyCost: 400,
    resaleValue: 500,
    liquidationValue: null,
    daysLeft: null,
  };
  const ranked = (change: Partial<DispositionInput> = {}) => {
    const answer = compareDispositions({ ...input, ...change });
    return (answer as Exclude<typeof answer, { refused: unknown }>).map(({ choice, left }) => [choice, left]);
  };

  it("ranks by what is left, equal ones in the order export, destroy, restock, liquidate", () => {
    expect(ranked()).toEqual([
      ["export", 650],
      ["destroy", 500],
      ["restock", 500],
    ]);
    expect(ranked({ liquidationValue: 800 })).toEqual([
      ["liquidate", 800],
      ["export", 650],
      ["destroy", 500],
      ["restock", 500],
    ]);
  });

  it("gives no drawback when the last day to file is past, and still does on that day", () => {
    expect(ranked({ daysLeft: -1 })).toEqual([
      ["restock", 500],
      ["export", -250],
      ["destroy", -400],
    ]);
    expect(ranked({ daysLeft: 0 })).toEqual(ranked());
  });

  it("refuses negative figures", () => {
    expect(compareDispositions({ ...input, exportCost: -1 })).toMatchObject({ argument: "exportCost" });
  });
});
