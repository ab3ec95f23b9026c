export { createFreeSpaceWatch, storageLevel, type FreeSpaceWatch } from './freeSpace';
