import { bookOfBusiness } from '../features/book-of-business';
import { consumer } from '../features/consumer';
import type { Feature } from '../features/feature';
import { home } from '../features/home';
import { endOfDay, outbox } from '../features/outbox';

/** Every feature there is, in the order of the navigation. What is not listed here is not offered. */
export const features: readonly Feature[] = [home, bookOfBusiness, outbox, endOfDay, consumer];
