/**
 * First import of every family of sheet functions: where Excel's runtime did not load (office.js out of reach), it gives the
 * generated `CustomFunctions.associate` calls somewhere to go, so that the bundle they share with the pane still starts.
 */
const scope = globalThis as { CustomFunctions?: unknown };

scope.CustomFunctions ??= {
  associate: () => {},
  Error: class extends Error {
    constructor(
      readonly code: string,
      message?: string,
    ) {
      super(message);
    }
  },
  ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
};

export {};
