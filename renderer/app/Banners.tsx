import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';

/** Messages above the page, one under the other; each can be closed, some can be undone. */
export function Banners() {
  const { t } = useTranslation();
  const banners = useSession((state) => state.banners);
  const close = useSession((state) => state.bannerClosed);
  return (
    <div className="desk-banners" aria-live="polite">
      {banners.map(({ id, kind, headingKey, bodyKey, values, undo }) => (
        <Notice key={id} kind={kind} heading={t(headingKey, values ?? {})}>
          {bodyKey && <p>{t(bodyKey, values ?? {})}</p>}
          <div className="desk-row">
            {undo && (
              <Button
                size="small"
                onPress={() => {
                  undo();
                  close(id);
                }}
              >
                {t('shell.undo')}
              </Button>
            )}
            <Button size="small" kind="quiet" onPress={() => close(id)}>
              {t('shell.close')}
            </Button>
          </div>
        </Notice>
      ))}
    </div>
  );
}
