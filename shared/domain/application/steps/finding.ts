import type { FindingCode } from './findingCodes';

/**
 * Something the review has to say. The words are `application.findings.<code>`; an error blocks the
 * submission, a warning wants to be acknowledged, an info is only told. No finding ever blocks saving.
 */
export interface Finding {
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: FindingCode;
  readonly step: string;
  /** Where to jump: the index path and the same place by ids. */
  readonly path: string | null;
  readonly key: string | null;
  readonly personId: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a finding is about, as far as it is about one answer or person. */
export interface FindingPlace {
  readonly path?: string | null;
  readonly key?: string | null;
  readonly personId?: string | null;
  readonly params?: Finding['params'];
}

export function finding(
  severity: Finding['severity'],
  code: FindingCode,
  step: string,
  place: FindingPlace = {},
): Finding {
  return {
    severity,
    code,
    step,
    path: place.path ?? null,
    key: place.key ?? place.path ?? null,
    personId: place.personId ?? null,
    params: place.params ?? {},
  };
}
