import type { FileRefusal } from './readFile';
import type { CapturedPage } from './page';

/** What was captured so far and is not saved yet: pages in order, or one PDF file, never both. */
export interface CaptureState {
  readonly pages: readonly CapturedPage[];
  readonly pdf: Uint8Array<ArrayBuffer> | null;
  readonly selectedId: string | null;
  /** Where the last removed page stood, until something else is done. */
  readonly removed: { readonly page: CapturedPage; readonly index: number } | null;
  readonly refusals: readonly FileRefusal[];
}

export const nothingCaptured: CaptureState = {
  pages: [],
  pdf: null,
  selectedId: null,
  removed: null,
  refusals: [],
};

export type CaptureAction =
  | { readonly type: 'pages'; readonly pages: readonly CapturedPage[] }
  | { readonly type: 'pdf'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'refused'; readonly refusals: readonly FileRefusal[] }
  | { readonly type: 'select'; readonly id: string }
  | { readonly type: 'change'; readonly page: CapturedPage }
  | { readonly type: 'move'; readonly id: string; readonly by: -1 | 1 }
  | { readonly type: 'remove'; readonly id: string }
  | { readonly type: 'undoRemove' }
  | { readonly type: 'startOver' };

function moved(pages: readonly CapturedPage[], id: string, by: number): readonly CapturedPage[] {
  const index = pages.findIndex((page) => page.id === id);
  const page = pages[index];
  const target = index + by;
  if (!page || target < 0 || target >= pages.length) return pages;
  const rest = pages.filter((one) => one !== page);
  return [...rest.slice(0, target), page, ...rest.slice(target)];
}

function withoutPage(state: CaptureState, id: string): CaptureState {
  const index = state.pages.findIndex((page) => page.id === id);
  const page = state.pages[index];
  if (!page) return state;
  const pages = state.pages.filter((one) => one !== page);
  const neighbour = pages[Math.min(index, pages.length - 1)];
  return { ...state, pages, selectedId: neighbour?.id ?? null, removed: { page, index } };
}

function withRemoved(state: CaptureState): CaptureState {
  const { removed, pages } = state;
  if (!removed) return state;
  const restored = [...pages.slice(0, removed.index), removed.page, ...pages.slice(removed.index)];
  return { ...state, pages: restored, selectedId: removed.page.id, removed: null };
}

/** One step of capturing; the last removal can be undone until the next change. */
export function captured(state: CaptureState, action: CaptureAction): CaptureState {
  switch (action.type) {
    case 'pages': {
      const pages = [...state.pages, ...action.pages];
      const selectedId = action.pages.at(-1)?.id ?? state.selectedId;
      return { ...state, pages, selectedId, removed: null, refusals: [] };
    }
    case 'pdf':
      return { ...nothingCaptured, pdf: action.bytes };
    case 'refused':
      return { ...state, refusals: action.refusals };
    case 'select':
      return { ...state, selectedId: action.id };
    case 'change': {
      const pages = state.pages.map((one) => (one.id === action.page.id ? action.page : one));
      return { ...state, pages };
    }
    case 'move':
      return { ...state, pages: moved(state.pages, action.id, action.by), removed: null };
    case 'remove':
      return withoutPage(state, action.id);
    case 'undoRemove':
      return withRemoved(state);
    case 'startOver':
      return nothingCaptured;
  }
}
