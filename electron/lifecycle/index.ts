export { connectSystem } from './connectSystem';
export { createCrashBrake } from './crashBrake';
export { shutDown } from './shutDown';
