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

/** In the form's order, which puts Chinese between: it is written in two ways and spoken in more. */
const beforeChinese = ['english', 'spanish', 'russian', 'japanese'] as const;
const afterChinese = [
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
] as const;

/** Cover-page languages of the official application; Chinese by script. */
export const writtenLanguages = [
  ...beforeChinese,
  'chineseTraditional',
  'chineseSimplified',
  ...afterChinese,
  'other',
] as const;
export type WrittenLanguage = (typeof writtenLanguages)[number];

/** The spoken additions are those of the Medi-Cal primary-language list. */
export const spokenLanguages = [
  ...beforeChinese,
  'cantonese',
  'mandarin',
  'otherChinese',
  ...afterChinese,
  'french',
  'portuguese',
  'americanSignLanguage',
  'other',
] as const;
export type SpokenLanguage = (typeof spokenLanguages)[number];
