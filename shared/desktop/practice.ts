/** What every practice person's desk opens with. It is shown: practice people keep no secret. */
export const practicePassphrase = 'folding table church hall';
