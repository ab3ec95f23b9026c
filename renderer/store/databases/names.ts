/** The names are part of every installed profile: they never change. */
export const workDatabaseName = 'work';
export const referenceDatabaseName = 'reference';
