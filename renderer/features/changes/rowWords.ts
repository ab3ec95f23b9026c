import type { ApplicationDraft } from '#shared/domain/application/index';

/** What tells one row of a list from another: the payer of an income, the insurer of a coverage. */
export function rowWords(application: ApplicationDraft, key: string): string {
  const [list = '', id = ''] = key.split('.');
  switch (list) {
    case 'incomes':
      return application.incomes.find((row) => row.id === id)?.sourceName ?? '';
    case 'coverages':
      return application.coverages.find((row) => row.id === id)?.insurerName ?? '';
    case 'employerOffers':
      return application.employerOffers.find((row) => row.id === id)?.employer?.name ?? '';
    default:
      return '';
  }
}
