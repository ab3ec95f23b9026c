import type { SessionSlice } from './types';

/** One message above the page. Its words are translations; it never holds personal data. */
export interface Banner {
  readonly id: string;
  readonly kind: 'information' | 'success' | 'attention' | 'problem';
  readonly headingKey: string;
  readonly bodyKey?: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly undo?: () => void;
}

export interface BannersSlice {
  readonly banners: readonly Banner[];
  /** Shows a banner; one of the same id is replaced. */
  bannerShown(banner: Banner): void;
  bannerClosed(id: string): void;
}

export const bannersSlice: SessionSlice<BannersSlice> = (set) => ({
  banners: [],
  bannerShown: (banner) =>
    set((state) => ({ banners: [...state.banners.filter(({ id }) => id !== banner.id), banner] })),
  bannerClosed: (id) =>
    set((state) => ({ banners: state.banners.filter((banner) => banner.id !== id) })),
});
