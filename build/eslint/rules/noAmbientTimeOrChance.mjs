import { fileOf } from './fileOf.mjs';

/** Time and chance come through a port (a file in a `ports/` folder), so that tests choose them. */
export const noAmbientTimeOrChance = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      found: '{{what}} belongs in a ports/ file; take a clock or a random source as a parameter.',
    },
  },
  create: (context) => {
    if (fileOf(context).includes('/ports/')) return {};
    const report = (node, what) => context.report({ node, messageId: 'found', data: { what } });
    return {
      'CallExpression[callee.object.name="Date"][callee.property.name="now"]': (node) =>
        report(node, 'Date.now()'),
      'CallExpression[callee.object.name="Math"][callee.property.name="random"]': (node) =>
        report(node, 'Math.random()'),
      'NewExpression[callee.name="Date"][arguments.length=0]': (node) => report(node, 'new Date()'),
    };
  },
};
