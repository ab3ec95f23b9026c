import type { ChannelInput, ChannelName } from '#shared/desktop/contract';

const id = '0190a000-0000-4000-8000-00000000a001';
const passphrase = 'eleven quiet herons at noon';

/** One good input for each channel, to be spoiled by the tests. */
export const validInputs: { readonly [Name in ChannelName]: ChannelInput<Name> } = {
  'app.state': {},
  'app.practiceReady': {},
  'app.setLanguage': { language: 'es' },
  'app.touch': {},
  'app.reportProblem': { code: 'TypeError', where: 'screen' },
  'vault.assessPassphrase': { passphrase },
  'vault.pair': { invitationCode: 'ABCD-EFGH-JKMN-PQRS', passphrase },
  'vault.enterPractice': { personKey: 'practice-rosa-delgado' },
  'vault.unlock': { counselorId: 'practice-rosa-delgado', passphrase },
  'vault.recover': {
    counselorId: 'practice-rosa-delgado',
    recoveryKit: '00000-00000',
    newPassphrase: passphrase,
  },
  'vault.changePassphrase': { passphrase, newPassphrase: passphrase },
  'vault.lock': {},
  'consent.noted': { caseId: id, event: 'revoked' },
  'submission.seal': {
    commandId: id,
    caseId: id,
    caseSequence: 1,
    kind: 'case.withdraw',
    body: { reason: 'duplicate' },
  },
  'submission.stored': { commandId: id },
  'payment.seal': {
    planPackId: 'practice-plans-2027',
    carrierId: 'P0001',
    details: {
      method: 'card',
      cardNumber: '4111 1111 1111 1111',
      expiry: '12/29',
      holderName: 'Rosa Sample',
      postalCode: '95814',
    },
  },
  'payment.discard': { paymentRef: id },
  'documents.begin': {
    documentId: id,
    draftId: id,
    mediaType: 'image/jpeg',
    sizeBytes: 300_000,
    sha256: 'A'.repeat(43),
  },
  'documents.part': { documentId: id, index: 0, bytes: new Uint8Array(3) },
  'documents.finish': { documentId: id },
  'documents.read': { documentId: id, index: 0 },
  'documents.list': { draftId: id },
  'documents.deliveries': { caseId: id },
  'documents.export': { documentId: id },
  'documents.remove': { documentId: id },
  'documents.camera': { wanted: true },
  'packs.list': {},
  'packs.read': { packId: 'california-rules' },
  'output.savePdf': { kind: 'summary' },
  'output.copyText': { text: '1450.00' },
  'forms.state': {},
  'forms.choose': {},
  'forms.save': {
    sheets: [
      {
        pages: null,
        entries: [
          { key: 'a', field: 'p_name_1', text: 'Rosa', about: 'Rosa', label: 'Name', ticked: '' },
        ],
      },
    ],
    notes: [],
  },
  'sync.status': {},
  'sync.now': {},
  'renderer.ready': {},
  'renderer.reply': { requestId: id, outcome: { ok: true, value: null } },
};
