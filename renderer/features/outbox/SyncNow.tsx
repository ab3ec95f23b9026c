import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { desktop } from '../../bridge';
import { useSession } from '../../session/session';
import { Button } from '../../ui/Button';

/** Asks for an exchange with the hub now; what came of it shows in the truth bar. */
export function SyncNow() {
  const { t } = useTranslation();
  const inFlight = useSession((state) => state.sync.inFlight);
  const [asked, setAsked] = useState(false);
  const busy = asked || inFlight > 0;
  return (
    <Button
      busy={busy}
      onPress={() => {
        setAsked(true);
        void desktop.call('sync.now', {}).finally(() => setAsked(false));
      }}
    >
      {busy ? t('outbox.syncing') : t('outbox.syncNow')}
    </Button>
  );
}
