/**
 * Who may import whom. Each arrow is a rule with a name; its comment says what to do instead.
 * `npm run boundaries` checks them, and `npm run check` fails on a broken one.
 */

const error = "error";

/** A rule that forbids an import by path. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: error, from, to });

/** Real imports only: `import type` leaves nothing in the code that runs. */
const value = { dependencyTypesNot: ["type-only"] };

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    forbid(
      "no-cycles",
      "Two files that need each other are one idea or three: move what both need into a file of its own.",
      {},
      { circular: true, viaOnly: value },
    ),
    forbid(
      "nothing-unresolved",
      "The import leads nowhere: fix the path, or add the package to package.json.",
      {},
      { couldNotResolve: true },
    ),
    forbid(
      "engine-stands-alone",
      "The engine is pure: take what it needs as an argument, and let the caller (columns, functions, task pane, command line) fetch it.",
      { path: "^src/engine/" },
      { path: "^src/", pathNot: "^src/engine/" },
    ),
    forbid(
      "engine-packages",
      "The engine uses decimal.js at its edges and the holiday tables, nothing else: it must run in Excel, a worker and Node alike.",
      { path: "^src/engine/" },
      { path: "node_modules/", pathNot: "node_modules/(decimal\\.js|@18f/us-federal-holidays)/" },
    ),
    forbid(
      "no-node-in-shared-code",
      "Excel and the browser have no Node modules: read files in src/cli or src/workbook and pass the content on.",
      { path: "^src/(engine|columns|functions|taskpane|workbench)/" },
      { dependencyTypes: ["core"] },
    ),
    forbid(
      "engine-has-one-door",
      "Import from src/engine/index.ts; export there what the outside needs.",
      { path: "^src/", pathNot: "^src/engine/" },
      { path: "^src/engine/", pathNot: "^src/engine/index\\.ts$" },
    ),
    forbid(
      "columns-use-engine",
      "Columns know cells and the engine, no host and no view: hand them matrices, take rows back.",
      { path: "^src/columns/" },
      { path: "^src/", pathNot: "^src/(columns|engine)/" },
    ),
    forbid(
      "functions-use-columns-and-engine",
      "A sheet function is a thin wrapper: put the thought into the engine, the cells into columns.",
      { path: "^src/functions/" },
      { path: "^src/", pathNot: "^src/(functions|columns|engine)/" },
    ),
    forbid(
      "workbook-uses-only-types",
      "A host moves cells and knows no meaning: `import type` what it must name, and let the caller pass the rest.",
      { path: "^src/workbook/" },
      { path: "^src/", pathNot: "^src/workbook/", ...value },
    ),
    forbid(
      "taskpane-not-functions",
      "Call the engine, not the sheet functions: their cell errors are for cells.",
      { path: "^src/taskpane/" },
      { path: "^src/(functions|cli)/" },
    ),
    forbid(
      "views-live-on-props",
      "Steps and components get data and callbacks as props: compute in wizard/selectors.ts, act in wizard/use-wizard.ts. Types may be imported.",
      { path: "^src/taskpane/(steps|components)/" },
      { path: "^src/(engine|columns|workbook)/", ...value },
    ),
    forbid(
      "cli-uses-columns-engine-workbook",
      "The command line is a third caller beside functions and pane: share through columns or the engine.",
      { path: "^src/cli/" },
      { path: "^src/", pathNot: "^src/(cli|columns|engine|workbook)/" },
    ),
    forbid(
      "nobody-uses-workbench",
      "The workbench hosts the product and is no part of it: move what is needed elsewhere.",
      { path: "^src/", pathNot: "^src/workbench/" },
      { path: "^src/workbench/" },
    ),
    forbid(
      "grid-only-in-workbench",
      "Univer is heavy and must never reach the add-in: keep it behind the WorkbookPort in src/workbench.",
      { path: "^src/", pathNot: "^src/workbench/" },
      { path: "node_modules/(@univerjs|rxjs)/" },
    ),
    forbid(
      "react-only-in-views",
      "React and Fluent belong to the task pane and the workbench: return plain data and let a view show it.",
      { path: "^src/", pathNot: "^src/(taskpane|workbench)/" },
      { path: "node_modules/(react|react-dom|@fluentui|@tanstack)/" },
    ),
    forbid(
      "files-only-in-workbook",
      "Workbook files are read and written by src/workbook/files*: use the port.",
      { path: "^src/", pathNot: "^src/(workbook|workbench)/" },
      { path: "node_modules/(exceljs|@e965/xlsx|fflate)/" },
    ),
    forbid(
      "office-from-its-page",
      "Office.js comes from the page's script tag (Office, Excel and CustomFunctions are globals), never from a bundle.",
      { path: "^src/" },
      { path: "node_modules/@microsoft/office-js/" },
    ),
    forbid(
      "no-tools-in-the-product",
      "What ships is listed under dependencies, where the licence check sees it: move the package there.",
      { path: "^src/" },
      { dependencyTypes: ["npm-dev"], ...value, pathNot: "node_modules/@types/" },
    ),
    forbid(
      "product-not-from-tests",
      "The product does not know its tests: move shared code into src.",
      { path: "^src/" },
      { path: "^(test|bench|scripts)/" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "browser", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json"],
    },
    cache: { folder: ".cache/dependency-cruiser", strategy: "content" },
  },
};
