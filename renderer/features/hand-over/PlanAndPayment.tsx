import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import { useCase } from '../consumer/index';

/** What is chosen and paid on the official site after the application: read, not copied. */
export function PlanAndPayment() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { draft } = useCase();
  const { planChoices, payment } = draft;
  if (planChoices.length === 0 && !payment) return null;
  return (
    <section className="hand-step" aria-labelledby="hand-plan">
      <h2 id="hand-plan">{t('handOver.plan.heading')}</h2>
      <ul className="hand-plan">
        {planChoices.map(({ groupId, planId, planName, netCents }) => (
          <li key={groupId}>
            {t('handOver.plan.choice', { plan: planName ?? planId, id: planId })}{' '}
            <span className="desk-muted">
              {t('handOver.plan.net', { amount: formats.money(netCents) })}
            </span>
          </li>
        ))}
        {payment && <li>{t('handOver.plan.payment', { lastFour: payment.lastFour })}</li>}
      </ul>
    </section>
  );
}
