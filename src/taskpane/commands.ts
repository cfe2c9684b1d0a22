/** Pages of the pane that a ribbon button opens, by the button's FunctionName in manifest.xml. */
const PAGES = { openFunctions: "functions" } as const;

/**
 * Ties the ribbon's buttons to the pane: a click shows the pane and opens the button's page in it.
 *
 * Call once, after Office.onReady. `openPage` gets the name of the page, at present always "functions".
 * Outside Excel, and in an Excel without a shared runtime, it does nothing.
 */
export function registerCommands(openPage: (page: string) => void): void {
  if (typeof Office === "undefined" || Office.actions?.associate === undefined) return;
  for (const [functionName, page] of Object.entries(PAGES)) {
    Office.actions.associate(functionName, (event: Office.AddinCommands.Event) => {
      openPage(page);
      // Excel keeps the button busy until the event is completed, so that comes whether or not the pane shows.
      void Office.addin.showAsTaskpane().finally(() => event.completed());
    });
  }
}
