import type { CalendarDate } from '#shared/base/calendarDate';

/** Where a case stands, as the list shows it. */
export const rowStatuses = [
  'inProgress',
  'submitted',
  'received',
  'determined',
  'enrolled',
  'actionNeeded',
  'rejected',
  'withdrawn',
] as const;
export type RowStatus = (typeof rowStatuses)[number];

export interface Standing {
  readonly status: RowStatus;
  readonly dueOn: CalendarDate | null;
}

/** One case in the Book of Business: what lists, search and filters need, and nothing more. */
export interface ConsumerRow {
  /** The case. */
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Names of the other household members, so that search finds them too. */
  readonly memberNames: string;
  readonly city: string;
  readonly postalCode: string;
  readonly phone: string;
  readonly language: 'en' | 'es';
  readonly status: RowStatus;
  readonly coverageYear: number;
  readonly householdSize: number;
  readonly planName: string;
  readonly netPremiumCents: number | null;
  /** The next day on which something is due. */
  readonly dueOn: CalendarDate | null;
  /** While a payment is asked for: where the case stands but for that. */
  readonly butForPayment?: Standing;
  readonly draftId: string | null;
  /** The latest command of the case: joins the row with its outbox item. */
  readonly commandId: string | null;
  readonly updatedAtMs: number;
}

export const rowSorts = ['name', 'updated', 'due'] as const;
export type RowSort = (typeof rowSorts)[number];

export interface RowQuery {
  /** What was typed: words that must all begin some word of the row, accents and case ignored. */
  readonly text: string;
  readonly statuses?: readonly RowStatus[];
  readonly coverageYear?: number;
  readonly sort: RowSort;
  readonly limit: number;
  /** The `next` of the page before. */
  readonly after?: string;
}

export interface RowPage {
  readonly rows: readonly ConsumerRow[];
  /** How many rows match in all. */
  readonly total: number;
  /** How many match in each status when the status filter is left out: for the filter chips. */
  readonly countByStatus: Readonly<Record<RowStatus, number>>;
  readonly next: string | null;
}
