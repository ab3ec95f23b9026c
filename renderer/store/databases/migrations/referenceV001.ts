/** Version 1 of `reference`: packs, which can always be read again from the main process. */
export const referenceV001 = {
  version: 1,
  stores: { packs: 'packId' },
} as const;
