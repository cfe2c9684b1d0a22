/**
 * First in the shared bundle: gives the functions something to register with when office.js did not load
 * (no network). Without it their `CustomFunctions.associate` calls throw, and the pane with them.
 */
const scope = globalThis as { CustomFunctions?: unknown };

scope.CustomFunctions ??= {
  associate: () => {},
  Error: class extends Error {},
  ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
};
