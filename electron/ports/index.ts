export { durableWrite, temporaryEnding, type DurableWriteSteps } from './durableWrite';
export { isDiskFull, isFileError } from './fileErrors';
export { systemFiles, type Files } from './files';
export { readJson, writeJson, type JsonFile } from './jsonFile';
export { systemRandom, type Random } from './random';
export { systemTime, type MonotonicClock, type Timers } from './time';
