import type { Change } from '#shared/hub/changes';

/** The key of what a change says of its family: “needs another payment: the first was declined”. */
export function changeWordsKey(change: Change): string {
  switch (change.kind) {
    case 'paymentResult':
      return `home.change.payment.${change.outcome}`;
    case 'notice':
      return `home.change.notice.${change.subject}`;
    case 'commandRejected':
      return `home.change.rejected.${change.reason}`;
    case 'determination':
    case 'enrollmentConfirmed':
      return `home.change.${change.kind}`;
  }
}
