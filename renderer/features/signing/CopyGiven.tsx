import { useTranslation } from 'react-i18next';
import type { CopyWay } from '#shared/domain/application/index';
import { useFormats } from '../../i18n/format';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import type { CopyRecord } from './useCopyGiven';

const handedOver = ['onPaper', 'encryptedFile'] as const satisfies readonly CopyWay[];

/** S32: whoever signed gets a copy. Since when they have it, or how to say that they do. */
export function CopyGiven({ copyGiven, failed, given, takeBack }: CopyRecord) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (copyGiven === undefined) return null;
  return (
    <section className="copy-given" aria-labelledby="copy-given">
      <h2 id="copy-given">{t('status.copy.heading')}</h2>
      {failed && (
        <Notice kind="problem" announce="alert">
          {t('status.copy.notKept')}
        </Notice>
      )}
      {copyGiven ? (
        <p data-testid="copy-given" role="status">
          {t(`status.copy.given.${copyGiven.way}`, {
            when: formats.moment(Date.parse(copyGiven.at)),
          })}{' '}
          <button type="button" className="desk-link desk-no-print" onClick={takeBack}>
            {t('status.copy.takeBack')}
          </button>
        </p>
      ) : (
        <>
          <p data-testid="copy-missing">{t('status.copy.missing')}</p>
          <div className="copy-given__ways desk-no-print">
            {handedOver.map((way) => (
              <Button key={way} size="small" onPress={() => given(way)}>
                {t(`status.copy.way.${way}`)}
              </Button>
            ))}
          </div>
        </>
      )}
    </section>
  );
}
