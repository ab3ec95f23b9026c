import { useTranslation } from 'react-i18next';
import type { Interview } from './useInterview';

const sources = ['consumer', 'document', 'enroller'] as const;

/** Where the answers of this step come from; kept with each of them, so that a change can show it. */
export function AnswerSourceSelect({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation();
  return (
    <label className="answer-source">
      {t('interview.source.label')}
      <select
        className="ds-c-field desk-select"
        value={interview.source}
        onChange={(event) => {
          const chosen = sources.find((one) => one === event.target.value);
          if (chosen) interview.setSource(chosen);
        }}
      >
        {sources.map((source) => (
          <option key={source} value={source}>
            {t(`interview.source.${source}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
