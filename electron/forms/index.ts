export { createBlankForm, type BlankForm, type BlankFormPorts } from './blankForm';
export { createFormThread, type FormThread } from './formThread';
export { saveOfficialForm, type OfficialFormPorts } from './saveOfficialForm';
