import { toAddress, type Box } from "./a1";
import { Book, type Sheet, type Table } from "./book";
import { tableCollection, workbookObject, worksheetObject } from "./book-objects";
import { ExcelError } from "./excel-error";
import { execute, type RequestBody } from "./interpreter";
import type { Host, RichObject } from "./rich-object";

/** What Excel on the web refuses to take or to answer in one go, in bytes. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** The way office.js talks to its host when this is set before it is loaded. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

interface Message {
  id: number;
  type: number;
  flags: number;
  message: { body: RequestBody | string };
}

const DELAY_FOR_CELL_EDIT = 64;
const EVENT_CATEGORY = 65_536;
const EVENTS = { changed: 10, selection: 14 } as const;

/** What has gone over the wire. Sizes are in bytes. */
export interface Traffic {
  requests: number;
  largestRequest: number;
  largestResponse: number;
  /** Most cells that one action wrote. */
  writeActions: number;
}

/**
 * Excel without Excel: answers the requests of Microsoft's own office.js from a workbook in memory. Runs in Node and
 * in a browser; set `bridge` as the global `_richApiNativeBridge` before office.js is loaded.
 */
export class FakeExcel implements Host {
  readonly bridge: NativeBridge;
  readonly traffic: Traffic = { requests: 0, largestRequest: 0, largestResponse: 0, writeActions: 0 };
  enableEvents = true;
  /** Calls this before every change of the workbook; throw an ExcelError to make that change fail. */
  beforeWrite: ((writeAction: number) => void) | null = null;
  /** Carries out the request with this number, then never answers again: the add-in died in that moment. */
  dieAfterRequest = Infinity;
  /** Called with the request's number before it is carried out: a user can do something between two requests. */
  beforeRequest: ((request: number) => void) | null = null;

  private editing = false;
  private lastReference = 0;
  private waiting: (() => void)[] = [];
  private readonly ranges = new Map<string, RichObject>();
  private readonly references = new Map<RichObject, string>();
  private readonly listeners = { changed: 0, selection: 0 };
  private readonly root: RichObject;

  constructor(readonly book: Book = new Book()) {
    this.root = workbookObject(this);
    this.bridge = { sendMessageToHost: (text) => this.take(text) };
  }

  /** Starts over counting, with no failures planned. */
  reset(): void {
    Object.assign(this.traffic, { requests: 0, largestRequest: 0, largestResponse: 0, writeActions: 0 });
    this.beforeWrite = null;
    this.beforeRequest = null;
    this.dieAfterRequest = Infinity;
  }

  /** Lets the nth change of the workbook fail, once or from then on. */
  failAt(writeAction: number, { forever = false, code = "GeneralException" } = {}): void {
    this.beforeWrite = (number) => {
      if (number === writeAction || (forever && number > writeAction)) throw new ExcelError(code);
    };
  }

  /** A user begins to type into a cell: Excel refuses requests, or keeps back those that ask for it. */
  beginCellEdit(): void {
    this.editing = true;
  }

  endCellEdit(): void {
    this.editing = false;
    for (const answer of this.waiting.splice(0)) answer();
  }

  /** What a user did by hand; events go out for it as Excel would send them. */
  asUser<T>(act: (book: Book) => T): T {
    const answer = act(this.book);
    this.sendChanges("Unknown");
    return answer;
  }

  willWrite(): void {
    this.traffic.writeActions++;
    this.beforeWrite?.(this.traffic.writeActions);
  }

  keep(range: RichObject): string {
    const known = this.references.get(range);
    if (known) return known;
    const reference = `range-${++this.lastReference}`;
    this.ranges.set(reference, range);
    this.references.set(range, reference);
    return reference;
  }

  release(reference: string): void {
    const range = this.ranges.get(reference);
    if (!range) return;
    this.ranges.delete(reference);
    this.references.delete(range);
  }

  select(sheet: Sheet, at: Box): void {
    this.book.active = { sheet, at };
    this.send("selection", { address: toAddress(at), worksheetId: sheet.id });
  }

  worksheet(sheet: Sheet): RichObject {
    return worksheetObject(this, sheet);
  }

  tables(tables: Table[]): RichObject {
    return tableCollection(this, tables);
  }

  listen(event: "changed" | "selection", on: boolean): void {
    this.listeners[event] += on ? 1 : -1;
  }

  private take(text: string): void {
    const message = JSON.parse(text) as Message;
    if (message.type !== 1) return;
    if (this.editing && (message.flags & DELAY_FOR_CELL_EDIT) !== 0) {
      this.waiting.push(() => this.answer(message, text));
    } else {
      this.answer(message, text);
    }
  }

  private answer(message: Message, text: string): void {
    const number = ++this.traffic.requests;
    if (number > this.dieAfterRequest) return;
    const size = bytes(text);
    this.traffic.largestRequest = Math.max(this.traffic.largestRequest, size);
    this.beforeRequest?.(number);
    const response = this.respond(message, size);
    if (number >= this.dieAfterRequest) return;
    queueMicrotask(() => {
      this.bridge.onMessageFromHost?.(JSON.stringify({ id: message.id, type: 2, message: response }));
    });
  }

  private respond(message: Message, size: number): { statusCode: number; headers: object; body: string } {
    if (this.editing) return refusal("InvalidOperationInCellEditMode");
    if (size > PAYLOAD_LIMIT) return refusal("RequestPayloadSizeLimitExceeded");
    const { body } = message.message;
    const request = typeof body === "string" ? (JSON.parse(body) as RequestBody) : body;
    const answer = JSON.stringify(execute(request, this.root, (reference) => this.ranges.get(reference)));
    this.sendChanges("ThisLocalAddin");
    const length = bytes(answer);
    if (length > PAYLOAD_LIMIT) return refusal("ResponsePayloadSizeLimitExceeded");
    this.traffic.largestResponse = Math.max(this.traffic.largestResponse, length);
    return { statusCode: 200, headers: {}, body: answer };
  }

  private sendChanges(triggerSource: string): void {
    for (const { sheet, at } of this.book.changes.splice(0)) {
      this.send("changed", {
        address: toAddress(at),
        worksheetId: sheet.id,
        changeType: "RangeEdited",
        source: "Local",
        triggerSource,
      });
    }
  }

  private send(event: keyof typeof EVENTS, args: object): void {
    if (this.listeners[event] <= 0 || !this.enableEvents) return;
    const entry = {
      messageCategory: EVENT_CATEGORY,
      messageType: EVENTS[event],
      targetId: "Workbook",
      message: JSON.stringify(args),
    };
    queueMicrotask(() => {
      this.bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries: [entry] } }));
    });
  }
}

function refusal(code: string): { statusCode: number; headers: object; body: string } {
  return {
    statusCode: 400,
    headers: {},
    body: JSON.stringify({ error: { code, message: new ExcelError(code).message } }),
  };
}

/** Length of a text in UTF-8. */
function bytes(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7ff) length += unit >= 0xd800 && unit <= 0xdfff ? 1 : 2;
    else if (unit > 0x7f) length += 1;
  }
  return length;
}
