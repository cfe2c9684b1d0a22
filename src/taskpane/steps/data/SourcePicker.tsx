import { Dropdown, Field, Option, OptionGroup } from "@fluentui/react-components";
import type { Role } from "../../session/roles";
import type { RoleFit } from "../../session/types";
import { S } from "../../strings";
import type { SourceInfo } from "../../wizard/state";

const NONE = "none";

/** Picks the source of one role; says why it was guessed, or that it does not look like it. */
export function SourcePicker(props: {
  role: Role;
  sources: SourceInfo[];
  picked: string | null;
  isNeeded: boolean;
  onPick: (source: string | null) => void;
}) {
  const { role, sources, picked } = props;
  const source = sources.find(({ id }) => id === picked) ?? null;
  const fit = source?.fits.find((each) => each.role === role);
  const name = (each: SourceInfo): string => S.data.source(each.name, each.sheet, each.kind);
  const fitting = sources.filter((each) => each.fits.some((one) => one.role === role && one.isTakenForIt));
  const others = sources.filter((each) => !fitting.includes(each));
  const option = (each: SourceInfo) => (
    <Option key={each.id} value={each.id} text={name(each)}>
      {`${name(each)} · ${S.data.rows(each.rows - 1)}`}
    </Option>
  );
  return (
    <Field
      label={S.roles[role]}
      required={props.isNeeded}
      hint={source === null ? S.data.help[role] : undefined}
      validationState={source === null ? "none" : fit?.isComplete ? "success" : "warning"}
      validationMessage={source === null ? undefined : messageOf(fit)}
    >
      <Dropdown
        placeholder={S.data.choose}
        value={source ? name(source) : ""}
        selectedOptions={picked === null ? [] : [picked]}
        style={{ minWidth: 0 }}
        onOptionSelect={(_, { optionValue }) =>
          props.onPick(optionValue === NONE ? null : (optionValue ?? null))
        }
      >
        {!props.isNeeded && <Option value={NONE}>{S.data.none}</Option>}
        {fitting.map(option)}
        {others.length > 0 && fitting.length > 0 ? (
          <OptionGroup label={S.data.others}>{others.map(option)}</OptionGroup>
        ) : (
          others.map(option)
        )}
      </Dropdown>
    </Field>
  );
}

function messageOf(fit: RoleFit | undefined): string {
  if (!fit?.isComplete) return S.data.doubtful;
  return fit.report === null ? S.data.guessed(fit.headings.slice(0, 4)) : S.data.report(fit.report);
}
