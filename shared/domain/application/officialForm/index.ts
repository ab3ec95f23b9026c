export { expectedFields } from './expectedFields';
export { formRevisionPages } from './printMap';
export {
  printSheets,
  type FormEntry,
  type FormSheet,
  type OffForm,
  type PrintedForm,
} from './printSheets';
export type { Words } from './writeAnswer';
