export { appOrigin, createAppProtocol } from './appProtocol';
export { refusedDebugSwitch } from './debugSwitches';
export { createDeskWindow, type DeskWindow } from './deskWindow';
export { setApplicationMenu } from './menu';
export { guardSession, registerAppScheme } from './sessionGuards';
