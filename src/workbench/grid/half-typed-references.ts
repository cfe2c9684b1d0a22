import type { Injector } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/preset-sheets-core";

/** What the lexer of Univer 0.25.1 forgets to put back before it reads the next formula. */
interface LexerState {
  _resetTemp(): void;
  _squareBracketState: number;
  _tableBracketState: boolean;
}

/**
 * Lets formulas with several references to tables be typed. "Imports[" is read at each key, with its bracket still open; the
 * lexer then believed itself inside that bracket when it read the finished formula, and took it wrongly from then on.
 */
export function forgetHalfTypedReferences(injector: Injector): void {
  const lexer = injector.get(LexerTreeBuilder) as unknown as LexerState;
  const reset = lexer._resetTemp.bind(lexer);
  lexer._resetTemp = () => {
    reset();
    lexer._squareBracketState = 0;
    lexer._tableBracketState = false;
  };
}
