import { Component } from 'react';
import type { ReactNode } from 'react';
import i18next from 'i18next';
import { problemCodes } from '#shared/desktop/channels/app';
import { desktop } from '../bridge';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';

interface State {
  readonly failed: boolean;
  readonly incidentId: string;
}

/** The last net: a bug in a screen is reported by code, and what was saved stays saved. */
export class CrashScreen extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false, incidentId: '' };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    const name = error instanceof Error ? error.name : 'unknown';
    const code = problemCodes.find((known) => known === name) ?? 'unknown';
    void desktop.call('app.reportProblem', { code, where: 'screen' }).then((reported) => {
      if (reported.ok) this.setState({ incidentId: reported.value.incidentId });
    });
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const t = i18next.t;
    return (
      <main className="desk-page desk-page--alone">
        <Notice kind="problem" announce="alert" heading={t('errors.internal.what')}>
          <p>{t('errors.internal.safe')}</p>
          <p>{t('errors.internal.next')}</p>
          {this.state.incidentId !== '' && (
            <p>{t('errors.incident', { incident: this.state.incidentId })}</p>
          )}
          <Button onPress={() => window.location.reload()}>{t('shell.reload')}</Button>
        </Notice>
      </main>
    );
  }
}
