import type { ApplicationDraft } from '#shared/domain/application/index';
import type { FieldAt } from '#shared/domain/application/steps/index';
import { ChecklistOverview } from '../../documents/index';
import type { CompoundControlProps } from '../CompoundControl';
import { AddressHistoryControl } from './AddressHistoryControl';
import { MonthTicks } from './NumberTicks';
import { OfferEnrollmentControl } from './OfferEnrollmentControl';
import { OutsideDependentsControl } from './OutsideDependentsControl';
import { RightsControl } from './RightsControl';
import { VoterControl } from './VoterControl';

export interface RowsControlProps {
  readonly at: FieldAt;
  readonly application: ApplicationDraft;
  /** Makes the whole list anew of the answers with the last key. */
  readonly onRows: (rowsOf: (answers: ApplicationDraft) => readonly unknown[]) => void;
}

/** Lists that are answered as a whole, each in the form that suits it. */
export function RowsControl(props: CompoundControlProps & RowsControlProps) {
  switch (props.at.field.id) {
    case 'attestations':
      return <RightsControl {...props} />;
    case 'voter':
      return <VoterControl {...props} />;
    case 'addressHistory':
      return <AddressHistoryControl {...props} />;
    case 'documents':
      return <ChecklistOverview />;
    case 'monthsWorked':
      return <MonthTicks {...props} />;
    case 'dependentsOutsideApplication':
      return <OutsideDependentsControl {...props} />;
    case 'enrollment':
      return <OfferEnrollmentControl {...props} />;
    default:
      return null;
  }
}
