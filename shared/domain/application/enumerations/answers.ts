/** A yes or no; null (or absent) is unanswered and never means no. */
export const yesNo = ['yes', 'no'] as const;
export type Tri = 'yes' | 'no' | null;

export const yesNoDeclined = ['yes', 'no', 'declined'] as const;
export const yesNoNotSure = ['yes', 'no', 'notSure'] as const;
export const yesNoUnknown = ['yes', 'no', 'unknown'] as const;

/** Where an answer came from, so that an amendment can show what changed. */
export const answerSources = ['consumer', 'document', 'enroller', 'prior'] as const;
export type AnswerSource = (typeof answerSources)[number];
