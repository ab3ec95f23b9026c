/** What somebody may be allowed to do. One word list for renderer, main process and hub. */
export const actions = [
  'consumer.view',
  'application.edit',
  'application.submit',
  'plan.choose',
  'plan.terminate',
  'payment.capture',
  'document.upload',
  'delegation.accept',
  'delegation.transfer',
  'delegation.remove',
  'book.export',
  'team.addAgent',
  'team.approveStaff',
  'team.createCounselor',
  'organization.edit',
  'output.print',
  'defect.report',
] as const;

export type Action = (typeof actions)[number];
