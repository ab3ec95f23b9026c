import type { Page } from '@playwright/test';
import type { ApplicationSnapshot } from '#shared/domain/application/index';
import { practicePassphrase } from '#shared/desktop/practice';
import {
  answerSteps,
  fillInterview,
  goToPlace,
  openStep,
  pairWithHub,
  signByHand,
  untilProved,
} from '../../support/journey';
import { installFor, startOfficeHub, type OfficeHub } from '../../support/officeHub';
import { expect, test as base, type Desk } from '../desk';
import { control } from '../path/caseDesk';
import { leftByAbuse, turnOfTheYear } from '../../support/families/circumstances';
import { mixedImmigration } from '../../support/families/households';
import {
  askedOf,
  estimateOf,
  missingAnswers,
  note,
  openCaseOf,
  reviewCodes,
  today,
} from './hardCaseDesk';

const test = base.extend<{ office: OfficeHub; paired: Desk }>({
  office: async ({}, use) => {
    const office = await startOfficeHub({ delayMs: 100 });
    await use(office);
    await office.close();
  },
  paired: async ({ office, userData, launch }, use) => {
    await installFor(office.network.url, userData);
    const desk = await launch();
    await pairWithHub(desk.page, {
      hubUrl: office.network.url,
      code: office.invitationCode('enrollmentCounselor'),
      passphrase: practicePassphrase,
    });
    await use(desk);
  },
});

async function sign({ page }: Desk, caseId: string) {
  await goToPlace(page, caseId, 'sign');
  await page.locator('.sign-actions').waitFor();
  expect(await missingAnswers(page)).toEqual([]);
  await signByHand(page);
  await untilProved(page, 'saved');
}

/** Signs the open case and answers what arrived at the office's hub. */
async function signedBody(desk: Desk, office: OfficeHub, caseId: string) {
  await sign(desk, caseId);
  return arrivedBody(desk, office, caseId);
}

async function arrivedBody({ page }: Desk, office: OfficeHub, caseId: string) {
  await untilProved(page, 'received', 45_000);
  const command = (await office.commands()).find((one) => one.caseId === caseId);
  if (command?.payload.kind !== 'application.submit') throw new Error('nothing arrived');
  return command.payload.body;
}

/** The page's clock goes on from another day; main keeps the real one. Answers the way back. */
async function setPageClock(page: Page, day: string): Promise<() => Promise<void>> {
  const aheadMs = Date.parse(`${day}T20:00:00Z`) - Date.now();
  const moveBy = (ms: number) =>
    page.evaluate((by) => {
      const before = Date.now;
      Date.now = () => before() + by;
    }, ms);
  await moveBy(aheadMs);
  return () => moveBy(-aheadMs);
}

const sourcesOf = ({ provenance }: ApplicationSnapshot) =>
  new Set(Object.values(provenance).map(({ source }) => source));

