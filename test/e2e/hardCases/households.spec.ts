import {
  answerSteps,
  fillInterview,
  newProgress,
  openStep,
  readEstimate,
} from '../../support/journey';
import { expect, test } from '../desk';
import { control, openStepOf, signIn } from '../path/caseDesk';
import { twoCounties } from '../../support/families/circumstances';
import {
  ageBoundaries,
  expectingTwins,
  nobodyFiles,
  sharedCustody,
  threeGenerations,
  twinsAreBorn,
} from '../../support/families/households';
import {
  askedOf,
  estimateOf,
  missingAnswers,
  note,
  openCaseOf,
  reviewCodes,
  today,
} from './hardCaseDesk';

const composition = ['roster', 'relationships', 'tax', 'identity', 'citizenship', 'income'];

test.describe('households that no form foresees: who counts with whom, and whose age decides', () => {
  test('E2: each person of three generations has a household of their own', async ({ desk }) => {
    test.setTimeout(150_000);
    const { page } = desk;
    await signIn(page);
    const caseId = await openCaseOf(page, threeGenerations);
    await answerSteps(page, threeGenerations, composition);
    const { Abuela, Nieto } = await estimateOf(page, caseId);
    expect([Nieto?.size, Abuela?.size]).toEqual([3, 2]);
    await expect(page.locator('[data-testid=amount-income]').first()).toContainText('$40,000.00');
    const returns = page.locator('section.household');
    await expect(returns.filter({ hasText: 'Abuela' })).toContainText('Nieto');
  });

  test('E3: born twins leave the household as large as it was', async ({ desk }) => {
    test.setTimeout(150_000);
    const { page } = desk;
    await signIn(page);
    const caseId = await openCaseOf(page, expectingTwins(today));
    const progress = newProgress();
    const steps = [...composition, 'demographics', 'pregnancy'];
    await answerSteps(page, expectingTwins(today), steps, progress);
    const before = await estimateOf(page, caseId);
    expect(before['Marta']?.size).toBe(3);
    await answerSteps(page, twinsAreBorn(today), [...steps, 'lifeEvents'], progress);
    await expect(control(page, 'lifeEvents.0.childPersonId')).toHaveCount(1);
    await openStep(page, 'pregnancy');
    await expect(note(page, 'person.newborn-referral')).toHaveCount(2);
    expect(await askedOf(page, 1)).toContain('pregnancy.birthMotherHadMediCal');
    expect(await askedOf(page, 0)).not.toContain('pregnancy.expectedBabies');
    const after = await estimateOf(page, caseId);
    expect(after['Marta']?.size).toBe(3);
    expect(after['Ida']?.program).toBe('mediCalChild');
    await openStep(page, 'identity');
    await expect(control(page, 'persons.1.identity.ssn')).toHaveCount(0);
  });

  test('E4: a child claimed from outside has Medi-Cal by the mother, and no credit', async ({
    desk,
  }) => {
    test.setTimeout(150_000);
    const { page } = desk;
    await signIn(page);
    const caseId = await openCaseOf(page, sharedCustody);
    await answerSteps(page, sharedCustody, composition);
    await openStep(page, 'relationships');
    const asked = await askedOf(page, 1);
    expect(asked).toContain('family.nightsPerYearWithOther');
    expect(asked).toContain('family.custodyOrderOnFile');
    await openStep(page, 'tax');
    expect(await askedOf(page, 1)).toContain('tax.claimedByName');
    expect(await askedOf(page, 1)).not.toContain('tax.claimedByPersonId');
    const { Hugo } = await estimateOf(page, caseId);
    expect(Hugo?.size).toBe(2);
    expect(Hugo?.notes).toContain('Claimed by somebody outside this application.');
    expect(Hugo?.program).toBe('mediCalChild');
  });

  test('E7: nobody files, which is an answer and no error', async ({ desk }) => {
    test.setTimeout(150_000);
    const { page } = desk;
    await signIn(page);
    const caseId = await openCaseOf(page, nobodyFiles);
    await answerSteps(page, nobodyFiles, [...composition, 'nonMagi']);
    await openStep(page, 'tax');
    await expect(control(page, 'household.primaryTaxFiler.personId')).toHaveValue('none');
    expect(await askedOf(page, 0)).not.toContain('tax.filingStatus');
    const { Tomas, Nico } = await estimateOf(page, caseId);
    // The teen's summer job is not counted: nobody requires a return of it.
    expect([Tomas?.size, Nico?.size]).toEqual([2, 2]);
    await expect(page.locator('[data-testid=amount-credit]')).toHaveCount(0);
    const codes = await reviewCodes(page, caseId);
    expect(codes.filter((code) => code.startsWith('tax.'))).toEqual([]);
    expect(codes).toContain('person.non-magi-referral');
  });

  test('E9: ages are those of the first day of coverage', async ({ desk }) => {
    test.setTimeout(150_000);
    const { page } = desk;
    await signIn(page);
    const caseId = await openCaseOf(page, ageBoundaries);
    await answerSteps(page, ageBoundaries, ['roster', 'identity', 'life', 'coverage']);
    await expect(note(page, 'person.nears-medicare')).toHaveCount(1);
    await openStep(page, 'life');
    expect(await askedOf(page, 1)).toContain('life.isFullTimeStudent');
    expect(await askedOf(page, 2)).toContain('life.fosterCareState');
    expect(await askedOf(page, 0)).not.toContain('life.wasInFosterCareAt18');
    await openStep(page, 'roster');
    await expect(note(page, 'person.turns-65')).toContainText('February 10, 2027');
    await expect(note(page, 'person.turns-19')).toContainText('March 1, 2027');
    await expect(note(page, 'person.turns-26-foster')).toHaveCount(1);
    await expect(note(page, 'person.turns-26')).toHaveCount(0);
    expect(await reviewCodes(page, caseId)).toContain('person.turns-65');
  });

  test('E10: a ZIP of two counties is asked about, and who is away stays a Californian', async ({
    desk,
  }) => {
    test.setTimeout(240_000);
    const { page } = desk;
    const family = twoCounties(today);
    await signIn(page);
    const caseId = await openCaseOf(page, family);
    // Where they lived before was in one county; the ZIP they moved to lies in two.
    await openStepOf(page, caseId, 'addresses');
    await control(page, 'household.homeAddress.zip').fill('93301');
    await expect(control(page, 'household.county')).toHaveValue('Kern');
    await openStepOf(page, caseId, 'enroller');
    await fillInterview(page, family);
    await openStepOf(page, caseId, 'roster');
    expect(await askedOf(page, 1)).toContain('residence.outOfStateReason');
    expect(await askedOf(page, 0)).not.toContain('residence.outOfStateReason');
    await openStepOf(page, caseId, 'addresses');
    await expect(control(page, 'household.county')).toHaveValue('');
    await expect(control(page, 'household.homeAddress.county')).toHaveValue('');

    // The county is all that signing waits for; where the student studies is no obstacle.
    expect(await reviewCodes(page, caseId)).not.toContain('application.no-california-resident');
    expect(await missingAnswers(page)).toEqual(['Where you live: In which county do you live?']);
    await openStepOf(page, caseId, 'addresses');
    await control(page, 'household.county').selectOption('Kern');
    expect(await reviewCodes(page, caseId)).toContain('zip.county-not-listed');
    const benchmarks: (number | null)[] = [];
    for (const county of ['Los Angeles', 'Ventura']) {
      await openStepOf(page, caseId, 'addresses');
      await control(page, 'household.county').selectOption(county);
      expect(await reviewCodes(page, caseId)).not.toContain('zip.county-not-listed');
      expect(await missingAnswers(page)).toEqual([]);
      await estimateOf(page, caseId);
      benchmarks.push((await readEstimate(page)).benchmarkMonthlyCents);
    }
    // The county decides the rating region, and with it every price.
    expect(benchmarks[0]).toBeGreaterThan(0);
    expect(benchmarks[0]).not.toBe(benchmarks[1]);

    await openStepOf(page, caseId, 'addresses');
    await page.locator('[name="household.isHomeless"][value=yes]').check();
    await expect(page.locator('[name="household.mailingSameAsHome"]')).toHaveCount(0);
    await expect(control(page, 'household.mailingAddress.line1')).toHaveCount(1);
  });
});
