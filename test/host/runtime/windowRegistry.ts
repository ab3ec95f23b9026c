/** The windows that are open, for those who must find or close them without knowing what a window is. */
export interface OpenWindow {
  /** Closes as the user would; false when the app prevented it. */
  requestClose(): Promise<boolean>;
}

export const openWindows = new Set<OpenWindow>();
