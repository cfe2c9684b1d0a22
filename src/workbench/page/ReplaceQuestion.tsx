import { useLayoutEffect, useRef } from "react";
import { STRINGS } from "../strings";

/** What becomes of changes that are nowhere but in the grid: saved, given up, or kept, and then nothing is opened. */
export type Answer = "save" | "give-up" | "keep";

const WORDS = STRINGS.replace;

/** Asks before another workbook takes the place of one with changes. Esc keeps it. */
export function ReplaceQuestion({ file, onAnswer }: { file: string; onAnswer: (answer: Answer) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current!;
    element.showModal();
    // Closed before it goes, so that the focus returns to where it was.
    return () => element.close();
  }, []);
  const button = (answer: Answer, label: string) => (
    <button
      type="button"
      className={answer === "save" ? "bar-button main-button" : "bar-button"}
      onClick={() => onAnswer(answer)}
    >
      {label}
    </button>
  );
  return (
    <dialog
      ref={dialog}
      className="question"
      aria-labelledby="question-title"
      onCancel={(event) => {
        event.preventDefault();
        onAnswer("keep");
      }}
    >
      <h2 id="question-title">{WORDS.title(file)}</h2>
      <p>{WORDS.text}</p>
      <div className="question-buttons">
        {button("save", WORDS.save)}
        {button("give-up", WORDS.giveUp)}
        {button("keep", WORDS.keep)}
      </div>
    </dialog>
  );
}
