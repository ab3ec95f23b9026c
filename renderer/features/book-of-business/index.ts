import { lazy } from 'react';
import type { Feature } from '../feature';

export { useFindText } from './findText';

/** Every consumer of this counselor, searched as it is typed. */
export const bookOfBusiness: Feature = {
  name: 'book-of-business',
  paths: ['book'],
  Screen: lazy(async () => ({ default: (await import('./BookScreen')).BookScreen })),
  navigation: { labelKey: 'book.section', icon: 'book', letter: 'b', path: 'book' },
};
