export const programsRequested = ['all', 'mediCalOnly', 'coveredCaOnly'] as const;
export type ProgramsRequested = (typeof programsRequested)[number];

export const noSsnReasons = [
  'appliedFor',
  'notEligibleForSsn',
  'nonWorkSsnOnly',
  'religiousExemption',
  'newbornNotYetEnumerated',
  'willProvideLater',
  'other',
] as const;
export type NoSsnReason = (typeof noSsnReasons)[number];

/** The four boxes of the official form and our `declined`, which prints blank. */
export const genders = [
  'female',
  'male',
  'transgenderMaleToFemale',
  'transgenderFemaleToMale',
  'declined',
] as const;
export type Gender = (typeof genders)[number];

export const hispanicOrigins = [
  'cuban',
  'guatemalan',
  'mexicanMexicanAmericanChicano',
  'puertoRican',
  'salvadoran',
  'otherHispanic',
] as const;
export type HispanicOrigin = (typeof hispanicOrigins)[number];

export const races = [
  'americanIndianAlaskaNative',
  'asianIndian',
  'blackAfricanAmerican',
  'cambodian',
  'chinese',
  'filipino',
  'guamanianChamorro',
  'hmong',
  'japanese',
  'korean',
  'laotian',
  'nativeHawaiianOtherPacificIslander',
  'samoan',
  'vietnamese',
  'white',
  'other',
] as const;
export type Race = (typeof races)[number];

/** Optional, asked after everything else, never printed. */
export const sexualOrientations = [
  'straightHeterosexual',
  'gayLesbian',
  'bisexual',
  'queer',
  'other',
  'unknown',
  'declined',
] as const;
export const genderIdentities = [
  'female',
  'male',
  'transgenderMaleToFemale',
  'transgenderFemaleToMale',
  'genderqueerNonBinary',
  'other',
  'declined',
] as const;
export const sexesAssignedAtBirth = ['female', 'male', 'declined'] as const;
