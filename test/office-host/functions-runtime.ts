import { createContext, Script } from "node:vm";
import { officeScript, pageGlobals } from "./office-runtime";

/** What Excel shows for a call: a value (a spill is a matrix), or an error with the message on its card. */
export type FunctionAnswer =
  { ok: true; value: unknown; bytes: number } | { ok: false; code: string; message: string; bytes: number };

export interface CallOptions {
  /** Address of the calling cell, "Sheet1!A1". */
  address?: string;
  parameterAddresses?: string[];
  /** Excel hands errors in cells over instead of failing the call (`allowErrorForDataTypeAny`). */
  allowErrors?: boolean;
  cancelable?: boolean;
  /** Milliseconds to wait for the answer. */
  patience?: number;
}

/** Microsoft's custom-functions runtime with a functions.js in it. */
export interface FunctionsRuntime {
  /** Ids that the script has associated with functions. */
  readonly ids: string[];
  /** Calls a function as Excel does: omitted arguments are null, ranges are matrices, dates are serial numbers. */
  call(id: string, args: unknown[], options?: CallOptions): Promise<FunctionAnswer>;
}

const INVOCATION = 1_000;
const FLAG_CANCELABLE = 1;
const FLAG_ALLOW_ERRORS = 4;

/** The runtime's numbers for errors; 2 and 3 are what a function throws and rejects with. */
const ERROR_CODES: Record<number, string> = {
  1: "#N/A",
  2: "#VALUE!",
  3: "#VALUE!",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

interface Action {
  Id: number;
  Name: string;
  ArgumentInfo?: { Arguments?: unknown[] };
}

/**
 * Loads a functions.js into the custom-functions runtime of office.js, without Excel and without a page. Arguments and
 * answers go through the same JSON messages as in Excel on the web, so their size can be measured.
 *
 * @throws when the script itself throws: it may rely on `CustomFunctions` and `Office`, and nothing else
 */
export function openFunctions(functionsJs: string, filename = "functions.js"): FunctionsRuntime {
  const waiting = new Map<number, (answer: FunctionAnswer) => void>();
  const bridge: Bridge = { sendMessageToHost: (text) => take(text) };
  const page: Record<string, unknown> = {
    ...pageGlobals(),
    _richApiNativeBridge: bridge,
    OSF: { DDA: { RichApi: {} }, OUtil: {} },
    Office: {
      onReady: async (ready?: (info: object) => void) => {
        const info = { host: "Excel", platform: "OfficeOnline" };
        ready?.(info);
        return info;
      },
      HostType: { Excel: "Excel" },
      context: { requirements: { isSetSupported: () => true }, platform: "OfficeOnline" },
    },
  };
  page.window = page.self = page.globalThis = page;
  const context = createContext(page);
  new Script(ASSOCIATION).runInContext(context);
  officeScript().runInContext(context);
  new Script(functionsJs, { filename }).runInContext(context);
  const mappings = (page.CustomFunctions as { _association: { mappings: Record<string, unknown> } })
    ._association.mappings;

  function take(text: string): void {
    const message = JSON.parse(text) as { id: number; type: number; message: { body: unknown } };
    if (message.type !== 1) return;
    const { body } = message.message;
    const request = (typeof body === "string" ? JSON.parse(body) : body) as { Actions: Action[] };
    for (const action of request.Actions) {
      if (action.Name !== "SetInvocationArrayResults" && action.Name !== "SetInvocationResults") continue;
      for (const result of (action.ArgumentInfo?.Arguments?.[0] ?? []) as unknown[])
        settle(result, text.length);
    }
    const answer = { Results: request.Actions.map((action) => ({ ActionId: action.Id, Value: null })) };
    setImmediate(() =>
      bridge.onMessageFromHost?.(
        JSON.stringify({
          id: message.id,
          type: 2,
          message: { statusCode: 200, headers: {}, body: JSON.stringify(answer) },
        }),
      ),
    );
  }

  function settle(result: unknown, bytes: number): void {
    const { id, failed, value, errorCode } = Array.isArray(result)
      ? { id: result[0], failed: result[1] !== true, value: result[2] as unknown, errorCode: result[3] }
      : (result as { id: number; failed: boolean; value: unknown; errorCode: number });
    const done = waiting.get(id as number);
    waiting.delete(id as number);
    if (!failed) done?.({ ok: true, value, bytes });
    else done?.({ ok: false, code: errorOf(errorCode), message: messageOf(value), bytes });
  }

  let next = 1;
  return {
    ids: Object.keys(mappings).sort(),
    call(id, args, options = {}) {
      const invocation = next++;
      const { address = "Sheet1!A1", parameterAddresses, patience = 10_000 } = options;
      const flags =
        (options.cancelable ? FLAG_CANCELABLE : 0) | (options.allowErrors ? FLAG_ALLOW_ERRORS : 0);
      const message: unknown[] = [invocation, id, args, address, flags];
      if (parameterAddresses) message.push(parameterAddresses);
      return new Promise<FunctionAnswer>((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(invocation);
          reject(new Error(`${id} gave no answer in ${patience} ms`));
        }, patience);
        waiting.set(invocation, (answer) => {
          clearTimeout(timer);
          resolve(answer);
        });
        const entry = [1, INVOCATION, "", JSON.stringify(message), invocation];
        bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries: [entry] } }));
      });
    },
  };
}

function errorOf(code: unknown): string {
  return ERROR_CODES[Number(code)] ?? `error ${String(code)}`;
}

/** The sentence that Excel puts on the error's card; it comes along instead of a value. */
function messageOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "object" && value !== null && "message" in value) return String(value.message);
  return "";
}

/** What office.js itself sets up before the host's script is loaded: the list of associated functions. */
const ASSOCIATION = `
var CustomFunctionMappings = {};
var CustomFunctions = {
  _association: {
    mappings: {},
    handlers: [],
    associate: function (id, fn) {
      if (typeof id === "object") { for (var key in id) this.associate(key, id[key]); return; }
      this.mappings[id.toUpperCase()] = fn;
      this.handlers.forEach(function (handler) { handler(); });
    },
    onchange: function (handler) { this.handlers.push(handler); }
  },
  associate: function () {
    CustomFunctions._association.associate.apply(CustomFunctions._association, arguments);
  }
};`;
