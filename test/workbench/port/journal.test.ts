import { Journal } from "../../../src/workbench/port/journal";

it("undoes the steps taken, the last one first, and none twice", () => {
  const trace: string[] = [];
  const journal = new Journal();
  for (const name of ["a", "b"]) {
    journal.step(
      () => trace.push(name),
      () => trace.push(`-${name}`),
    );
  }
  journal.rollBack();
  journal.rollBack();
  expect(trace).toEqual(["a", "b", "-b", "-a"]);
});

it("does not undo a step that failed", () => {
  const back = jest.fn();
  const journal = new Journal();
  expect(() =>
    journal.step(() => {
      throw new Error("no");
    }, back),
  ).toThrow("no");
  journal.rollBack();
  expect(back).not.toHaveBeenCalled();
});
