export const nameSuffixes = ['Jr', 'Sr', 'II', 'III', 'IV', 'V'] as const;
export type NameSuffix = (typeof nameSuffixes)[number];

export const bestContactMethods = ['phone', 'mail', 'email'] as const;
export type BestContactMethod = (typeof bestContactMethods)[number];

export const phoneTypes = ['home', 'cell', 'work'] as const;
export type PhoneType = (typeof phoneTypes)[number];

export const alternativeFormats = [
  'none',
  'braille',
  'largePrint',
  'audioElectronic',
  'dataElectronic',
] as const;
export type AlternativeFormat = (typeof alternativeFormats)[number];

/** Cover-page languages of the official application; Chinese by script. */
export const writtenLanguages = [
  'english',
  'spanish',
  'russian',
  'japanese',
  'chineseTraditional',
  'chineseSimplified',
  'armenian',
  'lao',
  'mien',
  'farsi',
  'vietnamese',
  'korean',
  'punjabi',
  'thai',
  'arabic',
  'tagalog',
  'hmong',
  'hindi',
  'ukrainian',
  'khmer',
  'other',
] as const;
export type WrittenLanguage = (typeof writtenLanguages)[number];

/** The spoken additions are those of the Medi-Cal primary-language list. */
export const spokenLanguages = [
  'english',
  'spanish',
  'russian',
  'japanese',
  'cantonese',
  'mandarin',
  'otherChinese',
  'armenian',
  'lao',
  'mien',
  'farsi',
  'vietnamese',
  'korean',
  'punjabi',
  'thai',
  'arabic',
  'tagalog',
  'hmong',
  'hindi',
  'ukrainian',
  'khmer',
  'french',
  'portuguese',
  'americanSignLanguage',
  'other',
] as const;
export type SpokenLanguage = (typeof spokenLanguages)[number];
