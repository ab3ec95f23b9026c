import { lazy } from 'react';
import type { Feature } from '../feature';

/** Today: what to continue, what needs somebody, what changed, and where to start. */
export const home: Feature = {
  name: 'home',
  paths: [''],
  Screen: lazy(async () => ({ default: (await import('./HomeScreen')).HomeScreen })),
  navigation: { labelKey: 'home.section', icon: 'home', letter: 'h', path: '' },
};

/** Starts a new case from anywhere. */
export async function startCase(): Promise<void> {
  const { startCase: start } = await import('./startCase');
  await start();
}
