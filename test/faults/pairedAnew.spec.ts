import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { practicePassphrase } from '#shared/desktop/practice';
import { expect, signAndSave, test } from './faultTest';

test('what was saved and not sent arrives once after its key file was lost and the computer paired anew', async ({
  computer,
  office,
}) => {
  const desk = await computer.startAtReview();
  office.goesDown();
  await signAndSave(desk);
  await desk.quit();
  const vault = path.join(computer.userData, 'vault');
  const [counselor = ''] = (await readdir(vault, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  await writeFile(path.join(vault, counselor, 'keyslots.json'), 'half of a key fi');
  const waiting = await computer.spooled();
  expect(waiting).toHaveLength(1);
  expect(await office.commands()).toEqual([]);

  const code = await office.inviteAgain('enrollmentCounselor');
  office.comesBack();
  const { page } = await computer.start();
  await page.getByRole('button', { name: 'Set this desk up anew' }).click();
  await page.locator('[name=invitationCode]').fill(code);
  await page.locator('[name=newPassphrase]').fill(practicePassphrase);
  await page.locator('.sign-in__actions button[type=submit]').click();
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();

  await expect.poll(computer.spooled, { message: 'sealed files after the receipt' }).toEqual([]);
  const arrived = await office.commands();
  expect(arrived.map(({ caseId, payload }) => [caseId, payload.kind])).toEqual([
    [computer.caseId, 'application.submit'],
  ]);
});
