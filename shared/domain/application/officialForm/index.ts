export { expectedFields } from './expectedFields';
export { planKeyOf } from './planPrints';
export {
  printSheets,
  type FormEntry,
  type FormSheet,
  type OffForm,
  type PrintedForm,
} from './printSheets';
export { formRevisionPages } from './sheets';
export type { Words } from './writeAnswer';
