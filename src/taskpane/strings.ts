// Every word the pane shows. Sentences about rows and rules come from the engine's messages; nothing else has text.
// One file on purpose, longer than others: it is read by people who write, not by people who code.

/** A number with thousands separators. */
export const number = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 6 });

/** Cents as dollars, "$1,234.56". */
export const money = (cents: number): string =>
  (cents / 100).toLocaleString("en-US", { style: "currency", currency: "USD" });

/** "1 row", "2 rows". */
const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;

const signed = (cents: number): string => `${cents < 0 ? "−" : "+"}${money(Math.abs(cents))}`;

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export const S = {
  app: "Drawback",
  signed,
  percent: (value: number) => `${Number(value.toFixed(1))}%`,
  whole: (cents: number) =>
    Math.round(cents / 100).toLocaleString("en-US", {
      style: "currency",
      currency: "USD",
      maximumFractionDigits: 0,
    }),
  badAmount: "Write an amount of dollars, for example 1250000.",
  needsMatch: "This needs a match: pick your tables and match them first.",
  toMatch: "Match returns",
  failed:
    "The pane met a mistake of its own and stopped. Your workbook is safe. Close the pane and open it again.",
  copyFailed: "The browser did not allow copying.",
  opening: "Looking at the workbook…",
  required: "required",
  optional: "optional",

  steps: {
    data: "Data",
    columns: "Columns",
    rules: "Rules",
    match: "Match",
    review: "Review",
    finish: "Finish",
  },
  stepList: "Steps",
  stepOf: (at: number, of: number, name: string) => `Step ${at} of ${of}: ${name}`,
  stepDone: "done",
  stepBlocked: "not yet possible",

  nav: {
    menu: "Menu",
    pages: {
      wizard: "Match returns",
      estimate: "Estimate and what-if",
      deadlines: "Deadlines",
      cape: "Drawback or CAPE",
      trial: "Trial claim",
      assessment: "Self-assessment",
      functions: "Functions",
      templates: "Templates",
      settings: "Settings",
    },
    back: "Back",
    next: (name: string) => `Next: ${name}`,
    matchNow: "Match now",
    cancel: "Cancel",
  },

  roles: {
    imports: "Imports",
    returns: "Returns",
    withdrawals: "Withdrawals",
    priorClaims: "Prior claims",
    items: "Items",
    skuMap: "SKU map",
  },

  data: {
    title: "Which tables?",
    intro: "Pick your import lines and what left the country or was destroyed. Nothing leaves this workbook.",
    help: {
      imports: "A row per entry-summary line: import date, SKU, quantity, duty.",
      returns: "A row per export or destruction: date, SKU, quantity, disposition.",
      withdrawals: "Sales and other stock movements. Needed for FIFO and other accounting methods.",
      priorClaims: "Units already claimed on an entry line.",
      items: "Invoice lines that give an entry line its SKUs.",
      skuMap: "Other names of a SKU: ASIN, FNSKU, bundles.",
    },
    more: "More tables",
    moreChosen: (n: number) => `More tables (${n} chosen)`,
    none: "None",
    choose: "Choose a table or sheet",
    others: "Other tables and sheets",
    guessed: (headings: string[]) => `Looks right: ${headings.join(", ")}.`,
    report: (name: string) => `Recognized: ${name}.`,
    doubtful: "This does not look like it: required columns are missing.",
    rows: (n: number) => count(n, "row", "rows"),
    sheetOf: (sheet: string) => `sheet ${sheet}`,
    source: (name: string, sheet: string, kind: "table" | "sheet") =>
      kind === "sheet" || name === sheet ? name : `${name} (${sheet})`,
    empty: "This workbook has no tables yet.",
    emptyHelp:
      "Put your import lines and your returns on a sheet each, with headings in one row, then look again.",
    sample: "Use the sample data",
    sampleHelp: "Real tariff figures, made-up parties: see what a match looks like.",
    refresh: "Look again",
    asOf: (date: string) => `As-of date ${date}, from the workbook.`,
  },

  why: {
    noImports: "Choose a table of imports.",
    noReturns: "Choose a table of returns.",
    looking: "Still looking at the tables.",
    missingColumns: (table: string, columns: string) => `${table}: choose a column for ${columns}.`,
    noHeadings: (table: string) => `${table}: no heading row was found in its first rows.`,
    charge: "a duty or fee",
    noMatch: "Make the match first.",
    turnover: "Give the turn-over days.",
    running: "The match is being made.",
  },

  columns: {
    title: "Do we read your columns right?",
    intro:
      "Green is sure, amber is a good guess, red is not there. Choose another column where we are wrong; we remember it.",
    all: (n: number) => `All ${n} columns recognized`,
    missing: (n: number) => `${count(n, "required column", "required columns")} missing`,
    amber: (n: number) => `${count(n, "guess", "guesses")} to check`,
    fine: "Required columns found",
    reason: {
      user: "chosen by you",
      missing: "not found: choose a column",
      none: "you said there is none",
      everyRow: "for every row of this report",
    },
    certainty: { green: "Sure", amber: "Guess", red: "Missing", off: "Not there" },
    is: (heading: string) => `Column for ${heading}`,
    notHere: "Not in this table",
    automatic: "As recognized",
    unused: (n: number) => `${count(n, "column", "columns")} not used`,
    oneOf: "at least one duty or fee",
    showAll: (n: number) => `${count(n, "more column", "more columns")} not in this table`,
    headingRow: (row: number) => `Headings in row ${row} of the table`,
    none: "Choose tables first.",
  },

  rules: {
    title: "How should it be read?",
    intro: "Both readings are always computed. You choose which one decides statuses.",
    reading: "Reading of the rules",
    readings: {
      guide: "Drawback guide",
      cbp: "As CBP pays",
    },
    short: { guide: "Guide", cbp: "CBP" },
    readingHelp: {
      guide: "The guide's simplified rules. For estimates.",
      cbp: "By heading and date, with what is not settled left out. For money you book.",
    },
    method: "Identification",
    methods: {
      specific: "Specific identification",
      fifo: "FIFO",
      lifo: "LIFO",
      "low-to-high": "Low to high",
      "low-to-high-turnover": "Low to high, turn-over",
      "low-to-high-blanket": "Low to high, blanket",
      average: "Average",
    },
    methodHelp: {
      specific: "A return is tied to its lot by entry, lot or serial, or because only one lot can be it.",
      fifo: "Oldest lots first. Every withdrawal draws, sales too.",
      lifo: "Newest lots first. Every withdrawal draws, sales too.",
      "low-to-high": "Lots with the least drawback per unit first. Every withdrawal draws.",
      "low-to-high-turnover":
        "The same, over lots received within your turn-over days. Sales need no records.",
      "low-to-high-blanket": "The same, over lots still within their time to export.",
      average: "Every lot in proportion to what is left of it. Every withdrawal draws.",
    },
    methodNote:
      "An accounting method needs fungible goods and inventory records, and is kept for a year (19 CFR 190.14).",
    turnover: "Turn-over days",
    asOf: "As-of date",
    asOfFrom: {
      today: "Today",
      workbook: "From the workbook",
      user: "Chosen by you",
    },
    asOfHelp: "What has lapsed and what may still be filed is counted from this day.",
    badDate: "Write the date as year-month-day, for example 2026-11-21.",
    expiring: "Warn when fewer days are left to file than",
    days: "days",
    importer: "Importer of record",
    importerHelp: "Used where the imports name none.",
    onlyImporter: "Only imports of",
    allImporters: "All importers",
    badDays: "Give a whole number of days.",
  },

  match: {
    title: "Matching",
    stages: {
      listing: "Looking at the tables",
      reading: "Reading",
      "handing-over": "Passing rows to the engine",
      parsing: "Understanding every cell",
      matching: "Matching under both readings",
      summing: "Adding up and checking",
      writing: "Writing",
      removing: "Taking away",
    },
    stageOf: (stage: string, role: string) => `${stage} ${role}`,
    rows: (done: number, total: number) => `${number(done)} of ${number(total)} rows`,
    left: (seconds: number) =>
      seconds < 60 ? `about ${seconds} s left` : `about ${Math.ceil(seconds / 60)} min left`,
    safe: "The workbook is only read. You can cancel at any time.",
    start: "Make the match",
    again: "Match again",
    cancelled: "Cancelled. Nothing was changed.",
    ready: "Ready to match",
    willMatch: (returns: number, imports: number) =>
      `${count(returns, "return", "returns")} with ${count(imports, "import line", "import lines")}.`,
    refused: "The match cannot be made yet",
    fixColumns: "Fix the columns",
    doneTitle: "Matched",
    seeReview: "See the review",
    under: (reading: string, method: string, asOf: string) => `${reading} · ${method} · as of ${asOf}`,
  },

  review: {
    title: "Review",
    due: "Drawback due",
    pending: (amount: string) => `${amount} pending`,
    noPending: "nothing pending",
    chosen: "decides statuses",
    readings: "Totals under both readings",
    contested: (amount: string) => `${amount} of the guide's figure is contested: CBP does not pay it.`,
    contestedMore: (amount: string) => `CBP pays ${amount} that the guide leaves out.`,
    agree: "Both readings give the same amount.",
    why: "Why they differ",
    workingOut: "Working it out…",
    whyReturns: (n: number) => count(n, "return", "returns"),
    matters: {
      programmes: "Which duties are refunded",
      fees: "Processing and harbor fees",
      window: "Last day to export or destroy",
      provision: "Which paragraph applies",
      parties: "Exporter and importer differ",
    },
    byProgram: "By duty",
    control: "Every cent of duty",
    controlHelp: "All duty paid on the rows that could be used, each cent counted once.",
    controlRows: {
      due: "Due",
      pending: "Pending",
      retained: "Kept by law (1% and rounding)",
      withdrawn: "On units sold or withdrawn",
      expired: "Expired",
      claimedBefore: "Claimed before",
      refundedBefore: "Refunded before",
      ineligible: "Not refundable",
      review: "Not settled",
      open: "Still open",
    },
    unusedDuty: (amount: string) =>
      `Beside it: ${amount} on rows that could not be used; the issues say why.`,
    controlTotal: "Duty paid",
    balanced: "Adds up to the cent.",
    notBalanced: (amount: string) => `Off by ${amount}: please report this.`,
    stale: {
      sheet: "The sheet changed after this match.",
      choices: "You changed something after this match.",
    },
    lists: { returns: "Returns", lots: "Import lots", issues: "Issues" },
    list: "What to look at",
    all: "All",
    statusFilter: "Filter by status",
    search: {
      returns: "Find a return, SKU, entry",
      lots: "Find an entry, SKU, lot",
      issues: "Find in issues",
    },
    sort: "Sort",
    sorts: { row: "Sheet order", date: "Date", sku: "SKU", money: "Amount", status: "Status" },
    descending: "Largest or latest first",
    found: (n: number) => (n === 1 ? "1 row" : `${number(n)} rows`),
    cut: (n: number) => `Only the first ${number(n)} are listed. Filter or search to see the others.`,
    nothing: "No rows here.",
    noIssues: "No issues. Every cell was understood.",
    pendingShort: "pending",
    duty: "duty",
    row: (n: number) => `Row ${number(n)}`,
    explain: (title: string) => `Explain ${title}`,
  },

  explain: {
    back: "Back to the list",
    goTo: "Go to row",
    row: (table: string, row: number) => `${table} row ${number(row)}`,
    due: "Due",
    pending: "Pending",
    reasons: "Why, and what to do",
    noReasons: "Nothing stands against it.",
    sources: (sources: readonly { citation: string; verified: boolean }[]) =>
      `Source: ${sources.map(({ citation, verified }) => (verified ? citation : `${citation} (not fully verified)`)).join("; ")}`,
    rules: "The rules behind it",
    how: "How it was found",
    identification: {
      reference: "By its entry, lot or serial number.",
      "only-candidate": "Only one lot can be it.",
      method: "By the accounting method you chose.",
      designation: "By designating an import of the same SKU and tariff number.",
      none: "It draws on no lot.",
    },
    provision: (paragraph: string) => `Under 19 U.S.C. ${paragraph}`,
    arithmetic: "The arithmetic",
    drawnBy: "Drawn by",
    pays: (amount: string, state: string) => `${amount} ${state}`,
    piece: (quantity: string, of: string) => `${quantity} of ${of} units`,
    after: (units: string) => `after ${units} drawn before`,
    imported: "Imported",
    exportBy: "Export by",
    fileBy: "File by",
    paid: "Duty paid",
    back99: "Drawback",
    sum: "Sum",
    states: {
      pays: "due",
      pending: "pending",
      expired: "expired",
      ineligible: "not eligible",
    },
    verdict: { yes: "", no: "not refundable", review: "not settled", "cape-first": "CAPE first" },
    candidates: "It could be any of these lots",
    left: (units: string) => `${units} units left`,
    other: (reading: string) => `Under the other reading: ${reading}`,
    otherSays: (status: string, amount: string) => `${status}, ${amount}`,
    facts: {
      sku: "SKU",
      importDate: "Imported",
      fileBy: "File by",
      quantity: "Units imported",
      remaining: "Units left",
    },
  },

  finish: {
    title: "Put it in the workbook",
    intro: "Everything is written beside your data, never over it, and can be taken away in one click.",
    parts: {
      status: "Status beside every row",
      summary: "Summary",
      lines: "Match lines",
      exceptions: "Exceptions",
      lots: "Lots",
      issues: "Issues",
    },
    columns: "On your sheets",
    sheets: "New sheets",
    rows: (label: string, n: number) => `${label} (${count(n, "row", "rows")})`,
    partHelp: {
      status:
        "A column beside imports and one beside returns, colored by status, with a legend. Survives sorting and filtering.",
      summary: "Both readings side by side, and the control account.",
      lines: "Which units of which entry line each return drew, and what they give back.",
      exceptions: "Every return that is not matched in full, with what to do.",
      lots: "Every import lot: what is left of it, and until when it can be filed.",
      issues: "What is wrong in the data, with what to do.",
    },
    write: "Write to the workbook",
    writeAgain: "Write again",
    remove: "Take everything away",
    removeHelp:
      "Removes every column, color rule and sheet that this add-in wrote. Your cells and formats stay.",
    written: "Written. Everything you chose is in the workbook.",
    removed: "Taken away. The workbook is as it was.",
    cancelled: "Cancelled. The workbook is as it was.",
    nothing: "Choose something to write.",
    stale: "The match is older than your last change. Match again before writing.",
    disclaimer: "We prepare figures; we file nothing with CBP and give no legal advice.",
  },

  sheet: {
    lotStatus: "Drawback lot status",
    returnStatus: "Drawback status",
    names: {
      summary: "Drawback summary",
      lines: "Drawback match lines",
      exceptions: "Drawback exceptions",
      lots: "Drawback lots",
      issues: "Drawback issues",
    },
    titles: {
      summary: "Drawback summary, both readings, with the control account",
      lines: "Match, line by line",
      exceptions: "Returns that are not matched in full, why, and what to do",
      lots: "Import lots: status, what is left, last day to file",
      issues: "Issues in the data, and what to do",
    },
    made: (reading: string, method: string, asOf: string, rules: string) =>
      `Reading: ${reading}. Identification: ${method}. As of ${asOf}. Rules of ${rules}.`,
    both: (guide: string, cbp: string) => `Drawback due in all: guide ${guide}, as CBP pays ${cbp}.`,
  },

  status: {
    invalid: "Invalid",
    "not-eligible": "Not eligible",
    commingled: "Commingled",
    unmatched: "Unmatched",
    expired: "Expired",
    "needs-action": "Needs action",
    partial: "Partial",
    matched: "Matched",
    "no-duty": "No duty",
    "used-up": "Used up",
    expiring: "Expiring",
    open: "Open",
    error: "Error",
    warning: "Warning",
  },

  programs: {
    base: "Base duty",
    "301": "Section 301",
    "232": "Section 232",
    "122": "Section 122",
    "201": "Section 201",
    "338": "Section 338",
    ieepa: "IEEPA",
    adcvd: "AD/CVD",
    mpf: "MPF",
    hmf: "HMF",
    other: "Other",
  },

  trouble: {
    dismiss: "Dismiss",
    titles: {
      opening: "The workbook could not be opened",
      listing: "The tables could not be looked at",
      reading: "The match was not made",
      matching: "The match was not made",
      writing: "Nothing was written",
      removing: "Not everything could be taken away",
      going: "That row could not be shown",
      sample: "The sample could not be opened",
      inserting: "The formula was not inserted",
      template: "The template could not be opened",
    },
    problems: {
      "source-gone": (name: string) => `${name} is no longer in the workbook. Choose another table.`,
      "source-changed": (name: string) => `${name} changed meanwhile. Match again, then repeat this.`,
      "sheet-protected": (sheet: string) => `Sheet ${sheet} is protected. Unprotect it, then try again.`,
      "workbook-protected": "The workbook is protected. Unprotect its structure, then try again.",
      "cell-in-edit": "A cell is being edited. Press Enter or Esc in the sheet, then try again.",
      "no-room": (sheet: string, address: string) =>
        `${sheet}!${address} is not empty. Clear it or choose another place.`,
      "too-large": (rows: number) => `${number(rows)} rows are more than the host takes at once.`,
      cancelled: "It was cancelled.",
      unsupported: (what: string) => `This version of Excel cannot do that (${what}).`,
      "unreadable-file": (file: string) => `${file} cannot be read.`,
      "file-exists": (file: string) => `${file} exists already.`,
      host: (message: string) => `The spreadsheet said: ${message}`,
    },
  },

  estimate: {
    title: "What could come back?",
    intro: "A quick estimate from a few figures, beside what your rows really give.",
    quick: "Quick estimate",
    assumption: "Planning figure: it rests on your assumptions, not on matched rows.",
    duty: "Duty paid in a year",
    returnRate: "Comes back and leaves the country",
    returnRateHelp: "Returned goods that are exported or destroyed.",
    rejectRate: "Rejected on arrival",
    eligibleShare: "Duty that drawback covers",
    eligibleShareHelp: "Leave out steel, aluminum, antidumping and other duties that do not come back.",
    recovery: "What you expect to get of it",
    recoveryHelp: "The law pays 99%; 95% is a cautious plan.",
    years: "Years",
    useRows: "Take the figures from my rows",
    rows: "Row by row",
    why: "Why they differ",
    noMatch: "Match your returns to see the row-level answer here, and why it differs.",
    rowAnswer: (reading: string) => `Row by row (${reading})`,
    otherReading: (reading: string, due: string, pending: string) =>
      `${reading}: ${due} due, ${pending} pending.`,
    assumedActual: (assumed: string, actual: string) => `assumed ${assumed}, rows say ${actual}`,
    pendingNote: "counted once somebody acts",
    steps: {
      duty: "Duty in your rows",
      eligible: "Part of it that can come back",
      returned: "Part that came back in time",
      recovery: "What the law pays of it",
      pending: "Less pending",
    },
    scenarios: "Scenarios",
    grid: "Estimates by return rate and recovery",
    rateRow: (rate: string) => `${rate} back`,
    kept: "Kept scenarios",
    name: "Name of this scenario",
    keep: "Keep",
    forget: (name: string) => `Forget ${name}`,
    insert: "Insert as formula",
    insertGrid: "Insert grid",
    insertHelp:
      "Goes into the active cell, which must be empty. The formula recalculates when you change it.",
  },

  charts: {
    failed: "The charts could not be loaded. Open the pane again when this computer is online.",
    months: "By month of expiry",
    monthsHelp: (reading: string) => `Last day to file; matched and still open together. ${reading}.`,
    programs: "By duty",
    skus: "By SKU",
    month: (month: string) => {
      const [year, number] = month.split("-");
      return `${MONTHS[Number(number) - 1]} ${year!.slice(2)}`;
    },
  },

  deadlines: {
    title: "What lapses when",
    intro: "Five years after import the money is gone. Claims must be filed by then, not only exported.",
    kinds: { due: "Matched, due", pending: "Matched, pending", open: "Not drawn yet" },
    short: { due: "due", pending: "pending", open: "open" },
    none: "Nothing is left that could lapse.",
    parts: (parts: string[]) => parts.join(", "),
    lots: (n: number) => count(n, "lot", "lots"),
  },

  cape: {
    title: "Drawback or CAPE?",
    intro:
      "IEEPA duty comes back through CAPE, not as drawback. An entry with a drawback claim on it may be shut out of CAPE: send these there first.",
    none: "No entry has IEEPA duty on it.",
    found: (n: number, amount: string) =>
      `${count(n, "entry", "entries")} with ${amount} of IEEPA duty: take them to CAPE first.`,
    both: (n: number, amount: string) =>
      `${n === 1 ? "One of them has" : `${number(n)} of them have`} ${amount} of drawback besides: claim it only when CAPE is done or declined.`,
    withoutEntry: (n: number) =>
      `${count(n, "row", "rows")} with IEEPA duty ${n === 1 ? "has" : "have"} no entry number: CAPE takes entry numbers only.`,
    copy: "Copy entry numbers",
    download: "Download list",
    outcome: {
      copied: "Copied: one entry number a line.",
      downloaded: "Downloaded: one entry number a line.",
    },
    list: "Entries",
    ieepa: "IEEPA",
    drawback: "Drawback",
    liquidated: { yes: "liquidated", no: "not liquidated", unknown: "liquidation unknown" },
    more: (n: number) => `And ${number(n)} more in the list.`,
    note: (most: string) => `One upload takes at most ${most} entries. Figures as CBP pays.`,
    file: "cape-entries.csv",
  },

  trial: {
    title: "A small first claim",
    intro:
      "Clean returns with complete papers, one importer, one paragraph: good to learn with. Always as CBP pays.",
    amount: "At most",
    none: "No return is clean enough yet. See below what is in the way.",
    about: (n: number, importer: string, provision: string, fileBy: string) =>
      [count(n, "return", "returns"), importer, provision, fileBy && `file by ${fileBy}`]
        .filter((part) => part !== "")
        .join(" · "),
    lines: "Returns in it",
    line: (sku: string, entries: string, fileBy: string) => `${sku} · entry ${entries} · file by ${fileBy}`,
    leftOut: "Left out, and why",
    refusals: {
      "not-matched": "Not matched in full",
      "in-review": "Not settled, or CAPE first",
      "no-document": "Proof or notice missing",
      "no-entry": "Entry or line number missing",
      "pays-nothing": "Pays nothing",
      "other-importer": "Another importer or paragraph",
      "over-amount": "Above the amount",
    },
  },

  assessment: {
    title: "Are you ready to claim?",
    intro: "Six steps to a first claim. Your answers are kept in this workbook.",
    score: "Ready",
    total: (percent: number, open: number) =>
      open === 0 ? `${percent}% ready` : `${percent}% ready, ${count(open, "question", "questions")} open`,
    points: (points: number, of: number, open: number) =>
      `${points} of ${of} points${open === 0 ? "" : `, ${open} open`}`,
    answers: { yes: "Yes", partly: "Partly", no: "No", na: "Not for us" },
    next: "Do next",
    procedure: "Procedure for the warehouse",
    procedureHelp: "A page to print, made from your answers.",
    company: "Company",
    warehouse: "Warehouse",
    print: "Make the page",
    file: "warehouse-procedure.html",
    steps: {
      size: {
        title: "Know the size",
        questions: {
          duty: {
            ask: "Do you know the duty paid on each entry line?",
            todo: "Get the entry-summary lines (ACE report ES-003, or your broker) with duty by program.",
          },
          returns: {
            ask: "Do you know which returns left the country or were destroyed?",
            todo: "List exported and destroyed returns with date, SKU and quantity.",
          },
          apart: {
            ask: "Are duties that do not come back kept apart, such as steel, aluminum or antidumping?",
            todo: "Keep a column per program; a sum over all duty overstates the refund.",
          },
        },
      },
      roles: {
        title: "Settle the roles",
        questions: {
          importer: {
            ask: "Are you the importer of record on the entries?",
            todo: "Find out who is importer of record; only that party, or whom it assigned the right to, can claim.",
          },
          exporter: {
            ask: "Are you the exporter too, or does the exporter sign a certification?",
            todo: "Get the exporter's signed certification that you may claim (19 CFR 190.33).",
          },
          oneClaimant: {
            ask: "Is it certain that nobody else claims on the same goods?",
            todo: "Agree in writing with suppliers, 3PLs and customers who claims.",
          },
        },
      },
      segregation: {
        title: "Keep returns apart",
        questions: {
          keptApart: {
            ask: "Are returns for export kept apart from stock for sale?",
            todo: "Give returns for export their own location and mark it.",
          },
          reference: {
            ask: "Does a return keep its entry, lot or serial number?",
            todo: "Write the entry, lot or serial number on each return when it arrives.",
          },
          records: {
            ask: "If goods are mixed: are they fungible, with records of every withdrawal?",
            todo: "Keep receipts and withdrawals by SKU and day; an accounting method needs them (19 CFR 190.14).",
          },
        },
      },
      documents: {
        title: "Have the papers",
        questions: {
          summaries: {
            ask: "Are the entry summaries (Form 7501) at hand, line by line?",
            todo: "Ask the broker for the entry summaries of the last five years.",
          },
          proof: {
            ask: "Is there proof of export or destruction for each return?",
            todo: "Keep bill of lading or AES record per shipment, and CBP's report for destruction (19 CFR 190.72).",
          },
          notice: {
            ask: "Is notice given to CBP before goods leave (Form 7553), or is it waived?",
            todo: "Send Form 7553 in time before export or destruction, or apply for the waiver of prior notice.",
          },
          retention: {
            ask: "Will all records be kept for three years after liquidation?",
            todo: "Set the retention of import, stock and export records to three years after the claim liquidates.",
          },
        },
      },
      channel: {
        title: "Choose the right way",
        questions: {
          cape: {
            ask: "Do entries with IEEPA duty go to CAPE first?",
            todo: "Take entries with IEEPA duty to CAPE before any drawback on them: see Drawback or CAPE.",
          },
          refunds: {
            ask: "Are earlier refunds, protests and claims recorded per entry line?",
            todo: "Fill in Claimed Before and Refunded Before on the import lines.",
          },
          deadlines: {
            ask: "Does somebody watch the five-year deadlines?",
            todo: "Name somebody who looks at Deadlines every month.",
          },
        },
      },
      first: {
        title: "Start small",
        questions: {
          small: {
            ask: "Is a small first claim picked: one importer, one paragraph, few returns?",
            todo: "Pick it with Trial claim.",
          },
          filer: {
            ask: "Is it settled who files: a broker, or you with a filer code and ABI software?",
            todo: "Compare a broker's fee with filing yourself; claims go through ABI only.",
          },
          bond: {
            ask: "Have you decided about accelerated payment and its bond?",
            todo: "Decide whether early payment is worth the bond.",
          },
          books: {
            ask: "Does finance book only what CBP pays?",
            todo: "Book the figure as CBP pays, without what is pending.",
          },
        },
      },
    },
  },

  procedure: {
    title: (company: string) =>
      company === "" ? "Returned goods for drawback" : `${company}: returned goods for drawback`,
    where: (warehouse: string) => `Valid at: ${warehouse}`,
    purpose:
      "Duty on imported goods comes back when they leave the United States or are destroyed in time, and when it can be shown which import they came from.",
    receive: "On arrival, write down Return ID, SKU, quantity, unit, date and the reason for the return.",
    apart:
      'Put goods that will be exported or destroyed into a location of their own, marked "For export: do not pick". Start this now: mixed goods cannot be claimed by specific identification.',
    apartDone:
      "Put goods that will be exported or destroyed into the marked export location, never back into stock for sale.",
    reference:
      "Write the entry, lot or serial number of the goods on the return. If it is not on the goods, take it from the order or the receiving record. Begin with goods of high duty.",
    referenceDone: "Copy the entry, lot or serial number of the goods to the return.",
    records:
      "Record every receipt and every withdrawal of the SKU with its date: the accounting method draws on all of them.",
    inspect:
      "Say whether the goods were used, and keep photos of defects: for rejected goods the defect must have been there at importation.",
    notice: (exported: number, destroyed: number) =>
      `Tell the customs desk before anything leaves: Form 7553 reaches CBP at least ${exported} working days before export and ${destroyed} before destruction, unless CBP waived it.`,
    exporter: "Ship with the importer of record as exporter.",
    certification:
      "If another company ships, get its signed certification that the importer may claim before the goods leave.",
    proof:
      "Keep the proof of export (bill of lading, AES record with ITN) or CBP's report of the destruction, with the Return ID on it.",
    enter: "Enter date, disposition and proof in the returns table on the same day.",
    keep: (years: number) => `Keep all of it for ${years} years after the claim is liquidated.`,
    signed: "Approved by",
    date: "Date",
  },

  functions: {
    title: "Find a function",
    intro: "DRAWBACK functions work in any cell and recalculate like Excel's own.",
    search: "Search functions",
    none: "No function fits.",
    back: "All functions",
    range: "Range with headings, such as Imports[#All]",
    cell: "Value or cell, such as A1",
    formula: "Formula",
    insert: "Insert into active cell",
    copy: "Copy",
    help: "Help and examples",
    outcome: { inserted: "Inserted into the active cell.", copied: "Copied." },
  },

  templates: {
    title: "Templates",
    intro: "Workbooks to begin with: your figures in, every sheet follows. They stay on your machine.",
    names: {
      estimator: "Drawback estimator",
      matching: "Returns matching",
      whatIf: "What-if model",
    },
    about: {
      estimator: "Low, base and high case, the five years behind you, and what filing costs.",
      matching: "Imports, returns and withdrawals matched to the cent, with totals, statuses and deadlines.",
      whatIf: "Scenarios, every accounting method side by side, and what to do with goods that came back.",
    },
    make: "New from template",
    makeOf: (name: string) => `New from template: ${name}`,
    made: (name: string) => `${name} was opened as a new workbook.`,
    download: "Download",
    downloadOf: (name: string) => `Download: ${name}`,
    note: "The sample rows in them are made up. Their first sheet says what to do.",
    missing:
      "The template is not where this add-in is hosted. Ask whoever installed it to publish the folder templates.",
  },

  overrides: {
    title: "Exceptions to the rules",
    help: "Where your broker or counsel says otherwise. The match records which table was used.",
    of: "Program or chapter 99 number",
    heading: "Chapter 99 number",
    row: (n: number) => `Exception ${n}`,
    verdicts: { "as-table": "As the table says", yes: "Refunded", no: "Not refunded", review: "Not settled" },
    from: "Entries from",
    to: "Before",
    note: "Why",
    remove: "Remove",
    add: "Add an exception",
  },

  settings: {
    title: "Settings",
    intro: "Kept in this workbook, for everybody who opens it.",
    rulesVersion: (version: string) => `Rules of ${version}.`,
    maps: "Columns you chose",
    remembered: (n: number) =>
      n === 0
        ? "No choices of columns are remembered."
        : `Your choices are remembered for ${count(n, "heading row", "heading rows")}.`,
    forgetMaps: "Forget them",
    methods: "Methods used so far",
    methodsHelp:
      "Noted whenever a match is written to the workbook. A method is kept for at least a year (19 CFR 190.14); leaving it sooner is warned about.",
    noMethods: "None yet.",
    methodUse: (method: string, since: string, skus: number) =>
      `${method}, since ${since}: ${count(skus, "SKU", "SKUs")}`,
    reset: "Begin afresh",
    resetHelp:
      "Forgets tables, columns, rules and answers of this workbook. Your sheets are not touched; use Finish to take away what was written.",
    resetNow: "Forget everything",
    wasReset: "Forgotten.",
  },

  noExcel: {
    title: "This page is an Excel add-in",
    help: "Open it from Excel: Home, Match returns. Excel did not answer here. If you are in Excel, check that this computer can reach Microsoft's servers, then open the pane again.",
  },

  notes: {
    recovered: "An earlier write was cut off. It was undone: the workbook is as it was before.",
    "fresh-start": "This workbook was set up by another version. Your choices start afresh.",
  },
} as const;
