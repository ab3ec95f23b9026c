import { useEstimate } from '../consumer/index';
import { WhyPanel } from './WhyPanel';

/** Whose numbers are explained: one person's, or those of one tax return. */
export interface WhySubject {
  readonly kind: 'household' | 'person';
  readonly id: string;
}

export interface WhyAboutProps {
  readonly subject: WhySubject;
  readonly heading: string;
  readonly onClose: () => void;
}

/** The chain of rules for a screen that keeps none itself: it is made while the panel is open. */
export function WhyAbout({ subject, heading, onClose }: WhyAboutProps) {
  const view = useEstimate();
  if (view.state !== 'ready') return null;
  const { persons, taxHouseholds } = view.estimate;
  const told =
    subject.kind === 'person'
      ? persons.find(({ personId }) => personId === subject.id)
      : taxHouseholds.find(({ id }) => id === subject.id);
  return <WhyPanel why={{ heading, trace: told?.trace ?? [] }} onClose={onClose} />;
}
