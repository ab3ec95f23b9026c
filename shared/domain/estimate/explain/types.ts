/** One sentence of the explanation: the words' key and what to put into them. */
export interface ExplanationLine {
  /** Among `explanationKeys`. */
  readonly key: string;
  /** Amounts end in `Cents`, percentages in `Percent`; the renderer formats them for the reader. */
  readonly params: Readonly<Record<string, string | number>>;
  /** The law, notice or fact file that the rule comes from, as it is cited. */
  readonly source: string;
}

/** A place on the scale of programs: from this income on, something changes. */
export interface IncomeThreshold {
  /** `mediCalAdult`, `restrictedScope`, `mediCalChild`, `mediCalPregnancy`, `mcap`, `cchip`, `creditFloor`, `silver94`, … */
  readonly kind: IncomeThresholdKind;
  /** The highest yearly income of the household on the lower side. */
  readonly annualIncomeCents: number;
  readonly percent: number;
  /** Who crosses it. */
  readonly personIds: readonly string[];
  /** A cliff costs something at once; a step changes a level. */
  readonly effect: 'cliff' | 'step';
  /** How far the household is from it: positive when its income is below. */
  readonly distanceCents: number;
}

export type IncomeThresholdKind =
  | 'mediCalAdult'
  | 'restrictedScope'
  | 'mediCalPregnancy'
  | 'mediCalChild'
  | 'mcap'
  | 'cchip'
  | 'creditFloor'
  | 'silver94'
  | 'silver87'
  | 'silver73'
  | 'stateSubsidyCeiling'
  | 'zeroCostSharing'
  | 'creditCeiling';

/** A stretch of the scale with one name, for the coloured bands of the drawing. */
export interface IncomeBand {
  readonly kind:
    | 'mediCal'
    | 'restrictedScope'
    | 'mediCalPartlyRestricted'
    | 'mediCalChildren'
    | 'credit'
    | 'noCredit'
    | 'noPlan';
  readonly fromCents: number;
  /** Null: without end. */
  readonly toCents: number | null;
}

/** What to draw for one tax household: where it stands and what a change of income would do. */
export interface IncomeScale {
  readonly taxHouseholdId: string;
  readonly incomeCents: number;
  readonly fplPercentExact: number;
  /** The right end of the drawing. */
  readonly maximumCents: number;
  readonly bands: readonly IncomeBand[];
  /** Ascending by income. */
  readonly thresholds: readonly IncomeThreshold[];
  readonly nextAbove: IncomeThreshold | null;
  readonly nextBelow: IncomeThreshold | null;
}
