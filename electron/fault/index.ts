export {
  createFaultPoints,
  faultPoints,
  type FaultActions,
  type FaultPoint,
  type ReachFaultPoint,
} from './faultPoint';
