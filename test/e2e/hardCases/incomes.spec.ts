import { answerSteps, openStep } from '../../support/journey';
import { expect, test } from '../desk';
import { control, signIn } from '../path/caseDesk';
import { employerOffers, pregnant, seasonalWorker } from '../../support/families/circumstances';
import { askedOf, estimateOf, note, openCaseOf, reviewCodes, today } from './hardCaseDesk';

const composition = ['roster', 'relationships', 'tax', 'identity', 'citizenship', 'income'];

test.describe('incomes of a season, a pregnancy and offers of a job decide month by month and person by person', () => {
  test('E5: no frequency is taken for another, and a loss is a loss', async ({ desk }) => {
    test.setTimeout(150_000);
    const { page } = desk;
    await signIn(page);
    const caseId = await openCaseOf(page, seasonalWorker);
    await answerSteps(page, seasonalWorker, [...composition, 'incomeSummary']);
    await openStep(page, 'income');
    const lines = page.locator('.income-line');
    await expect(lines.nth(0)).toHaveText('= $1,800.00 a month · $21,600 a year');
    await control(page, 'incomes.0.frequency').selectOption('everyTwoWeeks');
    await expect(lines.nth(0)).toContainText('$23,400 a year');
    await control(page, 'incomes.0.frequency').selectOption('twiceAMonth');
    await expect(lines.nth(1)).toContainText('$39,000 a year');
    await expect(control(page, 'incomes.3.amountCents')).toHaveValue('-300');
    await control(page, 'incomes.2.amountCents').fill('-450');
    await page.locator('form[data-step=income] button[type=submit]').press('Enter');
    await expect(control(page, 'incomes.2.amountCents')).toHaveAttribute('aria-invalid', 'true');
    await expect(control(page, 'incomes.3.amountCents')).not.toHaveAttribute(
      'aria-invalid',
      'true',
    );
    await control(page, 'incomes.2.amountCents').fill('450');
    await openStep(page, 'incomeSummary');
    await expect(page.locator('.income-line').first()).toContainText('a year');
    expect(await askedOf(page, 0)).toContain('income.projectedAnnualIncomeCents');
    const { Pedro } = await estimateOf(page, caseId);
    expect(Pedro?.program).toBe('mediCalAdult');
    expect(Pedro?.notes).toContain('the yearly amount may be used instead');
    expect(await reviewCodes(page, caseId)).toContain('income.projection-differs');
  });

  test('E6: the expected child counts, and the limit is that of a pregnancy', async ({ desk }) => {
    test.setTimeout(150_000);
    const { page } = desk;
    await signIn(page);
    const family = pregnant(today);
    const caseId = await openCaseOf(page, family);
    const steps = [...composition, 'demographics', 'pregnancy'];
    await answerSteps(page, family, steps);
    const { Mia } = await estimateOf(page, caseId);
    expect(Mia).toMatchObject({ program: 'mediCalPregnancy', size: 2 });
    await openStep(page, 'pregnancy');
    await page.locator('[name="persons.0.pregnancy.isPregnant"][value=no]').check();
    await expect(control(page, 'persons.0.pregnancy.expectedBabies')).toHaveCount(0);
    const otherwise = await estimateOf(page, caseId);
    expect(otherwise['Mia']).toMatchObject({ program: 'creditRange', size: 1 });
    await openStep(page, 'pregnancy');
    await page.locator('[name="persons.0.pregnancy.isPregnant"][value=yes]').check();
    await expect(control(page, 'persons.0.pregnancy.expectedBabies')).toHaveValue('1');
  });

  test('E11: each spouse is tested by the premium that is theirs', async ({ desk }) => {
    test.setTimeout(150_000);
    const { page } = desk;
    await signIn(page);
    const family = employerOffers(today);
    const caseId = await openCaseOf(page, family);
    const steps = ['screening', ...composition, 'coverage', 'employerOffer'];
    await answerSteps(page, family, steps);
    // The arrangement's facts are asked in place of a group plan's.
    await expect(control(page, 'employerOffers.1.hraAmountCents')).toHaveCount(1);
    await expect(control(page, 'employerOffers.1.meetsMinimumValue')).toHaveCount(0);
    await expect(control(page, 'employerOffers.0.hraAmountCents')).toHaveCount(0);
    await expect(control(page, 'employerOffers.0.lowestCostFamilyPremium.amountCents')).toHaveValue(
      '900',
    );
    const { Victor, Celia } = await estimateOf(page, caseId);
    expect(Victor?.notes).toContain('Other coverage that counts rules out the credit.');
    expect(Celia?.notes).toContain('A health reimbursement arrangement is recorded');
    await openStep(page, 'employerOffer');
    await control(page, 'employerOffers.0.lowestCostSelfOnlyPremium.amountCents').fill('');
    await control(page, 'employerOffers.0.lowestCostSelfOnlyPremium.frequency').selectOption('');
    await expect(note(page, 'premium.amount-missing')).toHaveCount(0);
  });
});
