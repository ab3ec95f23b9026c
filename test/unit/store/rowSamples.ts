import fc from 'fast-check';
import { rowStatuses, type ConsumerRow } from '../../../renderer/store/rows/consumerRow';

const names = ['Ana', 'José', 'Núñez', 'O’Hara', 'Łukasz', 'García López', 'Nguyễn', '王小明', ''];

export const anyRow: fc.Arbitrary<ConsumerRow> = fc.record({
  id: fc.uuid(),
  firstName: fc.oneof(fc.constantFrom(...names), fc.string({ unit: 'grapheme', maxLength: 12 })),
  lastName: fc.constantFrom(...names),
  memberNames: fc.constantFrom('', 'Ana Núñez, Leo Núñez'),
  city: fc.constantFrom('Fresno', 'Cañada Flintridge', ''),
  postalCode: fc.constantFrom('93701', '90012'),
  phone: fc.constantFrom('', '(559) 555-0142'),
  language: fc.constantFrom('en', 'es'),
  status: fc.constantFrom(...rowStatuses),
  coverageYear: fc.constantFrom(2026, 2027),
  householdSize: fc.integer({ min: 0, max: 20 }),
  planName: fc.constantFrom('', 'Practice Silver 70'),
  netPremiumCents: fc.option(fc.integer({ min: -5, max: 9_000_000 })),
  dueOn: fc.option(fc.constantFrom('2026-11-30', '2027-02-28', '1999-12-31')),
  draftId: fc.option(fc.uuid()),
  commandId: fc.option(fc.uuid()),
  updatedAtMs: fc.integer({ min: 0, max: 2_000_000_000_000 }),
});

export const anyRows = fc.uniqueArray(anyRow, { selector: ({ id }) => id, maxLength: 40 });
