export { openSettings, type Settings, type SettingsStore } from './settings';
