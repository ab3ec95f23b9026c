import { choosePlanThatCosts, goToPlace, sealPayment } from '../../support/journey';
import { filesThatTell } from '../../support/profileFiles';
import { expect, test } from '../desk';
import { answeredCase, control, signIn, untilSaved } from './caseDesk';

const cardNumber = '4242424242424242';

test('a card number is nowhere once it is sealed', async ({ desk }) => {
  test.setTimeout(150_000);
  const { page } = desk;
  await signIn(page);
  const { caseId } = await answeredCase(desk);
  await goToPlace(page, caseId, 'plans');
  await choosePlanThatCosts(page);
  await goToPlace(page, caseId, 'payment');

  // A number with a wrong digit is refused beside its field, and stays there to be corrected.
  await control(page, 'method').nth(1).check();
  await control(page, 'holderName').fill('Rosa Muestra');
  await control(page, 'cardNumber').fill('4242424242424241');
  await control(page, 'expiry').fill('12/30');
  await control(page, 'postalCode').fill('95820');
  await page.locator('form.payment-form button[type=submit]').click();
  await expect(control(page, 'cardNumber')).toHaveAttribute('aria-invalid', 'true');
  await expect(control(page, 'cardNumber')).toBeFocused();

  await sealPayment(page, {
    method: 'card',
    holderName: 'Rosa Muestra',
    cardNumber,
    expiry: '12/30',
    postalCode: '95820',
  });
  await expect(page.locator('.payment__kept')).toContainText('4242');
  const screen = await page.content();
  const typed = await page
    .locator('input')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  expect([screen, ...typed].filter((text) => text.includes(cardNumber))).toEqual([]);
  await untilSaved(page);
  await desk.quit();
  expect(await filesThatTell(desk.userData, [cardNumber, '4242-4242-4242-4242'])).toEqual([]);
});
