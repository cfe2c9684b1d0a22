import { fileURLToPath } from "node:url";
import js from "@eslint/js";
import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";

/* Rules of syntax, by where they hold. A later config replaces an earlier one, so each is built from these. */
const NO_DEFAULT_EXPORT = {
  selector: "ExportDefaultDeclaration",
  message: "Name the export: the file is named after it.",
};
const NO_EXCEL_RUN = {
  selector: "MemberExpression[object.name='Excel'][property.name='run']",
  message: "Only src/workbook/excel.ts talks to Excel. Use the WorkbookPort.",
};
/** The plugin's own rule takes a constant's name for no argument. */
const NO_EMPTY_LOAD = {
  selector: "CallExpression[callee.property.name='load'][arguments.length=0]",
  message: "load() without names loads everything: name the properties.",
};
/** `instanceof Date` is allowed: a file reader hands dates over so. */
const NO_CLOCK = {
  selector:
    ":matches(NewExpression, CallExpression)[callee.name='Date'], MemberExpression[object.name='Date']",
  message: "Use PlainDate; today is an argument.",
};
const NO_CATCH = {
  selector: "CatchClause",
  message:
    "Bad data is an issue and a broken promise of ours must surface. Catch in the boundary files only (CONTRIBUTING.md).",
};

export default tseslint.config(
  { ignores: ["dist/", "coverage/", "test-results/", ".cache/", "**/*.d.ts"] },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-empty-function": "off",
      eqeqeq: ["error", "always"],
      "no-eval": "error",
      "no-restricted-globals": ["error", "alert", "confirm", "prompt"],
    },
  },
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: { globals: globals.node },
  },
  {
    files: ["**/*.{js,cjs}"],
    languageOptions: { sourceType: "commonjs" },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}", "bench/**/*.ts"],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: fileURLToPath(new URL(".", import.meta.url)) },
      globals: { ...globals.browser, Excel: "readonly", Office: "readonly", CustomFunctions: "readonly" },
    },
    rules: {
      "no-undef": "off", // The compiler says it, and knows the types of Office.
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "no-console": "error",
      "no-restricted-syntax": ["error", NO_DEFAULT_EXPORT, NO_EXCEL_RUN, NO_EMPTY_LOAD],
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    // Excel's metadata is read from the text of the signature, where a range must be any[][] and nothing else.
    files: ["src/functions/*.ts"],
    rules: { "@typescript-eslint/no-explicit-any": "off" },
  },
  {
    // Same input, same output: no clock, no random, no network, no timers.
    files: ["src/engine/**/*.ts", "src/columns/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...[
          { name: "performance", message: "The engine has no clock." },
          { name: "fetch", message: "The engine has no network." },
          { name: "setTimeout", message: "The engine has no timers." },
          { name: "setInterval", message: "The engine has no timers." },
          { name: "queueMicrotask", message: "The engine has no timers." },
          { name: "crypto", message: "The engine has no random." },
          { name: "Intl", message: "The answer must not depend on the machine's locale or time-zone data." },
        ],
      ],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "The engine has no random." },
      ],
      "no-restricted-syntax": ["error", NO_DEFAULT_EXPORT, NO_EXCEL_RUN, NO_CATCH, NO_CLOCK],
    },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}", "src/workbench/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    files: ["src/taskpane/steps/**/*.{ts,tsx}", "src/taskpane/components/**/*.{ts,tsx}"],
    rules: { "no-restricted-syntax": ["error", NO_DEFAULT_EXPORT, NO_EXCEL_RUN, NO_CATCH] },
  },
  {
    files: ["src/workbook/excel.ts", "src/workbook/excel/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", NO_DEFAULT_EXPORT, NO_EMPTY_LOAD] },
  },
  {
    files: ["src/cli/**/*.ts"],
    rules: { "no-console": "off" },
  },
);
