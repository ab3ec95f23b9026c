import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session';
import { SidePanel } from '../ui/SidePanel';
import { features } from './features';

interface Shortcut {
  readonly keys: readonly string[];
  readonly labelKey: string;
}

const general: readonly Shortcut[] = [
  { keys: ['/'], labelKey: 'shortcuts.find' },
  { keys: ['n'], labelKey: 'shortcuts.newCase' },
  { keys: ['Enter'], labelKey: 'shortcuts.continue' },
  { keys: ['A–Z', '1–9'], labelKey: 'shortcuts.choose' },
  { keys: ['Ctrl', 'D'], labelKey: 'shortcuts.same' },
  { keys: ['Alt', 'A'], labelKey: 'shortcuts.add' },
  { keys: ['Y'], labelKey: 'shortcuts.accept' },
  { keys: ['Alt', '←'], labelKey: 'shortcuts.back' },
  { keys: ['Alt', '→'], labelKey: 'shortcuts.forward' },
  { keys: ['F9'], labelKey: 'shortcuts.turnAround' },
  { keys: ['Esc'], labelKey: 'shortcuts.closePanel' },
  { keys: ['?'], labelKey: 'shortcuts.sheet' },
];

/** All shortcuts on one sheet. */
export function ShortcutSheet() {
  const { t } = useTranslation();
  const hide = useSession((state) => state.shortcutsHidden);
  const sections = features.flatMap(({ navigation }) =>
    navigation ? [{ keys: ['g', navigation.letter], labelKey: navigation.labelKey }] : [],
  );
  return (
    <SidePanel heading={t('shortcuts.title')} onClose={hide}>
      <dl className="desk-shortcuts">
        {[...general, ...sections].map(({ keys, labelKey }) => (
          <div key={labelKey}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(labelKey)}</dd>
          </div>
        ))}
      </dl>
    </SidePanel>
  );
}
