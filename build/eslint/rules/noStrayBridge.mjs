import { fileOf } from './fileOf.mjs';

export const noStrayBridge = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { found: 'Only renderer/bridge speaks to the main process.' },
  },
  create: (context) =>
    fileOf(context).includes('renderer/bridge/')
      ? {}
      : {
          'MemberExpression[object.name=/^(window|globalThis)$/][property.name="desktop"]': (
            node,
          ) => context.report({ node, messageId: 'found' }),
        },
};
