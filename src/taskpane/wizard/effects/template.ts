import { WorkbookError } from "../../../workbook/port";
import { S } from "../../strings";
import type { Context } from "../context";
import { guarded } from "./guard";

/** Opens a new workbook from one of the published templates; true when it is open. */
export async function newFromTemplate(context: Context, address: string): Promise<boolean> {
  const { port, mayReplace } = context.services;
  if (mayReplace && !(await mayReplace())) return false;
  const outcome = await guarded(context, "template", async () => {
    const response = await fetch(address);
    if (!response.ok) throw new WorkbookError({ kind: "host", message: S.templates.missing });
    await port.newFromTemplate(new Uint8Array(await response.arrayBuffer()));
  });
  return outcome === true;
}
