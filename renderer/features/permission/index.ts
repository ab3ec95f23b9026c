export { PermissionScreen } from './PermissionScreen';
