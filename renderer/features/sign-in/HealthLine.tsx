import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format';
import { useSession } from '../../session/session';
import { StatusMark } from '../../ui/StatusMark';

const gigabyte = 1_000_000_000;

/** Hub, disk and keyring in one line: whether this computer is fit for a day's work. */
export function HealthLine() {
  const { t } = useTranslation();
  const formats = useFormats();
  const hub = useSession((state) => state.app?.hub ?? null);
  const starting = useSession((state) => state.app?.practiceStarting ?? false);
  const connection = useSession((state) => state.sync.connection);
  const storage = useSession((state) => state.storage);
  const keyring = useSession((state) => state.keyring);
  const free = formats.number(Math.floor((storage?.freeBytes ?? 0) / gigabyte));
  return (
    <div className="sign-in__health">
      <StatusMark tone={connection === 'online' ? 'good' : 'plain'} icon="hub">
        {hub
          ? t(`signIn.health.hub.${connection}`, { name: hub.name })
          : t(`signIn.health.hub.${starting ? 'starting' : 'none'}`)}
      </StatusMark>
      {storage && (
        <StatusMark tone={storage.level === 'ok' ? 'plain' : 'attention'} icon="drive">
          {t(`signIn.health.disk.${storage.level}`, { free })}
        </StatusMark>
      )}
      {keyring && (
        <StatusMark tone={keyring.condition === 'protected' ? 'plain' : 'attention'} icon="shield">
          {t(`signIn.health.keyring.${keyring.condition}`)}
        </StatusMark>
      )}
    </div>
  );
}
