import { goToPlace, readHousehold } from '../../support/journey';
import { expect, test } from '../desk';
import { control, openCase, openStepOf, signIn, untilSaved } from '../path/caseDesk';
import { estimateOf, goHome, missingAnswers } from '../hardCases/hardCaseDesk';
import { paperFormOf } from './paperForm';
import { Typist } from './typist';

test('a family of four takes fewer keys than the paper takes strokes, and no more questions', async ({
  desk,
}) => {
  test.setTimeout(240_000);
  const { page } = desk;
  await signIn(page);
  // What the enroller is, a computer asks once: here in an earlier case.
  const { caseId: earlier } = await openCase(page);
  await openStepOf(page, earlier, 'enroller');
  await control(page, 'enroller.certificationNumber').fill('CEC-000001');
  await control(page, 'enroller.entityName').fill('Practice Community Clinic');
  await control(page, 'enroller.entityId').fill('ENT-0001');
  await untilSaved(page);
  await goHome(page);

  const household = await readHousehold('family-of-four-mixed');
  const { caseId } = await openCase(page, 'family-of-four-mixed');
  await expect(control(page, 'enroller.entityId')).toHaveValue('ENT-0001');
  const typist = new Typist(page, household);
  const startedAt = performance.now();
  await typist.walk();
  const seconds = Math.round((performance.now() - startedAt) / 1000);

  const { keystrokes, answered, inSight } = typist.typed;
  const paper = paperFormOf(household.answers);
  console.log(
    [
      `Keys: ${keystrokes}; the printed form takes ${paper.strokes} marks and characters.`,
      `Questions answered by a key: ${answered}, of ${inSight} in sight; the printed form has ${paper.questions} boxes.`,
      `From the first step to the estimate: ${seconds} s, typed by a program.`,
      `Boxes by part of the form: ${JSON.stringify(paper.parts)}`,
    ].join('\n'),
  );
  expect(answered).toBeLessThanOrEqual(paper.questions);
  expect(keystrokes).toBeLessThan(paper.strokes);
  await goToPlace(page, caseId, 'sign');
  await page.locator('.sign-actions').waitFor();
  expect(await missingAnswers(page)).toEqual([]);

  // Fewer keys, and still the whole application: the estimate is that of the family's answers.
  const people = Object.values(await estimateOf(page, caseId)).map(({ program }) => program);
  expect(people).toEqual(
    household.answers.persons.map(({ id }) => household.expected.persons[id]?.program),
  );
  await expect(page.locator('.case-strip [data-done=true]')).not.toHaveCount(0);
});
