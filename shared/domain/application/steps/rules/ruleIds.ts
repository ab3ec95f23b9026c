/** Every rule that a single answer may have to keep; what it says lives in `validationRules`. */
export const ruleIds = [
  'personName', 'birthDate', 'realDate', 'dateNotFuture', 'dateNotPast', 'thisYear', 'instantNotFuture',
  'expiryWarning', 'certificationExpiry', 'ssn', 'itin', 'atin', 'phone', 'alternatePhoneDiffers',
  'email', 'homeAddress', 'mailingAddress', 'anyAddress', 'zip', 'certificationNumber',
  'agentLicense', 'producerNumber', 'mustBeTrue', 'atLeastOne', 'alienNumber', 'cardNumber',
  'passportNumber', 'visaNumber', 'i94Number', 'sevisId', 'receiptNumber', 'certificateNumber',
  'categoryCode', 'countryCode', 'expectedBabies', 'dueDate', 'pregnancyEnded', 'nightsPerYear',
  'incomeAmount', 'positiveAmount', 'notNegativeAmount', 'hoursPerWeek', 'daysPerWeek', 'ein',
  'endsWithin4Months', 'coverageEnd', 'premium', 'eventDate', 'retroMonths', 'monthlyHours',
  'existingPerson', 'notSelf', 'monthsOfYear',
] as const;

export type RuleId = (typeof ruleIds)[number];