test.describe('what leaves the computer of the hardest cases is what applies, and nothing that was hidden', () => {
  test('E1: parents without status are asked nothing of it', async ({ paired, office }) => {
    test.setTimeout(240_000);
    const { page } = paired;
    const caseId = await openCaseOf(page, mixedImmigration);
    const asked: string[] = [];
    const onStep = async () => {
      const names = await page
        .locator('form[data-step] [name^="persons."]')
        .evaluateAll((all) => all.map((control) => control.getAttribute('name') ?? ''));
      asked.push(...names);
      return undefined;
    };
    await fillInterview(page, mixedImmigration, { onStep });
    const ofStatus =
      /^persons\.(\d)\.(citizenship|incarceration|nonMagi|retroactive|coverage|identity\.ssn)/;
    const withStatus = new Set(asked.flatMap((name) => ofStatus.exec(name)?.[1] ?? []));
    // In no step of the interview were the parents asked what only applicants are; the children were.
    expect([...withStatus].sort()).toEqual(['2', '3']);
    await openStep(page, 'citizenship');
    for (const parent of [0, 1]) expect(await askedOf(page, parent)).toEqual([]);
    expect(await askedOf(page, 2)).toContain('citizenship.isUsCitizenOrNational');
    await openStep(page, 'identity');
    await expect(page.locator('[name="persons.1.identity.ssn"]')).toHaveCount(0);
    await expect(control(page, 'persons.0.identity.itin')).toHaveValue('•••-••-1234');

    // One of them applies after all, tells a status, and thinks better of it.
    await openStep(page, 'roster');
    await page.locator('[name="persons.1.isApplicant"][value=yes]').check();
    await openStep(page, 'citizenship');
    await page.locator('[name="persons.1.citizenship.isUsCitizenOrNational"][value=no]').check();
    await page
      .locator('[name="persons.1.citizenship.wantsToListImmigrationStatus"][value=yes]')
      .check();
    await control(page, 'persons.1.citizenship.immigrationStatus').selectOption('asylumPending');
    await openStep(page, 'roster');
    await page.locator('[name="persons.1.isApplicant"][value=no]').check();

    const { Ines, Raul, Beatriz, Daniel } = await estimateOf(page, caseId);
    expect([Ines, Raul, Beatriz, Daniel].map((one) => one?.program)).toEqual([
      'notApplying',
      'notApplying',
      'mediCalChild',
      'mediCalChild',
    ]);
    expect(Beatriz?.size).toBe(4);
    const { snapshot, packPins } = await signedBody(paired, office, caseId);
    expect(snapshot.persons.map((person) => person.citizenship)).toEqual([
      undefined,
      undefined,
      { isUsCitizenOrNational: 'yes', isNaturalizedOrDerived: 'no' },
      { isUsCitizenOrNational: 'yes', isNaturalizedOrDerived: 'no' },
    ]);
    expect(JSON.stringify(snapshot)).not.toContain('asylumPending');
    expect(snapshot.persons[0]?.identity).toEqual({ hasSsn: 'no', itin: '912781234' });
    expect(sourcesOf(snapshot)).toEqual(new Set(['enroller', 'consumer']));
    expect(packPins?.planYear).toBe(snapshot.coverageYear);
  });

  test('E8: who left a violent home has the credit, a safe address and a silent paper', async ({
    paired,
    office,
  }) => {
    test.setTimeout(240_000);
    const { page } = paired;
    const family = leftByAbuse(today);
    const caseId = await openCaseOf(page, family);
    await answerSteps(page, family, ['roster', 'relationships', 'identity']);
    await openStep(page, 'tax');
    await page.locator('[name="persons.0.tax.plansToFileTaxReturn"][value=yes]').check();
    await page
      .locator('[name="persons.0.tax.filingStatus"][value=marriedFilingSeparately]')
      .check();
    await expect(note(page, 'tax.separate-no-credit-unless')).toHaveCount(1);
    await page.locator('[name="persons.0.tax.spousalAbuseOrAbandonment"][value=declined]').check();
    await expect(note(page, 'tax.separate-no-credit-unless')).toHaveCount(1);
    await page.locator('[name="persons.0.tax.spousalAbuseOrAbandonment"][value=yes]').check();
    await expect(note(page, 'tax.separate-no-credit-unless')).toHaveCount(0);
    await openStep(page, 'enroller');
    await fillInterview(page, family);
    const { Nora } = await estimateOf(page, caseId);
    expect(Nora?.program).toBe('creditRange');
    expect(Nora?.notes).not.toContain('Married people must file jointly');
    // What is signed on the table, and may lie there, says neither what happened nor where she lives.
    await goToPlace(page, caseId, 'sign');
    const paper = page.locator('.summary');
    await expect(paper).toContainText('Nora');
    await expect(paper).not.toContainText(/abus|violen|1 Example Street/i);
    const { snapshot } = await signedBody(paired, office, caseId);
    await expect(page.locator('main')).not.toContainText(/abus|violen|1 Example Street/i);
    expect(snapshot.persons).toHaveLength(1);
    expect(snapshot.persons[0]?.tax).toMatchObject({
      filingStatus: 'marriedFilingSeparately',
      filingStatusPrinted: 'single',
      spousalAbuseOrAbandonment: 'yes',
    });
    expect(snapshot.household).toMatchObject({
      isAddressConfidential: true,
      mailingSameAsHome: false,
      mailingAddress: { line1: 'P.O. Box 12' },
    });
    expect(snapshot.lifeEvents[0]?.eventType).toBe('domesticAbuseOrAbandonment');
  });

  test('E12: the year decides what a status opens, and the months are those that count', async ({
    paired,
    office,
  }) => {
    test.setTimeout(240_000);
    const { page } = paired;
    const caseId = await openCaseOf(page, turnOfTheYear);
    await fillInterview(page, turnOfTheYear);
    await openStep(page, 'retroactive');
    const months = page.locator('[data-row*=".retroMonths."]');
    await expect(months).not.toHaveCount(0);
    for (const spent of await page.locator('[name$=".hadMedicalExpenses"][value=yes]').all())
      await spent.check();
    const monthCount = await months.count();
    await openStep(page, 'communityEngagement');
    expect(await askedOf(page, 0)).toContain('communityEngagement.workHours');
    const next = await estimateOf(page, caseId);
    expect(next['Samir']?.notes).toContain('not open to this immigration status');
    expect(await reviewCodes(page, caseId)).not.toContain('immigration.numbers-empty');
    await test.step('the office is out of reach until open enrollment is over', async () => {
      office.goesDown();
      await sign(paired, caseId);
      await expect(page.locator('[data-since]')).toHaveCount(0);
      const backToNow = await setPageClock(page, `${turnOfTheYear.answers.coverageYear}-02-10`);
      await goToPlace(page, caseId, 'documents');
      await goToPlace(page, caseId, 'status');
      await expect(page.locator('[data-since=enrollment]')).toContainText('signed while it ran');
      await backToNow();
      office.comesBack();
    });
    const { snapshot, packPins } = await arrivedBody(paired, office, caseId);
    expect(packPins?.planYear).toBe(snapshot.coverageYear);
    const [samir] = snapshot.persons;
    expect(samir?.retroactive?.retroMonths).toHaveLength(monthCount);
    expect(samir?.retroactive?.retroMonths?.[0]).toMatchObject({ hadMedicalExpenses: 'yes' });
    expect(samir?.citizenship).toMatchObject({
      immigrationStatus: 'asylee',
      statusGrantedOn: '2024-02-01',
      i94Number: '12345678901',
    });
    expect(samir?.communityEngagement?.workHours).toBe(100);
  });
});
