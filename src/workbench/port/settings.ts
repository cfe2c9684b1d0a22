import type { Book } from "../grid/book";

const KEY = "drawbackSettings";

/** Settings of the pane, kept with the open workbook: another file has its own, and they end with the page. */
export class SettingsStore {
  constructor(private readonly book: Book) {}

  private all(): Record<string, string> {
    const snapshot = this.book.workbook.getSnapshot();
    snapshot.custom ??= {};
    return (snapshot.custom[KEY] ??= {}) as Record<string, string>;
  }

  get(key: string): unknown {
    const text = this.all()[key];
    return text === undefined ? null : (JSON.parse(text) as unknown);
  }

  /** Kept as text, so that nobody's later change reaches what is kept. `null` takes it away. */
  set(key: string, value: unknown): void {
    if (value === null || value === undefined) delete this.all()[key];
    else this.all()[key] = JSON.stringify(value);
  }
}
