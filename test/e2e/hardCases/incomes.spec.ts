import { answerSteps, openStep } from '../../support/journey';
import { expect, test } from '../desk';
import { control, signIn } from '../path/caseDesk';
import { pregnant } from './families';
import { estimateOf, openCaseOf } from './hardCaseDesk';

const composition = ['roster', 'relationships', 'tax', 'identity', 'citizenship', 'income'];

test.describe('incomes of a season, a pregnancy and offers of a job decide month by month and person by person', () => {
  test('E6: the expected child counts, and the limit is that of a pregnancy', async ({ desk }) => {
    test.setTimeout(150_000);
    const { page } = desk;
    await signIn(page);
    const caseId = await openCaseOf(page, pregnant);
    const steps = [...composition, 'demographics', 'pregnancy'];
    await answerSteps(page, pregnant, steps);
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
});
