import { fileOf } from './fileOf.mjs';

export const noStrayDexie = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { found: 'Databases are opened only in renderer/store.' },
  },
  create: (context) =>
    fileOf(context).includes('renderer/store/')
      ? {}
      : {
          'NewExpression[callee.name="Dexie"]': (node) =>
            context.report({ node, messageId: 'found' }),
        },
};
