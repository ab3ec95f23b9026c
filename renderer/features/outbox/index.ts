import { lazy } from 'react';
import type { Feature } from '../feature';

export { countNeedsYou } from './lanes';

/** Everything saved here and where it stands on its way to the hub. */
export const outbox: Feature = {
  name: 'outbox',
  paths: ['outbox'],
  Screen: lazy(async () => ({ default: (await import('./OutboxScreen')).OutboxScreen })),
  navigation: { labelKey: 'outbox.section', icon: 'outbox', letter: 'o', path: 'outbox' },
};

/** Four numbers that add up, before the lid closes. */
export const endOfDay: Feature = {
  name: 'end-of-day',
  paths: ['end-of-day'],
  Screen: lazy(async () => ({ default: (await import('./EndOfDayScreen')).EndOfDayScreen })),
  navigation: { labelKey: 'dayEnd.section', icon: 'dayEnd', letter: 'e', path: 'end-of-day' },
};
