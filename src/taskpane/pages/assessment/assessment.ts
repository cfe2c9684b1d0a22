/** Answers to a question. */
export const ANSWERS = ["yes", "partly", "no", "na"] as const;
export type Answer = (typeof ANSWERS)[number];

/** The six steps with their questions, by id; the words are in strings.ts. */
export const ASSESSMENT = {
  size: ["duty", "returns", "apart"],
  roles: ["importer", "exporter", "oneClaimant"],
  segregation: ["keptApart", "reference", "records"],
  documents: ["summaries", "proof", "notice", "retention"],
  channel: ["cape", "refunds", "deadlines"],
  first: ["small", "filer", "bond", "books"],
} as const;
export type AssessmentStep = keyof typeof ASSESSMENT;
export const ASSESSMENT_STEPS = Object.keys(ASSESSMENT) as AssessmentStep[];

/** Answers by question, "roles.importer". What is not answered is missing. */
export type Answers = Readonly<Record<string, Answer>>;

/** What the page keeps in the workbook. */
export interface AssessmentState {
  version: 1;
  answers: Answers;
  company: string;
  warehouse: string;
}

/** Key of the page's state in the workbook's settings. */
export const ASSESSMENT_KEY = "drawback.assessment";

/** What was kept, or nothing answered when it is not understood. */
export function parseAssessment(kept: unknown): AssessmentState {
  const fresh: AssessmentState = { version: 1, answers: {}, company: "", warehouse: "" };
  if (typeof kept !== "object" || kept === null) return fresh;
  const { version, answers, company, warehouse } = kept as Partial<AssessmentState>;
  if (version !== 1 || typeof answers !== "object" || answers === null) return fresh;
  const known = Object.entries(answers).filter(([, answer]) => ANSWERS.includes(answer));
  return {
    version,
    answers: Object.fromEntries(known),
    company: typeof company === "string" ? company : "",
    warehouse: typeof warehouse === "string" ? warehouse : "",
  };
}

const POINTS: Readonly<Record<Answer, number>> = { yes: 2, partly: 1, no: 0, na: 0 };

/** Points of a step, of how many; and how many questions are still open. Questions that do not apply count for nothing. */
export function scoreOf(
  step: AssessmentStep,
  answers: Answers,
): { points: number; of: number; open: number } {
  const score = { points: 0, of: 0, open: 0 };
  for (const question of ASSESSMENT[step]) {
    const answer = answers[`${step}.${question}`];
    if (answer === "na") continue;
    score.of += 2;
    if (answer === undefined) score.open++;
    else score.points += POINTS[answer];
  }
  return score;
}

/** Points of all steps together, 0 to 100, and how many questions are open. */
export function totalScore(answers: Answers): { percent: number; open: number } {
  const scores = ASSESSMENT_STEPS.map((step) => scoreOf(step, answers));
  const of = scores.reduce((sum, score) => sum + score.of, 0);
  const points = scores.reduce((sum, score) => sum + score.points, 0);
  return {
    percent: of === 0 ? 100 : Math.round((100 * points) / of),
    open: scores.reduce((sum, score) => sum + score.open, 0),
  };
}

/** Questions answered no or partly, what to do first: in the order of the steps, no before partly. */
export function toDo(
  answers: Answers,
): { step: AssessmentStep; question: string; answer: "no" | "partly" }[] {
  const all = ASSESSMENT_STEPS.flatMap((step) =>
    ASSESSMENT[step].map((question) => ({ step, question, answer: answers[`${step}.${question}`] })),
  );
  const missing = all.filter(
    (each): each is { step: AssessmentStep; question: (typeof each)["question"]; answer: "no" | "partly" } =>
      each.answer === "no" || each.answer === "partly",
  );
  return missing.sort((a, b) => Number(a.answer === "partly") - Number(b.answer === "partly"));
}
