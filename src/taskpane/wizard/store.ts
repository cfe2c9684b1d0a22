import type { Action } from "./actions";
import { reducer } from "./reducer";
import type { WizardState } from "./state";

/** The state of the wizard, and who is told when it changes. */
export class Store {
  private readonly listeners = new Set<() => void>();

  constructor(private current: WizardState) {}

  readonly state = (): WizardState => this.current;

  readonly dispatch = (action: Action): void => {
    const next = reducer(this.current, action);
    if (next === this.current) return;
    this.current = next;
    for (const listener of this.listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}
