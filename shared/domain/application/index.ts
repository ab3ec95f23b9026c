export * from './caseDraft';
export * from './emptyApplication';
export * from './enumerations';
export * from './schema';
export * from './submission';
export * from './steps';
export * from './taxReturns';
