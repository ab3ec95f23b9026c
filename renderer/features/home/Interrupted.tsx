import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import { useSession } from '../../session/session';
import { nameOfRow } from '../../store';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { goTo } from '../../ui/routing/route';
import { casePath, findInterruption, interruptionRead } from '../consumer';
import type { Interruption } from '../consumer';

/** After a crash or a power cut: which case was open, and up to when what was typed is here. */
export function Interrupted() {
  const { t } = useTranslation();
  const formats = useFormats();
  const ownerId = useSession((state) => state.profile?.counselorId);
  const [found, setFound] = useState<Interruption | null>(null);
  useEffect(() => {
    if (ownerId === undefined) return;
    let left = false;
    void findInterruption(ownerId).then((interruption) => {
      if (!left) setFound(interruption);
    });
    return () => {
      left = true;
    };
  }, [ownerId]);
  if (!found || ownerId === undefined) return null;
  const read = () => {
    interruptionRead(ownerId);
    setFound(null);
  };
  const { row, savedAtMs } = found;
  const name = nameOfRow(row) || t('home.unnamed');
  return (
    <Notice kind="information" heading={t('home.interrupted.heading', { name })}>
      <p>{t('home.interrupted.text', { moment: formats.moment(savedAtMs) })}</p>
      <div className="desk-row">
        <Button
          size="small"
          kind="primary"
          onPress={() => {
            read();
            goTo(casePath(row.id));
          }}
        >
          {t('home.interrupted.open')}
        </Button>
        <Button size="small" kind="quiet" onPress={read}>
          {t('shell.close')}
        </Button>
      </div>
    </Notice>
  );
}
