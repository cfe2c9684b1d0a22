import type { Box } from "./a1";
import type { Book, Sheet, Table } from "./book";

/**
 * An object of the object model: what requests name are its properties and methods, in PascalCase. One that Excel
 * answers with an id or a reference when a request instantiates it has a method `created` for that.
 */
export type RichObject = object;

/** What Excel answers when a request instantiates the object: null says that there is none. */
export function created(object: RichObject): object | null {
  const { created: answer } = object as { created?(): object | null };
  return answer ? answer.call(object) : {};
}

/** What a "…OrNullObject" method gives when there is nothing. Everything that is asked of it is nothing too. */
export const NULL_OBJECT: RichObject = { created: () => null };

/** What the objects need of the fake around them. */
export interface Host {
  readonly book: Book;
  enableEvents: boolean;
  /** Every change of the workbook announces itself here first; this is where a failure is thrown in. */
  willWrite(): void;
  /** Keeps a range for later requests; the answer is its reference id. */
  keep(range: RichObject): string;
  release(reference: string): void;
  select(sheet: Sheet, at: Box): void;
  /** The objects for a sheet and for some tables. */
  worksheet(sheet: Sheet): RichObject;
  tables(tables: Table[]): RichObject;
  listen(event: "changed" | "selection", on: boolean): void;
}

/** A collection: what all of them have, and what this one has besides. */
export function collection(
  items: () => RichObject[],
  find: (key: string) => RichObject | undefined,
  besides: RichObject = {},
): RichObject {
  return {
    ...besides,
    get _Items() {
      return items();
    },
    get Count() {
      return items().length;
    },
    GetCount: () => items().length,
    Indexer: (key: string) => find(key),
    GetItem: (key: string) => find(key),
    GetItemAt: (index: number) => items()[index],
    GetItemOrNullObject: (key: string) => find(key) ?? NULL_OBJECT,
  };
}
