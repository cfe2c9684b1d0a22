import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Checkmark16Filled } from "@fluentui/react-icons";
import { S } from "../strings";
import type { StepInfo } from "../wizard/selectors";
import type { StepId } from "../wizard/steps";

const useStyles = makeStyles({
  list: {
    display: "flex",
    listStyleType: "none",
    margin: 0,
    padding: 0,
    columnGap: "2px",
    flexGrow: 1,
    minWidth: 0,
    alignItems: "center",
  },
  step: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    minHeight: "32px",
    minWidth: "30px",
    justifyContent: "center",
    padding: "0 3px",
    border: "none",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    cursor: "pointer",
    "&:hover:not([aria-disabled=true])": { backgroundColor: tokens.colorSubtleBackgroundHover },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "&[aria-disabled=true]": { cursor: "default", color: tokens.colorNeutralForeground3 },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    paddingRight: "10px",
  },
  ball: {
    display: "grid",
    placeItems: "center",
    width: "22px",
    height: "22px",
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    boxSizing: "border-box",
    flexShrink: 0,
  },
  // Drawn, not written: the name of the button says "Step 2 of 6" already.
  number: { "::before": { content: "attr(data-number)" } },
  ballDone: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorBrandForeground2,
  },
  ballCurrent: {
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandBackground}`,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  name: { whiteSpace: "nowrap" },
  // The room the pane has, not the window: in the workbench they differ.
  rail: { containerType: "inline-size", flexGrow: 1, minWidth: 0, overflowX: "hidden" },
  wideOnly: { "@container (max-width: 460px)": { display: "none" } },
});

/** The six steps, small: a number or a tick each, the current one with its name (all with names where there is room). */
export function StepRail(props: { steps: StepInfo[]; current: StepId; onGo: (step: StepId) => void }) {
  const styles = useStyles();
  return (
    <nav aria-label={S.stepList} className={styles.rail}>
      <ol className={styles.list}>
        {props.steps.map((step, index) => {
          const isCurrent = step.id === props.current;
          const isBlocked = step.blocked !== null && !isCurrent;
          const label = S.stepOf(index + 1, props.steps.length, step.name);
          const state = isBlocked ? S.stepBlocked : step.isDone && !isCurrent ? S.stepDone : null;
          return (
            <li key={step.id}>
              <button
                type="button"
                className={mergeClasses(styles.step, isCurrent && styles.current)}
                aria-current={isCurrent ? "step" : undefined}
                aria-disabled={isBlocked}
                aria-label={state === null ? label : `${label}, ${state}`}
                title={isBlocked ? (step.blocked ?? undefined) : step.name}
                onClick={() => {
                  if (!isBlocked && !isCurrent) props.onGo(step.id);
                }}
              >
                <span
                  aria-hidden
                  className={mergeClasses(
                    styles.ball,
                    isCurrent ? styles.ballCurrent : step.isDone && styles.ballDone,
                  )}
                >
                  {step.isDone && !isCurrent ? (
                    <Checkmark16Filled />
                  ) : (
                    <span className={styles.number} data-number={index + 1} />
                  )}
                </span>
                <span aria-hidden className={mergeClasses(styles.name, !isCurrent && styles.wideOnly)}>
                  {step.name}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
