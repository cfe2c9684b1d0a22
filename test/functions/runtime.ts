import { createContext, Script } from "node:vm";
import { officeScript, pageGlobals } from "../office-host/office-runtime";

/** What a cell shows: a value, a spill, or an error with its text. */
export type Answer = { value: unknown } | { error: string; message: string };

/** Microsoft's custom-functions runtime with our functions in it, as Excel drives it. */
export interface FunctionsRuntime {
  call(id: string, args: readonly unknown[]): Promise<Answer>;
  /** Characters of all answers so far, as they travelled. */
  sent(): number;
}

/** Codes of results in the runtime's messages. */
const ERRORS: Record<number, string> = { 0: "#VALUE!", 1: "#N/A", 2: "#VALUE!", 3: "#VALUE!", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!" };

/** Excel's mark for a function that takes error cells as values. */
const ALLOWS_ERRORS = 4;

/** An error cell, as Excel hands it to such a function. */
export const errorCell = (code: string): unknown => ({ type: "CustomFunctionError", code });

/** office.js keeps the functions that a page associates here; a small copy of the part of office.js that the script does not have. */
const ASSOCIATION = `var CustomFunctions = { _association: {
  mappings: {}, handlers: [],
  associate(id, body) { this.mappings[id.toUpperCase()] = body; this.handlers.forEach((handler) => handler()); },
  onchange(handler) { this.handlers.push(handler); },
} };
CustomFunctions.associate = (id, body) => CustomFunctions._association.associate(id, body);`;

/** Starts the runtime with a script that associates functions, as Excel does when the add-in loads. */
export async function startFunctions(script: string): Promise<FunctionsRuntime> {
  let characters = 0;
  let next = 1;
  const waiting = new Map<number, (answer: Answer) => void>();
  const bridge: { sendMessageToHost(text: string): void; onMessageFromHost?(text: string): void } = {
    sendMessageToHost(text) {
      characters += text.length;
      const { id, type, message } = JSON.parse(text) as { id: string; type: number; message: { body: unknown } };
      if (type !== 1) return;
      const { Actions } = (typeof message.body === "string" ? JSON.parse(message.body) : message.body) as {
        Actions: { Id: number; Name: string; ArgumentInfo: { Arguments: unknown[][] } }[];
      };
      for (const action of Actions) {
        if (action.Name === "SetInvocationArrayResults") for (const result of action.ArgumentInfo.Arguments[0]!) settle(result);
      }
      const answers = JSON.stringify({ Results: Actions.map((action) => ({ ActionId: action.Id, Value: null })) });
      setImmediate(() =>
        bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body: answers } })),
      );
    },
  };
  const settle = (result: unknown): void => {
    const [id, ok, value, code] = result as [number, boolean, unknown, number | unknown[]];
    waiting.get(id)?.(ok ? { value } : { error: ERRORS[code as number] ?? "#VALUE!", message: String(value) });
    waiting.delete(id);
  };
  const page: Record<string, unknown> = {
    ...pageGlobals(),
    _richApiNativeBridge: bridge,
    OSF: { DDA: { RichApi: {} }, OUtil: {} },
    Office: {
      onReady: (done?: (info: unknown) => void) => Promise.resolve({ host: "Excel" }).then((info) => (done?.(info), info)),
      HostType: { Excel: "Excel" },
      context: { requirements: { isSetSupported: () => true }, platform: "OfficeOnline" },
    },
  };
  page.window = page.self = page.globalThis = page;
  const context = createContext(page);
  new Script(ASSOCIATION).runInContext(context);
  officeScript().runInContext(context);
  new Script(script, { filename: "functions.js" }).runInContext(context);
  await new Promise((resolve) => setTimeout(resolve, 300));
  return {
    sent: () => characters,
    call: (id, args) =>
      new Promise((resolve) => {
        const number = next++;
        waiting.set(number, resolve);
        const entry = JSON.stringify([number, id, args, "Sheet1!A1", ALLOWS_ERRORS]);
        bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries: [[1, 1000, "", entry, number]] } }));
      }),
  };
}
