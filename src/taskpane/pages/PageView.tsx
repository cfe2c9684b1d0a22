import { lookUpHeading, parseIsoDate, toIsoDate, applyOverrides } from "../../engine/index";
import { useState } from "react";
import { copyText } from "../components/copy-text";
import { S } from "../strings";
import type { PageId } from "../wizard/steps";
import { newFromTemplate } from "../wizard/effects/template";
import { useAnswer } from "../wizard/use-answer";
import { useSetting } from "../wizard/use-setting";
import type { Wizard } from "../wizard/use-wizard";
import { AssessmentPage } from "./assessment/AssessmentPage";
import { ASSESSMENT_KEY, parseAssessment } from "./assessment/assessment";
import { procedureHtml } from "./assessment/procedure";
import { CapePage } from "./cape/CapePage";
import { capeLines } from "./cape/cape-file";
import { DeadlinesPage } from "./deadlines/DeadlinesPage";
import { EstimatePage } from "./estimate/EstimatePage";
import { actualOf, bridge } from "./estimate/bridge";
import { ESTIMATE_KEY, parseEstimate } from "./estimate/estimate-state";
import { FunctionsPage } from "./functions/FunctionsPage";
import { useFunctions } from "./functions/use-functions";
import { SettingsPage } from "./settings/SettingsPage";
import { METHODS_KEY, parseMethods } from "../session/method-history";
import { TemplatesPage } from "./templates/TemplatesPage";
import type { Template } from "./templates/templates";
import { TrialPage } from "./trial/TrialPage";

/** What every page gets: the wizard, whether it takes the focus, and the number of the match there is. */
interface PageProps {
  wizard: Wizard;
  takeFocus: boolean;
  run: number | null;
}

/** The page beside the wizard that is open, with what it shows taken from the state and the session. */
export function PageView({ page, ...props }: PageProps & { page: Exclude<PageId, "wizard"> }) {
  const Page = PAGE_OF[page];
  return <Page key={page} {...props} />;
}

const PAGE_OF: Readonly<Record<Exclude<PageId, "wizard">, (props: PageProps) => React.ReactNode>> = {
  estimate: Estimate,
  deadlines: DeadlinesOfMatch,
  cape: Cape,
  trial: Trial,
  assessment: Assessment,
  functions: Functions,
  templates: Templates,
  settings: Settings,
};

function Estimate({ wizard, takeFocus, run }: PageProps) {
  const { state, actions, context } = wizard;
  const [kept, keep] = useSetting(context, ESTIMATE_KEY, parseEstimate);
  const breakdown = useAnswer(context, run, "breakdown", (session) => session.breakdown());
  if (kept === null) return null;
  const summary = state.run.kind === "done" ? state.run.summary : null;
  const totals = summary && summary[summary.reading];
  return (
    <EstimatePage
      takeFocus={takeFocus}
      state={kept}
      summary={summary}
      bridge={totals && bridge(kept.now, totals)}
      actual={totals && actualOf(totals)}
      breakdown={breakdown}
      canInsert={context.services.port.can.insertFormula}
      onState={keep}
      onInsert={(formula) => void actions.insert(formula)}
    />
  );
}

function DeadlinesOfMatch({ wizard, takeFocus, run }: PageProps) {
  const { state, actions, context } = wizard;
  const deadlines = useAnswer(context, run, "deadlines", (session) => session.deadlines());
  return (
    <DeadlinesPage
      takeFocus={takeFocus}
      deadlines={deadlines}
      hasMatch={run !== null}
      reading={state.choices.reading}
      onMatch={() => actions.openPage("wizard")}
    />
  );
}

