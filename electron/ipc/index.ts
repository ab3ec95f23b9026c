export { createDispatcher, type Dispatch, type DispatcherPorts } from './dispatcher';
export { createEmitter, type Emit } from './emitter';
export { type CallContext, type Handlers, type Reply } from './handlers';
export { listenToPages } from './listen';
export { createRendererRequests, type AskPage, type RendererRequests } from './rendererRequests';
export { type Sender, type SenderRule } from './sender';
