/** Placeholder entry replaced with the vault. */
export {};
