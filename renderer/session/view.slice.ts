import type { SessionSlice } from './types';

export interface ViewSlice {
  /** The laptop is turned around: the consumer's side of the page, in the other language. */
  readonly turnedAround: boolean;
  readonly shortcutsShown: boolean;
  turnAround(): void;
  shortcutsToggled(): void;
  shortcutsHidden(): void;
}

export const viewSlice: SessionSlice<ViewSlice> = (set) => ({
  turnedAround: false,
  shortcutsShown: false,
  turnAround: () => set((state) => ({ turnedAround: !state.turnedAround })),
  shortcutsToggled: () => set((state) => ({ shortcutsShown: !state.shortcutsShown })),
  shortcutsHidden: () => set({ shortcutsShown: false }),
});