function Cape({ wizard, takeFocus, run }: PageProps) {
  const { actions, context } = wizard;
  const { download } = context.services;
  const cape = useAnswer(context, run, "cape", (session) => session.cape());
  const [outcome, setOutcome] = useState<"copied" | "downloaded" | null>(null);
  return (
    <CapePage
      takeFocus={takeFocus}
      cape={cape}
      hasMatch={run !== null}
      outcome={outcome}
      canDownload={download !== undefined}
      onCopy={() => void (cape && copyText(capeLines(cape)).then((ok) => setOutcome(ok ? "copied" : null)))}
      onDownload={() => {
        if (cape) download?.(S.cape.file, capeLines(cape));
        setOutcome("downloaded");
      }}
      onMatch={() => actions.openPage("wizard")}
    />
  );
}

/** Dollars of the first proposal. */
const TRIAL_DOLLARS = 25_000;

function Trial({ wizard, takeFocus, run }: PageProps) {
  const { actions, context } = wizard;
  const [amount, setAmount] = useState(TRIAL_DOLLARS);
  const cents = Math.round(amount * 100);
  const trial = useAnswer(context, run, `trial ${cents}`, (session) => session.trial(cents));
  return (
    <TrialPage
      takeFocus={takeFocus}
      trial={trial}
      hasMatch={run !== null}
      amount={amount}
      canGoTo={context.services.port.can.goTo}
      onAmount={setAmount}
      onGoTo={(row) => actions.goToRow("returns", row)}
      onMatch={() => actions.openPage("wizard")}
    />
  );
}

function Assessment({ wizard, takeFocus }: PageProps) {
  const { context } = wizard;
  const { download } = context.services;
  const [kept, keep] = useSetting(context, ASSESSMENT_KEY, parseAssessment);
  if (kept === null) return null;
  return (
    <AssessmentPage
      takeFocus={takeFocus}
      state={kept}
      onState={keep}
      onProcedure={download ? () => download(S.assessment.file, procedureHtml(kept)) : null}
    />
  );
}

function Functions({ wizard, takeFocus }: PageProps) {
  const { actions, context } = wizard;
  const functions = useFunctions(context);
  const [outcome, setOutcome] = useState<"inserted" | "copied" | null>(null);
  return (
    <FunctionsPage
      takeFocus={takeFocus}
      functions={functions}
      canInsert={context.services.port.can.insertFormula}
      outcome={outcome}
      onInsert={(formula) => void actions.insert(formula).then((ok) => setOutcome(ok ? "inserted" : null))}
      onCopy={(formula) => void copyText(formula).then((ok) => setOutcome(ok ? "copied" : null))}
    />
  );
}

function Templates({ wizard, takeFocus }: PageProps) {
  const { context } = wizard;
  const { port, templates = "" } = context.services;
  const [making, setMaking] = useState<Template["id"] | null>(null);
  const [made, setMade] = useState<Template["id"] | null>(null);
  const make = async ({ id, file }: Template): Promise<void> => {
    setMaking(id);
    setMade(null);
    const ok = await newFromTemplate(context, templates + file);
    setMaking(null);
    setMade(ok ? id : null);
  };
  return (
    <TemplatesPage
      takeFocus={takeFocus}
      folder={templates}
      canMake={port.can.newFromTemplate}
      making={making}
      made={made}
      onMake={(template) => void make(template)}
    />
  );
}

function Settings({ wizard, takeFocus }: PageProps) {
  const { state, actions, context } = wizard;
  const [methods] = useSetting(context, METHODS_KEY, parseMethods);
  const [wasReset, setWasReset] = useState(false);
  return (
    <SettingsPage
      takeFocus={takeFocus}
      overrides={state.choices.overrides}
      rulesVersion={applyOverrides(state.choices.overrides).version}
      rememberedMaps={Object.keys(state.remembered).length}
      methods={wasReset ? [] : (methods?.history ?? [])}
      parseDate={parseIsoDate}
      formatDate={toIsoDate}
      parseHeading={(text) => lookUpHeading(text)?.heading ?? null}
      onOverrides={(overrides) => actions.choose({ overrides })}
      onForgetMaps={actions.forgetMaps}
      onReset={() => {
        actions.reset();
        setWasReset(true);
      }}
      wasReset={wasReset}
    />
  );
}
