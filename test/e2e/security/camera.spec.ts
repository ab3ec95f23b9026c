import { enterPractice } from '../../support/journey';
import { expect, test } from '../desk';
import { addTo, openDocuments, saveDocument, withFakeCamera } from '../documents/documentDesk';
import { openCase, practicePerson } from '../path/caseDesk';

test.describe.configure({ timeout: 120_000 });

test('the camera opens for this screen alone, without sound, and nowhere else', async ({
  launch,
}) => {
  const { page } = await launch([], withFakeCamera);
  const ask = (constraints: MediaStreamConstraints) =>
    page.evaluate(
      (wanted) =>
        navigator.mediaDevices.getUserMedia(wanted).then(
          (stream) => {
            const kinds = stream.getTracks().map((track) => track.kind);
            stream.getTracks().forEach((track) => track.stop());
            return kinds.join();
          },
          (error: DOMException) => error.name,
        ),
      constraints,
    );
  expect(await ask({ video: true }), 'at the lock screen').toBe('NotAllowedError');
  await enterPractice(page, practicePerson);
  const { caseId } = await openCase(page);
  await openDocuments(page, caseId);
  expect(await ask({ video: true }), 'while no screen wants pictures').toBe('NotAllowedError');

  await addTo(page, 'identity');
  await page.getByRole('button', { name: 'Photograph it' }).click();
  await page.locator('[data-camera=running]').waitFor();
  expect(await ask({ video: true })).toBe('video');
  expect(await ask({ audio: true }), 'sound').toBe('NotAllowedError');
  expect(await ask({ audio: true, video: true }), 'sound with pictures').toBe('NotAllowedError');
  for (let taken = 1; taken <= 2; taken += 1) {
    await page.getByRole('button', { name: 'Take the picture' }).click();
    await expect(page.locator('.page-strip li')).toHaveCount(taken);
  }
  await page.getByRole('button', { name: 'Close the camera' }).click();
  await expect
    .poll(() => ask({ video: true }), { message: 'closed again' })
    .toBe('NotAllowedError');
  const id = await saveDocument(page);
  await expect(page.locator(`[data-document="${id}"]`)).toContainText('2 pages');
});
