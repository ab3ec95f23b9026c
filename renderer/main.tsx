import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { CrashScreen } from './app/CrashScreen';
import { languageOf } from './i18n/languages';
import { startTranslations } from './i18n/start';
import { followDesktop, openStoreLocked, readAppState } from './session/start';
import type { StartProblem } from './session/start';
import './styles/index.css';

/** Facts first, then the databases, then the first screen: a failure of any has its own screen. */
async function start(): Promise<void> {
  const state = await readAppState();
  await startTranslations(state.ok ? state.value.language : languageOf(navigator.language));
  const problem: StartProblem | null = state.ok
    ? await openStoreLocked()
    : { part: 'application', error: state.error };
  if (state.ok) followDesktop();
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <CrashScreen>
        <App problem={problem} />
      </CrashScreen>
    </StrictMode>,
  );
}

void start();
