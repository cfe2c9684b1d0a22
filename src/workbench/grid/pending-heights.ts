import { ICommandService, type Injector } from "@univerjs/core";
import {
  CancelMarkDirtyRowAutoHeightOperation,
  MarkDirtyRowAutoHeightOperation,
} from "@univerjs/preset-sheets-core";

/**
 * Row heights that the grid still has to measure, in idle moments. It goes on measuring after a workbook is closed and
 * stumbles over what is no longer there, so they are called off first.
 */
export class PendingHeights {
  private readonly tasks = new Map<string, Set<string>>();

  constructor(private readonly injector: Injector) {
    injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
      if (id !== MarkDirtyRowAutoHeightOperation.id) return;
      const { unitId, id: task } = params as { unitId: string; id: string };
      const known = this.tasks.get(unitId) ?? new Set();
      this.tasks.set(unitId, known.add(task));
    });
  }

  callOff(unitId: string): void {
    const commands = this.injector.get(ICommandService);
    for (const id of this.tasks.get(unitId) ?? []) {
      commands.syncExecuteCommand(CancelMarkDirtyRowAutoHeightOperation.id, { unitId, id });
    }
    this.tasks.delete(unitId);
  }
}
