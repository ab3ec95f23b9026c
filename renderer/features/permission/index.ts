export { ConsentPaper } from './ConsentPaper';
export { PermissionScreen } from './PermissionScreen';
