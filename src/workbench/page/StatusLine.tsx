import { STRINGS } from "../strings";

/** What the selected cell has to say: an error of a function of ours, or how the function is called. */
export interface CellHint {
  address: string;
  kind: "error" | "function" | "none";
  title: string;
  text: string;
}

/** One line under the grid. */
export function StatusLine({ hint }: { hint?: CellHint }) {
  if (!hint || hint.kind === "none") {
    return (
      <div className="status-line" role="status">
        {hint && <span className="status-address">{hint.address}</span>}
        <span className="status-text">{STRINGS.hint}</span>
      </div>
    );
  }
  return (
    <div className={`status-line status-${hint.kind}`} role="status">
      <span className="status-address">{hint.address}</span>
      <strong>{hint.title}</strong>
      <span className="status-text" title={hint.text}>
        {hint.text}
      </span>
    </div>
  );
}
