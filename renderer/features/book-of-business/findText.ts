import { create } from 'zustand';

interface FindText {
  readonly text: string;
  setText(text: string): void;
}

/** What is being searched for: shared by the box in the bar and the list of the Book. */
export const useFindText = create<FindText>()((set) => ({
  text: '',
  setText: (text) => set({ text }),
}));
