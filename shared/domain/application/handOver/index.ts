export { type AnswerPart, answerParts, partWords } from './answerParts';
export { plainWords } from './plainWords';
export { type FormPlace, formPlacesOf } from './formPlaces';
export {
  type HandOverField,
  type HandOverStep,
  handOverSteps,
  tellsPrivateEvent,
} from './handOverSteps';
