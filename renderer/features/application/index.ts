export { InterviewScreen } from './InterviewScreen';
