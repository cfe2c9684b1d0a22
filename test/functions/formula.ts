import { plainDate, toExcelSerial } from "../../src/engine";
import type { FunctionMetadata } from "./bundle";
import type { FunctionAnswer, FunctionsRuntime } from "../office-host/functions-runtime";

/** A value of a cell or argument; null is an argument that was left out. */
export type Value = string | number | boolean | null | Value[][];

/** An error that a formula ends in, with the text that the cell shows. */
export class FormulaError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** What formulas see: tables by name, our functions, and the runtime that answers them. */
export interface Sheet {
  tables: Readonly<Record<string, Value[][]>>;
  functions: readonly FunctionMetadata[];
  runtime: Pick<FunctionsRuntime, "call">;
}

/**
 * Works out a formula of the small part of Excel's language that examples use: figures, percents, texts, TRUE and FALSE, + - * /,
 * array constants, DATE, INDEX, tables such as Imports[#All], and DRAWBACK functions, which the real runtime answers.
 */
export async function evaluate(formula: string, sheet: Sheet): Promise<Value> {
  const parser = new Parser(formula.replace(/^=/, ""), sheet);
  const value = await parser.sum();
  parser.end();
  return value;
}

class Parser {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly sheet: Sheet,
  ) {}

  end(): void {
    this.space();
    if (this.at < this.text.length)
      throw new Error(`cannot read ${this.text.slice(this.at)} in ${this.text}`);
  }

  async sum(): Promise<Value> {
    let left = await this.product();
    for (;;) {
      if (this.take("+")) left = number(left) + number(await this.product());
      else if (this.take("-")) left = number(left) - number(await this.product());
      else return left;
    }
  }

  private async product(): Promise<Value> {
    let left = await this.percent();
    for (;;) {
      if (this.take("*")) left = number(left) * number(await this.percent());
      else if (this.take("/")) left = number(left) / number(await this.percent());
      else return left;
    }
  }

  private async percent(): Promise<Value> {
    let value = await this.single();
    while (this.take("%")) value = number(value) / 100;
    return value;
  }

  private async single(): Promise<Value> {
    if (this.take("-")) return -number(await this.single());
    if (this.take("{")) return this.array();
    if (this.take('"')) return this.string();
    const figure = this.match(/^\d+(?:\.\d+)?/);
    if (figure !== null) return Number(figure);
    const name = this.match(/^[A-Za-z][A-Za-z0-9_.]*/);
    if (name === null) throw new Error(`cannot read ${this.text.slice(this.at)} in ${this.text}`);
    if (/^(?:TRUE|FALSE)$/i.test(name)) return /^TRUE$/i.test(name);
    if (this.take("[#All]")) return this.table(name);
    if (!this.take("(")) throw new Error(`${name} is no function of ${this.text}`);
    return this.call(name.toUpperCase(), await this.list());
  }

  /** Arguments up to the closing bracket; an empty place is null. */
  private async list(): Promise<Value[]> {
    const values: Value[] = [];
    if (this.take(")")) return values;
    for (;;) {
      this.space();
      const isEmpty = /^[,)]/.test(this.text.slice(this.at));
      values.push(isEmpty ? null : await this.sum());
      if (this.take(")")) return values;
      if (!this.take(",")) throw new Error(`a comma is missing before ${this.text.slice(this.at)}`);
    }
  }

  private async array(): Promise<Value[][]> {
    const rows: Value[][] = [[]];
    for (;;) {
      rows[rows.length - 1]!.push(await this.sum());
      if (this.take("}")) return rows;
      if (this.take(";")) rows.push([]);
      else if (!this.take(",")) throw new Error(`an array ends badly at ${this.text.slice(this.at)}`);
    }
  }

  private string(): string {
    const end = /^(?:[^"]|"")*"/.exec(this.text.slice(this.at))![0];
    this.at += end.length;
    return end.slice(0, -1).replaceAll('""', '"');
  }

  private table(name: string): Value[][] {
    const found = this.sheet.tables[name];
    if (!found) throw new Error(`there is no table ${name}`);
    return found;
  }

  private async call(name: string, args: Value[]): Promise<Value> {
    if (name === "DATE")
      return toExcelSerial(plainDate(number(args[0]!), number(args[1]!), number(args[2]!))!)!;
    if (name === "INDEX") return (args[0] as Value[][])[number(args[1]!) - 1]![number(args[2]!) - 1]!;
    const called = this.sheet.functions.find((one) => `DRAWBACK.${one.name}` === name);
    if (!called) throw new Error(`there is no function ${name}`);
    if (args.length > called.parameters.length)
      throw new Error(`${name} takes ${called.parameters.length} arguments`);
    const missing = called.parameters.find((one, index) => !one.optional && args[index] === undefined);
    if (missing) throw new Error(`${name} needs ${missing.name}`);
    const converted = called.parameters.map((parameter, index) => {
      const value = args[index] ?? null;
      return parameter.dimensionality === "matrix" && value !== null && !Array.isArray(value)
        ? [[value]]
        : value;
    });
    return shown(await this.sheet.runtime.call(called.id, converted, { allowErrors: true }));
  }

  private take(token: string): boolean {
    this.space();
    if (!this.text.startsWith(token, this.at)) return false;
    this.at += token.length;
    return true;
  }

  private match(pattern: RegExp): string | null {
    this.space();
    const found = pattern.exec(this.text.slice(this.at))?.[0] ?? null;
    if (found !== null) this.at += found.length;
    return found;
  }

  private space(): void {
    while (this.text[this.at] === " ") this.at++;
  }
}

function number(value: Value): number {
  if (typeof value !== "number") throw new Error(`${JSON.stringify(value)} is no figure`);
  return value;
}

/** What the cell shows: the value under a format, rows, or the error. */
function shown(answer: FunctionAnswer): Value {
  if (!answer.ok) throw new FormulaError(answer.code, answer.message);
  const { value } = answer;
  if (typeof value === "object" && value !== null && "basicValue" in value) return value.basicValue as Value;
  return value as Value;
}
