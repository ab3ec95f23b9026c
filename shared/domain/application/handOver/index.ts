export { type AnswerPart, answerParts } from './answerParts';
export { type FormPlace, formPlacesOf } from './formPlaces';
export { type HandOverField, type HandOverStep, handOverSteps } from './handOverSteps';
